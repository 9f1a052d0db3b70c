package goldpath.bot.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Messages as text for whoever shows nothing else. */
final class PlainText implements Block.Reader<String>, Span.Reader<String> {

    private static final PlainText INSTANCE = new PlainText();

    private PlainText() {}

    static String of(List<Block> blocks) {
        return blocks.stream().map(PlainText::of).collect(Collectors.joining("\n"));
    }

    static String of(Block block) {
        return block.read(INSTANCE);
    }

    static String line(List<Span> spans) {
        return spans.stream().map(span -> span.read(INSTANCE)).collect(Collectors.joining());
    }

    @Override
    public String paragraph(Block.Paragraph block) {
        return line(block.spans());
    }

    @Override
    public String items(Block.Items block) {
        return block.items().stream().map(item -> "- " + line(item)).collect(Collectors.joining("\n"));
    }

    @Override
    public String bar(Block.Bar block) {
        return block.label() + ": " + block.caption();
    }

    @Override
    public String seats(Block.Seats block) {
        List<String> lines = new ArrayList<>(List.of(block.caption()));
        block.seats().forEach(seat -> lines.add("- " + seat.sentence()));
        return String.join("\n", lines);
    }

    @Override
    public String choices(Block.Choices block) {
        List<String> lines = new ArrayList<>();
        block.labels().forEach(label -> lines.add((lines.size() + 1) + ") " + label));
        return String.join("\n", lines);
    }

    @Override
    public String plain(Span.Plain span) {
        return span.text();
    }

    @Override
    public String strong(Span.Strong span) {
        return span.text();
    }

    @Override
    public String link(Span.Link span) {
        return span.label() + ": " + span.target();
    }
}
