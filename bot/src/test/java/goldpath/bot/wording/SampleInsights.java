package goldpath.bot.wording;

import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.Insight;
import goldpath.bot.conversation.Staff;
import goldpath.bot.conversation.Use;
import goldpath.evaluator.Assessment;
import goldpath.evaluator.Assessment.LevelAssessment;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Insights of every kind, about small and large interviews. */
final class SampleInsights {

    private SampleInsights() {}

    static List<Insight> of(Answers answers, Assessment assessment) {
        List<Insight> insights = new ArrayList<>();
        Staff staff = Staff.of(Sample.EVALUATOR, answers, assessment);
        for (Insight.Team.Part part : Insight.Team.Part.values()) {
            insights.add(new Insight.Team(part, staff, assessment.attained()));
        }
        for (LevelAssessment level : assessment.levels()) {
            insights.add(new Insight.WhyNot(level, answers));
            insights.add(new Insight.Way(level, answers, BigInteger.TWO));
        }
        for (Use.Reason reason : Use.Reason.values()) {
            List<List<String>> exams = List.of(List.of("MB2-714", "MB2-713"), List.of("MB2-710"));
            insights.add(new Insight.ExamUse("MB2-709", List.of(new Use("Ana", "gold", reason, exams))));
        }
        insights.add(new Insight.ExamUse("MB2-709", List.of()));
        insights.add(new Insight.QuestionsLeft(Sample.COMPETENCY.facts(), assessment));
        insights.add(new Insight.NewEdition(
                LocalDate.of(2016, 1, 1), LocalDate.of(2017, 9, 15), Sample.COMPETENCY.facts(), List.of("MB2-703")));
        insights.add(new Insight.NewEdition(LocalDate.of(2016, 1, 1), LocalDate.of(2017, 9, 15), List.of(), List.of()));
        return insights;
    }
}
