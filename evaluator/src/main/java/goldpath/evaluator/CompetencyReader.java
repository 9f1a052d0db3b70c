package goldpath.evaluator;

import goldpath.datafile.Located;
import goldpath.datafile.Problems;
import goldpath.datafile.YamlText;
import goldpath.evaluator.Competency.Edition;
import goldpath.evaluator.Competency.Ended;
import goldpath.evaluator.Competency.Option;
import goldpath.evaluator.Competency.Successor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads competency files, one after the other; what is wrong is in the problems it was given. */
final class CompetencyReader {

    private static final List<String> KEYS = List.of("competency", "name", "edition", "source", "facts", "options");
    private static final String[] OPTIONAL = {"effectiveFrom", "effectiveUntil", "ended", "exams", "groups"};

    private final Problems problems;
    private final DistinctEditions editions = new DistinctEditions();

    CompetencyReader(Problems problems) {
        this.problems = problems;
    }

    /** The competency of that file; of no use once there are problems. */
    Optional<Competency> read(String file, String text) {
        return new YamlText(file, text).root(problems).map(this::competency);
    }

    private Competency competency(Located root) {
        root.allow(KEYS, OPTIONAL);
        List<FactDefinition> facts = new FactsReader(root.at("facts")).read();
        Edition edition = edition(root);
        ExamsReader exams = new ExamsReader(root.at("exams"), root.at("groups"), edition.effectiveFrom());
        Map<String, Competency.Group> groups = exams.groups();
        PeopleReader people = new PeopleReader(groups);
        List<Option> options = new OptionsReader(facts, people).read(root.at("options"));
        exams.refuseUnused(people.used());
        new FactUse(options).check(root.at("facts"), facts);
        Competency read = new Competency(
                Value.text(root.at("competency")),
                Value.text(root.at("name")),
                edition,
                ended(root.at("ended")),
                facts,
                exams.exams(),
                groups,
                options);
        editions.check(read, root);
        return read;
    }

    private static Edition edition(Located root) {
        LocalDate date = Value.date(root.at("edition"));
        LocalDate from = Value.optionalDate(root.at("effectiveFrom")).orElse(date);
        Optional<LocalDate> until = Value.optionalDate(root.at("effectiveUntil"));
        if (until.filter(from::isAfter).isPresent()) {
            root.at("effectiveUntil")
                    .refuse(until.get() + " is before the first day, " + from + ".", "Correct one of them.");
        }
        return new Edition(date, Value.text(root.at("source")), from, until);
    }

    private static Optional<Ended> ended(Located place) {
        if (!place.isThere()) {
            return Optional.empty();
        }
        place.allow(List.of("on", "successor", "since", "source"));
        LocalDate on = Value.date(place.at("on"));
        Successor successor = Value.successor(place);
        if (place.at("on").isThere()
                && place.at("since").isThere()
                && !successor.since().isAfter(on)) {
            place.at("since")
                    .refuse(successor.since() + " is not after the last day, " + on + ".", "Correct one of them.");
        }
        return Optional.of(new Ended(on, successor));
    }
}
