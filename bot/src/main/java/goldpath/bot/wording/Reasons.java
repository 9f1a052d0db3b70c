package goldpath.bot.wording;

import goldpath.bot.conversation.Reply;
import goldpath.bot.wording.Block.Items;
import goldpath.bot.wording.Block.Paragraph;
import goldpath.evaluator.Assessment;
import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Competency;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why something is asked, and what a term means: from the rules. */
final class Reasons {

    /** Topics that are about people; the requirements for them are shown beside. */
    private static final Set<String> PEOPLE_TOPICS = Set.of("roster", "seat");

    private static final String SUCCESSOR = "successor";

    private final Competency competency;
    private final Speech speech;
    private final FactWords words;
    private final RuleWords rules;
    private final Verdicts verdicts;

    Reasons(Competency competency, Speech speech) {
        this.competency = competency;
        this.speech = speech;
        words = new FactWords(speech);
        rules = new RuleWords(competency, speech);
        verdicts = new Verdicts(competency, speech);
    }

    List<Block> why(Reply.Why why) {
        if (why.fact().isEmpty()) {
            return List.of(speech.paragraph("why.finished"), verdicts.verdicts(why.assessment()));
        }
        FactDefinition fact = why.fact().get();
        List<Block> blocks = new ArrayList<>();
        blocks.add(speech.paragraph("why." + Kind.of(fact), "fact", words.name(fact)));
        blocks.addAll(rulesAbout(fact, RuleWords.lacking(why.assessment())));
        blocks.add(rules.source("why.source"));
        return blocks;
    }

    private List<Block> rulesAbout(FactDefinition fact, List<LevelAssessment> levels) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(items(levels, fact instanceof RosterFact ? rules::people : rules::thresholds));
        if (fact instanceof AssociationFact association) {
            blocks.add(new Paragraph(rules.link(association)));
        }
        return blocks;
    }

    private static Items items(List<LevelAssessment> levels, Function<LevelAssessment, List<String>> lines) {
        return Items.of(
                levels.stream().flatMap(level -> lines.apply(level).stream()).toList());
    }

    List<Block> explanation(Reply.Explanation explanation) {
        String topic = explanation.topic();
        Assessment assessment = explanation.assessment();
        if (topic.equals(SUCCESSOR)) {
            return new Successors(competency, speech).told();
        }
        if (competency.exams().containsKey(topic)) {
            return List.of(speech.paragraph("explain.exam"), rules.links(Set.of(topic)));
        }
        if (competency.levels().contains(topic)) {
            return level(assessment.level(topic));
        }
        List<Block> blocks = new ArrayList<>();
        competency.facts().stream()
                .filter(fact -> fact.id().equals(topic))
                .forEach(fact -> blocks.addAll(fact(fact, assessment)));
        return blocks.isEmpty() ? term(topic, assessment) : blocks;
    }

    private List<Block> level(LevelAssessment level) {
        Paragraph intro = speech.paragraph(
                "explain.level", "level", speech.level(level.level()), "competency", competency.name());
        return List.of(intro, Items.of(rules.all(level)));
    }

    private List<Block> fact(FactDefinition fact, Assessment assessment) {
        String own = "explain." + fact.id();
        List<Block> blocks = new ArrayList<>();
        blocks.add(speech.paragraph(speech.has(own) ? own : "explain.fact", "fact", words.name(fact)));
        blocks.addAll(rulesAbout(fact, assessment.levels()));
        return blocks;
    }

    private List<Block> term(String topic, Assessment assessment) {
        if (!speech.has("explain." + topic)) {
            return someone(topic, assessment);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(speech.paragraph("explain." + topic, "competency", competency.name()));
        if (topic.equals("exams")) {
            blocks.add(rules.links(competency.exams().keySet()));
        } else if (topic.equals("competency")) {
            blocks.add(items(assessment.levels(), rules::all));
            blocks.add(rules.source("why.source"));
        } else if (PEOPLE_TOPICS.contains(topic)) {
            blocks.add(items(assessment.levels(), rules::people));
        }
        return blocks;
    }

    /** Someone on the roster, by the seats they take; else the terms that can be explained. */
    private List<Block> someone(String topic, Assessment assessment) {
        List<String> seats = assessment.levels().stream()
                .flatMap(level -> verdicts.seats(level).seats().stream()
                        .filter(seat -> seat.who().equals(speech.quoted(topic)))
                        .map(seat -> speech.level(level.level()) + ": " + seat.sentence()))
                .collect(Collectors.toList());
        if (seats.isEmpty()) {
            return List.of(speech.paragraph("explain.unknown", "topics", speech.text("explain.topics")));
        }
        return List.of(speech.paragraph("explain.person", "person", speech.quoted(topic)), Items.of(seats));
    }
}
