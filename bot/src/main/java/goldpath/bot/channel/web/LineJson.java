package goldpath.bot.channel.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ibm.icu.util.ULocale;
import goldpath.bot.conversation.Reply;
import goldpath.bot.picture.Pictures;
import goldpath.bot.session.Outgoing;
import goldpath.bot.wording.Block.Seat;
import goldpath.bot.wording.Message;
import goldpath.bot.wording.Standing;
import goldpath.bot.wording.Wording;
import goldpath.evaluator.Assessment;
import goldpath.evaluator.Competency;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What is said, as the page shows it. */
final class LineJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Of what somebody typed or pasted, what is shown again. */
    private static final int LONGEST = 2_000;

    private final Languages languages;
    private final Competency competency;
    private final Map<String, Wording> wordings = new LinkedHashMap<>();
    private final Pictures pictures = new Pictures();

    LineJson(Languages languages, Competency competency) {
        this.languages = languages;
        this.competency = competency;
        for (Language language : languages.all()) {
            wordings.put(language.tag(), new Wording(language, languages, competency));
        }
    }

    Wording wording(Language language) {
        return Objects.requireNonNull(wordings.get(language.tag()));
    }

    /** Something that the visitor said, by the id of the message. */
    String you(String message, String text) {
        String shown = text.length() <= LONGEST ? text : cut(text);
        return JSON.objectNode()
                .put("from", "you")
                .put("message", message)
                .put("text", shown)
                .toString();
    }

    private static String cut(String text) {
        boolean splits = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, splits ? LONGEST - 1 : LONGEST) + "…";
    }

    /** An answer. Depends on the answer alone. */
    String bot(Outgoing outgoing) {
        Language language = languages.closest(outgoing.language());
        ObjectNode line = JSON.objectNode()
                .put("from", "bot")
                .put("lang", language.tag())
                .put("dir", direction(language.locale()));
        BlockJson blocks = new BlockJson(language.say("seat.someone"));
        ArrayNode replies = line.putArray("replies");
        if (outgoing.turn().replies().isEmpty()) {
            outgoing.messages().forEach(message -> replies.add(reply(message, "plain", blocks)));
            return line.toString();
        }
        Shapes shapes = new Shapes(language, wording(language), competency, outgoing);
        ArrayNode buttons = line.putArray("buttons");
        for (Reply reply : outgoing.turn().replies()) {
            Shape shape = reply.read(shapes);
            int first = replies.size();
            wording(language).say(reply).forEach(message -> replies.add(reply(message, shape.kind(), blocks)));
            if (reply instanceof Reply.Result result) {
                String says = pictures.alt(result.assessment(), wording(language), language);
                ((ObjectNode) replies.get(first)).put("picture", says);
            }
            buttons.addAll(shape.buttons());
        }
        line.set("levels", levels(language, outgoing.turn().assessment(), blocks));
        return line.toString();
    }

    private static ObjectNode reply(Message message, String kind, BlockJson blocks) {
        return JSON.objectNode().put("kind", kind).set("blocks", blocks.blocks(message.blocks()));
    }

    private ArrayNode levels(Language language, Assessment assessment, BlockJson blocks) {
        ArrayNode levels = JSON.arrayNode();
        for (Standing each : wording(language).standings(assessment)) {
            ObjectNode level = levels.addObject()
                    .put("name", each.name())
                    .put("status", each.status().name().toLowerCase(Locale.ROOT))
                    .put("verdict", each.verdict());
            ArrayNode bars = level.putArray("bars");
            each.bars().forEach(bar -> bars.add(blocks.bar(bar)));
            level.put("people", people(language, each.seats().seats())).set("seats", blocks.seats(each.seats()));
        }
        return levels;
    }

    private static String people(Language language, List<Seat> seats) {
        int all = seats.stream().mapToInt(Seat::count).sum();
        int filled = seats.stream().filter(Seat::isFilled).mapToInt(Seat::count).sum();
        return language.say("web.seats", Map.of("filled", filled, "seats", all));
    }

    static String direction(ULocale locale) {
        return locale.isRightToLeft() ? "rtl" : "ltr";
    }
}
