package goldpath.bot.understanding;

import java.time.LocalDate;
import java.util.List;

/** Why something in a row of a file was not taken over. */
public sealed interface SkipReason {

    /** For whoever shows reasons: a method per kind. */
    interface Reader<R> {
        R noName(NoName reason);

        R noExam(NoExam reason);

        R otherExam(OtherExam reason);

        R sharedTitle(SharedTitle reason);

        R misspeltExam(MisspeltExam reason);

        R notPassed(NotPassed reason);

        R planned(Planned reason);

        R expired(Expired reason);

        R unclearResult(UnclearResult reason);

        R unclearDay(UnclearDay reason);
    }

    <R> R read(Reader<R> reader);

    /** Nobody's name stands there. */
    record NoName() implements SkipReason {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.noName(this);
        }
    }

    /** Something stands there where an exam belongs, and it is none that is known. */
    record NoExam() implements SkipReason {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.noExam(this);
        }
    }

    /** An exam that does not count. */
    record OtherExam(String code) implements SkipReason {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.otherExam(this);
        }
    }

    /** A title that several exams share, without the year that tells them apart. */
    record SharedTitle(List<String> codes) implements SkipReason {
        public SharedTitle {
            codes = List.copyOf(codes);
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.sharedTitle(this);
        }
    }

    /**
     * A code that is one slip away from listed ones.
     *
     * @param codes those nearby
     */
    record MisspeltExam(String code, List<String> codes) implements SkipReason {
        public MisspeltExam {
            codes = List.copyOf(codes);
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.misspeltExam(this);
        }
    }

    /** The row says that the exam was not passed. */
    record NotPassed(String code) implements SkipReason {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.notPassed(this);
        }
    }

    /** Its day is still to come. */
    record Planned(String code, LocalDate day) implements SkipReason {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.planned(this);
        }
    }

    /** It counted until that day. */
    record Expired(String code, LocalDate day) implements SkipReason {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.expired(this);
        }
    }

    /** What the row says of the exam is neither a yes nor a no. */
    record UnclearResult(String code) implements SkipReason {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.unclearResult(this);
        }
    }

    /** Something stands where a day belongs, and it is none that can be read. */
    record UnclearDay(String code) implements SkipReason {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.unclearDay(this);
        }
    }
}
