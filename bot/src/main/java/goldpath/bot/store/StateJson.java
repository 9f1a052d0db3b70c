package goldpath.bot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.Place;
import goldpath.bot.conversation.Sources;
import goldpath.bot.conversation.State;
import goldpath.bot.conversation.State.Basis;
import goldpath.bot.conversation.State.Snapshot;
import goldpath.bot.conversation.Statement;
import goldpath.bot.store.StoreException.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * States as JSON, with the version of its form: every form ever written is read back.
 *
 * <p>A state in a form of its own, {@link Stored}, and the data in it as it is: a component of a record that is renamed
 * changes the form, and the samples that are kept of every form no longer read.
 */
public final class StateJson {

    /**
     * The form that is written; since 3, files are asked back about; since 4, what is empty is left out, and rules are known
     * by their fingerprints.
     */
    static final int FORMAT = 4;

    private static final int FIRST_OF_WHAT_IF = 2;
    private static final int FIRST_OF_FINGERPRINTS = 4;

    /** How what is written begins. */
    private static final String PRESENT = "{\"format\":" + FORMAT + ",";

    /** @param sources absent in form 1, which knew of none */
    private record Now(Answers answers, Place place, Optional<Sources> sources) {

        static Now of(Snapshot snapshot) {
            return new Now(snapshot.answers(), snapshot.place(), Optional.of(snapshot.sources()));
        }

        Snapshot snapshot() {
            return new Snapshot(answers, place, sources.orElseGet(Sources::none));
        }
    }

    private record Stored(
            int format,
            Now now,
            List<StoredHistory.Step> past,
            List<StoredHistory.Step> future,
            String language,
            Optional<String> locale,
            int attempts,
            int misunderstandings,
            boolean welcomed,
            List<Statement> supposed,
            Optional<Instant> heard,
            Optional<Basis> basis) {

        static Stored of(State state) {
            return new Stored(
                    FORMAT,
                    Now.of(state.now()),
                    StoredHistory.written(state.now(), state.past()),
                    StoredHistory.written(state.now(), state.future()),
                    state.language(),
                    state.locale(),
                    state.attempts(),
                    state.misunderstandings(),
                    state.welcomed(),
                    state.supposed(),
                    state.heard(),
                    state.basis());
        }

        State state() {
            Snapshot snapshot = now.snapshot();
            return new State(
                    snapshot,
                    StoredHistory.read(snapshot, past),
                    StoredHistory.read(snapshot, future),
                    language,
                    locale,
                    attempts,
                    misunderstandings,
                    welcomed,
                    supposed,
                    heard,
                    basis);
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
            Stored stored = text.startsWith(PRESENT)
                    ? json.readValue(text, Stored.class)
                    : json.treeToValue(present(text), Stored.class);
            return stored.state();
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            // Their messages quote what is stored.
            throw new StoreException(Kind.UNUSABLE, "A stored conversation cannot be read: it is damaged.");
        }
    }

    /** An older form as this one. */
    private JsonNode present(String text) throws JsonProcessingException {
        JsonNode tree = json.readTree(text);
        int format = tree.path("format").asInt();
        if (format > FORMAT) {
            throw new StoreException(
                    Kind.UNUSABLE,
                    "A conversation was written by a newer version of this program (form " + format
                            + ", this one reads up to " + FORMAT + "): use that version.");
        }
        if (format < FIRST_OF_WHAT_IF) {
            clarifyingWhatIs(tree);
        }
        if (format < FIRST_OF_FINGERPRINTS && tree.at("/basis/facts") instanceof ObjectNode facts) {
            facts.properties()
                    .forEach(fact -> fact.setValue(
                            TextNode.valueOf(Basis.fingerprint(fact.getValue().asText()))));
        }
        return tree;
    }

    /** Form 1 asked back only about what was said to be so. */
    private static void clarifyingWhatIs(JsonNode node) {
        if (node instanceof ObjectNode object
                && "clarifying".equals(object.path("kind").textValue())) {
            object.put("supposing", false);
        }
        node.forEach(StateJson::clarifyingWhatIs);
    }
}
