package goldpath.bot.channel.terminal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of Cloud Customer Relationship Management written down a second time, as plainly as possible: every choice of
 * people for seats and every completion of the missing answers is tried. Shares nothing with the evaluator.
 */
final class RulesByHand {

    private static final Set<String> A = Set.of("MB2-714", "MB2-713", "MB2-709");
    private static final Set<String> B = Set.of("MB2-710", "MB2-706");
    private static final Set<String> C = Set.of("MB2-712", "MB2-707");
    private static final List<Set<String>> TWO_EXAMS = List.of(A, B);
    private static final List<Set<String>> ONE_EXAM = List.of(C);

    private static final List<BigDecimal> ANY_REVENUE = amounts(
            "-70000",
            "0",
            "49999.99",
            "50000",
            "99999.99",
            "100000",
            "149999.99",
            "150000",
            "299999.99",
            "300000",
            "9000000");

    /**
     * A partner as far as known; null where it is not.
     *
     * @param covered yes, no, or the covered amount
     * @param people the exams that each of them passed
     * @param complete whether everyone is named
     */
    record Partner(
            @Nullable String market,
            @Nullable BigDecimal revenue,
            @Nullable String covered,
            List<Set<String>> people,
            boolean complete) {}

    /** What the rules say of a level; the revenue is empty where it depends on missing answers. */
    record Verdict(String status, Optional<BigDecimal> revenue, int exams, int newPeople, int peopleToTrain) {}

    private RulesByHand() {}

    static Verdict silver(Partner partner) {
        return verdict(partner, "100000", "50000", List.of(TWO_EXAMS, ONE_EXAM));
    }

    static Verdict gold(Partner partner) {
        return verdict(partner, "300000", "150000", List.of(TWO_EXAMS, TWO_EXAMS, ONE_EXAM, ONE_EXAM));
    }

    private static Verdict verdict(Partner partner, String developed, String emerging, List<List<Set<String>>> seats) {
        Set<BigDecimal> gaps = new HashSet<>();
        for (String market : partner.market() == null ? List.of("developed", "emerging") : List.of(partner.market())) {
            BigDecimal threshold = new BigDecimal(market.equals("developed") ? developed : emerging);
            for (BigDecimal counted : counted(partner)) {
                gaps.add(threshold.subtract(counted).max(BigDecimal.ZERO).setScale(2));
            }
        }
        int[] staff = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
        staff(partner.people(), seats, 0, new HashSet<>(), new int[3], staff);
        boolean everyGapIsNothing = gaps.stream().allMatch(gap -> gap.signum() == 0);
        boolean noGapIsNothing = gaps.stream().allMatch(gap -> gap.signum() > 0);
        if (everyGapIsNothing && staff[0] == 0) {
            return new Verdict("met", Optional.of(BigDecimal.ZERO), 0, 0, 0);
        }
        boolean missed = noGapIsNothing || (partner.complete() && staff[0] > 0);
        Optional<BigDecimal> revenue = gaps.size() == 1 ? gaps.stream().findFirst() : Optional.empty();
        return new Verdict(missed ? "missed" : "open", revenue, staff[0], staff[1], staff[2]);
    }

    /** Every amount that can turn out to count. */
    private static List<BigDecimal> counted(Partner partner) {
        List<BigDecimal> counted = new ArrayList<>();
        for (BigDecimal revenue : partner.revenue() == null ? ANY_REVENUE : List.of(partner.revenue())) {
            if (partner.covered() == null) {
                counted.add(revenue);
                counted.add(BigDecimal.ZERO);
                ANY_REVENUE.stream()
                        .filter(part -> part.signum() >= 0 && part.compareTo(revenue) < 0)
                        .forEach(counted::add);
            } else if (partner.covered().equals("yes")) {
                counted.add(revenue);
            } else {
                counted.add(partner.covered().equals("no") ? BigDecimal.ZERO : new BigDecimal(partner.covered()));
            }
        }
        return counted;
    }

    /** Puts everyone unused, or somebody new, on the next seat; least becomes the fewest exams, new people, trained. */
    private static void staff(
            List<Set<String>> people,
            List<List<Set<String>>> seats,
            int seat,
            Set<Integer> used,
            int[] sum,
            int[] least) {
        if (seat == seats.size()) {
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], sum[i]);
            }
            return;
        }
        for (int person = 0; person <= people.size(); person++) {
            boolean isNew = person == people.size();
            if (!isNew && !used.add(person)) {
                continue;
            }
            Set<String> passed = isNew ? Set.of() : people.get(person);
            int lacking = (int) seats.get(seat).stream()
                    .filter(group -> group.stream().noneMatch(passed::contains))
                    .count();
            int[] next = {sum[0] + lacking, sum[1] + (isNew ? 1 : 0), sum[2] + (lacking > 0 ? 1 : 0)};
            staff(people, seats, seat + 1, used, next, least);
            if (!isNew) {
                used.remove(person);
            }
        }
    }

    private static List<BigDecimal> amounts(String... numbers) {
        return List.of(numbers).stream().map(BigDecimal::new).toList();
    }
}
