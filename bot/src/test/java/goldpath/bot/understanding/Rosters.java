package goldpath.bot.understanding;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.Listening;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Statement;
import goldpath.bot.conversation.Statement.Passes;
import goldpath.evaluator.Facts;
import goldpath.evaluator.Person;
import goldpath.evaluator.Roster;
import goldpath.evaluator.Roster.Extent;
import goldpath.prompts.Languages;
import goldpath.prompts.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the tests of rosters share: reading a message in a language with a roster known. */
final class Rosters {

    static final String FACT = "roster";

    private static final Languages LANGUAGES = Bot.languages();

    private final Map<String, Reader> readers = new HashMap<>();

    private record Reader(Lexicon lexicon, RosterGrammar grammar) {}

    List<Reading> read(String language, String text, Listening listening) {
        Reader reader = readers.computeIfAbsent(language, Rosters::reader);
        return reader.grammar().read(Message.of(text, reader.lexicon()), listening);
    }

    private static Reader reader(String language) {
        Vocabulary vocabulary = LANGUAGES.closest(language).vocabulary();
        return new Reader(new Lexicon(RosterVocabulary.without(vocabulary)), new RosterGrammar(vocabulary));
    }

    static Listening listening(String asking, Person... people) {
        Roster roster = new Roster(List.of(people), people.length == 0 ? Extent.UNASKED : Extent.STARTED);
        return new Listening(
                Listeners.CLOUD_CRM,
                Optional.of(asking),
                false,
                List.of(),
                new Answers(Facts.none().withRoster(roster), Optional.empty()),
                false,
                Optional.empty(),
                List.of());
    }

    /** What the readings would record as passed or not passed. */
    static List<Passes> passes(List<Reading> readings) {
        return readings.stream()
                .map(Reading::meaning)
                .filter(Meaning.Says.class::isInstance)
                .map(meaning -> ((Meaning.Says) meaning).statement())
                .filter(Passes.class::isInstance)
                .map(Passes.class::cast)
                .toList();
    }

    static List<Statement> statements(List<Reading> readings) {
        return readings.stream()
                .map(Reading::meaning)
                .filter(Meaning.Says.class::isInstance)
                .map(meaning -> ((Meaning.Says) meaning).statement())
                .toList();
    }

    /** The codes in a list such as {@code 714 -710}: those with a minus, or those without. */
    static Set<String> codes(String list, boolean minus) {
        Set<String> codes = new LinkedHashSet<>();
        for (String word : list.trim().split("\\s+", -1)) {
            if (!word.isEmpty() && word.startsWith("-") == minus) {
                codes.add("MB2-" + word.replace("-", ""));
            }
        }
        return codes;
    }
}
