package goldpath.bot.session;

import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.Meaning;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a channel brings: something that someone did in a conversation. */
public sealed interface Incoming {

    Envelope envelope();

    /**
     * Where it belongs, and what the channel knows besides.
     *
     * @param message the channel's id of it: the same id again in a conversation has no second effect
     * @param at when it was sent; by default now
     * @param locale BCP 47 tag of the language to answer in, where the channel asks for one
     * @param user label of who speaks, where the channel tells
     */
    record Envelope(
            String conversation,
            Optional<String> message,
            Optional<Instant> at,
            Optional<String> locale,
            Optional<String> user) {

        /** Of a conversation with a single user, who is answered in that language. */
        public static Envelope of(String conversation, String locale) {
            return new Envelope(
                    conversation, Optional.empty(), Optional.empty(), Optional.of(locale), Optional.empty());
        }
    }

    /** Someone opens the conversation. */
    record Start(Envelope envelope) implements Incoming {}

    /** Someone typed or pasted something, line breaks included. */
    record Text(Envelope envelope, String text) implements Incoming {}

    /**
     * Someone wrote what may be edited later, or edited it.
     *
     * @param name of what was written: the same however often it is edited
     * @param isEdited whether it says something else now
     */
    record Written(Envelope envelope, String name, boolean isEdited, String text) implements Incoming {}

    /**
     * All answers are replaced by these.
     *
     * @param asking the id of the fact to ask for next; by default the next open one
     */
    record Import(Envelope envelope, Answers answers, Optional<String> asking) implements Incoming {}

    /** Someone did what needs no understanding: used a command of the channel's own, or filled in a form. */
    record Meant(Envelope envelope, List<Meaning> meanings) implements Incoming {
        public Meant {
            meanings = List.copyOf(meanings);
        }
    }

    /**
     * Someone picked an offer by its button.
     *
     * @param ticket of the answer that made the offer
     * @param index its place among the offers, from 0
     */
    record Pick(Envelope envelope, String ticket, int index) implements Incoming {}

    /**
     * Someone used a button or form that belongs to a question, and means this; it means nothing once that question is no
     * longer open.
     *
     * @param ticket of the answer that put the question
     */
    record Pressed(Envelope envelope, String ticket, List<Meaning> meanings) implements Incoming {
        public Pressed {
            meanings = List.copyOf(meanings);
        }
    }

    /**
     * Someone filled in a field of a form.
     *
     * @param fact the id of the fact that the field is for
     */
    record Field(Envelope envelope, String fact, String text) implements Incoming {}

    /**
     * Someone brought a file of people and exams; it is shown what was read of it before anything is recorded.
     *
     * @param content its bytes, which nobody changes
     */
    record RosterFile(Envelope envelope, ByteBuffer content) implements Incoming {

        byte[] bytes() {
            byte[] bytes = new byte[content.remaining()];
            content.duplicate().get(bytes);
            return bytes;
        }
    }
}
