package goldpath.bot.understanding;

import goldpath.bot.understanding.Piece.Exam;
import java.util.List;

/**
 * That somebody passed, or did not pass, an exam.
 *
 * @param from index of the first token that says so
 * @param to index after the last
 */
record Claim(Who who, Exam exam, Outcome outcome, int from, int to) {

    /**
     * Whoever is meant.
     *
     * @param name as it was said; empty for somebody without a name
     * @param sure false where it may be something else than a name
     */
    record Who(String name, boolean sure, int from, int to) {

        static Who of(Piece.Name name) {
            return new Who(name.text(), name.sure(), name.from(), name.to());
        }

        static Who unnamed(int from, int to) {
            return new Who("", true, from, to);
        }

        boolean isNamed() {
            return !name.isEmpty();
        }
    }

    Claim with(Outcome changed) {
        return new Claim(who, exam, changed, from, to);
    }

    static Claim of(Who who, Said said) {
        int from = Math.min(who.from(), said.from());
        int to = Math.max(who.to(), said.to());
        return new Claim(who, said.exam(), said.outcome(), from, to);
    }

    /**
     * An exam and what is said of it, before it is known of whom.
     *
     * @param from index of the first token that says so
     * @param to index after the last
     */
    record Said(Exam exam, Outcome outcome, int from, int to) {

        static List<Said> unclear(List<Said> said) {
            return said.stream().map(each -> each.with(Outcome.UNCLEAR)).toList();
        }

        Said with(Outcome changed) {
            return new Said(exam, changed, from, to);
        }
    }
}
