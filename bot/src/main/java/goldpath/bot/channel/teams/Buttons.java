package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.conversation.Command;
import goldpath.prompts.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Buttons: what they are called, and what they bring back for {@link SubmittedValue}. */
final class Buttons {

    /** More in one row are hidden by some clients. */
    static final int ROW = 6;

    /** What a row of a narrow card holds, in characters; and what the frame of a button takes of it. */
    private static final int ROW_WIDTH = 31;

    private static final int FRAME = 4;

    static final int LONGEST = 27;

    private static final String CUT = "…";

    private final Language language;
    private final String ticket;

    /** @param ticket of the question to which the buttons belong that mean nothing without it */
    Buttons(Language language, String ticket) {
        this.language = language;
        this.ticket = ticket;
    }

    /** As many rows as it takes for no button to be cut, also in a narrow card. */
    static List<ObjectNode> rows(List<ObjectNode> buttons) {
        List<ObjectNode> rows = new ArrayList<>();
        List<ObjectNode> row = new ArrayList<>();
        int width = 0;
        for (ObjectNode button : buttons) {
            int wide = button.path("title").asText().length() + FRAME;
            if (!row.isEmpty() && (row.size() == ROW || width + wide > ROW_WIDTH)) {
                rows.add(Elements.actions(row));
                row.clear();
                width = 0;
            }
            row.add(button);
            width += wide;
        }
        if (!row.isEmpty()) {
            rows.add(Elements.actions(row));
        }
        return rows;
    }

    ObjectNode pick(int index, String label) {
        return button(label, data().set("pick", ticketed().put("index", index)));
    }

    /** A wish that can be had at any time. */
    ObjectNode want(String key, Command command) {
        return button(language.say(key), data().put("want", command.name()));
    }

    /** A wish that concerns the question, or the state of things, that is shown with it. */
    ObjectNode wantNow(String key, Command command) {
        return button(language.say(key), data().put("want", command.name()).put("ticket", ticket));
    }

    ObjectNode yes() {
        return button(language.say("button.yes"), data().put("answer", "yes").put("ticket", ticket));
    }

    ObjectNode no(String key) {
        return button(language.say(key), data().put("answer", "no").put("ticket", ticket));
    }

    ObjectNode change(String fact, String heading) {
        return button(language.say("button.change", Map.of("fact", heading)), data().put("change", fact));
    }

    ObjectNode nextExam() {
        return button(language.say("button.next_exam"), data().put("ask", "next_exam"));
    }

    ObjectNode whatIfAmount(String fact, BigDecimal usd, String words) {
        ObjectNode supposed = Elements.object().put("amount", fact).put("usd", usd.toPlainString());
        return button(language.say("button.what_if_amount", Map.of("amount", words)), data().set("suppose", supposed));
    }

    ObjectNode whatIfCovered(String fact, String heading) {
        return button(
                language.say("button.what_if_covered", Map.of("fact", heading)),
                data().set("suppose", Elements.object().put("covered", fact)));
    }

    /** Brings the inputs of its form as well. */
    ObjectNode people(String fact) {
        return button(language.say("button.record"), data().put("people", fact).put("ticket", ticket));
    }

    /** For when nobody is missing on the roster; brings the inputs of its form as well. */
    ObjectNode everyone(String fact) {
        return button(
                language.say("button.everyone"), data().put("everyone", fact).put("ticket", ticket));
    }

    static String cut(String label) {
        if (label.length() <= LONGEST) {
            return label;
        }
        int end = LONGEST - CUT.length();
        return label.substring(0, Character.isHighSurrogate(label.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private ObjectNode ticketed() {
        return Elements.object().put("ticket", ticket);
    }

    private static ObjectNode button(String title, ObjectNode data) {
        return Elements.object("Action.Submit")
                .put("title", cut(Elements.clean(title)))
                .set("data", data);
    }

    private static ObjectNode data() {
        return Elements.object().put("goldpath", SubmittedValue.VERSION);
    }
}
