package goldpath.evaluator;

import goldpath.datafile.Located;
import goldpath.datafile.Problems;
import goldpath.datafile.YamlText;
import goldpath.evaluator.Competency.Edition;
import goldpath.evaluator.Competency.Ended;
import goldpath.evaluator.Competency.Option;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads competency files, one after the other; what is wrong is in the problems it was given. */
final class CompetencyReader {

    private static final List<String> KEYS =
            List.of("competency", "name", "edition", "source", "facts", "exams", "groups", "options");

    private final Problems problems;
    private final Map<String, String> fileOfEdition = new HashMap<>();

    CompetencyReader(Problems problems) {
        this.problems = problems;
    }

    /** The competency of that file; of no use once there are problems. */
    Optional<Competency> read(String file, String text) {
        return new YamlText(file, text).root(problems).map(this::competency);
    }

    private Competency competency(Located root) {
        root.allow(KEYS, "ended");
        List<FactDefinition> facts = new FactsReader(root.at("facts")).read();
        ExamsReader exams = new ExamsReader(root.at("exams"), root.at("groups"));
        Map<String, Competency.Group> groups = exams.groups();
        PeopleReader people = new PeopleReader(groups.keySet());
        List<Option> options = new OptionsReader(new ThresholdReader(facts), people).read(root.at("options"));
        exams.refuseUnused(people.used());
        new FactUse(options).check(root.at("facts"), facts);
        Competency read = new Competency(
                Value.text(root.at("competency")),
                Value.text(root.at("name")),
                new Edition(Value.date(root.at("edition")), Value.text(root.at("source"))),
                ended(root.at("ended")),
                facts,
                exams.exams(),
                groups,
                options);
        refuseSecond(read, root.at("edition"));
        return read;
    }

    private static Optional<Ended> ended(Located place) {
        if (!place.isThere()) {
            return Optional.empty();
        }
        place.allow(List.of("on", "successor", "since"));
        LocalDate on = Value.date(place.at("on"));
        LocalDate since = Value.date(place.at("since"));
        return Optional.of(new Ended(on, Value.text(place.at("successor")), since));
    }

    private void refuseSecond(Competency competency, Located edition) {
        String key = competency.id() + " " + competency.edition().date();
        String first = fileOfEdition.putIfAbsent(key, edition.file());
        if (first != null && edition.isThere()) {
            edition.refuse(
                    "'" + first + "' is the same edition of '" + competency.id() + "'.",
                    "Date one of them otherwise or remove it.");
        }
    }
}
