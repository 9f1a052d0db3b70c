package goldpath.bot.app;

import goldpath.bot.store.StoreException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
        name = "goldpath",
        description = "Tells Microsoft partners what they lack for a competency.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went well",
            "1:the program could not start, or could not go on",
            "2:the command line is wrong"
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args, System.getenv()));
    }

    static int run(String[] args, Map<String, String> environment) {
        return new CommandLine(new Main())
                .addSubcommand(new ChatCommand(environment))
                .addSubcommand(new ServeCommand(environment))
                .addSubcommand(new RehearseCommand(environment))
                .addSubcommand(new StoreCommand(Clock.systemUTC()))
                .addSubcommand(new TeamsPackageCommand(environment))
                .setOut(utf8(FileDescriptor.out))
                .setErr(utf8(FileDescriptor.err))
                .setExecutionExceptionHandler(Main::complain)
                .execute(args);
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int complain(Exception problem, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (problem instanceof StartException || problem instanceof StoreException) {
            command.getErr().println(problem.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw problem;
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }

    /** Reads the version from the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"goldpath " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
