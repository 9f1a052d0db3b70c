package goldpath.bot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What reaches a conversation. */
public sealed interface Input {

    Origin origin();

    /**
     * Where an input comes from.
     *
     * @param at when it was sent
     * @param locale BCP 47 tag that the channel asks to be answered in, where it does
     * @param user label of who speaks, where the channel tells
     * @param message a name of the message, where that may be edited later
     */
    record Origin(Instant at, Optional<String> locale, Optional<String> user, Optional<String> message) {

        /** Of something that stays as it is. */
        public Origin(Instant at, Optional<String> locale, Optional<String> user) {
            this(at, locale, user, Optional.empty());
        }
    }

    /** The user opens the conversation. */
    record Start(Origin origin) implements Input {}

    /**
     * A message, as it was understood.
     *
     * @param meanings in the order in which they were said
     * @param leftovers the words of it that no reading covers, fit to be shown
     */
    record Utterance(Origin origin, List<Meaning> meanings, List<String> leftovers) implements Input {
        public Utterance {
            meanings = List.copyOf(meanings);
            leftovers = List.copyOf(leftovers);
        }
    }

    /** A message that was sent before says something else now; its origin names it. */
    record Edited(Utterance said) implements Input {
        @Override
        public Origin origin() {
            return said.origin();
        }
    }

    /**
     * All answers are replaced by these.
     *
     * @param asking the id of the fact to ask for next; by default the next open one
     */
    record Import(Origin origin, Answers answers, Optional<String> asking) implements Input {}
}
