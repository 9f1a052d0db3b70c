package goldpath.bot.channel.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.wording.Block;
import goldpath.bot.wording.Block.Items;
import goldpath.bot.wording.Block.Paragraph;
import goldpath.bot.wording.Message;
import goldpath.bot.wording.Span;
import goldpath.bot.wording.Span.Link;
import goldpath.bot.wording.Span.Strong;
import goldpath.evaluator.Assessment;
import goldpath.evaluator.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The result as a card: a line between the levels, what is to be read elsewhere as buttons. */
final class ResultCard {

    private static final int ALL_MET = 0x2E7D32;
    private static final int SOME_MET = 0xC9A227;
    private static final int NONE_MET = 0x5B6B8C;

    private final int colour;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Block> waiting = new ArrayList<>();

    private ResultCard(int colour) {
        this.colour = colour;
    }

    /** @param alt what the picture of it says */
    static List<Piece> of(List<Message> messages, Assessment assessment, String alt) {
        ResultCard card = new ResultCard(colour(assessment));
        messages.stream().flatMap(message -> message.blocks().stream()).forEach(card::add);
        card.flush();
        card.pieces.add(Piece.picture(alt).on(card.colour));
        return card.pieces;
    }

    private static int colour(Assessment assessment) {
        boolean allMet = assessment.levels().stream().allMatch(level -> level.status() == Status.MET);
        return allMet ? ALL_MET : assessment.attained().isPresent() ? SOME_MET : NONE_MET;
    }

    private void add(Block block) {
        if (block instanceof Paragraph paragraph && paragraph.spans().get(0) instanceof Strong) {
            flush();
            if (!pieces.isEmpty()) {
                add(Wire.line(), "");
            }
        }
        Optional<List<Link>> links = linksOnly(block);
        if (links.isPresent()) {
            flush();
            buttons(links.get());
        } else if (block instanceof Items items && items.items().stream().anyMatch(ResultCard::hasLink)) {
            items.items().forEach(this::item);
        } else {
            waiting.add(block);
        }
    }

    /** The links of a list of nothing but links. */
    private static Optional<List<Link>> linksOnly(Block block) {
        if (!(block instanceof Items items)) {
            return Optional.empty();
        }
        List<Link> links = new ArrayList<>();
        for (List<Span> item : items.items()) {
            if (item.size() == 1 && item.get(0) instanceof Link link && Wire.isSafe(link.target())) {
                links.add(link);
            }
        }
        return links.size() == items.items().size() ? Optional.of(links) : Optional.empty();
    }

    private static boolean hasLink(List<Span> item) {
        return item.stream().anyMatch(span -> span instanceof Link link && Wire.isSafe(link.target()));
    }

    /** A line with a link gets it as a button beside it. */
    private void item(List<Span> item) {
        Optional<Link> link = item.stream()
                .filter(Link.class::isInstance)
                .map(Link.class::cast)
                .filter(found -> Wire.isSafe(found.target()))
                .findFirst();
        if (link.isEmpty()) {
            waiting.add(new Items(List.of(item)));
            return;
        }
        flush();
        List<Span> words = item.stream().filter(span -> span != link.get()).toList();
        String said = Markup.line(words).strip();
        String text = said.isEmpty() ? Escape.of(link.get().label()) : Cut.to(said, Sheets.MOST_TEXT);
        add(
                Wire.section(text, Wire.link(link.get().label(), link.get().target())),
                new Message(List.of(new Paragraph(item))).plain());
    }

    private void buttons(List<Link> links) {
        for (int i = 0; i < links.size(); i += Wire.MOST_BUTTONS) {
            List<Link> some = links.subList(i, Math.min(links.size(), i + Wire.MOST_BUTTONS));
            List<ObjectNode> row = some.stream()
                    .map(link -> Wire.link(link.label(), link.target()))
                    .toList();
            List<List<Span>> lines =
                    some.stream().<List<Span>>map(link -> List.of(link)).toList();
            add(Wire.row(row), new Message(List.of(new Items(lines))).plain());
        }
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            Message message = new Message(List.copyOf(waiting));
            pieces.add(Piece.text(Markup.of(message.blocks()), message.plain()).on(colour));
            waiting.clear();
        }
    }

    private void add(ObjectNode component, String plain) {
        pieces.add(new Piece(component, OptionalInt.of(colour), plain, Map.of()));
    }
}
