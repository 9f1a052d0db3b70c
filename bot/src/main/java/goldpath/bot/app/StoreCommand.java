package goldpath.bot.app;

import goldpath.bot.store.Archive;
import goldpath.bot.store.ArchiveLines;
import goldpath.bot.store.Health;
import goldpath.bot.store.Store;
import goldpath.bot.store.Stores;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What an operator does with the place where conversations are kept. */
@Command(
        name = "store",
        description = "Looks after the place where conversations are kept.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class StoreCommand implements Runnable {

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    StoreCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Reads everything and tells how much there is; exit code 1 where something is damaged.")
    int check(@Parameters(paramLabel = "URL") String url) {
        Health health = Stores.check(url);
        PrintWriter out = spec.commandLine().getOut();
        out.println("conversations: " + health.conversations());
        out.println("unreadable: " + health.unreadable());
        out.println("answers that wait to be delivered: " + health.letters());
        out.println("messages answered lately: " + health.answered());
        health.damage().forEach(damage -> out.println("damage: " + damage));
        return health.isSound() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    @Command(
            name = "purge",
            mixinStandardHelpOptions = true,
            description = "Deletes conversations in which nothing happened for so many days.")
    int purge(
            @Parameters(paramLabel = "URL") String url,
            @Option(names = "--idle-days", defaultValue = "90", paramLabel = "DAYS", description = "By default 90.")
                    int days) {
        if (days < 0) {
            throw new ParameterException(spec.commandLine(), "--idle-days must be 0 or more.");
        }
        try (Store store = Stores.open(url)) {
            Instant now = clock.instant();
            long purged = store.purge(now.minus(Duration.ofDays(days)), now);
            spec.commandLine().getOut().println("conversations deleted: " + purged);
            return ExitCode.OK;
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes all conversations to standard output, a JSON object a line.")
    int export(@Parameters(paramLabel = "URL") String url) throws IOException {
        try (Archive archive = Stores.archive(url);
                Writer out = new BufferedWriter(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8))) {
            long count = new ArchiveLines().write(archive, out);
            spec.commandLine().getErr().println("conversations exported: " + count);
            return ExitCode.OK;
        }
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Adds the conversations of an export, from standard input, that are not there yet.")
    int importing(@Parameters(paramLabel = "URL") String url) throws IOException {
        try (Archive archive = Stores.archive(url);
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
            long count = new ArchiveLines().read(in, archive);
            spec.commandLine().getOut().println("conversations added: " + count);
            return ExitCode.OK;
        }
    }
}
