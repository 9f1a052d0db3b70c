package goldpath.evaluator;

import goldpath.datafile.DataFiles;
import goldpath.datafile.Located;
import goldpath.datafile.Problems;
import goldpath.datafile.YamlText;
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

    /** The names of the files with situations. */
    static List<String> situations() {
        return files().keySet().stream()
                .filter(name -> name.endsWith(SITUATIONS))
                .toList();
    }

    /** Reads that file, and the rules that its situations are judged by. */
    static List<Situation> situations(String name) {
        Competencies competencies = Competencies.of(competencies());
        Problems problems = new Problems();
        List<Situation> situations = new YamlText(name, Objects.requireNonNull(files().get(name)))
                .root(problems)
                .map(root -> situations(root, competencies))
                .orElse(List.of());
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
