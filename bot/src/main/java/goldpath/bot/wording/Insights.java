package goldpath.bot.wording;

import goldpath.bot.conversation.Insight;
import goldpath.bot.conversation.Use;
import goldpath.bot.wording.Block.Items;
import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Competency;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the rules say of the answers, in words. */
final class Insights implements Insight.Reader<List<Block>> {

    private static final int MOST_USES = 12;

    private final Competency competency;
    private final Speech speech;
    private final FactWords words;
    private final RuleWords rules;
    private final Results results;
    private final People people;

    Insights(Competency competency, Speech speech) {
        this.competency = competency;
        this.speech = speech;
        words = new FactWords(speech);
        rules = new RuleWords(competency, speech);
        results = new Results(competency, speech);
        people = new People(speech);
    }

    @Override
    public List<Block> whyNot(Insight.WhyNot insight) {
        LevelAssessment level = insight.level();
        String key = "why_not." + level.status().id();
        List<Block> blocks = new ArrayList<>();
        blocks.add(speech.paragraph(key, "level", speech.level(level.level()), "facts", facts(level.open())));
        blocks.add(Items.of(rules.all(level)));
        blocks.addAll(results.level(level, insight.answers()));
        blocks.add(rules.source("why.source"));
        return blocks;
    }

    private String facts(List<String> ids) {
        return speech.and(
                ids.stream().map(id -> words.heading(competency.fact(id))).toList());
    }

    @Override
    public List<Block> way(Insight.Way insight) {
        LevelAssessment level = insight.level();
        List<Block> blocks = new ArrayList<>();
        String key = level.status() == Status.MET ? "way.met" : "way.intro";
        blocks.add(speech.paragraph(
                key,
                "level",
                speech.level(level.level()),
                "exams",
                level.gap().exams(),
                "people",
                level.gap().peopleToTrain()));
        blocks.addAll(results.level(level, insight.answers()));
        if (level.gap().exams() > 0 && insight.others().signum() > 0) {
            blocks.add(speech.paragraph("way.others", "others", insight.others()));
        }
        blocks.addAll(results.exams(List.of(level)));
        return blocks;
    }

    @Override
    public List<Block> team(Insight.Team insight) {
        return people.of(insight);
    }

    @Override
    public List<Block> examUse(Insight.ExamUse insight) {
        if (insight.uses().isEmpty()) {
            return List.of(speech.paragraph("use.nobody", "exam", insight.exam()), rules.links(Set.of(insight.exam())));
        }
        List<String> lines =
                insight.uses().stream().map(use -> use(insight.exam(), use)).toList();
        return List.of(Items.of(speech.upTo(lines, MOST_USES)), rules.source("why.source"));
    }

    private String use(String exam, Use use) {
        String key = "use." + use.reason().name().toLowerCase(Locale.ROOT);
        String exams = use.exams().isEmpty() ? "" : exams(use);
        return speech.text(
                key,
                "person",
                speech.quoted(use.person()),
                "exam",
                exam,
                "level",
                speech.level(use.level()),
                "exams",
                exams,
                "count",
                use.exams().stream().findFirst().map(List::size).orElse(0));
    }

    /** Exams that are held are a list; exams to pass are choices. */
    private String exams(Use use) {
        return use.reason() == Use.Reason.NEEDS_MORE
                ? rules.exams(use.exams())
                : speech.and(use.exams().get(0));
    }

    @Override
    public List<Block> questionsLeft(Insight.QuestionsLeft insight) {
        List<String> names = insight.facts().stream().map(words::heading).toList();
        return List.of(speech.paragraph("questions_left", "count", names.size(), "facts", speech.and(names)));
    }

    @Override
    public List<Block> newEdition(Insight.NewEdition insight) {
        List<Block> blocks = new ArrayList<>(List.of(speech.paragraph(
                "edition.new", "before", speech.date(insight.before()), "now", speech.date(insight.now()))));
        List<String> lines = new ArrayList<>();
        for (FactDefinition fact : insight.again()) {
            lines.add(speech.text("edition.again", "fact", words.heading(fact)));
        }
        if (!insight.exams().isEmpty()) {
            lines.add(speech.text("edition.exams", "exams", speech.and(insight.exams())));
        }
        blocks.add(lines.isEmpty() ? speech.paragraph("edition.same") : Items.of(lines));
        return blocks;
    }
}
