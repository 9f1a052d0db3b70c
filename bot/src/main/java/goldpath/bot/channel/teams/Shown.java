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
 * @param kinds of replies whose buttons or forms are on it
 * @param forgets whether nothing from before may be kept
 * @param asksForPeople whether a form for people is on it
 */
record Shown(String place, Set<String> kinds, boolean forgets, boolean asksForPeople) {

    private static final String NAME = "goldpath";

    /** Buttons of these answer something, which is over once the conversation is elsewhere. */
    private static final Set<String> ASKING = Set.of(
            Reply.Question.class.getSimpleName(),
            Reply.AskBack.class.getSimpleName(),
            Reply.Confirm.class.getSimpleName(),
            Reply.WhatIf.class.getSimpleName());

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
        return new Shown(Integer.toHexString(place.hashCode()), kinds, forgets, asksForPeople);
    }

    void writeOn(ObjectNode part) {
        ObjectNode node = part.putObject(NAME).put("place", place).put("forgets", forgets);
        node.put("people", asksForPeople);
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
                kinds,
                node.path("forgets").asBoolean(),
                node.path("people").asBoolean());
    }

    /** Whether this is answered, or said again, once that is shown. */
    boolean isOverWith(Shown later) {
        boolean isAnswered = asks() && (later.asks() || !later.place.equals(place));
        return !later.place.isEmpty()
                && (later.forgets || isAnswered || kinds.stream().anyMatch(later.kinds::contains));
    }

    private boolean asks() {
        return kinds.stream().anyMatch(ASKING::contains);
    }
}
