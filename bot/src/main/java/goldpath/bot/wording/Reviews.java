package goldpath.bot.wording;

import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.Reply;
import goldpath.bot.conversation.Source;
import goldpath.bot.wording.Block.Items;
import goldpath.bot.wording.Block.Paragraph;
import goldpath.evaluator.Assessment;
import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Competency;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Person;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything recorded, fact by fact, and what it counts for. */
final class Reviews {

    private static final int MONTHS = 12;

    private final Competency competency;
    private final Speech speech;
    private final FactWords words;
    private final CountsFor countsFor;

    Reviews(Competency competency, Speech speech) {
        this.competency = competency;
        this.speech = speech;
        words = new FactWords(speech);
        countsFor = new CountsFor(speech);
    }

    /** @param most how many people to list at most */
    List<Block> of(Answers answers, Assessment assessment, int most) {
        return of(answers, assessment, most, fact -> Optional.empty(), person -> Optional.empty());
    }

    /** With who said it and when, and names that may be the same person's. */
    List<Block> of(Reply.Review review, int most) {
        List<Block> blocks = new ArrayList<>(List.of(speech.paragraph("review.intro")));
        Optional<RosterFact> roster = competency.facts().stream()
                .filter(RosterFact.class::isInstance)
                .map(RosterFact.class::cast)
                .findFirst();
        blocks.addAll(of(
                review.answers(),
                review.assessment(),
                most,
                fact -> fact instanceof RosterFact
                        ? Optional.empty()
                        : review.sources().of(fact).map(source -> said(fact, source, review.today())),
                person -> roster.flatMap(fact -> review.sources().of(fact, person.name()))
                        .map(this::said)));
        review.twins().forEach(pair -> blocks.add(twins(pair)));
        blocks.add(speech.paragraph("review.change"));
        return blocks;
    }

    private List<Block> of(
            Answers answers,
            Assessment assessment,
            int most,
            Function<FactDefinition, Optional<String>> factSource,
            Function<Person, Optional<String>> personSource) {
        List<String> facts = new ArrayList<>();
        for (FactDefinition fact : competency.facts()) {
            String number = speech.text("review.number", "number", facts.size() + 1, "line", line(answers, fact));
            facts.add(with(number, countsFor.fact(fact, answers, assessment), factSource.apply(fact)));
        }
        List<Block> blocks = new ArrayList<>();
        facts.forEach(line -> blocks.add(Paragraph.of(line)));
        List<Person> people = answers.facts().roster().people();
        if (!people.isEmpty()) {
            List<String> lines = people.stream()
                    .limit(most)
                    .map(person -> with(
                            words.person(person), countsFor.person(person, assessment), personSource.apply(person)))
                    .toList();
            int rest = people.size() - lines.size();
            blocks.add(Items.of(rest == 0 ? lines : words.withRest(lines, rest)));
        }
        return blocks;
    }

    private String with(String line, Optional<String> counts, Optional<String> source) {
        List<String> asides =
                Stream.of(counts, source).flatMap(Optional::stream).toList();
        return asides.isEmpty() ? line : speech.text("review.aside", "line", line, "aside", String.join("; ", asides));
    }

    private String line(Answers answers, FactDefinition fact) {
        int people = answers.facts().roster().people().size();
        Knowledge knowledge = Knowledge.of(answers.facts(), fact);
        if (fact instanceof RosterFact && (knowledge == Knowledge.ANSWERED || people > 0)) {
            String key = knowledge == Knowledge.ANSWERED ? "review.people" : "review.people_so_far";
            return speech.text(key, "fact", words.heading(fact), "count", people);
        }
        return speech.text("review.fact", "fact", words.heading(fact), "value", words.value(answers, fact));
    }

    /** Who said it and when, up to which day it holds, and whether a figure has left the twelve months since. */
    private String said(FactDefinition fact, Source source, LocalDate today) {
        LocalDate holds = source.asOf().orElse(day(source));
        boolean isOutdated =
                fact instanceof AmountFact && holds.plusMonths(MONTHS).isBefore(today);
        return isOutdated ? said(source) + ", " + speech.text("source.outdated") : said(source);
    }

    private String said(Source source) {
        List<String> parts = new ArrayList<>();
        source.asOf().ifPresent(day -> parts.add(speech.text("source.as_of", "date", speech.date(day))));
        String said = speech.date(day(source));
        parts.add(source.user()
                .map(user -> speech.text("source.by", "person", speech.quoted(user), "date", said))
                .orElseGet(() -> speech.text("source.on", "date", said)));
        return String.join(", ", parts);
    }

    private static LocalDate day(Source source) {
        return LocalDate.ofInstant(source.at(), ZoneOffset.UTC);
    }

    private Paragraph twins(List<String> pair) {
        return speech.paragraph(
                "review.twins", "first", speech.quoted(pair.get(0)), "second", speech.quoted(pair.get(1)));
    }

    /** Whether any level rests on a person, for those who ask about one. */
    static boolean isSeated(Person person, LevelAssessment level) {
        return level.seats().stream()
                .anyMatch(seat -> seat.isFilled()
                        && seat.person().filter(person.name()::equals).isPresent());
    }
}
