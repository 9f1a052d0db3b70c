package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.wording.Block;
import goldpath.bot.wording.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The parts of a message as elements of a card. */
final class CardBlocks implements Block.Reader<List<ObjectNode>>, Span.Reader<ObjectNode> {

    private static final String FILLED_SEAT = "●";
    private static final String EMPTY_SEAT = "○";
    private static final String ITEM = "•";

    private final boolean showsChoices;
    private final boolean showsItems;

    /**
     * @param showsChoices false where buttons show them
     * @param showsItems false where a form shows them
     */
    CardBlocks(boolean showsChoices, boolean showsItems) {
        this.showsChoices = showsChoices;
        this.showsItems = showsItems;
    }

    List<ObjectNode> elements(List<Block> blocks) {
        return blocks.stream().flatMap(block -> block.read(this).stream()).toList();
    }

    @Override
    public List<ObjectNode> paragraph(Block.Paragraph block) {
        List<Span> spans = block.spans();
        if (spans.size() == 1 && spans.get(0) instanceof Span.Strong title) {
            return List.of(Elements.heading(title.text()));
        }
        return List.of(Elements.text(runs(spans)));
    }

    private List<ObjectNode> runs(List<Span> spans) {
        return spans.stream().map(span -> span.read(this)).toList();
    }

    @Override
    public List<ObjectNode> items(Block.Items block) {
        return (showsItems ? block.items() : List.<List<Span>>of())
                .stream().map(item -> marked(Elements.run(ITEM), runs(item))).toList();
    }

    /** A line with a mark before it, under which it does not run. */
    private static ObjectNode marked(ObjectNode mark, List<ObjectNode> runs) {
        return Elements.columns(List.of(
                        Elements.column("auto", List.of(Elements.text(List.of(mark)))),
                        Elements.column("stretch", List.of(Elements.text(runs))).put("spacing", "Small")))
                .put("spacing", "Small");
    }

    /** The bar itself says nothing that its sentence does not say. */
    @Override
    public List<ObjectNode> bar(Block.Bar block) {
        ObjectNode label = Elements.run(block.label() + ": ").put("weight", "Bolder");
        ObjectNode sentence = Elements.text(List.of(label, Elements.run(block.caption())));
        return List.of(sentence, bar(block.fraction()));
    }

    private static ObjectNode bar(double fraction) {
        int reached = (int) Math.floor(Math.max(0, Math.min(1, fraction)) * 100);
        List<ObjectNode> stretches = new ArrayList<>();
        if (reached > 0) {
            stretches.add(stretch(reached, reached == 100 ? "good" : "warning"));
        }
        if (reached < 100) {
            stretches.add(stretch(100 - reached, "emphasis"));
        }
        return Elements.columns(stretches).put("spacing", "Small");
    }

    private static ObjectNode stretch(int weight, String style) {
        return Elements.object("Column")
                .put("width", weight)
                .put("style", style)
                .put("minHeight", "10px")
                .put("spacing", "None")
                .set("items", Elements.array(List.of()));
    }

    @Override
    public List<ObjectNode> seats(Block.Seats block) {
        Stream<ObjectNode> caption = Stream.of(Elements.text(block.caption()));
        return Stream.concat(caption, block.seats().stream().map(CardBlocks::seat))
                .toList();
    }

    private static ObjectNode seat(Block.Seat seat) {
        ObjectNode mark = Elements.run(seat.isFilled() ? FILLED_SEAT : EMPTY_SEAT)
                .put("color", seat.isFilled() ? "Good" : "Warning");
        return marked(mark, List.of(Elements.run(seat.sentence())));
    }

    @Override
    public List<ObjectNode> choices(Block.Choices block) {
        List<ObjectNode> lines = new ArrayList<>();
        if (showsChoices) {
            block.labels()
                    .forEach(label -> lines.add(
                            Elements.text((lines.size() + 1) + ") " + label).put("spacing", "Small")));
        }
        return lines;
    }

    @Override
    public ObjectNode plain(Span.Plain span) {
        return Elements.run(span.text());
    }

    @Override
    public ObjectNode strong(Span.Strong span) {
        return Elements.run(span.text()).put("weight", "Bolder");
    }

    /** Cards link to https only; any other address is shown. */
    @Override
    public ObjectNode link(Span.Link span) {
        String address = span.target().toASCIIString();
        if (!address.startsWith("https://")) {
            return Elements.run(span.label() + ": " + address);
        }
        ObjectNode run = Elements.run(span.label());
        return run.set(
                "selectAction",
                Elements.object("Action.OpenUrl").put("title", span.label()).put("url", address));
    }
}
