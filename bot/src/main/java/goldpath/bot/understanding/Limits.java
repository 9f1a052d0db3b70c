package goldpath.bot.understanding;

import goldpath.bot.understanding.Claim.Said;
import goldpath.bot.understanding.Claim.Who;
import goldpath.bot.understanding.Piece.Exam;
import goldpath.evaluator.Person;
import goldpath.evaluator.Roster;
import java.util.ArrayList;
import java.util.List;

/** Withdraws what is recorded of somebody who "only has" other exams. */
record Limits(Roster roster, KnownPeople known) {

    void apply(Claims claims) {
        for (Who who : claims.limited()) {
            List<String> fitting = known.fitting(who.name());
            roster.people().stream()
                    .filter(person -> fitting.equals(List.of(person.name())))
                    .flatMap(person -> others(person, claims).stream())
                    .forEach(code -> claims.withdraw(who, said(code, who)));
        }
    }

    private static List<String> others(Person person, Claims claims) {
        List<String> codes = new ArrayList<>(person.passed());
        claims.all().forEach(claim -> codes.removeAll(claim.exam().codes()));
        return codes;
    }

    private static Said said(String code, Who who) {
        Exam exam = new Exam(Exam.Kind.LISTED, code, List.of(code), false, who.from(), who.to());
        return new Said(exam, Outcome.UNSAID, who.from(), who.to());
    }
}
