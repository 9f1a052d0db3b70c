package goldpath.evaluator;

import goldpath.datafile.DataFiles;
import goldpath.datafile.Located;
import goldpath.datafile.Problems;
import goldpath.datafile.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The invented competencies, a file per kind of rule, and the situations beside them. */
final class Grammar {

    private static final String SITUATIONS = ".situations.yaml";

    private Grammar() {}

    /** All files of the folder by their names. */
    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        DataFiles.onClasspath(Objects.requireNonNull(Grammar.class.getClassLoader()), "grammar")
                .forEach((place, text) -> files.put(place.substring(place.lastIndexOf('/') + 1), text));
        return files;
    }

    /** The texts of the competency files by their names. */
    static Map<String, String> competencies() {
        Map<String, String> files = files();
        files.keySet().removeIf(name -> name.endsWith(SITUATIONS));
        return files;
    }

    static List<Situation> situations() {
        Map<String, String> files = files();
        files.keySet().removeIf(name -> !name.endsWith(SITUATIONS));
        Competencies competencies = Competencies.of(competencies());
        Problems problems = new Problems();
        List<Situation> situations = new ArrayList<>();
        files.forEach((name, text) -> new YamlText(name, text)
                .root(problems)
                .ifPresent(root -> situations.addAll(situations(root, competencies))));
        problems.refuse();
        return situations;
    }

    private static List<Situation> situations(Located root, Competencies competencies) {
        root.allow(List.of("competency", "situations"));
        Editions editions = competencies.editions(Value.text(root.at("competency")));
        return root.at("situations").items().stream()
                .map(place -> Situation.read(place, editions))
                .toList();
    }
}
