package goldpath.bot.wording;

import java.net.URI;

/** A stretch of text within a line. Its text is finished: markup characters in it have no meaning. */
public sealed interface Span {

    <R> R read(Reader<R> reader);

    /** One method per kind of span. */
    interface Reader<R> {
        R plain(Plain span);

        R strong(Strong span);

        R link(Link span);
    }

    record Plain(String text) implements Span {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.plain(this);
        }
    }

    /** What should stand out. */
    record Strong(String text) implements Span {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.strong(this);
        }
    }

    record Link(String label, URI target) implements Span {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.link(this);
        }
    }
}
