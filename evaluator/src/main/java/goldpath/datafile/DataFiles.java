package goldpath.datafile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds data files in a folder of the classpath or of the file system. */
public final class DataFiles {

    private DataFiles() {}

    /** The texts of the files in every folder of that name on the classpath, directories and jars alike, by place. */
    public static Map<String, String> onClasspath(ClassLoader loader, String folder) {
        try {
            Map<String, String> texts = new LinkedHashMap<>();
            for (Path root : roots(loader, folder)) {
                texts.putAll(Files.isDirectory(root) ? texts(root.resolve(folder)) : inJar(root, folder));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The texts of the files in that directory, by place.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public static Map<String, String> in(Path directory) {
        try {
            return texts(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(Path directory) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(DataFiles::isYaml).sorted().toList()) {
                texts.put(place(file), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static Map<String, String> inJar(Path jar, String name) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Path folder = inside.getPath("/" + name);
            return Files.isDirectory(folder) ? texts(folder) : Map.of();
        }
    }

    private static boolean isYaml(Path file) {
        return Files.isRegularFile(file) && file.toString().endsWith(".yaml");
    }

    private static String place(Path file) {
        boolean isPlain = file.getFileSystem().equals(FileSystems.getDefault());
        return isPlain ? file.toString() : file.toUri().toString();
    }

    /** Where folders of that name are, and where this class is from: a jar need not list its folders. */
    private static Set<Path> roots(ClassLoader loader, String name) throws IOException {
        Set<Path> roots = new LinkedHashSet<>();
        for (URL folder : Collections.list(loader.getResources(name))) {
            root(folder).ifPresent(roots::add);
        }
        own().filter(root -> !Files.isDirectory(root)).ifPresent(roots::add);
        return roots;
    }

    private static Optional<Path> root(URL folder) throws IOException {
        if (folder.getProtocol().equals("file")) {
            return Optional.ofNullable(path(folder).getParent());
        }
        URLConnection connection = folder.openConnection();
        return connection instanceof JarURLConnection jar ? Optional.of(path(jar.getJarFileURL())) : Optional.empty();
    }

    private static Optional<Path> own() throws IOException {
        CodeSource source = DataFiles.class.getProtectionDomain().getCodeSource();
        return source == null ? Optional.empty() : Optional.of(path(source.getLocation()));
    }

    private static Path path(URL url) throws IOException {
        try {
            return Path.of(new URI(url.toString()));
        } catch (URISyntaxException e) {
            throw new IOException("Not a place in the file system: " + url, e);
        }
    }
}
