package goldpath.bot.app;

import goldpath.datafile.DataFileException;
import goldpath.evaluator.Competencies;
import goldpath.prompts.Languages;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The data files: the shipped ones, or those of the directories that the environment names instead. */
record Rulebook(Competencies competencies, Languages languages) {

    private static final String COMPETENCIES = "GOLDPATH_COMPETENCIES";
    private static final String LANGUAGES = "GOLDPATH_LANGUAGES";

    /** @throws StartException when a file cannot be used */
    static Rulebook of(Map<String, String> environment) {
        Competencies competencies = directory(environment, COMPETENCIES)
                .map(path -> checked(COMPETENCIES, () -> Competencies.in(path)))
                .orElseGet(() -> checked(COMPETENCIES, Competencies::onClasspath));
        return new Rulebook(
                Askable.only(competencies),
                directory(environment, LANGUAGES)
                        .map(path -> checked(LANGUAGES, () -> Languages.in(path)))
                        .orElseGet(() -> checked(LANGUAGES, Languages::shipped)));
    }

    private static Optional<Path> directory(Map<String, String> environment, String variable) {
        try {
            return Optional.ofNullable(environment.get(variable))
                    .filter(name -> !name.isEmpty())
                    .map(Path::of);
        } catch (InvalidPathException e) {
            throw new StartException(variable + " names no directory: " + e.getMessage(), e);
        }
    }

    private static <T> T checked(String variable, Supplier<T> loading) {
        try {
            return loading.get();
        } catch (DataFileException e) {
            throw new StartException(String.valueOf(e.getMessage()), e);
        } catch (UncheckedIOException e) {
            throw new StartException("The directory that " + variable + " names cannot be read: " + e.getMessage(), e);
        }
    }
}
