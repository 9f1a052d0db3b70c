package goldpath.bot.channel.teams;

import java.util.List;

/** Teams would refuse the app package; the message names all problems, a line each. */
public final class WrongPackageException extends Exception {

    private final List<String> problems;

    WrongPackageException(List<String> problems) {
        super("The app package cannot be written:\n- " + String.join("\n- ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
