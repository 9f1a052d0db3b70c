package goldpath.bot.understanding;

import goldpath.bot.understanding.Claim.Who;
import goldpath.bot.understanding.Piece.Exam;
import goldpath.bot.understanding.Reading.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that a message says of one person. What is said later of the same exam counts. */
final class Dossier {

    private final Who who;
    private final List<String> people;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    /** @param people whom the name can mean */
    Dossier(Who who, List<String> people) {
        this.who = who;
        this.people = List.copyOf(people);
        cover(who.from(), who.to());
    }

    void add(Claim claim) {
        claims.add(claim);
        cover(claim.from(), claim.to());
    }

    void cover(int start, int end) {
        int last = spans.size() - 1;
        if (last >= 0 && start <= spans.get(last).to() && end >= spans.get(last).from()) {
            Span before = spans.get(last);
            spans.set(last, new Span(Math.min(before.from(), start), Math.max(before.to(), end)));
        } else {
            spans.add(new Span(start, end));
        }
    }

    Who who() {
        return who;
    }

    List<String> people() {
        return people;
    }

    /** The tokens that speak of this person. */
    List<Span> spans() {
        return List.copyOf(spans);
    }

    /** Whether anything is certain, if only that there is such a person. */
    boolean isRecorded() {
        boolean onlyNamed = isSure() && unsure().isEmpty() && unclearExams().isEmpty();
        return !passed().isEmpty() || !notPassed().isEmpty() || onlyNamed;
    }

    Set<String> passed() {
        return withOutcome(Outcome.PASSED);
    }

    Set<String> notPassed() {
        return withOutcome(Outcome.NOT_PASSED);
    }

    private Set<String> withOutcome(Outcome wanted) {
        Set<String> codes = new LinkedHashSet<>();
        outcomes().forEach((code, outcome) -> {
            if (outcome == wanted && !unsure().containsKey(code)) {
                codes.add(code);
            }
        });
        return codes;
    }

    /** Listed exams with the last outcome that was said of each. */
    private Map<String, Outcome> outcomes() {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (Claim claim : claims) {
            if (claim.exam().kind() == Exam.Kind.LISTED) {
                Outcome said = claim.outcome() == Outcome.UNSAID ? Outcome.PASSED : claim.outcome();
                outcomes.put(claim.exam().codes().get(0), said);
            }
        }
        return outcomes;
    }

    /** Exams of which it is not certain that this person passed them. */
    Map<String, Outcome> unsure() {
        Map<String, Outcome> unsure = new LinkedHashMap<>();
        outcomes().forEach((code, outcome) -> {
            boolean doubtful = !isSure() && outcome == Outcome.PASSED;
            if (outcome == Outcome.UNCLEAR || doubtful || isMaybeDepartment(code, outcome)) {
                unsure.put(code, outcome);
            }
        });
        return unsure;
    }

    private boolean isSure() {
        return claims.stream().allMatch(claim -> claim.who().sure());
    }

    /** A one-word title beside codes may be where somebody works (Marketing). */
    private boolean isMaybeDepartment(String code, Outcome outcome) {
        boolean anyCode = claims.stream().anyMatch(claim -> !claim.exam().isTitle());
        boolean onlyTitle = claims.stream()
                .filter(claim -> claim.exam().codes().contains(code))
                .allMatch(claim -> claim.exam().isTitle() && claim.exam().isOneWord());
        return outcome == Outcome.PASSED && anyCode && onlyTitle;
    }

    /** Exams that were named in a way that can mean several, or none. */
    List<Claim> unclearExams() {
        return claims.stream()
                .filter(claim ->
                        claim.exam().kind() == Exam.Kind.SHARED || claim.exam().kind() == Exam.Kind.MISSPELT)
                .toList();
    }
}
