package goldpath.prompts;

import goldpath.datafile.DataFileException;
import goldpath.datafile.DataFiles;
import goldpath.datafile.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The languages there are, the default one first.
 *
 * <p>Every way to load them refuses files with errors: all errors of all files are reported at once in a {@link
 * DataFileException}.
 */
public final class Languages {

    private static final String FOLDER = "languages";

    /** Tag of the language that is used where nothing tells another. */
    private static final String DEFAULT = "en";

    private final List<Language> languages;

    private Languages(List<Language> languages) {
        this.languages = List.copyOf(languages);
    }

    /** The languages shipped with the program: one per file {@code languages/*.yaml} on the classpath. */
    public static Languages shipped() {
        return of(DataFiles.onClasspath(Objects.requireNonNull(Languages.class.getClassLoader()), FOLDER));
    }

    /** The languages in the files {@code *.yaml} of that directory. */
    public static Languages in(Path directory) {
        return of(DataFiles.in(directory));
    }

    /**
     * The languages in these files; English first, then by file name.
     *
     * @param files YAML texts by file name
     */
    public static Languages of(Map<String, String> files) {
        Problems problems = new Problems();
        LanguageReader reader = new LanguageReader(problems);
        List<LanguageFile> read = new ArrayList<>();
        new TreeMap<>(files).forEach((name, yaml) -> reader.read(name, yaml).ifPresent(read::add));
        if (files.isEmpty()) {
            problems.add(FOLDER, 1, "*.yaml", "there is no language.", "Add a file en.yaml.");
        }
        problems.refuse();
        read.sort(Comparator.comparing(file -> !file.tag().equals(DEFAULT)));
        refuseSharedTags(read);
        Completeness.check(read);
        problems.refuse();
        return new Languages(read.stream().map(LanguageFile::language).toList());
    }

    private static void refuseSharedTags(List<LanguageFile> files) {
        Map<String, String> owners = new HashMap<>();
        for (LanguageFile file : files) {
            String owner = owners.putIfAbsent(file.tag(), file.root().file());
            if (owner != null) {
                file.root()
                        .at("tag")
                        .refuse("'" + file.tag() + "' is the tag of " + owner + " already.", "Give it another one.");
            }
        }
    }

    public List<Language> all() {
        return languages;
    }

    /**
     * The language that fits a BCP 47 tag best: the one of that tag, else one of its language ({@code de-AT} is answered
     * in {@code de}), else the default.
     */
    public Language closest(String tag) {
        Locale wanted = Locale.forLanguageTag(tag.replace('_', '-'));
        return find(language -> language.tag().equals(wanted.toLanguageTag()))
                .or(() -> find(language -> language.locale().getLanguage().equals(wanted.getLanguage())))
                .orElse(languages.get(0));
    }

    private Optional<Language> find(Predicate<Language> wanted) {
        return languages.stream().filter(wanted).findFirst();
    }
}
