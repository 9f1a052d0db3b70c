package goldpath.evaluator;

import goldpath.datafile.DataFileException;
import goldpath.datafile.DataFiles;
import goldpath.datafile.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The competencies there are, each in all its editions.
 *
 * <p>Every way to load them refuses files with errors: all errors of all files are reported at once in a {@link
 * DataFileException}.
 */
public final class Competencies {

    private static final String FOLDER = "competencies";

    private final Map<String, Editions> editions = new TreeMap<>();

    private Competencies(Map<String, String> texts) {
        Problems problems = new Problems();
        CompetencyReader reader = new CompetencyReader(problems);
        Map<String, List<Competency>> read = new TreeMap<>();
        texts.forEach((file, text) -> reader.read(file, text)
                .ifPresent(one ->
                        read.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one)));
        problems.refuse();
        read.forEach((id, all) -> editions.put(id, new Editions(all)));
        if (editions.isEmpty()) {
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
        return Collections.unmodifiableSet(editions.keySet());
    }

    /**
     * The edition of a competency that applies last.
     *
     * @throws IllegalArgumentException when there is no competency of that id
     */
    public Competency latest(String id) {
        return editions(id).latest();
    }

    /**
     * All editions of a competency.
     *
     * @throws IllegalArgumentException when there is no competency of that id
     */
    public Editions editions(String id) {
        Editions known = editions.get(id);
        if (known == null) {
            throw new IllegalArgumentException(
                    "No competency '" + id + "'. " + Problems.useOneOf(id, editions.keySet()));
        }
        return known;
    }
}
