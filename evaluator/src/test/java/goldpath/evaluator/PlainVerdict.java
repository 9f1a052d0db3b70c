package goldpath.evaluator;

import goldpath.evaluator.Requirement.Flag;
import goldpath.evaluator.Requirement.People;
import goldpath.evaluator.Requirement.SeatType;
import goldpath.evaluator.Requirement.Threshold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Whether a level is attained by a partner of whom everything is known, word for word after the rules; slow and plain. */
final class PlainVerdict {

    private final Competency competency;
    private final LocalDate day;
    private final Facts facts;

    PlainVerdict(Competency competency, LocalDate day, Facts facts) {
        this.competency = competency;
        this.day = day;
        this.facts = facts;
    }

    boolean attains(String level) {
        return competency.options().stream()
                .flatMap(option -> option.levels().stream())
                .filter(one -> one.id().equals(level))
                .anyMatch(one -> one.requirements().stream().allMatch(this::holds));
    }

    private boolean holds(Requirement requirement) {
        if (requirement instanceof Threshold threshold) {
            return counted(threshold).compareTo(threshold.in(known(facts.market()))) >= 0;
        }
        if (requirement instanceof Flag flag) {
            return known(facts.flag(flag.fact()));
        }
        List<List<String>> seats = new ArrayList<>();
        for (SeatType seat : ((People) requirement).seats()) {
            for (int i = 0; i < seat.count(); i++) {
                seats.add(seat.each());
            }
        }
        return canFill(seats, facts.roster().people());
    }

    private BigDecimal counted(Threshold threshold) {
        BigDecimal whole = known(facts.amount(threshold.amount())).usd();
        return threshold.coveredBy().stream()
                .map(association -> covered(known(facts.coverage(association)), whole))
                .reduce(BigDecimal::max)
                .orElse(whole);
    }

    private static BigDecimal covered(Coverage coverage, BigDecimal whole) {
        if (coverage instanceof Coverage.Part part) {
            return whole.multiply(part.share().orElseThrow()).setScale(2, RoundingMode.FLOOR);
        }
        return coverage instanceof Coverage.All ? whole : BigDecimal.ZERO;
    }

    /** Tries everybody for the first seat. */
    private boolean canFill(List<List<String>> seats, List<Person> people) {
        return seats.isEmpty()
                || people.stream()
                        .filter(person -> fits(person, seats.get(0)))
                        .anyMatch(person -> canFill(
                                seats.subList(1, seats.size()),
                                people.stream()
                                        .filter(other -> !other.equals(person))
                                        .toList()));
    }

    private boolean fits(Person person, List<String> groups) {
        return groups.stream()
                .allMatch(group -> Objects.requireNonNull(competency.groups().get(group)).exams().stream()
                        .anyMatch(code -> person.passed().contains(code) && counts(person, code)));
    }

    private boolean counts(Person person, String code) {
        Acceptance acceptance =
                Objects.requireNonNull(competency.exams().get(code)).acceptance();
        LocalDate passed = person.passedOn(code).orElseThrow();
        return !acceptance.countsUntil().orElse(LocalDate.MAX).isBefore(day)
                && passed.isBefore(acceptance.passedBefore().orElse(LocalDate.MAX))
                && !passed.isAfter(day);
    }

    private static <T> T known(Fact<T> fact) {
        return fact.value().orElseThrow();
    }
}
