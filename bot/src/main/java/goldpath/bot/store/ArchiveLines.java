package goldpath.bot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.store.Archive.Entry;
import goldpath.bot.store.StoreException.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The conversations of an archive as text: a JSON object a line. */
public final class ArchiveLines {

    private static final JsonMapper JSON = new JsonMapper();

    private final StateJson states = new StateJson();

    /** Writes every conversation. Returns how many. */
    public long write(Archive archive, Writer out) {
        long[] count = {0};
        archive.forEach(entry -> {
            try {
                out.write(line(entry));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            count[0]++;
        });
        return count[0];
    }

    private String line(Entry entry) throws JsonProcessingException {
        ObjectNode line = JSON.createObjectNode()
                .put("conversation", entry.conversation())
                .put("touched", entry.touched().toString())
                .put("forgotten", entry.isForgotten());
        line.set("state", JSON.readTree(states.write(entry.state())));
        return JSON.writeValueAsString(line);
    }

    /**
     * Adds the conversations that are written there and that the archive does not know. Returns how many.
     *
     * @throws StoreException when a line is none of an archive, with its number; the lines before it may be added
     */
    public long read(BufferedReader in, Archive archive) {
        return archive.addAbsent(new Lines(in));
    }

    private Entry entry(String line, long number) {
        try {
            JsonNode node = JSON.readTree(line);
            return new Entry(
                    required(node, "conversation").textValue(),
                    1,
                    states.read(JSON.writeValueAsString(required(node, "state"))),
                    Instant.parse(required(node, "touched").asText()),
                    node.path("forgotten").asBoolean());
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            throw new StoreException(Kind.UNUSABLE, "Line " + number + " is no line of an export.");
        } catch (StoreException e) {
            throw new StoreException(e.kind(), "Line " + number + ": " + e.getMessage());
        }
    }

    private static JsonNode required(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || (value.isTextual() ? value.textValue().isEmpty() : !value.isObject())) {
            throw new IllegalArgumentException("A field is missing.");
        }
        return value;
    }

    /** Reads ahead by one line; blank ones do not count. */
    private final class Lines implements Iterator<Entry> {

        private final BufferedReader in;
        private long number;
        private @Nullable String next;

        private Lines(BufferedReader in) {
            this.in = in;
        }

        @Override
        public boolean hasNext() {
            try {
                while (next == null || next.isBlank()) {
                    next = in.readLine();
                    number++;
                    if (next == null) {
                        return false;
                    }
                }
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Entry next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            String line = next;
            next = null;
            return entry(line, number);
        }
    }
}
