package goldpath.evaluator;

import goldpath.evaluator.Requirement.Threshold;
import goldpath.evaluator.Roster.Extent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Partners of every kind, from a seed: unknown answers, every precision, amounts near thresholds, odd rosters. */
final class RandomPartner {

    private static final List<String> AMOUNTS = List.of(
            "0",
            "49999.99",
            "50000",
            "50000.01",
            "60000",
            "99999.99",
            "100000",
            "100000.01",
            "149999.99",
            "150000",
            "200000",
            "299999.99",
            "300000",
            "300000.01",
            "400000",
            "600000",
            "1234567.89");
    private static final List<String> SHARES = List.of("0", "0.1", "0.25", "0.333", "0.5", "0.75", "1");

    private final Random random;
    private final Competency competency;

    RandomPartner(Random random, Competency competency) {
        this.random = random;
        this.competency = competency;
    }

    /** A partner whose answers do not contradict each other. */
    Facts next() {
        Requirement first =
                competency.options().get(0).levels().get(0).requirements().get(0);
        Facts facts;
        do {
            facts = Facts.none()
                    .withMarket(known(0.75, pick(List.of(Market.values()))))
                    .withAmount("revenue", known(0.8, amount(true)))
                    .withCoverage("dpor", known(0.75, coverage()))
                    .withRoster(roster(6));
        } while (new MoneyOracle(facts, (Threshold) first).completions().isEmpty());
        return facts;
    }

    Roster roster(int most) {
        Extent extent = pick(List.of(Extent.values()));
        List<Person> people = people(extent == Extent.UNASKED ? 0 : random.nextInt(most + 1));
        return new Roster(people, extent);
    }

    List<Person> people(int count) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(person("P" + i));
        }
        return people;
    }

    private Person person(String name) {
        double likelihood = pick(List.of(0.1, 0.3, 0.6));
        Set<String> passed = new LinkedHashSet<>();
        Set<String> notPassed = new LinkedHashSet<>();
        for (String exam : competency.exams().keySet()) {
            if (random.nextDouble() < likelihood) {
                passed.add(exam);
            } else if (random.nextDouble() < 0.1) {
                notPassed.add(exam);
            }
        }
        return new Person(name, passed, notPassed);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> Fact<T> known(double likelihood, T value) {
        if (random.nextDouble() < likelihood) {
            return Fact.known(value);
        }
        return random.nextBoolean() ? Fact.unknown() : Fact.declined();
    }

    private BigDecimal number() {
        boolean isRound = random.nextInt(3) > 0;
        return isRound ? new BigDecimal(pick(AMOUNTS)) : BigDecimal.valueOf(random.nextInt(70_000_000), 2);
    }

    private Amount amount(boolean mayBeNegative) {
        Precision precision = random.nextBoolean() ? Precision.EXACT : pick(List.of(Precision.values()));
        BigDecimal number = number();
        if (precision == Precision.RANGE) {
            BigDecimal width = number().add(BigDecimal.ONE);
            return Amount.range(number, number.add(width));
        }
        if (precision.isUpperBound()) {
            return Amount.of(number.max(BigDecimal.ONE), precision);
        }
        boolean isNegative = mayBeNegative && precision.isNumber() && random.nextInt(10) == 0;
        return Amount.of(isNegative ? number.negate() : number, precision);
    }

    private Coverage coverage() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Coverage.All();
            case 2 -> new Coverage.None();
            case 3 -> new Coverage.Part(Optional.empty(), Optional.of(new BigDecimal(pick(SHARES))));
            case 4 -> Coverage.part(amount(false));
            default -> Coverage.partOfUnknownSize();
        };
    }
}
