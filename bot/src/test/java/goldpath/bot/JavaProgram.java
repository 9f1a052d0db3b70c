package goldpath.bot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of these classes in a process of its own: started quickly, and with what the shipped jar's manifest grants. */
public final class JavaProgram {

    private JavaProgram() {}

    /** Not yet started, with the environment of this process. */
    public static ProcessBuilder of(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
