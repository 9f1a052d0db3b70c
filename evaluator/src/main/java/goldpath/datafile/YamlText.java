package goldpath.datafile;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** The text of a data file, from which YAML is read. */
public record YamlText(String file, String text) {

    /** Where the decoder puts what is not UTF-8. */
    private static final char NOT_UTF_8 = '\uFFFD';

    private static final String WHOLE = "the file";

    /** The top of the file; empty where it is not YAML. */
    public Optional<Located> root(Problems problems) {
        int broken = text.indexOf(NOT_UTF_8);
        if (broken >= 0) {
            problems.add(file, lineAt(broken), WHOLE, "holds what is not UTF-8.", "Save it as UTF-8.");
        }
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root != null) {
                return Optional.of(new Located(problems, file, "", Located.lineOf(root), Optional.of(root)));
            }
            problems.add(file, 1, WHOLE, "is empty.", "Fill it or remove it.");
        } catch (YAMLException e) {
            problems.add(
                    file, lineOf(e), WHOLE, "is not YAML: " + reason(e) + ".", "Correct this line or the one before.");
        }
        return Optional.empty();
    }

    private int lineOf(YAMLException e) {
        if (e instanceof ReaderException unreadable) {
            return lineAt(text.offsetByCodePoints(0, unreadable.getPosition()));
        }
        Optional<Mark> mark = e instanceof MarkedYAMLException marked
                ? Optional.ofNullable(marked.getProblemMark())
                : Optional.empty();
        return mark.map(place -> place.getLine() + 1).orElse(1);
    }

    private static String reason(YAMLException e) {
        if (e instanceof MarkedYAMLException marked && marked.getProblem() != null) {
            return marked.getProblem();
        }
        return e instanceof ReaderException ? "it holds a character that YAML does not allow" : "it cannot be read";
    }

    private int lineAt(int index) {
        return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    }
}
