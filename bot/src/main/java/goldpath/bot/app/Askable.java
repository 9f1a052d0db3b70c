package goldpath.bot.app;

import goldpath.evaluator.Acceptance;
import goldpath.evaluator.Competencies;
import goldpath.evaluator.Competency;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.FlagFact;
import java.util.List;
import java.util.stream.Stream;

/** Refuses competencies that the evaluator knows how to judge but the chat does not know how to ask for. */
final class Askable {

    private static final String REMEDY = " Take its file out of the directory of competencies.";

    private Askable() {}

    /** @throws StartException naming all that cannot be asked for */
    static Competencies only(Competencies competencies) {
        List<String> errors = competencies.ids().stream()
                .flatMap(id -> competencies.editions(id).all().stream())
                .flatMap(Askable::errors)
                .distinct()
                .toList();
        if (!errors.isEmpty()) {
            throw new StartException(String.join("\n", errors));
        }
        return competencies;
    }

    private static Stream<String> errors(Competency competency) {
        Stream<String> facts = competency.facts().stream()
                .filter(fact -> !isAskable(fact))
                .map(fact -> "Competency '" + competency.id() + "', fact '" + fact.id()
                        + "': the chat asks for US dollars in twelve months, not for flags, counts or averages."
                        + REMEDY);
        Stream<String> exams = competency.exams().values().stream()
                .filter(exam -> !exam.acceptance().equals(Acceptance.always()))
                .map(exam -> "Competency '" + competency.id() + "', exam '" + exam.code()
                        + "': the chat knows no days: it counts every pass of an exam." + REMEDY);
        return Stream.concat(facts, exams);
    }

    private static boolean isAskable(FactDefinition fact) {
        boolean isCounted =
                fact instanceof AmountFact amount && (!amount.unit().isMoney() || amount.isMonthlyAverage());
        return !isCounted && !(fact instanceof FlagFact);
    }
}
