package goldpath.evaluator;

import goldpath.evaluator.Requirement.Bundles;
import goldpath.evaluator.Requirement.ChosenBy;
import goldpath.evaluator.Requirement.People;
import goldpath.evaluator.Requirement.SeatType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The people parts of a level as oracles see them, for one choice of the bundles that people choose alike.
 *
 * @param counters how many people each seat type and each {@code also} takes
 * @param choices what one person can do
 */
record PeopleByHand(List<Integer> counters, List<Choice> choices) {

    /** One seat of each of some parts, marked for some of its {@code also}. */
    static final class Choice {
        final int[] counters;
        /** Per set of exams passed, as bits, how many more it takes. */
        final int[] missing;

        Choice(int[] counters, int[] missing) {
            this.counters = counters;
            this.missing = missing;
        }
    }

    /** What exams, as bits, must be passed: one of each, all, and all of any one bundle of each list. */
    private record Ask(List<Integer> each, int all, List<List<Integer>> bundles) {

        static final Ask NOTHING = new Ask(List.of(), 0, List.of());

        Ask and(Ask other) {
            return new Ask(joined(each, other.each), all | other.all, joined(bundles, other.bundles));
        }

        boolean isPassed(int exams) {
            return (all & ~exams) == 0
                    && each.stream().allMatch(group -> (group & exams) != 0)
                    && bundles.stream().allMatch(any -> any.stream().anyMatch(bundle -> (bundle & ~exams) == 0));
        }
    }

    /** A seat of a part with its marks, and nothing. */
    private record Place(List<Integer> counters, Ask ask) {}

    private static <T> List<T> joined(List<T> a, List<T> b) {
        List<T> joined = new ArrayList<>(a);
        joined.addAll(b);
        return joined;
    }

    /** What the parts come to, once per choice of the bundles that people choose alike. */
    static List<PeopleByHand> of(Competency competency, List<People> parts) {
        List<SeatType> asking = new ArrayList<>();
        for (People part : parts) {
            for (SeatType seat : part.seats()) {
                asking.add(seat);
                asking.addAll(seat.also());
            }
        }
        List<PeopleByHand> read = new ArrayList<>();
        for (List<Ask> asks : product(competency, asking)) {
            read.add(of(competency, parts, asking, asks));
        }
        return read;
    }

    private static List<List<Ask>> product(Competency competency, List<SeatType> asking) {
        List<List<Ask>> product = List.of(List.of());
        for (SeatType seat : asking) {
            List<List<Ask>> more = new ArrayList<>();
            for (List<Ask> before : product) {
                for (Ask ask : asks(competency, seat)) {
                    more.add(joined(before, List.of(ask)));
                }
            }
            product = more;
        }
        return product;
    }

    private static List<Ask> asks(Competency competency, SeatType seat) {
        List<Integer> each =
                seat.each().stream().map(group -> bits(competency, group)).toList();
        int all = seat.all().stream().mapToInt(group -> bits(competency, group)).reduce(0, (a, b) -> a | b);
        List<Ask> asks = List.of(new Ask(each, all, List.of()));
        for (Bundles bundles : seat.bundles()) {
            List<Integer> bits = bundles.anyOf().stream()
                    .map(group -> bits(competency, group))
                    .toList();
            List<Ask> more = new ArrayList<>();
            for (Ask ask : asks) {
                if (bundles.chosenBy() == ChosenBy.EACH) {
                    more.add(ask.and(new Ask(List.of(), 0, List.of(bits))));
                } else {
                    bits.forEach(bundle -> more.add(ask.and(new Ask(List.of(), bundle, List.of()))));
                }
            }
            asks = more;
        }
        return asks;
    }

    private static int bits(Competency competency, String group) {
        return bits(competency, competency.examsOf(group));
    }

    private static int bits(Competency competency, Collection<String> codes) {
        List<String> all = List.copyOf(competency.exams().keySet());
        return codes.stream().mapToInt(code -> 1 << all.indexOf(code)).reduce(0, (a, b) -> a | b);
    }

    private static PeopleByHand of(Competency competency, List<People> parts, List<SeatType> asking, List<Ask> asks) {
        List<Place> both = List.of(new Place(List.of(), Ask.NOTHING));
        int counter = 0;
        for (People part : parts) {
            List<Place> places = new ArrayList<>();
            places.add(new Place(List.of(), Ask.NOTHING));
            for (SeatType seat : part.seats()) {
                for (int marks = 0; marks < 1 << seat.also().size(); marks++) {
                    places.add(place(counter, marks, seat.also().size(), asks));
                }
                counter += 1 + seat.also().size();
            }
            List<Place> more = new ArrayList<>();
            for (Place one : both) {
                places.forEach(
                        other -> more.add(new Place(joined(one.counters, other.counters), one.ask.and(other.ask))));
            }
            both = more;
        }
        int exams = competency.exams().size();
        List<Choice> choices = both.stream()
                .filter(place -> !place.counters.isEmpty())
                .map(place -> new Choice(
                        place.counters.stream().mapToInt(Integer::intValue).toArray(), missing(place.ask, exams)))
                .toList();
        return new PeopleByHand(asking.stream().map(SeatType::count).toList(), choices);
    }

    private static Place place(int counter, int marks, int also, List<Ask> asks) {
        Place place = new Place(List.of(counter), asks.get(counter));
        for (int i = 0; i < also; i++) {
            if (((marks >> i) & 1) == 1) {
                int marked = counter + 1 + i;
                place = new Place(joined(place.counters, List.of(marked)), place.ask.and(asks.get(marked)));
            }
        }
        return place;
    }

    private static int[] missing(Ask ask, int exams) {
        int[] missing = new int[1 << exams];
        for (int held = missing.length - 1; held >= 0; held--) {
            missing[held] = ask.isPassed(held) ? 0 : Integer.MAX_VALUE;
            for (int exam = 0; exam < exams && missing[held] > 0; exam++) {
                if (((held >> exam) & 1) == 0) {
                    missing[held] = Math.min(missing[held], missing[held | (1 << exam)] + 1);
                }
            }
        }
        return missing;
    }

    static int[] held(Competency competency, List<Person> people) {
        return people.stream()
                .mapToInt(person -> bits(competency, person.passed()))
                .toArray();
    }

    int[] counts() {
        return counters.stream().mapToInt(Integer::intValue).toArray();
    }

    /** How many ways a brute force tries, roughly. */
    double ways(int people) {
        double seats = Arrays.stream(counts()).sum();
        return Math.pow(choices.size() + 1, Math.min(people + seats, seats + 1));
    }
}
