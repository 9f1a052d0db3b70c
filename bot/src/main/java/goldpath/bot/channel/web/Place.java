package goldpath.bot.channel.web;

import goldpath.bot.session.Session.Line;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a page is in its conversation; browsers bring it back as the id of the last event. */
record Place(long turn, int part) {

    private static final String WRITTEN = "[0-8]?\\d{1,18}\\.\\d{1,4}";

    static Place of(Line line) {
        return new Place(line.turn(), line.part());
    }

    static Optional<Place> read(@Nullable String written) {
        if (written == null || !written.matches(WRITTEN)) {
            return Optional.empty();
        }
        int dot = written.indexOf('.');
        return Optional.of(
                new Place(Long.parseLong(written.substring(0, dot)), Integer.parseInt(written.substring(dot + 1))));
    }

    boolean isIn(long other) {
        return turn == other;
    }

    boolean isAfter(Place other) {
        return turn > other.turn || (turn == other.turn && part > other.part);
    }

    @Override
    public String toString() {
        return turn + "." + part;
    }
}
