package goldpath.bot.channel.terminal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines of bytes, holding no more of a line than is allowed. */
final class Lines {

    /** The longest line that is read, in bytes: 1 MiB. */
    static final int LONGEST = 1 << 20;

    /**
     * A line without its end.
     *
     * @param number from 1
     * @param bytes empty where the line was longer than allowed
     */
    record Line(long number, Optional<byte[]> bytes) {}

    private final InputStream in;
    private long number;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line; empty at the end of the input. */
    Optional<Line> next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        number++;
        return Optional.of(new Line(number, rest(first)));
    }

    private Optional<byte[]> rest(int first) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int length = 0;
        for (int next = first; next >= 0 && next != '\n'; next = in.read()) {
            if (length++ < LONGEST) {
                line.write(next);
            }
        }
        return length > LONGEST ? Optional.empty() : Optional.of(line.toByteArray());
    }
}
