package goldpath.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldpath.datafile.DataFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class CompetenciesTest {

    private static final String CLOUD = "cloud-crm-2017-09-15.yaml";

    @TempDir
    Path folder = Path.of("");

    private static Path shipped() throws Exception {
        return place(Competencies.class);
    }

    private static String cloud() throws Exception {
        return Files.readString(shipped().resolve("competencies").resolve(CLOUD));
    }

    @Test
    void theShippedCompetencyIsOnTheClasspath() {
        Competencies competencies = Competencies.onClasspath();
        assertThat(competencies.ids()).containsExactly("cloud-crm");
        assertThat(competencies.latest("cloud-crm").edition().date()).isEqualTo(LocalDate.of(2017, 9, 15));
    }

    @Test
    void theFilesOfADirectoryAreLoaded() throws Exception {
        Files.writeString(folder.resolve("one.yaml"), cloud());
        Files.writeString(folder.resolve("two.yaml"), cloud().replace("competency: cloud-crm", "competency: other"));
        Files.writeString(folder.resolve("notes.txt"), "not a competency");
        assertThat(Competencies.in(folder).ids()).containsExactly("cloud-crm", "other");
    }

    @Test
    void theLatestOfSeveralEditionsIsOffered() throws Exception {
        Map<String, String> files = Map.of(
                "new", cloud().replace("edition: 2017-09-15", "edition: 2019-01-01"),
                "old", cloud(),
                "older", cloud().replace("edition: 2017-09-15", "edition: 2016-01-01"));
        assertThat(Competencies.of(files).latest("cloud-crm").edition().date()).isEqualTo(LocalDate.of(2019, 1, 1));
    }

    @Test
    void anUnknownCompetencyIsRefusedWithTheNearestOne() {
        Competencies competencies = Competencies.onClasspath();
        assertThatThrownBy(() -> competencies.latest("cloud-cmr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No competency 'cloud-cmr'. Did you mean 'cloud-crm'? Use one of cloud-crm.");
    }

    @Test
    void aFolderWithoutCompetenciesIsRefused() {
        assertThatThrownBy(() -> Competencies.in(folder))
                .isInstanceOf(DataFileException.class)
                .hasMessage("competencies/*.yaml: there is no competency file. Add one to that folder.");
    }

    @Test
    void aFolderThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> Competencies.in(folder.resolve("missing"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void textThatIsNotUtf8IsRefusedWithItsFile() throws Exception {
        Path file = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE4});
        assertThatThrownBy(() -> Competencies.in(folder))
                .hasMessageContaining(file + ", line 1, the file: holds what is not UTF-8.");
    }

    @Test
    void aByteOrderMarkIsNoError() throws Exception {
        assertThat(Competencies.of(Map.of("bom", "\uFEFF" + cloud())).ids()).containsExactly("cloud-crm");
    }

    @Test
    void aDirectoryOnTheClasspathBesideTheShippedOneIsLoadedToo() throws Exception {
        Path more = Files.createDirectory(folder.resolve("competencies"));
        Files.writeString(more.resolve("other.yaml"), cloud().replace("competency: cloud-crm", "competency: other"));
        try (URLClassLoader loader = loader(Competencies.class.getClassLoader(), folder)) {
            assertThat(Competencies.onClasspath(loader).ids()).containsExactly("cloud-crm", "other");
        }
    }

    @Test
    void aJarOnTheClasspathIsLoadedToo() throws Exception {
        Path jar = folder.resolve("a jar.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            write(out, "competencies/", "");
            write(out, "competencies/other.yaml", cloud().replace("competency: cloud-crm", "competency: other"));
        }
        try (URLClassLoader loader = loader(Competencies.class.getClassLoader(), jar)) {
            assertThat(Competencies.onClasspath(loader).ids()).containsExactly("cloud-crm", "other");
        }
    }

    @Test
    void errorsInAJarNameTheJarAndTheFile() throws Exception {
        Path jar = folder.resolve("broken.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            write(out, "competencies/", "");
            write(out, "competencies/other.yaml", "# nothing");
        }
        try (URLClassLoader loader = loader(Competencies.class.getClassLoader(), jar)) {
            assertThatThrownBy(() -> Competencies.onClasspath(loader))
                    .hasMessageContaining("broken.jar!/competencies/other.yaml, line 1, the file: is empty.");
        }
    }

    @Test
    void oneJarWithEverythingAndNoFoldersListedFindsItsOwnCompetencies() throws Exception {
        Path jar = folder.resolve("all.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            copy(shipped(), out);
            copyJar(place(Yaml.class), out);
        }
        try (URLClassLoader loader = loader(ClassLoader.getPlatformClassLoader(), jar)) {
            Class<?> competencies = loader.loadClass(Competencies.class.getName());
            Object loaded = competencies.getMethod("onClasspath").invoke(null);
            assertThat(competencies.getMethod("ids").invoke(loaded)).hasToString("[cloud-crm]");
        }
    }

    private static Path place(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static URLClassLoader loader(ClassLoader parent, Path place) throws IOException {
        return new URLClassLoader(new URL[] {place.toUri().toURL()}, parent);
    }

    private static void copyJar(Path jar, JarOutputStream out) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            copy(inside.getPath("/"), out);
        }
    }

    /** Every class and data file below that folder, without entries for folders. */
    private static void copy(Path top, JarOutputStream out) throws IOException {
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.filter(CompetenciesTest::isContent).toList()) {
                out.putNextEntry(new ZipEntry(top.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    private static boolean isContent(Path file) {
        String name = file.toString();
        return Files.isRegularFile(file) && (name.endsWith(".class") || name.endsWith(".yaml"));
    }

    private static void write(JarOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
