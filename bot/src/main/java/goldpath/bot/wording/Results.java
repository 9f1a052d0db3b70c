package goldpath.bot.wording;

import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.Reply;
import goldpath.bot.wording.Block.Items;
import goldpath.bot.wording.Block.Paragraph;
import goldpath.bot.wording.Span.Link;
import goldpath.bot.wording.Span.Strong;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Assessment;
import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Assessment.Measure;
import goldpath.evaluator.Assessment.Seat;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.Coverage.Part;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The verdict per level, what is missing as actions in the order that helps most, and the exams to choose from. */
final class Results {

    private final Competency competency;
    private final Speech speech;
    private final FactWords words;
    private final RuleWords rules;
    private final Verdicts verdicts;
    private final Bars bars;
    private final CountsFor countsFor;
    private final People people;

    Results(Competency competency, Speech speech) {
        this.competency = competency;
        this.speech = speech;
        words = new FactWords(speech);
        rules = new RuleWords(competency, speech);
        verdicts = new Verdicts(competency, speech);
        bars = new Bars(competency, speech);
        countsFor = new CountsFor(speech);
        people = new People(speech);
    }

    Block verdict(Assessment assessment) {
        return verdicts.verdicts(assessment);
    }

    List<Standing> standings(Assessment assessment) {
        return assessment.levels().stream()
                .map(level -> new Standing(
                        speech.level(level.level()),
                        level.status(),
                        verdicts.status(level),
                        level.measures().stream().map(bars::of).toList(),
                        verdicts.seats(level)))
                .toList();
    }

    List<Block> of(Reply.Result result) {
        Assessment assessment = result.assessment();
        LevelAssessment next = next(assessment);
        List<LevelAssessment> told = result.full() ? assessment.levels() : List.of(next);
        List<Block> blocks = new ArrayList<>(List.of(verdicts.verdicts(assessment)));
        blocks.addAll(levels(told, result.answers()));
        if (!result.full()) {
            assessment.levels().stream()
                    .filter(level -> level.status() == Status.MISSED && !level.equals(next))
                    .forEach(level ->
                            verdicts.missing(level, assessment).ifPresent(text -> blocks.add(Paragraph.of(text))));
        }
        List<String> open = countsFor.open(competency.facts(), assessment);
        if (!open.isEmpty()) {
            blocks.add(Items.of(open));
        }
        blocks.addAll(staff(result));
        blocks.addAll(exams(told));
        blocks.addAll(edition());
        if (!result.full() && assessment.levels().size() > 1) {
            blocks.add(speech.paragraph("result.details"));
        }
        return blocks;
    }

    /** Every level in full, and nothing on single people. */
    List<Block> full(Answers answers, Assessment assessment) {
        List<Block> blocks = new ArrayList<>(List.of(verdicts.verdicts(assessment)));
        blocks.addAll(levels(assessment.levels(), answers));
        blocks.addAll(exams(assessment.levels()));
        blocks.addAll(edition());
        return blocks;
    }

    /** The lowest level that is not attained, or else the highest. */
    private static LevelAssessment next(Assessment assessment) {
        List<LevelAssessment> levels = assessment.levels();
        return levels.stream()
                .filter(level -> level.status() != Status.MET)
                .findFirst()
                .orElseGet(() -> levels.get(levels.size() - 1));
    }

    private List<Block> levels(List<LevelAssessment> levels, Answers answers) {
        Set<String> advised = new HashSet<>();
        return levels.stream()
                .flatMap(level -> level(level, answers, advised).stream())
                .toList();
    }

    /** A level with what fulfils it, or what is missing as actions. */
    List<Block> level(LevelAssessment level, Answers answers) {
        return level(level, answers, new HashSet<>());
    }

    private List<Block> level(LevelAssessment level, Answers answers, Set<String> advised) {
        return level.status() == Status.MET ? met(level) : lacking(level, answers, advised);
    }

