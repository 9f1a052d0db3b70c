package goldpath.bot.channel.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.conversation.Command;
import goldpath.bot.session.Outgoing;
import goldpath.prompts.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Buttons: what they are called, and what they bring back for {@link Posted}. */
final class Controls {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Language language;
    private final Outgoing outgoing;

    Controls(Language language, Outgoing outgoing) {
        this.language = language;
        this.outgoing = outgoing;
    }

    /** A button per offer. */
    List<ObjectNode> picks() {
        List<ObjectNode> picks = new ArrayList<>();
        for (Outgoing.Offer offer : outgoing.offers()) {
            picks.add(pick(picks.size(), offer.label()));
        }
        return picks;
    }

    ObjectNode yesPick() {
        return pick(0, language.say("button.yes"));
    }

    private ObjectNode pick(int index, String label) {
        return button(label, ticketed().put("pick", index)).put("main", true);
    }

    /** A wish that can be had at any time. */
    ObjectNode want(String key, Command command) {
        return button(language.say(key), JSON.objectNode().put("want", command.name()));
    }

    /** A wish that concerns the question that is shown with it. */
    ObjectNode wantNow(String key, Command command) {
        return button(language.say(key), ticketed().put("want", command.name()));
    }

    ObjectNode yes() {
        return button(language.say("button.yes"), ticketed().put("answer", "yes"))
                .put("main", true);
    }

    ObjectNode no(String key) {
        return button(language.say(key), ticketed().put("answer", "no"));
    }

    ObjectNode change(String fact, String heading) {
        return button(
                language.say("button.change", Map.of("fact", heading)),
                JSON.objectNode().put("change", fact));
    }

    ObjectNode everyone(String fact) {
        return button(language.say("button.everyone"), ticketed().put("everyone", fact))
                .put("main", true);
    }

    ObjectNode nextExam() {
        return button(language.say("button.next_exam"), JSON.objectNode().put("ask", "next_exam"));
    }

    ObjectNode whatIfAmount(String fact, BigDecimal usd, String words) {
        ObjectNode supposed = JSON.objectNode().put("amount", fact).put("usd", usd.toPlainString());
        return button(
                language.say("button.what_if_amount", Map.of("amount", words)),
                JSON.objectNode().set("suppose", supposed));
    }

    ObjectNode whatIfCovered(String fact, String heading) {
        return button(
                language.say("button.what_if_covered", Map.of("fact", heading)),
                JSON.objectNode().set("suppose", JSON.objectNode().put("covered", fact)));
    }

    /** A file to save. */
    ObjectNode download(String key, String address) {
        return JSON.objectNode().put("label", language.say(key)).put("file", address);
    }

    private ObjectNode ticketed() {
        return JSON.objectNode().put("ticket", outgoing.ticket());
    }

    private static ObjectNode button(String label, ObjectNode does) {
        ObjectNode button = JSON.objectNode().put("label", label);
        button.set("does", does);
        return button;
    }
}
