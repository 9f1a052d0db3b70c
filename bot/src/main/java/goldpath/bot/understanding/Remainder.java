package goldpath.bot.understanding;

import goldpath.bot.understanding.CoverageCue.Kind;
import goldpath.evaluator.Amount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is said of the rest beside a part: "no for 60k, yes for the rest". */
record Remainder(List<CoverageCue> cues, Clauses clauses) {

    private static final Set<Kind> COVERED = Set.of(Kind.YES, Kind.ALL);
    private static final Set<Kind> UNCOVERED = Set.of(Kind.NO, Kind.NONE, Kind.EXCEPT, Kind.OTHERS);

    /** Whether the rest is covered; empty where there is no talk of a rest, or neither is said. */
    Optional<Boolean> isCovered() {
        Optional<CoverageCue> rest =
                cues.stream().filter(cue -> cue.kind() == Kind.REST).findFirst();
        Optional<Boolean> ofRest = rest.flatMap(this::besides);
        Optional<Boolean> ofPart = rest.flatMap(found -> cues.stream()
                .filter(cue -> cue.kind() == Kind.MONEY)
                .findFirst()
                .flatMap(this::besides));
        return ofRest.or(() -> ofPart.map(covered -> !covered));
    }

    /** "20k not": the figure may be the part that is not covered. */
    boolean isDeniedLast() {
        int last = cues.size() - 1;
        return last > 0
                && cues.get(last).kind() == Kind.NO
                && cues.get(last - 1).figure().isPresent()
                && !has(Kind.ONLY);
    }

    /** "30k of it without DPOR", "we lost DPOR on 30k" */
    boolean isUncovered(Figure figure, boolean isWhole) {
        int start = clauses.start(figure.from());
        return !has(Kind.EXCEPT)
                && !has(Kind.ONLY)
                && cues.stream()
                        .filter(cue -> cue.kind() == Kind.NONE && clauses.start(cue.from()) == start)
                        .anyMatch(cue -> cue.from() >= figure.to() || !isWhole);
    }

    /** "Not for the full amount, just 125k": what is excepted stands in another clause. */
    boolean isOnly(Figure figure) {
        return isBeside(Kind.ONLY, figure) && !isBeside(Kind.EXCEPT, figure);
    }

    /** "No, 30% is missing" */
    boolean isMissing(Figure figure) {
        return cues.stream()
                .anyMatch(cue -> cue.kind() == Kind.EXCEPT
                        && cue.from() >= figure.to()
                        && clauses.start(cue.from()) == clauses.start(figure.from()));
    }

    private boolean isBeside(Kind kind, Figure figure) {
        return cues.stream()
                .anyMatch(cue -> cue.kind() == kind && clauses.start(cue.from()) == clauses.start(figure.from()));
    }

    private boolean has(Kind kind) {
        return cues.stream().anyMatch(cue -> cue.kind() == kind);
    }

    /** "Only Contoso isn't, that's 40k": what is not covered is named, and its figure follows. */
    boolean isNamed() {
        for (int i = 1; i < cues.size(); i++) {
            boolean denied = cues.get(i - 1).kind() == Kind.ONLY && cues.get(i).kind() == Kind.NO;
            if (denied
                    && clauses.start(cues.get(i - 1).from())
                            == clauses.start(cues.get(i).from())) {
                return true;
            }
        }
        return false;
    }

    /** "Yes, but 25k isn't", "only 25k isn't", "ten per cent are not": all but that. */
    boolean isDenied(Figure figure) {
        int at = cues.indexOf(cues.stream()
                .filter(cue -> cue.figure().filter(figure::equals).isPresent())
                .findFirst()
                .orElse(null));
        boolean denied = at >= 0
                && at + 1 < cues.size()
                && cues.get(at + 1).kind() == Kind.NO
                && clauses.start(cues.get(at + 1).from()) == clauses.start(figure.from());
        boolean affirmed = cues.stream()
                .anyMatch(cue ->
                        COVERED.contains(cue.kind()) && clauses.start(cue.from()) != clauses.start(figure.from()));
        boolean only = at > 0 && cues.get(at - 1).kind() == Kind.ONLY;
        return denied && (affirmed || only || figure.share());
    }

    /** The one of two parts that is said to be covered, where the other is said not to be: "120k yes, 80k no". */
    Optional<Amount> covered(List<Figure> parts, Optional<Amount> whole) {
        List<Figure> denied = parts.stream().filter(part -> isSaid(part, false)).toList();
        List<Figure> others =
                parts.stream().filter(part -> !denied.contains(part)).toList();
        boolean told = denied.size() == 1 && others.size() == 1;
        return told && (isSaid(others.get(0), true) || isAll(parts, whole))
                ? others.stream().filter(Remainder::isPlain).map(Figure::amount).findFirst()
                : Optional.empty();
    }

    /** "140k are, 60k aren't", of 200k. */
    private static boolean isAll(List<Figure> parts, Optional<Amount> whole) {
        BigDecimal sum = parts.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return whole.filter(all -> all.usd().compareTo(sum) == 0).isPresent();
    }

    private static boolean isPlain(Figure figure) {
        return figure.isAmount() && !figure.isForeign() && !figure.isDoubtful() && figure.sign() == Figure.Sign.NONE;
    }

    private boolean isSaid(Figure part, boolean covered) {
        return cues.stream()
                .filter(cue -> cue.figure().filter(part::equals).isPresent())
                .findFirst()
                .flatMap(this::besides)
                .equals(Optional.of(covered));
    }

    /** What the clause of a cue says, where it says one thing. */
    private Optional<Boolean> besides(CoverageCue cue) {
        boolean yes = says(cue, COVERED);
        boolean no = says(cue, UNCOVERED);
        return yes == no ? Optional.empty() : Optional.of(yes);
    }

    private boolean says(CoverageCue cue, Set<Kind> kinds) {
        return cues.stream().anyMatch(other -> kinds.contains(other.kind()) && isTogether(cue, other));
    }

    /** In one clause, and on one side of a rest that stands between two answers: "150k yes the rest no". */
    private boolean isTogether(CoverageCue cue, CoverageCue answer) {
        boolean joined = clauses.start(answer.from()) == clauses.start(cue.from());
        Optional<CoverageCue> rest = cues.stream()
                .filter(other -> other.kind() == Kind.REST && clauses.start(other.from()) == clauses.start(cue.from()))
                .findFirst();
        return joined
                && rest.filter(found -> parts(found, cue))
                        .map(found -> (answer.from() < found.from()) == (cue.from() < found.from()))
                        .orElse(true);
    }

    /** Whether there is an answer on either side of the rest. */
    private boolean parts(CoverageCue rest, CoverageCue cue) {
        List<CoverageCue> answers = cues.stream()
                .filter(other -> COVERED.contains(other.kind()) || UNCOVERED.contains(other.kind()))
                .filter(other -> clauses.start(other.from()) == clauses.start(cue.from()))
                .toList();
        return answers.stream().anyMatch(answer -> answer.from() < rest.from())
                && answers.stream().anyMatch(answer -> answer.from() > rest.from());
    }
}
