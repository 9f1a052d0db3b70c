package goldpath.bot.channel.discord;

import goldpath.bot.wording.Block;
import goldpath.bot.wording.Span;
import java.util.List;
import java.util.stream.Collectors;

/** Blocks in Discord's markup, in which what users wrote stays text. */
final class Markup implements Block.Reader<String>, Span.Reader<String> {

    private static final int BAR = 12;

    private static final Markup INSTANCE = new Markup();

    private Markup() {}

    static String of(List<Block> blocks) {
        return blocks.stream().map(Markup::of).collect(Collectors.joining("\n"));
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
        int full = (int) Math.floor(Math.max(0, Math.min(1, block.fraction())) * BAR);
        String drawn = "▰".repeat(full) + "▱".repeat(BAR - full);
        return drawn + " **" + Escape.of(block.label()) + "**: " + Escape.of(block.caption());
    }

    @Override
    public String seats(Block.Seats block) {
        return block.seats().stream()
                .map(seat -> (seat.isFilled() ? "✅ " : "⬜ ") + Escape.of(seat.sentence()))
                .collect(Collectors.joining("\n", Escape.of(block.caption()) + "\n", ""));
    }

    @Override
    public String choices(Block.Choices block) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < block.labels().size(); i++) {
            lines.append(i == 0 ? "" : "\n").append(i + 1).append("\\) ");
            lines.append(Escape.of(block.labels().get(i)));
        }
        return lines.toString();
    }

    @Override
    public String plain(Span.Plain span) {
        return Escape.of(span.text());
    }

    @Override
    public String strong(Span.Strong span) {
        return "**" + Escape.of(span.text()) + "**";
    }

    @Override
    public String link(Span.Link span) {
        return Wire.isSafe(span.target())
                ? "[" + Escape.of(span.label()) + "](" + span.target().toASCIIString() + ")"
                : Escape.of(span.label());
    }
}
