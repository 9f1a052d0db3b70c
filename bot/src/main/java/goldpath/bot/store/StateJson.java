package goldpath.bot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import goldpath.bot.conversation.State;
import goldpath.bot.conversation.State.Snapshot;
import goldpath.bot.conversation.Statement;
import goldpath.bot.store.StoreException.Kind;
import java.util.List;
import java.util.Optional;

/**
 * States as JSON, with the version of its form: every form ever written is read back.
 *
 * <p>A state in a form of its own, {@link Stored}, and the data in it as it is: a component of a record that is renamed
 * changes the form, and the samples that are kept of every form no longer read.
 */
public final class StateJson {

    /** The form that is written. */
    static final int FORMAT = 1;

    private record Stored(
            int format,
            Snapshot now,
            List<StoredHistory.Step> past,
            List<StoredHistory.Step> future,
            String language,
            Optional<String> locale,
            int attempts,
            int misunderstandings,
            boolean welcomed,
            List<Statement> supposed) {

        static Stored of(State state) {
            return new Stored(
                    FORMAT,
                    state.now(),
                    StoredHistory.written(state.now(), state.past()),
                    StoredHistory.written(state.now(), state.future()),
                    state.language(),
                    state.locale(),
                    state.attempts(),
                    state.misunderstandings(),
                    state.welcomed(),
                    state.supposed());
        }

        State state() {
            return new State(
                    now,
                    StoredHistory.read(now, past),
                    StoredHistory.read(now, future),
                    language,
                    locale,
                    attempts,
                    misunderstandings,
                    welcomed,
                    supposed);
        }
    }

    private final JsonMapper json = StoredForm.mapper();

    public String write(State state) {
        try {
            return json.writeValueAsString(Stored.of(state));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A state can be written.");
        }
    }

    /** @throws StoreException when this is no state, or one that a newer program wrote */
    public State read(String text) {
        try {
            JsonNode tree = json.readTree(text);
            int format = tree.path("format").asInt();
            if (format > FORMAT) {
                throw new StoreException(
                        Kind.UNUSABLE,
                        "A conversation was written by a newer version of this program (form " + format
                                + ", this one reads up to " + FORMAT + "): use that version.");
            }
            return json.treeToValue(tree, Stored.class).state();
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            // Their messages quote what is stored.
            throw new StoreException(Kind.UNUSABLE, "A stored conversation cannot be read: it is damaged.");
        }
    }
}
