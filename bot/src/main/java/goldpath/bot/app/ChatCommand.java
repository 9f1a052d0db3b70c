package goldpath.bot.app;

import goldpath.bot.channel.terminal.JsonChat;
import goldpath.bot.channel.terminal.PlainChat;
import goldpath.bot.channel.terminal.SystemTerminal;
import goldpath.bot.channel.terminal.Talk;
import goldpath.bot.channel.terminal.TerminalChat;
import goldpath.bot.session.Session;
import goldpath.bot.store.Store;
import goldpath.bot.store.Stores;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Evaluator;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jline.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The interview here: in the terminal, with input piped in, or as JSON for scripts. */
@Command(
        name = "chat",
        description = {
            "The interview in the terminal. With input piped in, every line is one message and the output is a plain"
                    + " transcript.",
            "GOLDPATH_COMPETENCIES and GOLDPATH_LANGUAGES name directories of data files to use instead of the"
                    + " shipped ones."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ChatCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Map<String, String> environment;

    @Option(
            names = "--json",
            description =
                    "Speak JSON instead: an object per line from standard input, one per line to standard output.")
    private boolean json;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            description = "The language to begin in, such as en or de-DE; by default the one of the environment.")
    private Optional<String> lang = Optional.empty();

    @Option(
            names = "--store",
            paramLabel = "URL",
            description = {
                "Where conversations are kept: memory: (the default) keeps them until the program ends;",
                "jdbc:sqlite:PATH in a file, jdbc:postgresql://HOST/DATABASE?user=NAME in a database."
            })
    private String store = Stores.MEMORY;

    @Option(
            names = "--competency",
            paramLabel = "ID",
            description = "The competency to interview about, where there are several.")
    private Optional<String> id = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ChatCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Rulebook rulebook = Rulebook.of(environment);
        Competency competency = competency(rulebook);
        String tag = language(rulebook.languages());
        try (Store opened = Stores.open(store)) {
            Session session =
                    new Session(new Evaluator(competency), rulebook.languages(), opened, Clock.systemUTC(), PATIENCE);
            if (json) {
                speakJson(new JsonChat(session, rulebook.languages(), competency));
            } else {
                talk(new Talk(session, rulebook.languages(), competency, tag));
            }
        }
        return 0;
    }

    private static void speakJson(JsonChat chat) throws IOException {
        try (InputStream in = new FileInputStream(FileDescriptor.in);
                OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            // Whatever a library prints must not end up between two lines of JSON.
            System.setOut(System.err);
            chat.run(in, out);
        }
    }

    private void talk(Talk talk) throws IOException {
        Optional<Terminal> terminal = SystemTerminal.open();
        if (terminal.isPresent()) {
            try (Terminal opened = terminal.get()) {
                new TerminalChat(talk, environment).run(opened);
            }
        } else {
            new PlainChat(talk).run(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        }
    }

    /** The one asked for; else the first. */
    private Competency competency(Rulebook rulebook) {
        var ids = rulebook.competencies().ids();
        String wanted = id.orElseGet(() -> ids.iterator().next());
        if (!ids.contains(wanted)) {
            throw wrong("There is no competency '" + wanted + "': use one of " + ids + ".");
        }
        return rulebook.competencies().latest(wanted);
    }

    private String language(Languages languages) {
        String tag = lang.orElseGet(() -> EnvironmentLanguage.tag(environment));
        String wanted = Locale.forLanguageTag(tag).getLanguage();
        if (lang.isPresent() && !languages.closest(tag).locale().getLanguage().equals(wanted)) {
            throw wrong("--lang " + tag + " is not available: use one of "
                    + languages.all().stream().map(Language::tag).toList() + ".");
        }
        return languages.closest(tag).tag();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
