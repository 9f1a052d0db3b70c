package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Puts elements into cards, and cards into activities, none larger than Teams takes. */
final class CardActivity {

    static final String CARD = "application/vnd.microsoft.card.adaptive";
    static final String VERSION = "1.5";

    /** Of 28 KB, what the elements may take; the rest is for the plain text and what stands around. */
    private static final int MOST_BYTES = 24_000;

    private static final int LONGEST_FALLBACK = 1_000;
    private static final int LONGEST_SUMMARY = 120;

    private CardActivity() {}

    static ObjectNode ofText(String text) {
        return message(text).put("textFormat", "plain").put("text", text);
    }

    /** @param language BCP 47 tag, for clients that read cards out */
    static List<ObjectNode> of(List<CardPiece> pieces, String language) {
        List<ObjectNode> activities = new ArrayList<>();
        List<CardPiece> page = new ArrayList<>();
        int size = 0;
        String begun = "";
        for (CardPiece piece : pieces) {
            page.add(piece);
            size += piece.size();
            if (page.size() > 1 && size > MOST_BYTES) {
                List<CardPiece> next = page.subList(breakOf(page), page.size());
                begun = activity(page.subList(0, page.size() - next.size()), begun, language, activities);
                page = new ArrayList<>(next);
                size = size(page);
            }
        }
        activity(page, begun, language, activities);
        return activities;
    }

    private static int size(List<CardPiece> page) {
        return page.stream().mapToInt(CardPiece::size).sum();
    }

    /** Where to break a page too large by its last piece: best where a reply begins, so that buttons stay with it. */
    private static int breakOf(List<CardPiece> page) {
        int last = page.size() - 1;
        for (int i = last; i > 0; i--) {
            if (!page.get(i).plain().isEmpty() && size(page.subList(i, page.size())) <= MOST_BYTES) {
                return i;
            }
        }
        return last;
    }

    /**
     * Adds the activity of a page.
     *
     * @param begun the plain text of what goes on in it
     * @return the plain text of what may go on in the next
     */
    private static String activity(List<CardPiece> page, String begun, String language, List<ObjectNode> activities) {
        List<String> plain = page.stream()
                .map(CardPiece::plain)
                .filter(text -> !text.isEmpty())
                .toList();
        String text = page.get(0).plain().isEmpty()
                ? begun + "\n\n" + String.join("\n\n", plain)
                : String.join("\n\n", plain);
        ObjectNode card = Elements.object("AdaptiveCard")
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("version", VERSION)
                .put("lang", language)
                .put("fallbackText", cut(Elements.clean(text.strip()), LONGEST_FALLBACK));
        card.set("body", body(page));
        ObjectNode attachment = Elements.object().put("contentType", CARD).set("content", card);
        ObjectNode message = message(text);
        message.set("attachments", Elements.array(List.of(attachment)));
        activities.add(message);
        return plain.isEmpty() ? begun : plain.get(plain.size() - 1);
    }

    private static ArrayNode body(List<CardPiece> page) {
        ArrayNode body = Elements.array(List.of());
        int controls = 0;
        for (CardPiece piece : page) {
            ObjectNode element = piece.element();
            if (element.path("id").asText().equals(CardPiece.CONTROLS)) {
                element.put("id", CardPiece.CONTROLS + ++controls);
            } else if (!piece.plain().isEmpty() && !body.isEmpty()) {
                element.put("spacing", "Medium");
            }
            body.add(element);
        }
        return body;
    }

    /** The summary is what a notification shows. */
    private static ObjectNode message(String plain) {
        String summary = plain.replaceAll("\\s+", " ").strip();
        return Elements.object("message").put("summary", cut(Elements.clean(summary), LONGEST_SUMMARY));
    }

    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
