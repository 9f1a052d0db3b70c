package goldpath.bot.wording;

import java.util.List;
import java.util.stream.Collectors;

/** Blocks as Markdown, in which what users wrote stays text. */
final class Markdown implements Block.Reader<String>, Span.Reader<String> {

    private static final Markdown INSTANCE = new Markdown();

    private Markdown() {}

    static String of(List<Block> blocks) {
        return blocks.stream().map(block -> block.read(INSTANCE)).collect(Collectors.joining("\n\n"));
    }

    static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|~])", "\\\\$1");
    }

    private static String line(List<Span> spans) {
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
        return escaped(PlainText.of(block));
    }

    @Override
    public String seats(Block.Seats block) {
        return block.seats().stream()
                .map(seat -> "- " + escaped(seat.sentence()))
                .collect(Collectors.joining("\n", escaped(block.caption()) + "\n\n", ""));
    }

    @Override
    public String choices(Block.Choices block) {
        return block.labels().stream().map(label -> "1. " + escaped(label)).collect(Collectors.joining("\n"));
    }

    @Override
    public String plain(Span.Plain span) {
        return escaped(span.text());
    }

    @Override
    public String strong(Span.Strong span) {
        return "**" + escaped(span.text()) + "**";
    }

    @Override
    public String link(Span.Link span) {
        return "[" + escaped(span.label()) + "](" + span.target() + ")";
    }
}
