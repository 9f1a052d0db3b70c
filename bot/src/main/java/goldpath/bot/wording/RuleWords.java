package goldpath.bot.wording;

import goldpath.bot.wording.Block.Items;
import goldpath.bot.wording.Block.Paragraph;
import goldpath.bot.wording.Span.Link;
import goldpath.evaluator.Assessment;
import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Assessment.Measure;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Competency.Exam;
import goldpath.evaluator.Market;
import goldpath.evaluator.Requirement.People;
import goldpath.evaluator.Requirement.SeatType;
import goldpath.evaluator.Requirement.Threshold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The rules in words, from the competency's data. */
final class RuleWords {

    private final Competency competency;
    private final Speech speech;
    private final FactWords words;

    RuleWords(Competency competency, Speech speech) {
        this.competency = competency;
        this.speech = speech;
        words = new FactWords(speech);
    }

    /** All that a level asks for. */
    List<String> all(LevelAssessment level) {
        List<String> lines = new ArrayList<>(thresholds(level));
        lines.addAll(people(level));
        return lines;
    }

    /** The amounts that a level asks for; only those of the market where that is known. */
    List<String> thresholds(LevelAssessment level) {
        return level.measures().stream()
                .map(measure -> threshold(speech.level(level.level()), measure))
                .toList();
    }

    private String threshold(String level, Measure measure) {
        Threshold threshold = measure.threshold();
        String text = measure.required()
                .map(usd -> speech.text("rule.threshold", "level", level, "amount", speech.usd(usd)))
                .orElseGet(() -> speech.text(
                        "rule.threshold_by_market",
                        "level",
                        level,
                        "developed",
                        speech.usd(threshold.in(Market.DEVELOPED)),
                        "emerging",
                        speech.usd(threshold.in(Market.EMERGING))));
        return threshold.coveredBy().isEmpty()
                ? text
                : speech.text("rule.covered", "threshold", text, "associations", associations(threshold));
    }

    /** The associations any of which an amount must be covered by. */
    String associations(Threshold threshold) {
        return speech.or(threshold.coveredBy().stream()
                .map(id -> words.heading(competency.fact(id)))
                .toList());
    }

    /** The people that a level asks for. */
    List<String> people(LevelAssessment level) {
        return level.option().levels().stream()
                .filter(one -> one.id().equals(level.level()))
                .flatMap(one -> one.requirements().stream())
                .filter(People.class::isInstance)
                .map(requirement -> people(level.level(), (People) requirement))
                .toList();
    }

    private String people(String level, People people) {
        List<String> seats = people.seats().stream().map(this::seat).toList();
        return speech.text(
                "rule.people",
                "level",
                speech.level(level),
                "count",
                people.count(),
                "seats",
                String.join("; ", seats));
    }

    private String seat(SeatType seat) {
        return speech.text("rule.seat", "count", seat.count(), "exams", exams(competency.examsOf(seat)));
    }

    /** Exams to choose from, one of each list. */
    String exams(List<List<String>> choices) {
        List<String> groups = choices.stream().map(speech::or).toList();
        String text = groups.get(groups.size() - 1);
        for (int i = groups.size() - 2; i >= 0; i--) {
            text = speech.text("exams.also", "first", groups.get(i), "rest", text);
        }
        return text;
    }

    /** Exams with title and link. */
    Items links(Collection<String> codes) {
        return new Items(competency.exams().values().stream()
                .filter(exam -> codes.contains(exam.code()))
                .<List<Span>>map(exam -> List.of(link(exam)))
                .toList());
    }

    /** The same in the order given. */
    Items linksInOrder(List<String> codes) {
        return new Items(codes.stream()
                .<List<Span>>map(code ->
                        List.of(link(Objects.requireNonNull(competency.exams().get(code)))))
                .toList());
    }

    private static Link link(Exam exam) {
        return new Link(exam.code() + " " + exam.title(), exam.link());
    }

    /** Where to read about the associations. */
    List<Span> link(goldpath.evaluator.FactDefinition.AssociationFact fact) {
        return List.of(new Link(words.name(fact), fact.more()));
    }

    Paragraph source(String key) {
        Competency.Edition edition = competency.edition();
        return Paragraph.of(speech.text(key, "source", edition.source(), "date", speech.date(edition.date())));
    }

    /** The levels that lack something; all of them where none does. */
    static List<LevelAssessment> lacking(Assessment assessment) {
        List<LevelAssessment> lacking = assessment.levels().stream()
                .filter(level -> level.status() != goldpath.evaluator.Status.MET)
                .toList();
        return lacking.isEmpty() ? assessment.levels() : lacking;
    }
}
