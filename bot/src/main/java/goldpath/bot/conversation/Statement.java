package goldpath.bot.conversation;

import goldpath.evaluator.Amount;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.Market;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Something a partner says of a fact; recorded by {@link Statements}. */
public sealed interface Statement {

    /** The id of the fact it is about. */
    String fact();

    <R> R read(Reader<R> reader);

    /** One method per kind of statement. */
    interface Reader<R> {
        R marketIs(MarketIs statement);

        R amountIs(AmountIs statement);

        R coverageIs(CoverageIs statement);

        R coversAllBut(CoversAllBut statement);

        R passes(Passes statement);

        R withdraws(Withdraws statement);

        R leaves(Leaves statement);

        R renames(Renames statement);

        R namesEveryone(NamesEveryone statement);

        R isUnknown(IsUnknown statement);

        R isAsOf(IsAsOf statement);
    }

    /** @param country ISO 3166-1 alpha-2 code, where the market follows from a country */
    record MarketIs(String fact, Market market, Optional<String> country) implements Statement {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.marketIs(this);
        }
    }

    record AmountIs(String fact, Amount amount) implements Statement {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.amountIs(this);
        }
    }

    record CoverageIs(String fact, Coverage coverage) implements Statement {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.coverageIs(this);
        }
    }

    /** The association covers the whole amount less this rest. */
    record CoversAllBut(String fact, Amount rest) implements Statement {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.coversAllBut(this);
        }
    }

    /**
     * Somebody, new or known, passed some exams and did not pass others (failed, planned, expired, denied).
     *
     * @param passed codes, added to what is recorded
     * @param notPassed codes, taken from what is recorded as passed
     */
    record Passes(String fact, String person, Set<String> passed, Set<String> notPassed) implements Statement {
        public Passes {
            passed = Collections.unmodifiableSet(new LinkedHashSet<>(passed));
            notPassed = Collections.unmodifiableSet(new LinkedHashSet<>(notPassed));
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.passes(this);
        }
    }

    /** What was said of these exams of a person is taken back; nothing is said instead. */
    record Withdraws(String fact, String person, Set<String> exams) implements Statement {
        public Withdraws {
            exams = Collections.unmodifiableSet(new LinkedHashSet<>(exams));
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.withdraws(this);
        }
    }

    /** A person is taken off the roster. */
    record Leaves(String fact, String person) implements Statement {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.leaves(this);
        }
    }

    /** A person has another name; merges the two where both are on the roster. */
    record Renames(String fact, String person, String name) implements Statement {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.renames(this);
        }
    }

    /** Nobody is missing on the roster, also where it is empty. */
    record NamesEveryone(String fact) implements Statement {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.namesEveryone(this);
        }
    }

    /** The partner does not know, or will not say. */
    record IsUnknown(String fact) implements Statement {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.isUnknown(this);
        }
    }

    /**
     * What was said of a fact held up to the end of that month, not up to the day on which it was said.
     *
     * @param month from 1 to 12
     * @param year by default the latest in which that month is over
     */
    record IsAsOf(String fact, int month, Optional<Integer> year) implements Statement {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.isAsOf(this);
        }

        /** The last day of the month, seen from today. */
        public LocalDate day(LocalDate today) {
            LocalDate thisYear =
                    YearMonth.of(year.orElse(today.getYear()), month).atEndOfMonth();
            return year.isEmpty() && thisYear.isAfter(today) && month != today.getMonthValue()
                    ? YearMonth.of(today.getYear() - 1, month).atEndOfMonth()
                    : thisYear;
        }
    }
}
