package goldpath.bot.wording;

import java.util.List;

/** A part of a message, for a channel to show in its own way. */
public sealed interface Block {

    <R> R read(Reader<R> reader);

    /** One method per kind of block: a new kind does not compile until every channel shows it. */
    interface Reader<R> {
        R paragraph(Paragraph block);

        R items(Items block);

        R bar(Bar block);

        R seats(Seats block);

        R choices(Choices block);
    }

    /** A line of text. */
    record Paragraph(List<Span> spans) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }

        static Paragraph of(String text) {
            return new Paragraph(List.of(new Span.Plain(text)));
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.paragraph(this);
        }
    }

    /** A list, a line per item. */
    record Items(List<List<Span>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }

        static Items of(List<String> texts) {
            return new Items(texts.stream()
                    .<List<Span>>map(text -> List.of(new Span.Plain(text)))
                    .toList());
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.items(this);
        }
    }

    /**
     * How much of an amount is reached.
     *
     * @param label what is measured
     * @param counted what counts, in words; empty while it is not known
     * @param required what is asked for, in words
     * @param fraction of it that is reached, from 0 to 1
     * @param caption all of this in a sentence
     */
    record Bar(String label, String counted, String required, double fraction, String caption) implements Block {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.bar(this);
        }
    }

    /** The people that a level asks for. */
    record Seats(String caption, List<Seat> seats) implements Block {
        public Seats {
            seats = List.copyOf(seats);
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.seats(this);
        }
    }

    /**
     * A place for one person, or several alike for people yet to be found.
     *
     * @param who a name, or words for someone new
     * @param count how many of them, 1 or more
     * @param held codes of exams of theirs that count here
     * @param toPass per exam still to pass, the codes to choose from; empty where the seat is filled
     * @param sentence all of this in words
     */
    record Seat(String who, int count, List<String> held, List<List<String>> toPass, String sentence) {
        public Seat {
            held = List.copyOf(held);
            toPass = toPass.stream().map(List::copyOf).toList();
        }

        public boolean isFilled() {
            return toPass.isEmpty();
        }
    }

    /** What can be picked by its number, from 1. */
    record Choices(List<String> labels) implements Block {
        public Choices {
            labels = List.copyOf(labels);
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.choices(this);
        }
    }
}
