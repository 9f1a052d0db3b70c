package goldpath.evaluator;

import goldpath.evaluator.Competency.Edition;
import goldpath.evaluator.Competency.Exam;
import goldpath.evaluator.Competency.Group;
import goldpath.evaluator.Competency.Level;
import goldpath.evaluator.Competency.Option;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.FlagFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Requirement.Flag;
import goldpath.evaluator.Requirement.People;
import goldpath.evaluator.Requirement.SeatType;
import goldpath.evaluator.Requirement.Threshold;
import goldpath.evaluator.Roster.Extent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Competencies with every kind of rule but a large people part, from a seed, and partners of whom something is known. */
final class RandomRules {

    static final LocalDate DAY = LocalDate.of(2018, 1, 1);
    static final LocalDate EARLY = LocalDate.of(2015, 1, 1);
    static final LocalDate DEADLINE = LocalDate.of(2016, 1, 1);
    static final LocalDate LATE = LocalDate.of(2017, 1, 1);
    static final List<Integer> STEPS = List.of(10, 20, 30);

    private static final URI LINK = URI.create("https://example.org/");
    private static final List<FactDefinition> FACTS = List.of(
            new MarketFact("market"),
            new AmountFact("sales", "sales", List.of("Thing")),
            new AmountFact("seats", "seats", List.of("Thing"), Unit.SEATS, false),
            new AssociationFact("agent", "Agent", "sales", LINK),
            new AssociationFact("broker", "Broker", "sales", LINK),
            new FlagFact("partner", "Partner"),
            new RosterFact("roster"));

    private final Random random;

    RandomRules(Random random) {
        this.random = random;
    }

    Competency competency() {
        Map<String, Exam> exams = new LinkedHashMap<>();
        for (String code : List.of("X-1", "X-2", "X-3")) {
            exams.put(code, new Exam(code, code, LINK, Credential.EXAM, acceptance(), Optional.empty()));
        }
        Map<String, Group> groups =
                Map.of("A", new Group("A", List.of("X-1", "X-2")), "B", new Group("B", List.of("X-2", "X-3")));
        List<Option> options = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            options.add(new Option("option" + i, "Option", List.of(new Level("only", requirements()))));
        }
        Edition edition = new Edition(EARLY, "invented");
        return new Competency("random", "Random", edition, Optional.empty(), FACTS, exams, groups, options);
    }

    private Acceptance acceptance() {
        return switch (random.nextInt(4)) {
            case 0 -> new Acceptance(Optional.of(DEADLINE), Optional.empty());
            case 1 -> new Acceptance(Optional.empty(), Optional.of(pick(List.of(LATE, DAY))));
            default -> Acceptance.always();
        };
    }

    private List<Requirement> requirements() {
        List<Requirement> requirements = new ArrayList<>();
        if (random.nextInt(3) > 0) {
            requirements.add(
                    threshold("sales", pick(List.of(List.of(), List.of("agent"), List.of("agent", "broker")))));
        }
        if (random.nextInt(2) > 0) {
            requirements.add(threshold("sales", List.of("broker")));
        }
        if (random.nextInt(2) > 0) {
            requirements.add(threshold("seats", List.of()));
        }
        if (random.nextInt(2) > 0) {
            requirements.add(new Flag("partner"));
        }
        if (random.nextInt(2) > 0 || requirements.isEmpty()) {
            requirements.add(new People(List.of(
                    new SeatType(1 + random.nextInt(2), pick(List.of(List.of("A"), List.of("A", "B")))))));
        }
        return requirements;
    }

    private Threshold threshold(String amount, List<String> coveredBy) {
        BigDecimal first = BigDecimal.valueOf(pick(STEPS));
        BigDecimal second = random.nextBoolean() ? first : BigDecimal.valueOf(pick(STEPS));
        return new Threshold(amount, coveredBy, Map.of(Market.DEVELOPED, first, Market.EMERGING, second));
    }

    Facts facts() {
        return Facts.none()
                .withMarket(known(pick(List.of(Market.values()))))
                .withAmount("sales", known(amount()))
                .withAmount("seats", known(amount()))
                .withCoverage("agent", known(coverage()))
                .withCoverage("broker", known(coverage()))
                .withFlag("partner", known(random.nextBoolean()))
                .withRoster(new Roster(people(random.nextInt(4)), pick(List.of(Extent.values()))));
    }

    private <T> Fact<T> known(T value) {
        return switch (random.nextInt(5)) {
            case 0 -> Fact.unknown();
            case 1 -> Fact.declined();
            default -> Fact.known(value);
        };
    }

    private Amount amount() {
        BigDecimal number = BigDecimal.valueOf(pick(STEPS) + random.nextInt(3) - 1);
        Precision precision = random.nextBoolean() ? Precision.EXACT : pick(List.of(Precision.values()));
        return precision == Precision.RANGE
                ? Amount.range(number, number.add(BigDecimal.TEN))
                : Amount.of(number, precision);
    }

    private Coverage coverage() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Coverage.All();
            case 2 -> new Coverage.None();
            case 3 -> Coverage.share(new BigDecimal("0.5"));
            default -> Coverage.partOfUnknownSize();
        };
    }

    List<Person> people(int count) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Person person = Person.of("P" + i);
            for (String code : List.of("X-1", "X-2", "X-3")) {
                person = random.nextBoolean() ? person : passing(person, code);
            }
            people.add(person);
        }
        return people;
    }

    private Person passing(Person person, String code) {
        Roster alone = Roster.complete(person);
        Roster passed = random.nextBoolean()
                ? alone.withPass(person.name(), code)
                : alone.withPass(person.name(), code, pick(List.of(EARLY, DEADLINE, LATE)));
        return passed.people().get(0);
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
