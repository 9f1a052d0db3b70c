package goldpath.bot.app;

import goldpath.bot.channel.teams.AppPackage;
import goldpath.bot.channel.teams.TeamsApp;
import goldpath.bot.channel.teams.WrongPackageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the package with which the bot is installed in Teams. */
@Command(
        name = "teams-package",
        description = {
            "Writes the app package with which the bot is installed in Microsoft Teams: a zip with the manifest, its"
                    + " translations and the icons.",
            "It is checked first; nothing is written where Teams would refuse it."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class TeamsPackageCommand implements Callable<Integer> {

    private final Map<String, String> environment;

    @Option(
            names = "--app-id",
            paramLabel = "ID",
            required = true,
            description = "The application (client) id of the bot's registration.")
    private String id = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The zip to write.")
    private Path out = Path.of("");

    @Option(
            names = "--bot-domain",
            paramLabel = "HOST",
            description = "A host that the bot is served from, such as bot.example.com; may be given several times.")
    private List<String> domains = new ArrayList<>();

    @Option(
            names = "--package-version",
            paramLabel = "X.Y.Z",
            defaultValue = "1.0.0",
            description = "The package's own version: to update an installed app, give a higher one. By default"
                    + " ${DEFAULT-VALUE}.")
    private String version = "";

    @Option(
            names = "--developer",
            paramLabel = "NAME",
            defaultValue = "Goldpath",
            description = "Who offers the app, as Teams shows it. By default ${DEFAULT-VALUE}.")
    private String developer = "";

    @Option(
            names = "--website",
            paramLabel = "URL",
            description = "Where your people read about the app. By default https:// and the first --bot-domain.")
    private Optional<String> website = Optional.empty();

    @Option(names = "--privacy", paramLabel = "URL", description = "Your privacy statement. By default the website.")
    private Optional<String> privacy = Optional.empty();

    @Option(names = "--terms", paramLabel = "URL", description = "Your terms of use. By default the website.")
    private Optional<String> terms = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    TeamsPackageCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Rulebook rulebook = Rulebook.of(environment);
        String site = website.orElseGet(() -> domains.isEmpty() ? "" : "https://" + domains.get(0));
        TeamsApp app = new TeamsApp(id, version, domains, developer, site, privacy.orElse(site), terms.orElse(site));
        try {
            Files.write(out, new AppPackage(rulebook.languages(), app).zip());
        } catch (WrongPackageException e) {
            throw new StartException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new StartException(out + " cannot be written.", e);
        }
        spec.commandLine().getOut().println(out.toAbsolutePath());
        return 0;
    }
}
