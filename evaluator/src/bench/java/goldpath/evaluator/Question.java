package goldpath.evaluator;

import goldpath.evaluator.Layout.Plain;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** One fewest-exams question, as the rivals see it: what it costs to put whom on which seat. */
final class Question {

    private static final String HARD = """
            competency: hard
            name: Twelve seats of six types that overlap
            edition: 2020-01-01
            source: invented
            facts:
              roster: {kind: roster}
            exams:
              %s
            groups: {A: [X-1], B: [X-2], C: [X-3], D: [X-4], E: [X-5], F: [X-6]}
            options:
              only:
                name: Only
                levels:
                  hard:
                    - people:
                        - {count: 2, each: [A, B]}
                        - {count: 2, each: [B, C]}
                        - {count: 2, each: [C, D]}
                        - {count: 2, each: [D, E]}
                        - {count: 2, each: [E, F]}
                        - {count: 2, each: [F, A]}
            """;

    final Competency competency;
    final LevelSeats level;
    final List<Person> people;
    final Facts facts;

    /** By person, the sets of exams they touch. */
    final long[] held;

    /** The need of every single seat. */
    final Need[] seats;

    Question(String levelId, int count) {
        competency = levelId.equals("hard") ? hard() : Competencies.onClasspath().latest("cloud-crm");
        PassesThatCount passes =
                new PassesThatCount(competency, competency.edition().effectiveFrom());
        level = new CompetencySeats(competency, passes)
                .of(competency.options().get(0).id(), levelId);
        people = people(competency, count);
        facts = Facts.none()
                .withMarket(Fact.known(Market.DEVELOPED))
                .withAmount("revenue", Fact.known(Amount.usd(120_000)))
                .withCoverage("dpor", Fact.known(new Coverage.All()))
                .withRoster(new Roster(people, Roster.Extent.COMPLETE));
        held = people.stream()
                .mapToLong(person -> level.sets().touchedBy(person.passed()))
                .toArray();
        seats = level.seatings().get(0).layout().seats().stream()
                .flatMap(plain -> IntStream.range(0, plain.count()).mapToObj(i -> plain))
                .map(Plain::need)
                .toArray(Need[]::new);
    }

    private static Competency hard() {
        String exams = String.join(
                "\n  ",
                IntStream.rangeClosed(1, 6)
                        .mapToObj(i -> "X-" + i + ": {title: X, link: https://example.org}")
                        .toList());
        return Competencies.of(Map.of("hard.yaml", HARD.formatted(exams))).latest("hard");
    }

    /** Most have passed little, so that seats are contended for. */
    private static List<Person> people(Competency competency, int count) {
        Random random = new Random(count);
        List<String> codes = List.copyOf(competency.exams().keySet());
        Person[] people = new Person[count];
        Arrays.setAll(people, i -> {
            Set<String> passed = new LinkedHashSet<>();
            for (int j = random.nextInt(3); j > 0; j--) {
                passed.add(codes.get(random.nextInt(codes.size())));
            }
            return new Person("P" + i, passed, Set.of());
        });
        return List.of(people);
    }

    /** How many exams a person lacks for a seat; somebody new has a number after the last. */
    int cost(int person, int seat) {
        return seats[seat].missing(person < held.length ? held[person] : 0);
    }

    /** By seat and person, with one new person for each seat. */
    int[][] costs() {
        int[][] costs = new int[seats.length][held.length + seats.length];
        for (int seat = 0; seat < seats.length; seat++) {
            for (int person = 0; person < costs[seat].length; person++) {
                costs[seat][person] = cost(person, seat);
            }
        }
        return costs;
    }
}
