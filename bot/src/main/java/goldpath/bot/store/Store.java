package goldpath.bot.store;

import goldpath.bot.conversation.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers conversations, each with a version, so that of two who step from the same state only one succeeds; and the
 * replies that wait to be delivered.
 *
 * <p>Every method throws {@link StoreException} where the store cannot do it.
 */
public interface Store extends AutoCloseable {

    /** How long a letter is left to whoever delivers it. */
    Duration LEASE = Duration.ofSeconds(30);

    /** How long a channel may repeat a message: so long its id is known. */
    Duration ECHO = Duration.ofHours(24);

    /**
     * What is remembered of a conversation.
     *
     * @param version changes with every save
     * @param isOwed whether replies to it wait to be delivered
     * @param next the message whose reply waits longest, where that is known
     */
    record Remembered(State state, long version, boolean isOwed, Optional<String> next) {}

    /**
     * A turn to be remembered.
     *
     * @param read the version of the state that the turn went out from; 0 where there was none
     * @param after the state after the turn
     * @param at when the turn was made
     * @param letter the replies
     * @param isForgetting true where nothing from before this turn may stay: undelivered letters and lines neither, and
     *     of messages answered only a salted hash of their ids
     * @param lines what is kept of this turn for who comes back to the conversation
     */
    record Step(
            String conversation,
            long read,
            State after,
            Instant at,
            Letter letter,
            boolean isForgetting,
            List<String> lines) {
        public Step {
            lines = List.copyOf(lines);
        }

        /** A turn of which no line is kept. */
        public Step(String conversation, long read, State after, Instant at, Letter letter, boolean isForgetting) {
            this(conversation, read, after, at, letter, isForgetting, List.of());
        }
    }

    /**
     * Something that was said.
     *
     * @param turn grows with every turn of the conversation
     * @param part its place within the turn, from 0
     */
    record Line(long turn, int part, String said) {}

    /** Of more turns than this, the lines of the oldest are forgotten. */
    int TURNS = 60;

    /**
     * The replies to a message, in the form that the channel delivers.
     *
     * @param message the channel's id of the message that is answered
     * @param channel name of the channel that delivers them
     * @param address where to, in the channel's own words
     * @param parts what is delivered one by one, in this order; a letter without parts counts as delivered
     * @param sent how many of the parts were delivered
     */
    record Letter(String message, String channel, String address, List<String> parts, int sent) {
        public Letter {
            parts = List.copyOf(parts);
            if (sent < 0 || sent > parts.size()) {
                throw new IllegalArgumentException("Of " + parts.size() + " parts, " + sent + " cannot be sent.");
            }
        }

        public Letter withParts(List<String> written) {
            return new Letter(message, channel, address, written, sent);
        }

        /** The letter once so many of its parts were delivered. */
        public Letter withSent(int delivered) {
            return new Letter(message, channel, address, parts, delivered);
        }

        /** Empty once all parts were delivered. */
        Optional<Letter> unlessDelivered() {
            return Optional.of(this).filter(letter -> letter.sent < letter.parts.size());
        }

        /** The parts not yet delivered. */
        public List<String> left() {
            return parts.subList(sent, parts.size());
        }
    }

    /** What became of a step. */
    sealed interface Outcome {

        /** The state, the letter and the message's id are remembered. */
        record Saved() implements Outcome {}

        /** Another step was saved since the state was read; nothing of this one is. */
        record Raced() implements Outcome {}

        /**
         * The message was answered before; nothing of this step is remembered.
         *
         * @param letter what was answered; empty once it was delivered
         */
        record Repeated(Optional<Letter> letter) implements Outcome {}
    }

    /** Empty for a conversation that nothing is remembered of. */
    Optional<Remembered> load(String conversation);

    /** Saves the state after the turn, the letter and the message's id: all or nothing. */
    Outcome save(Step step);

    /** So many parts of the letter were delivered; once all were, only a salted hash of the message's id stays. */
    void delivered(String conversation, String message, int sent, Instant at);

    /**
     * Conversations with letters of that channel that nobody is delivering and that are not put off: those that wait
     * longest, at most so many.
     */
    List<String> owed(String channel, Instant now, int most);

    /**
     * Takes the letters of a conversation, oldest first, to deliver them; none while somebody else has one. Whoever
     * saves a letter, claims it or marks a part of it delivered has it to himself for {@link #LEASE}; after that he is
     * taken for dead.
     */
    List<Letter> claim(String channel, String conversation, Instant now);

    /**
     * Gives back a letter that could not be delivered: anyone may claim it at once, and until then its conversation is
     * not listed as owed.
     */
    void postpone(String conversation, String message, Instant until);

    /** What was said in a conversation, oldest first; from that turn on, where it is not 0. */
    List<Line> lines(String conversation, long turn);

    /**
     * Forgets conversations in which nothing happened since then, those that were asked to be forgotten {@link #ECHO}
     * ago, and the ids of messages delivered so long ago. Returns how many conversations.
     */
    long purge(Instant idleSince, Instant now);

    @Override
    void close();
}
