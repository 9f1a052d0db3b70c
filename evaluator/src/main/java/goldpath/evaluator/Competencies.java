package goldpath.evaluator;

import goldpath.datafile.DataFileException;
import goldpath.datafile.DataFiles;
import goldpath.datafile.Problems;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * The competencies there are, each in its latest edition.
 *
 * <p>Every way to load them refuses files with errors: all errors of all files are reported at once in a {@link
 * DataFileException}.
 */
public final class Competencies {

    private static final String FOLDER = "competencies";

    private final Map<String, Competency> latest = new TreeMap<>();

    private Competencies(Map<String, String> texts) {
        Problems problems = new Problems();
        CompetencyReader reader = new CompetencyReader(problems);
        BinaryOperator<Competency> later = BinaryOperator.maxBy(
                Comparator.comparing(competency -> competency.edition().date()));
        texts.forEach((file, text) -> reader.read(file, text).ifPresent(read -> latest.merge(read.id(), read, later)));
        problems.refuse();
        if (latest.isEmpty()) {
            throw new DataFileException(
                    List.of("competencies/*.yaml: there is no competency file. Add one to that folder."));
        }
    }

    /** The files {@code competencies/*.yaml} that are on the classpath of this class, in directories and in jars. */
    public static Competencies onClasspath() {
        return onClasspath(Objects.requireNonNull(Competencies.class.getClassLoader()));
    }

    /** The files {@code competencies/*.yaml} that are on the classpath of that loader, in directories and in jars. */
    public static Competencies onClasspath(ClassLoader loader) {
        return new Competencies(DataFiles.onClasspath(loader, FOLDER));
    }

    /**
     * The files {@code *.yaml} in that directory.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public static Competencies in(Path directory) {
        return new Competencies(DataFiles.in(directory));
    }

    /** These files, by their names; a name is only used to report errors. */
    public static Competencies of(Map<String, String> texts) {
        return new Competencies(texts);
    }

    /** The ids of the competencies, sorted. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(latest.keySet());
    }

    /**
     * The latest edition of a competency.
     *
     * @throws IllegalArgumentException when there is no competency of that id
     */
    public Competency latest(String id) {
        Competency competency = latest.get(id);
        if (competency == null) {
            throw new IllegalArgumentException("No competency '" + id + "'. " + Problems.useOneOf(id, latest.keySet()));
        }
        return competency;
    }
}
