package goldpath.evaluator;

import goldpath.evaluator.Roster.Extent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Facts of which something is not known, with an answer to everything: the best, the worst or any that fits. */
final class Completed {

    /** Which of the answers that fit is taken. */
    private enum Choice {
        BEST,
        WORST,
        ANY
    }

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal MUCH = BigDecimal.valueOf(1_000);

    private final RandomRules rules;
    private final Facts facts;
    private final Choice choice;

    private Completed(RandomRules rules, Facts facts, Choice choice) {
        this.rules = rules;
        this.facts = facts;
        this.choice = choice;
    }

    static Facts somehow(RandomRules rules, Facts facts) {
        return new Completed(rules, facts, Choice.ANY).in(facts.market().value().orElseGet(() -> rules.pick(all())));
    }

    /** The best and the worst in every market that is possible: between them lies all that can be. */
    static List<Facts> extremes(RandomRules rules, Facts facts) {
        List<Facts> extremes = new ArrayList<>();
        for (Market market : facts.market().value().map(List::of).orElseGet(Completed::all)) {
            extremes.add(new Completed(rules, facts, Choice.BEST).in(market));
            extremes.add(new Completed(rules, facts, Choice.WORST).in(market));
        }
        return extremes;
    }

    private static List<Market> all() {
        return List.of(Market.values());
    }

    private Facts in(Market market) {
        return facts.withMarket(Fact.known(market))
                .withAmount("sales", Fact.known(amount("sales")))
                .withAmount("seats", Fact.known(amount("seats")))
                .withCoverage("agent", Fact.known(coverage("agent")))
                .withCoverage("broker", Fact.known(coverage("broker")))
                .withFlag(
                        "partner", Fact.known(facts.flag("partner").value().orElseGet(() -> of(List.of(false, true)))))
                .withRoster(roster());
    }

    /** Of answers from the worst to the best. */
    private <T> T of(List<T> worstFirst) {
        return switch (choice) {
            case BEST -> worstFirst.get(worstFirst.size() - 1);
            case WORST -> worstFirst.get(0);
            case ANY -> rules.pick(worstFirst);
        };
    }

    private Amount amount(String id) {
        Set<BigDecimal> numbers = new TreeSet<>(List.of(BigDecimal.ZERO, MUCH));
        RandomRules.STEPS.forEach(step -> {
            numbers.add(BigDecimal.valueOf(step));
            numbers.add(BigDecimal.valueOf(step).subtract(CENT));
        });
        facts.amount(id).value().ifPresent(stated -> {
            numbers.addAll(List.of(stated.usd(), stated.highest(), stated.usd().subtract(CENT)));
            numbers.removeIf(number -> !fits(number, stated));
        });
        return Amount.exactly(of(List.copyOf(numbers)));
    }

    private static boolean fits(BigDecimal number, Amount stated) {
        int above = number.compareTo(stated.usd());
        return switch (stated.precision()) {
            case EXACT, ABOUT -> above == 0;
            case LESS, AT_MOST -> above < 0;
            case MORE, AT_LEAST -> above >= 0;
            case RANGE -> above >= 0 && number.compareTo(stated.highest()) <= 0;
        };
    }

    private Coverage coverage(String id) {
        List<Coverage> parts = Stream.of("0", "0.5", "0.999", "1")
                .<Coverage>map(share -> Coverage.share(new BigDecimal(share)))
                .toList();
        Coverage stated = facts.coverage(id).value().orElseGet(Coverage::partOfUnknownSize);
        return stated.equals(Coverage.partOfUnknownSize()) ? of(parts) : stated;
    }

    private Roster roster() {
        List<Person> people = new ArrayList<>();
        facts.roster().people().forEach(person -> people.add(dated(person)));
        if (!facts.roster().isComplete()) {
            people.addAll(of(List.of(List.of(), others(rules.people(2)), others(everythingEarly()))));
        }
        return new Roster(people, Extent.COMPLETE);
    }

    private List<Person> others(List<Person> people) {
        return people.stream()
                .map(person -> new Person("Other " + person.name(), person.passed(), Set.of(), person.passedOn()))
                .map(this::dated)
                .toList();
    }

    private static List<Person> everythingEarly() {
        Map<String, LocalDate> passed =
                Map.of("X-1", RandomRules.EARLY, "X-2", RandomRules.EARLY, "X-3", RandomRules.EARLY);
        return Stream.of("1", "2")
                .map(name -> new Person(name, passed.keySet(), Set.of(), passed))
                .toList();
    }

    private Person dated(Person person) {
        Map<String, LocalDate> days = new HashMap<>(person.passedOn());
        person.passed()
                .forEach(code ->
                        days.putIfAbsent(code, of(List.of(RandomRules.LATE, RandomRules.DEADLINE, RandomRules.EARLY))));
        return new Person(person.name(), person.passed(), Set.of(), days);
    }
}
