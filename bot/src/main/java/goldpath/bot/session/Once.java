package goldpath.bot.session;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** For an answer that is shown once and kept in no form. */
final class Once implements Form {

    private @Nullable Outgoing shown;

    @Override
    public String name() {
        return "once";
    }

    @Override
    public List<String> parts(Outgoing outgoing) {
        shown = outgoing;
        return List.of();
    }

    Outgoing shown() {
        return Objects.requireNonNull(shown);
    }
}
