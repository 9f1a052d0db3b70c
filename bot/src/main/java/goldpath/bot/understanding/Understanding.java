package goldpath.bot.understanding;

import goldpath.bot.conversation.Command;
import goldpath.bot.conversation.Doubt;
import goldpath.bot.conversation.Input.Origin;
import goldpath.bot.conversation.Input.Utterance;
import goldpath.bot.conversation.Listening;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Meaning.Wants;
import goldpath.bot.conversation.Statement.Leaves;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Person;
import goldpath.prompts.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Turns what people type in a language into meanings.
 *
 * <p>Of a message longer than {@value #LONGEST} characters only the start is read, but for who passed which exam.
 */
public final class Understanding {

    private static final int LONGEST = 20_000;

    /** A pasted table of people and exams is read to the end. */
    private static final int LONGEST_TABLE = 1 << 20;

    /** So much of a text tells its language. */
    private static final int SAMPLE = 1_000;

    /** What people say is said by then; the rest is a table or noise. */
    private static final int MOST_TOKENS = 1_500;

    private final Later<Tongue> main;
    private final List<Later<Tongue>> others;

    /** A language as it is read: the one place where the grammars are listed. */
    private record Tongue(Lexicon lexicon, List<Grammar> grammars, RosterGrammar rosters) {

        static Tongue of(Language language, List<Language> all, Countries countries) {
            Lexicon lexicon = new Lexicon(RosterVocabulary.without(language.vocabulary()));
            Countries.addNames(lexicon, language.locale());
            all.forEach(other -> lexicon.addAll(other.vocabulary(), "language"));
            return new Tongue(
                    lexicon,
                    List.of(
                            new MarketGrammar(countries),
                            new AmountGrammar(lexicon),
                            new CoverageGrammar(lexicon),
                            new CommandGrammar(),
                            new QuestionGrammar(),
                            new InquiryGrammar(),
                            new MonthGrammar(),
                            new ReplyGrammar()),
                    new RosterGrammar(language.vocabulary()));
        }

        /** How many words of a text this language knows; a name is a word of none. */
        long knownWords(String text) {
            Message message = Message.of(text.substring(0, Math.min(text.length(), SAMPLE)), lexicon);
            boolean[] known = rosters.known(message);
            message.lexemes().stream().flatMap(List::stream).forEach(found -> {
                Arrays.fill(known, found.from(), found.to(), true);
            });
            return IntStream.range(0, known.length)
                    .filter(at -> known[at] && message.token(at).isWord())
                    .count();
        }
    }

    private Understanding(Later<Tongue> main, List<Later<Tongue>> others) {
        this.main = main;
        this.others = others;
    }

    /** Understands this language alone. */
    public Understanding(Language language) {
        this(language, List.of());
    }

    /** @param others languages that a message is read in where it means nothing in the first */
    public Understanding(Language language, List<Language> others) {
        Map<Language, Later<Tongue>> tongues = tongues(
                Stream.concat(others.stream(), Stream.of(language)).distinct().toList());
        main = Objects.requireNonNull(tongues.get(language));
        this.others = besides(language, tongues);
    }

    /**
     * What understands each of these languages first, and then the others, by the tag of the language. What each knows of
     * a language is there once, from when it is first needed.
     */
    public static Map<String, Understanding> ofEach(List<Language> languages) {
        Map<Language, Later<Tongue>> tongues = tongues(languages);
        Map<String, Understanding> each = new LinkedHashMap<>();
        tongues.forEach(
                (language, tongue) -> each.put(language.tag(), new Understanding(tongue, besides(language, tongues))));
        return each;
    }

    private static Map<Language, Later<Tongue>> tongues(List<Language> languages) {
        Countries countries = Countries.shipped();
        Map<Language, Later<Tongue>> tongues = new LinkedHashMap<>();
        languages.forEach(each -> tongues.put(each, new Later<>(() -> Tongue.of(each, languages, countries))));
        return tongues;
    }

    private static List<Later<Tongue>> besides(Language language, Map<Language, Later<Tongue>> tongues) {
        return tongues.entrySet().stream()
                .filter(other -> !other.getKey().equals(language))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Everything the text means in the light of what the conversation is waiting for, and the words left over. */
    public Utterance read(String text, Listening listening, Origin origin) {
        String start = text.length() > LONGEST_TABLE ? text.substring(0, LONGEST_TABLE) : text;
        Tongue own = main.get();
        Utterance read = read(start, own, listening, origin);
        for (Later<Tongue> later : read.meanings().isEmpty() ? others : List.<Later<Tongue>>of()) {
            Tongue other = later.get();
            if (other.knownWords(start) <= own.knownWords(start)) {
                continue;
            }
            Utterance foreign = read(start, other, listening, origin);
            if (!foreign.meanings().isEmpty()
                    && foreign.leftovers().size() <= read.leftovers().size()) {
                return foreign;
            }
        }
        return read;
    }

    private static Utterance read(String text, Tongue tongue, Listening listening, Origin origin) {
        Message message = spelling(listening).correct(Message.of(text, tongue.lexicon()));
        if (!message.all("hostile").isEmpty()) {
            return new Utterance(origin, List.of(new Wants(Command.NONSENSE)), List.of());
        }
        Message start = message.first(Math.min(MOST_TOKENS, tokensWithin(message, LONGEST)));
        boolean exams = message.size() == start.size() || tongue.rosters().namesExam(message, listening);
        List<Reading> people = tongue.rosters().read(exams ? message : start, listening);
        List<Reading> readings = new ArrayList<>(people);
        Message rest = start.without(RosterReadings.numbers(people), RosterReadings.sentences(people));
        tongue.grammars().forEach(grammar -> readings.addAll(grammar.read(rest, listening)));
        Ranking ranking = new Ranking(message.size(), readings);
        List<Meaning> meanings = new Meanings(message, listening).of(ranking.chosen());
        return new Utterance(origin, meanings, Leftovers.of(message, served(message, tongue, ranking)));
    }

    /** What is said of people is said in the words of their grammar; nobody needs to hear that "remove" is left over. */
    private static boolean[] served(Message message, Tongue tongue, Ranking ranking) {
        boolean[] covered = ranking.covered();
        boolean leaves = ranking.chosen().stream().map(Reading::meaning).anyMatch(Understanding::isAboutLeaving);
        boolean[] known = leaves ? tongue.rosters().known(message) : covered;
        for (int i = 0; i < covered.length; i++) {
            covered[i] |= known[i];
        }
        return covered;
    }

    private static boolean isAboutLeaving(Meaning meaning) {
        return (meaning instanceof Meaning.Says says && says.statement() instanceof Leaves)
                || (meaning instanceof Meaning.Unclear unclear && unclear.doubt() instanceof Doubt.UnclearPerson);
    }

    private static int tokensWithin(Message message, int length) {
        int count = 0;
        while (count < message.size() && message.token(count).end() <= length) {
            count++;
        }
        return count;
    }

    /** Only what the question lets expect is corrected, so that nobody's name becomes a command or a country. */
    private static Spelling spelling(Listening listening) {
        List<String> categories = new ArrayList<>(List.of("market"));
        Optional<?> asked = listening
                .asking()
                .flatMap(id -> listening.competency().facts().stream()
                        .filter(fact -> fact.id().equals(id))
                        .findFirst());
        if (asked.filter(RosterFact.class::isInstance).isEmpty()) {
            categories.addAll(List.of("command", "command_alone", "unknown", "answer"));
        }
        if (asked.filter(MarketFact.class::isInstance).isPresent()) {
            categories.add(Countries.CATEGORY);
        }
        if (asked.filter(AmountFact.class::isInstance).isPresent()) {
            categories.addAll(List.of("number", "multiplier", "currency", "hedge"));
        }
        if (asked.filter(AssociationFact.class::isInstance).isPresent()) {
            categories.addAll(List.of("number", "multiplier", "fraction", "coverage"));
        }
        List<String> names = listening.answers().facts().roster().people().stream()
                .map(Person::name)
                .toList();
        return new Spelling(categories, names);
    }
}
