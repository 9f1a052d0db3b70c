package goldpath.bot.channel.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.wording.Block;
import goldpath.bot.wording.Span;
import java.util.Collection;
import java.util.List;

/** The parts of a message as JSON; the page makes elements of them, and never markup of their text. */
final class BlockJson implements Block.Reader<ObjectNode>, Span.Reader<JsonNode> {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String someone;

    /** @param someone what a seat says where nobody is known to take it */
    BlockJson(String someone) {
        this.someone = someone;
    }

    ArrayNode blocks(List<Block> blocks) {
        return array(blocks.stream().map(block -> block.read(this)).toList());
    }

    private ArrayNode spans(List<Span> spans) {
        return array(spans.stream().map(span -> span.read(this)).toList());
    }

    private static ArrayNode array(Collection<? extends JsonNode> nodes) {
        return JSON.arrayNode().addAll(nodes);
    }

    private static ArrayNode texts(List<String> texts) {
        return array(texts.stream().map(JSON::textNode).toList());
    }

    private static ObjectNode object(String kind) {
        return JSON.objectNode().put("is", kind);
    }

    @Override
    public ObjectNode paragraph(Block.Paragraph block) {
        return object("text").set("spans", spans(block.spans()));
    }

    @Override
    public ObjectNode items(Block.Items block) {
        return object("items")
                .set("items", array(block.items().stream().map(this::spans).toList()));
    }

    @Override
    public ObjectNode bar(Block.Bar block) {
        return object("bar")
                .put("label", block.label())
                .put("counted", block.counted())
                .put("required", block.required())
                .put("fraction", block.fraction())
                .put("caption", block.caption());
    }

    @Override
    public ObjectNode seats(Block.Seats block) {
        return object("seats")
                .put("caption", block.caption())
                .set("seats", array(block.seats().stream().map(this::seat).toList()));
    }

    private ObjectNode seat(Block.Seat seat) {
        return JSON.objectNode()
                .put("who", seat.who())
                .put("someone", seat.who().equals(someone))
                .put("count", seat.count())
                .put("filled", seat.isFilled())
                .put("sentence", seat.sentence())
                .<ObjectNode>set("held", texts(seat.held()))
                .set("pass", array(seat.toPass().stream().map(BlockJson::texts).toList()));
    }

    @Override
    public ObjectNode choices(Block.Choices block) {
        return object("choices").set("labels", texts(block.labels()));
    }

    @Override
    public JsonNode plain(Span.Plain span) {
        return JSON.textNode(span.text());
    }

    @Override
    public JsonNode strong(Span.Strong span) {
        return JSON.objectNode().put("strong", span.text());
    }

    @Override
    public JsonNode link(Span.Link span) {
        return JSON.objectNode()
                .put("link", span.label())
                .put("to", span.target().toASCIIString());
    }
}