    private List<Block> staff(Reply.Result result) {
        List<String> lines = new ArrayList<>();
        result.staff().critical().forEach(critical -> lines.add(people.critical(critical)));
        if (result.assessment().attained().isPresent()) {
            people.spare(result.staff()).ifPresent(lines::add);
        }
        return lines.isEmpty() ? List.of() : List.of(Items.of(lines));
    }

    private List<Block> met(LevelAssessment level) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(heading("result.filled", level));
        level.measures().forEach(measure -> blocks.add(bars.of(measure)));
        blocks.add(verdicts.seats(level));
        return blocks;
    }

    private List<Block> lacking(LevelAssessment level, Answers answers, Set<String> advised) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(heading(level.status() == Status.OPEN ? "result.missing_so_far" : "result.missing", level));
        List<List<Span>> advice = new ArrayList<>();
        level.measures().forEach(measure -> advice.addAll(associations(measure, answers, advised)));
        if (!advice.isEmpty()) {
            blocks.add(new Items(advice));
        }
        blocks.add(verdicts.seats(level));
        level.measures().forEach(measure -> blocks.add(bars.of(measure)));
        return blocks;
    }

    private Paragraph heading(String key, LevelAssessment level) {
        return new Paragraph(List.of(new Strong(speech.text(key, "level", speech.level(level.level())))));
    }

    /** Assigning comes before selling more: without it no revenue counts. Said once for all levels. */
    private List<List<Span>> associations(Measure measure, Answers answers, Set<String> advised) {
        List<AssociationFact> facts = measure.threshold().coveredBy().stream()
                .map(id -> (AssociationFact) competency.fact(id))
                .toList();
        boolean isCovered = facts.stream()
                .anyMatch(fact -> answers.facts()
                        .coverage(fact.id())
                        .value()
                        .filter(Coverage.All.class::isInstance)
                        .isPresent());
        if (isCovered || measure.status() == Status.MET) {
            return List.of();
        }
        return facts.stream()
                .filter(fact -> advised.add(fact.id()))
                .map(fact -> advice(fact, measure, answers))
                .toList();
    }

    private List<Span> advice(AssociationFact fact, Measure measure, Answers answers) {
        Optional<Amount> whole = answers.facts().amount(fact.amount()).value();
        Link link = new Link(words.heading(fact), fact.more());
        if (!answers.facts().coverage(fact.id()).isKnown()) {
            return speech.spans("action.settle", "association", words.name(fact), "link", link);
        }
        boolean isEnough = whole.filter(amount -> amount.precision().isNumber())
                .flatMap(amount ->
                        measure.required().map(required -> amount.usd().compareTo(required) >= 0))
                .orElse(false);
        String amount = whole.map(words::amount).orElse("");
        boolean isPart = answers.facts()
                .coverage(fact.id())
                .value()
                .filter(Part.class::isInstance)
                .isPresent();
        String key = (isPart ? "action.assign_rest" : "action.assign") + (isEnough ? "_enough" : "");
        return speech.spans(key, "association", words.name(fact), "amount", amount, "link", link);
    }

    /** The exams that are still to be passed, to choose from. */
    List<Block> exams(List<LevelAssessment> levels) {
        Set<String> codes = new LinkedHashSet<>();
        for (LevelAssessment level : levels) {
            for (Seat seat : level.seats()) {
                seat.toPass().forEach(codes::addAll);
            }
        }
        if (codes.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(List.of(speech.paragraph("result.exams"), rules.links(codes)));
        competency.ended().ifPresent(ended -> blocks.add(speech.paragraph("result.retired")));
        return blocks;
    }

    /** Which rules these are, and that they are history where they are. */
    private List<Block> edition() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(rules.source("result.source"));
        competency.ended().ifPresent(ended -> {
            blocks.add(speech.paragraph(
                    "result.ended",
                    "on",
                    speech.date(ended.on()),
                    "since",
                    speech.date(ended.successor().since()),
                    "successor",
                    ended.successor().name()));
        });
        return blocks;
    }
}
