package goldpath.bot.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a conversation remembers between turns.
 *
 * @param past snapshots before each step that changed something, oldest first: what undo goes back to
 * @param future snapshots that were undone, next redo last
 * @param language BCP 47 tag of the language to answer in
 * @param locale the tag that the channel brought last
 * @param attempts how often the question waiting was put without an answer
 * @param misunderstandings how many messages in a row were not understood
 * @param welcomed whether the first words were said
 * @param supposed what is assumed for the moment and nowhere recorded
 * @param heard when something was said last
 * @param basis the rules by which the answers were asked for
 */
public record State(
        Snapshot now,
        List<Snapshot> past,
        List<Snapshot> future,
        String language,
        Optional<String> locale,
        int attempts,
        int misunderstandings,
        boolean welcomed,
        List<Statement> supposed,
        Optional<Instant> heard,
        Optional<Basis> basis) {

    /**
     * What undo restores.
     *
     * @param sources who said it
     */
    public record Snapshot(Answers answers, Place place, Sources sources) {}

    /**
     * An edition of the rules, as far as answers depend on it.
     *
     * @param facts a fingerprint of what was asked for, by the id of the fact
     */
    public record Basis(LocalDate edition, Map<String, String> facts) {

        private static final int FINGERPRINT_BYTES = 8;

        public Basis {
            facts = Map.copyOf(facts);
        }

        /** The first bytes of the SHA-256 of what is asked for, in hexadecimal digits. */
        public static String fingerprint(String asked) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256.", e);
            }
        }
    }

    public State {
        past = List.copyOf(past);
        future = List.copyOf(future);
        supposed = List.copyOf(supposed);
    }

    public Answers answers() {
        return now.answers();
    }

    public Place place() {
        return now.place();
    }

    /** Whether nothing was said for so long. */
    boolean rested(Duration pause, Instant now) {
        return heard.filter(last -> Duration.between(last, now).compareTo(pause) >= 0)
                .isPresent();
    }

    /** Before anything was said. */
    static State opening(Place first, String language) {
        return new State(
                new Snapshot(Answers.none(), first, Sources.none()),
                List.of(),
                List.of(),
                language,
                Optional.empty(),
                0,
                0,
                false,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, elsewhere. */
    State at(Snapshot other) {
        return new State(
                other, past, future, language, locale, attempts, misunderstandings, welcomed, supposed, heard, basis);
    }

    /** The same with other answers, and nothing to undo. */
    State renewed(Snapshot current) {
        return new State(
                current, List.of(), List.of(), language, locale, 0, 0, welcomed, List.of(), heard, Optional.empty());
    }

    /** Answers in the language that the channel asks for, once it asks for another than before. */
    State hearing(Optional<String> asked) {
        if (asked.isEmpty() || asked.equals(locale)) {
            return this;
        }
        return new State(
                now, past, future, asked.get(), asked, attempts, misunderstandings, welcomed, supposed, heard, basis);
    }
}
