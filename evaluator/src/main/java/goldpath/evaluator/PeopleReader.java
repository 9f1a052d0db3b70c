package goldpath.evaluator;

import goldpath.datafile.Located;
import goldpath.evaluator.Competency.Group;
import goldpath.evaluator.Requirement.Bundles;
import goldpath.evaluator.Requirement.ChosenBy;
import goldpath.evaluator.Requirement.People;
import goldpath.evaluator.Requirement.SeatType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the seats that people fill and notes which groups of exams they ask for. */
final class PeopleReader {

    private static final List<String> CHOOSERS =
            Stream.of(ChosenBy.values()).map(ChosenBy::id).toList();

    private final Map<String, Group> groups;
    private final Set<String> used = new HashSet<>();
    private final Set<List<String>> sets = new HashSet<>();

    PeopleReader(Map<String, Group> groups) {
        this.groups = groups;
    }

    /** The ids of the groups that the seats read so far ask for. */
    Set<String> used() {
        return used;
    }

    Optional<Requirement> read(Located place) {
        place.allow(List.of("people"));
        List<SeatType> seats = new ArrayList<>();
        for (Located seat : place.at("people").items()) {
            seat.allow(List.of("count"), "each", "all", "bundles", "chosenBy", "also");
            asked(seat).map(asked -> with(also(seat.at("also"), asked), asked)).ifPresent(seats::add);
        }
        return seats.isEmpty() ? Optional.empty() : Optional.of(new People(seats));
    }

    /** What stands there, without what only some of the people must have passed. */
    private Optional<SeatType> asked(Located place) {
        int count = Value.count(place.at("count"));
        List<String> each = references(place.at("each"));
        List<String> all = references(place.at("all"));
        List<Bundles> bundles = bundles(place);
        if (Stream.of("each", "all", "bundles").noneMatch(key -> place.at(key).isThere())) {
            place.refuse("asks for no exams.", "Add 'each', 'all' or 'bundles' with groups of exams.");
        }
        if (each.isEmpty() && all.isEmpty() && bundles.isEmpty()) {
            return Optional.empty();
        }
        SeatType seat = new SeatType(count, each, all, bundles, List.of());
        note(place, seat);
        return Optional.of(seat);
    }

    private List<String> references(Located place) {
        List<String> ids = place.isThere() ? Value.references(place, "group", groups.keySet()) : List.of();
        used.addAll(ids);
        return ids;
    }

    private List<Bundles> bundles(Located place) {
        Located bundles = place.at("bundles");
        Located chosenBy = place.at("chosenBy");
        if (!bundles.isThere()) {
            if (chosenBy.isThere()) {
                chosenBy.refuse("chooses among no bundles.", "Add 'bundles' or remove it.");
            }
            return List.of();
        }
        List<String> anyOf = references(bundles);
        if (!chosenBy.isThere()) {
            chosenBy.refuse("is missing.", "Add 'chosenBy: each' where each person chooses, or 'chosenBy: all'.");
        }
        String chooser = Value.reference(chosenBy, "chooser", CHOOSERS);
        if (anyOf.size() == 1) {
            bundles.refuse("is only one bundle.", "Add another, or ask for it with 'all'.");
        }
        refuseNeverChosen(bundles, anyOf);
        ChosenBy by = chooser.equals(ChosenBy.ALL.id()) ? ChosenBy.ALL : ChosenBy.EACH;
        return anyOf.size() < 2 ? List.of() : List.of(new Bundles(anyOf, by));
    }

    /** Whoever has passed a bundle has passed every smaller one in it. */
    private void refuseNeverChosen(Located place, List<String> anyOf) {
        for (String larger : anyOf) {
            for (String smaller : anyOf) {
                if (!larger.equals(smaller) && exams(larger).containsAll(exams(smaller))) {
                    place.refuse(
                            "nobody needs '" + larger + "', which has all exams of '" + smaller + "'.",
                            "Remove one of them or correct its exams.");
                }
            }
        }
    }

    private List<String> exams(String group) {
        Group known = groups.get(group);
        return known == null ? List.of() : known.exams();
    }

    private List<SeatType> also(Located place, SeatType seat) {
        List<SeatType> also = new ArrayList<>();
        if (place.isThere()) {
            for (Located item : place.items()) {
                item.allow(List.of("count"), "each", "all", "bundles", "chosenBy");
                asked(item).filter(some -> isMore(item, some, seat)).ifPresent(also::add);
            }
        }
        return also;
    }

    private static boolean isMore(Located place, SeatType some, SeatType seat) {
        if (some.count() > seat.count()) {
            place.at("count")
                    .refuse(
                            "nobody can fill it: it asks for " + some.count() + " of " + seat.count() + " people.",
                            "Write " + seat.count() + " or less.");
            return false;
        }
        if (seat.each().containsAll(some.each())
                && seat.all().containsAll(some.all())
                && some.bundles().isEmpty()) {
            place.refuse("asks for nothing that all of them have not passed.", "Ask for more or remove it.");
        }
        return true;
    }

    private static SeatType with(List<SeatType> also, SeatType seat) {
        return new SeatType(seat.count(), seat.each(), seat.all(), seat.bundles(), also);
    }

    /** Notes the sets of exams that a person is weighed by; see {@link ExamSets}. */
    private void note(Located place, SeatType seat) {
        int before = sets.size();
        seat.each().forEach(group -> sets.add(exams(group)));
        Stream<String> whole =
                Stream.concat(seat.all().stream(), seat.bundles().stream().flatMap(one -> one.anyOf().stream()));
        whole.forEach(group -> exams(group).forEach(code -> sets.add(List.of(code))));
        if (before <= ExamSets.MOST && sets.size() > ExamSets.MOST) {
            place.refuse(
                    "is where the seats ask for more than " + ExamSets.MOST + " different groups or single exams.",
                    "Ask for fewer in the whole file.");
        }
    }

    /** Refuses the people parts of a level that cannot be weighed against each other; see {@link SeatWeight}. */
    void refuseTooMany(Located place, List<Requirement> requirements) {
        List<People> parts = requirements.stream()
                .filter(People.class::isInstance)
                .map(People.class::cast)
                .toList();
        int exams = parts.stream().mapToInt(this::mostExams).sum();
        if (exams > ExamCover.MOST) {
            place.refuse(
                    "asks one person for " + exams + " exams.", "Ask nobody for more than " + ExamCover.MOST + ".");
        }
        if (SeatWeight.of(parts) > SeatWeight.MOST) {
            place.refuse(
                    "asks for too many different seats to weigh them all.",
                    "Ask for fewer seats, kinds of seats, bundles to choose from or 'also'.");
        }
    }

    private int mostExams(People part) {
        return part.seats().stream()
                .mapToInt(seat -> Stream.concat(Stream.of(seat), seat.also().stream())
                        .mapToInt(this::mostExams)
                        .sum())
                .max()
                .orElse(0);
    }

    private int mostExams(SeatType seat) {
        int all = seat.all().stream().mapToInt(group -> exams(group).size()).sum();
        int bundles = seat.bundles().stream()
                .mapToInt(one -> one.anyOf().stream()
                        .mapToInt(group -> exams(group).size())
                        .max()
                        .orElse(0))
                .sum();
        return seat.each().size() + all + bundles;
    }
}
