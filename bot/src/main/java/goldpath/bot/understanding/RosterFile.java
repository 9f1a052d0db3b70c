package goldpath.bot.understanding;

import goldpath.evaluator.Roster;
import java.util.List;

/** What a file of people and exams says. */
public sealed interface RosterFile {

    /** For whoever shows what was read: a method per kind. */
    interface Reader<R> {
        R read(Read file);

        R refused(Refused file);
    }

    <R> R read(Reader<R> reader);

    /**
     * A file that was read.
     *
     * @param rows how many rows it has below its head
     * @param roster everyone named in it, with the day of each pass where it is told; nobody says that it is complete
     * @param skipped what was not taken over and why, by row
     */
    record Read(int rows, Roster roster, List<Skipped> skipped) implements RosterFile {
        public Read {
            skipped = List.copyOf(skipped);
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.read(this);
        }
    }

    /** A file of which nothing was read. */
    record Refused(Refusal reason) implements RosterFile {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.refused(this);
        }
    }

    /** Why nothing of a file is read. */
    enum Refusal {
        EMPTY,
        /** More than 1 MiB. */
        TOO_LARGE,
        /** More than 10,000 rows. */
        TOO_MANY_ROWS,
        /** A zip file, as spreadsheets are before they are saved as CSV. */
        ARCHIVE,
        BINARY,
        /** Text, but neither UTF-8 nor UTF-16 with its mark. */
        ENCODING,
        /** Text without columns for people and exams. */
        NO_TABLE
    }

    /**
     * Something that was not taken over.
     *
     * @param row as a spreadsheet counts: the first row of the file, head or not, is 1
     */
    record Skipped(int row, SkipReason reason) {}
}
