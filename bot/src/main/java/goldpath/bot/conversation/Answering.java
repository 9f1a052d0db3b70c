package goldpath.bot.conversation;

import goldpath.bot.conversation.Meaning.AsksAbout;
import goldpath.bot.conversation.Meaning.AsksExamUse;
import goldpath.bot.conversation.Meaning.AsksNextExam;
import goldpath.bot.conversation.Meaning.AsksTeam;
import goldpath.bot.conversation.Meaning.AsksWay;
import goldpath.bot.conversation.Meaning.AsksWhyNot;
import goldpath.evaluator.Assessment;
import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Evaluator;
import goldpath.evaluator.Facts;
import goldpath.evaluator.Person;
import goldpath.evaluator.Staffing;
import goldpath.evaluator.Status;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Answers what a message asks about the rules and the verdict; nothing is recorded. */
final class Answering {

    private static final String DPOR = "dpor";

    private final Evaluator evaluator;
    private final TurnDraft draft;

    Answering(Evaluator evaluator, TurnDraft draft) {
        this.evaluator = evaluator;
        this.draft = draft;
    }

    void answer(Meaning meaning) {
        if (meaning instanceof AsksNextExam asks) {
            advise(asks.person());
        } else if (meaning instanceof AsksAbout asks) {
            draft.act(asks.topic().equals(DPOR) ? Act.WHAT_IS_DPOR : Act.EXPLAIN);
            draft.reply(new Reply.Explanation(asks.topic(), draft.assessment()));
        } else if (meaning instanceof AsksTeam asks) {
            Staff staff = Staff.of(evaluator, draft.answers(), draft.assessment());
            tell(
                    Act.EXPLAIN,
                    new Insight.Team(asks.part(), staff, draft.assessment().attained()));
        } else if (meaning instanceof AsksWhyNot asks) {
            tell(Act.WHY, new Insight.WhyNot(level(asks.level()), draft.answers()));
        } else if (meaning instanceof AsksWay asks) {
            LevelAssessment level = level(asks.level());
            BigInteger others = staffing(level).plansInAll().subtract(BigInteger.ONE);
            tell(Act.EXPLAIN, new Insight.Way(level, draft.answers(), others));
        } else if (meaning instanceof AsksExamUse asks) {
            tell(Act.WHY, new Insight.ExamUse(asks.exam(), uses(asks)));
        }
    }

    private Staffing staffing(LevelAssessment level) {
        return evaluator.examine(draft.answers().facts()).staffing(level.option(), level.level());
    }

    private void tell(Act act, Insight insight) {
        draft.act(act);
        draft.reply(new Reply.Told(insight));
    }

    /** The level named, else the lowest that is not attained, else the highest. */
    private LevelAssessment level(Optional<String> named) {
        Assessment assessment = draft.assessment();
        List<LevelAssessment> levels = assessment.levels();
        return levels.stream()
                .filter(level -> named.filter(level.level()::equals).isPresent())
                .findFirst()
                .or(() -> levels.stream()
                        .filter(level -> level.status() != Status.MET)
                        .findFirst())
                .orElseGet(() -> levels.get(levels.size() - 1));
    }

    /** Of the person named, at the level that is next; else of everyone of whom it was recorded. */
    private List<Use> uses(AsksExamUse asks) {
        List<Person> people = draft.answers().facts().roster().people().stream()
                .filter(person -> asks.person()
                        .map(person.name()::equals)
                        .orElseGet(() -> person.passed().contains(asks.exam())
                                || person.notPassed().contains(asks.exam())))
                .toList();
        LevelAssessment level = level(Optional.empty());
        Uses uses = new Uses(evaluator.competency(), level, staffing(level));
        return people.stream().map(person -> uses.of(person, asks.exam())).toList();
    }

    private void advise(Optional<String> person) {
        Facts facts = draft.answers().facts();
        draft.act(Act.NEXT_EXAM);
        draft.reply(new Reply.NextExam(
                person,
                person.map(name -> evaluator.nextExams(facts, name)).orElseGet(() -> evaluator.nextExams(facts)),
                draft.assessment()));
    }
}
