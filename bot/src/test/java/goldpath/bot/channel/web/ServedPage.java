package goldpath.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.JavaProgram;
import goldpath.bot.app.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** {@code goldpath serve} as a process of its own, that can be killed and started again at the same address. */
record ServedPage(Path folder, int port, Optional<Process> process) {

    static ServedPage none() {
        return new ServedPage(Path.of(""), 0, Optional.empty());
    }

    static ServedPage start(Path folder) throws IOException {
        return start(folder, freePort());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static ServedPage start(Path folder, int port) throws IOException {
        ProcessBuilder builder = JavaProgram.of(Main.class, "serve")
                .directory(folder.toFile())
                .redirectError(folder.resolve("serve.err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GOLDPATH_"));
        builder.environment().put("GOLDPATH_PORT", String.valueOf(port));
        Process process = builder.start();
        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).contains("Goldpath listens");
        return new ServedPage(folder, port, Optional.of(process));
    }

    ServedPage again() {
        try {
            return start(folder, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + port + "/";
    }

    /** As kill -9 does it. */
    void kill() {
        process.ifPresent(running -> {
            running.destroyForcibly();
            running.onExit().join();
        });
    }
}
