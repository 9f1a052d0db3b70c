package goldpath.bot.understanding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads the days in a column: 2017-03-12, 12/03/2017 10:30, 12.3.17, 12-Mar-2017, March 12, 2017. Of two numbers the day
 * comes first, unless a number in the column says otherwise.
 */
final class TableDays {

    private static final Set<String> JOINTS = Set.of("/", "-", ".", ",");
    private static final int CENTURY = 2_000;
    private static final int MONTHS = 12;

    private final Map<String, Integer> months;
    private final boolean monthFirst;

    /** A number or the name of a month. */
    private record Part(int value, boolean month, int digits) {}

    /** @param months the number of each month by its name */
    TableDays(Map<String, Integer> months, List<String> column) {
        this.months = months;
        List<List<Part>> plain = column.stream()
                .map(this::parts)
                .filter(parts -> parts.size() == 3
                        && parts.get(0).digits() <= 2
                        && parts.stream().noneMatch(Part::month))
                .toList();
        this.monthFirst = plain.stream().anyMatch(parts -> parts.get(1).value() > MONTHS)
                && plain.stream().noneMatch(parts -> parts.get(0).value() > MONTHS);
    }

    Optional<LocalDate> day(String cell) {
        List<Part> parts = parts(cell);
        if (parts.size() < 3) {
            return Optional.empty();
        }
        Part first = parts.get(0);
        Part second = parts.get(1);
        Part third = parts.get(2);
        if (first.digits() == 4) {
            return day(first, second, third);
        }
        return first.month() || (monthFirst && !second.month()) ? day(third, first, second) : day(third, second, first);
    }

    private static Optional<LocalDate> day(Part year, Part month, Part day) {
        if (year.month() || day.month()) {
            return Optional.empty();
        }
        try {
            int full = year.digits() == 2 ? CENTURY + year.value() : year.value();
            return Optional.of(LocalDate.of(full, month.value(), day.value()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The three numbers or months that the cell begins with, what follows is the time; fewer where it begins otherwise. */
    private List<Part> parts(String cell) {
        List<Part> parts = new ArrayList<>();
        for (Token token : Tokens.of(cell)) {
            OptionalInt month = months.containsKey(token.folded())
                    ? OptionalInt.of(months.get(token.folded()))
                    : OptionalInt.empty();
            boolean number = token.isNumber() && token.folded().matches("[0-9]{1,4}");
            if (number) {
                parts.add(new Part(
                        Integer.parseInt(token.folded()), false, token.folded().length()));
            } else if (month.isPresent()) {
                parts.add(new Part(month.getAsInt(), true, 0));
            } else if (!JOINTS.contains(token.folded())) {
                return parts;
            }
            if (parts.size() == 3) {
                return parts;
            }
        }
        return parts;
    }
}
