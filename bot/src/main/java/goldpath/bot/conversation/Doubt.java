package goldpath.bot.conversation;

import goldpath.evaluator.Amount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Why something that was said is asked back instead of being recorded.
 *
 * <p>Its choices are the likely readings, likeliest first; a single one is offered for a yes or no.
 */
public sealed interface Doubt {

    /** The id of the fact it is about. */
    String fact();

    /** What can be picked instead of typing an answer. */
    List<Choice> choices();

    <R> R read(Reader<R> reader);

    /** One method per kind of doubt. */
    interface Reader<R> {
        R unclearCountry(UnclearCountry doubt);

        R severalMarkets(SeveralMarkets doubt);

        R otherCurrency(OtherCurrency doubt);

        R otherPeriod(OtherPeriod doubt);

        R unclearAmount(UnclearAmount doubt);

        R unclearSign(UnclearSign doubt);

        R noAmount(NoAmount doubt);

        R partOfUnknownSize(PartOfUnknownSize doubt);

        R moreThanTheWhole(MoreThanTheWhole doubt);

        R unclearExam(UnclearExam doubt);

        R misspeltExam(MisspeltExam doubt);

        R unnamedPeople(UnnamedPeople doubt);

        R unclearPerson(UnclearPerson doubt);

        R unclearAnswer(UnclearAnswer doubt);

        R readFile(ReadFile doubt);

        R unreadableFile(UnreadableFile doubt);
    }

    /** A place whose market the rules do not tell, or that can mean several (Korea, Georgia, "the EU"). */
    record UnclearCountry(String fact, String place, List<Choice> choices) implements Doubt {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.unclearCountry(this);
        }
    }

    /** Several places or markets at once. */
    record SeveralMarkets(String fact, List<Choice> choices) implements Doubt {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.severalMarkets(this);
        }
    }

    /**
     * Money in another currency; never converted.
     *
     * @param currency ISO 4217 code
     */
    record OtherCurrency(String fact, BigDecimal amount, String currency, List<Choice> choices) implements Doubt {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.otherCurrency(this);
        }
    }

    /** Money of another period than the trailing twelve months; never multiplied silently. */
    record OtherPeriod(String fact, Amount amount, Period period, List<Choice> choices) implements Doubt {
        /** The period an amount was stated for. */
        public enum Period {
            WEEK,
            MONTH,
            QUARTER,
            HALF_YEAR,
            FISCAL_YEAR,
            CALENDAR_YEAR,
            SEVERAL_YEARS,
            TOTAL
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.otherPeriod(this);
        }
    }

    /** A number too small, or with too many readings, to be meant as it stands (1.5, 120). */
    record UnclearAmount(String fact, String said, List<Choice> choices) implements Doubt {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.unclearAmount(this);
        }
    }

    /** A number that may be negative, or whose sign may be a dash. */
    record UnclearSign(String fact, BigDecimal amount, List<Choice> choices) implements Doubt {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.unclearSign(this);
        }
    }

    /** Talk about an amount without a number that can be recorded ("six figures"). */
    record NoAmount(String fact, List<Choice> choices) implements Doubt {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.noAmount(this);
        }
    }

    /** Only a part of an amount is covered, and how much of it was not said. */
    record PartOfUnknownSize(String fact, List<Choice> choices) implements Doubt {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.partOfUnknownSize(this);
        }
    }

    /** More is said to be covered than there is. */
    record MoreThanTheWhole(String fact, Amount covered, Amount whole, List<Choice> choices) implements Doubt {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.moreThanTheWhole(this);
        }
    }

    /**
     * A title that several exams share.
     *
     * @param person who passed it, where that is known
     * @param exams codes of the exams it can mean
     */
    record UnclearExam(String fact, Optional<String> person, List<String> exams, List<Choice> choices)
            implements Doubt {
        public UnclearExam {
            exams = List.copyOf(exams);
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.unclearExam(this);
        }
    }

    /**
     * A code that is one slip away from a listed one.
     *
     * @param said the code as it was read, in the form MB2-000
     * @param nearest codes that may be meant
     */
    record MisspeltExam(String fact, String said, List<String> nearest, List<Choice> choices) implements Doubt {
        public MisspeltExam {
            nearest = List.copyOf(nearest);
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.misspeltExam(this);
        }
    }

    /** Exams were named, but not who passed them. */
    record UnnamedPeople(String fact, List<String> exams, List<Choice> choices) implements Doubt {
        public UnnamedPeople {
            exams = List.copyOf(exams);
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.unnamedPeople(this);
        }
    }

    /** A name that fits several people on the roster, or none where someone known is meant. */
    record UnclearPerson(String fact, String said, List<String> people, List<Choice> choices) implements Doubt {
        public UnclearPerson {
            people = List.copyOf(people);
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.unclearPerson(this);
        }
    }

    /** The message is about this fact, but what it says of it is not clear. */
    record UnclearAnswer(String fact, List<Choice> choices) implements Doubt {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.unclearAnswer(this);
        }
    }

    /**
     * A file of people and exams was read: its one choice records them, so that nothing of it is before a yes.
     *
     * @param rows how many it has below its head
     * @param left what was not taken over, the first of it
     * @param leftOver how much was not taken over in all
     */
    record ReadFile(String fact, int rows, List<FileLeft> left, int leftOver, List<Choice> choices) implements Doubt {
        public ReadFile {
            left = List.copyOf(left);
            choices = List.copyOf(choices);
        }

        /** Whom the choice records; empty where the file names nobody. */
        public List<Statement.Passes> people() {
            return choices.stream()
                    .flatMap(choice -> choice.statements().stream())
                    .filter(Statement.Passes.class::isInstance)
                    .map(Statement.Passes.class::cast)
                    .toList();
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.readFile(this);
        }
    }

    /** Nothing of a file can be read, for this reason. */
    record UnreadableFile(String fact, FileLeft.Refusal reason, List<Choice> choices) implements Doubt {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.unreadableFile(this);
        }
    }
}
