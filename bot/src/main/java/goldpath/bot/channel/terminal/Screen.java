package goldpath.bot.channel.terminal;

import goldpath.bot.channel.terminal.Ink.Colour;
import goldpath.bot.wording.Block;
import goldpath.bot.wording.Message;
import goldpath.bot.wording.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lays a message out for a terminal. */
final class Screen implements Block.Reader<List<String>> {

    private static final int WIDEST_BAR = 40;
    private static final String REACHED = "█";
    private static final String LACKING = "░";
    private static final String FILLED_SEAT = "●";
    private static final String EMPTY_SEAT = "○";
    private static final int MOST_MARKS = 8;

    private final Look look;

    Screen(Look look) {
        this.look = look;
    }

    List<String> lines(Message message) {
        return message.blocks().stream()
                .flatMap(block -> block.read(this).stream())
                .toList();
    }

    @Override
    public List<String> paragraph(Block.Paragraph block) {
        return spans(block.spans()).lines(look.width(), look);
    }

    @Override
    public List<String> items(Block.Items block) {
        return block.items().stream()
                .flatMap(item -> hanging("  • ", Ink.of(Colour.CYAN), spans(item)))
                .toList();
    }

    @Override
    public List<String> bar(Block.Bar block) {
        Ribbon words = new Ribbon().add(block.label(), Ink.STRONG).add(": " + block.caption(), Ink.PLAIN);
        List<String> lines = new ArrayList<>(words.lines(look.width(), look));
        int cells = Math.min(WIDEST_BAR, look.width() - 4);
        int reached = (int) Math.floor(Math.max(0, Math.min(1, block.fraction())) * cells);
        Ink ink = Ink.of(reached == cells ? Colour.GREEN : Colour.YELLOW);
        lines.add("  " + ink.on(REACHED.repeat(reached), look)
                + Ink.of(Colour.GREY).on(LACKING.repeat(cells - reached), look));
        return lines;
    }

    @Override
    public List<String> seats(Block.Seats block) {
        Stream<String> caption = new Ribbon().add(block.caption(), Ink.STRONG).lines(look.width(), look).stream();
        return Stream.concat(caption, block.seats().stream().flatMap(this::seat))
                .toList();
    }

    private Stream<String> seat(Block.Seat seat) {
        String mark = seat.isFilled() ? FILLED_SEAT : EMPTY_SEAT;
        Ink ink = Ink.of(seat.isFilled() ? Colour.GREEN : Colour.YELLOW);
        String marks = "  " + mark.repeat(Math.max(1, Math.min(MOST_MARKS, seat.count()))) + " ";
        return hanging(marks, ink, new Ribbon().add(seat.sentence(), Ink.PLAIN));
    }

    @Override
    public List<String> choices(Block.Choices block) {
        List<String> lines = new ArrayList<>();
        int number = 1;
        for (String label : block.labels()) {
            hanging("  " + number++ + ") ", Ink.of(Colour.CYAN), new Ribbon().add(label, Ink.PLAIN))
                    .forEach(lines::add);
        }
        return lines;
    }

    /** The mark before the first line; the others begin below the first one's text. */
    private Stream<String> hanging(String mark, Ink ink, Ribbon text) {
        int indent = Ribbon.width(mark);
        List<String> lines = text.lines(look.width() - indent, look);
        Stream<String> first = Stream.of(ink.on(mark, look) + (lines.isEmpty() ? "" : lines.get(0)));
        return Stream.concat(first, lines.stream().skip(1).map(line -> " ".repeat(indent) + line));
    }

    private Ribbon spans(List<Span> spans) {
        Ribbon ribbon = new Ribbon();
        spans.forEach(span -> span.read(new Inking(ribbon)));
        return ribbon;
    }

    private final class Inking implements Span.Reader<Ribbon> {

        private final Ribbon ribbon;

        Inking(Ribbon ribbon) {
            this.ribbon = ribbon;
        }

        @Override
        public Ribbon plain(Span.Plain span) {
            return ribbon.add(span.text(), Ink.PLAIN);
        }

        @Override
        public Ribbon strong(Span.Strong span) {
            return ribbon.add(span.text(), Ink.STRONG);
        }

        @Override
        public Ribbon link(Span.Link span) {
            Ink link = Ink.link(span.target());
            return look.links()
                    ? ribbon.add(span.label(), link)
                    : ribbon.add(span.label() + ": ", Ink.PLAIN)
                            .add(span.target().toASCIIString(), link);
        }
    }
}
