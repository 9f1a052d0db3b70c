package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.conversation.Reply;
import goldpath.bot.conversation.Saying;
import goldpath.bot.conversation.Turn;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a part of an answer leaves to be pressed; travels with the part, and is taken off before it is posted.
 *
 * @param place tells where the conversation is after the answer, and what is supposed; empty where an older program made it
 * @param supposed tells what is supposed after the answer
 * @param kinds of replies whose buttons or forms are on it
 * @param forgets whether nothing from before may be kept
 * @param asksForPeople whether a form for people is on it
 */
record Shown(String place, String supposed, Set<String> kinds, boolean forgets, boolean asksForPeople) {

    private static final String NAME = "goldpath";
    private static final String WHAT_IF = Reply.WhatIf.class.getSimpleName();

    /** Buttons of these answer something, which is over once the conversation is elsewhere. */
    private static final Set<String> ASKING = Set.of(
            Reply.Question.class.getSimpleName(),
            Reply.AskBack.class.getSimpleName(),
            Reply.Confirm.class.getSimpleName(),
            WHAT_IF);

    Shown {
        kinds = Set.copyOf(kinds);
    }

    static String kind(Reply reply) {
        return reply.getClass().getSimpleName();
    }

    static Shown after(Turn turn, Set<String> kinds) {
        String place = turn.state().place().toString() + turn.state().supposed();
        boolean forgets = turn.replies().contains(new Reply.Phrase(Saying.FORGOTTEN));
        boolean asksForPeople = !kinds.isEmpty() && turn.replies().stream().anyMatch(ReplyControls::listsExams);
        String supposed = Integer.toHexString(turn.state().supposed().hashCode());
        return new Shown(Integer.toHexString(place.hashCode()), supposed, kinds, forgets, asksForPeople);
    }

    void writeOn(ObjectNode part) {
        ObjectNode node = part.putObject(NAME).put("place", place).put("forgets", forgets);
        node.put("supposed", supposed).put("people", asksForPeople);
        ArrayNode names = node.putArray("kinds");
        kinds.stream().sorted().forEach(names::add);
    }

    static Shown takenOff(ObjectNode part) {
        JsonNode node = part.path(NAME);
        Set<String> kinds = new LinkedHashSet<>();
        node.path("kinds").forEach(kind -> kinds.add(kind.asText()));
        part.remove(NAME);
        return new Shown(
                node.path("place").asText(),
                node.path("supposed").asText(),
                kinds,
                node.path("forgets").asBoolean(),
                node.path("people").asBoolean());
    }

    /** What can still be pressed once that is shown: all, nothing, or what belongs to a supposition that still stands. */
    Shown leftBy(Shown later) {
        if (!isOverWith(later)) {
            return this;
        }
        boolean isSupposed = kinds.contains(WHAT_IF)
                && !later.forgets
                && !later.kinds.contains(WHAT_IF)
                && later.supposed.equals(supposed);
        return new Shown(place, supposed, isSupposed ? Set.of(WHAT_IF) : Set.of(), forgets, asksForPeople);
    }

    /** Whether this is answered, or said again, once that is shown. */
    private boolean isOverWith(Shown later) {
        boolean isAnswered = asks() && (later.asks() || !later.place.equals(place));
        return !later.place.isEmpty()
                && (later.forgets || isAnswered || kinds.stream().anyMatch(later.kinds::contains));
    }

    private boolean asks() {
        return kinds.stream().anyMatch(ASKING::contains);
    }
}
