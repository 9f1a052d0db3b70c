package goldpath.bot.understanding;

import goldpath.bot.understanding.CoverageCue.Kind;
import goldpath.evaluator.Amount;
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

    /** The one of two parts that is said to be covered, where the other is said not to be: "120k yes, 80k no". */
    Optional<Amount> covered(List<Figure> parts) {
        List<Figure> yes = parts.stream().filter(part -> isSaid(part, true)).toList();
        boolean no = parts.stream().anyMatch(part -> isSaid(part, false));
        boolean told = parts.size() == 2 && yes.size() == 1 && no;
        return told
                ? yes.stream().filter(Remainder::isPlain).map(Figure::amount).findFirst()
                : Optional.empty();
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
        return cues.stream()
                .anyMatch(other ->
                        kinds.contains(other.kind()) && clauses.start(other.from()) == clauses.start(cue.from()));
    }
}
