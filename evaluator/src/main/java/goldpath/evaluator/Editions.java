package goldpath.evaluator;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The editions of one competency. Each applies from its day until the next one does, or until its own last day.
 *
 * @param all by the day from which they apply, earliest first; at least one
 */
public record Editions(List<Competency> all) {

    public Editions {
        all = all.stream()
                .sorted(Comparator.comparing(one -> one.edition().effectiveFrom()))
                .toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("A competency has at least one edition.");
        }
    }

    public static Editions of(Competency only) {
        return new Editions(List.of(only));
    }

    /** The edition that applies on that day; empty where none does. */
    public Optional<Competency> on(LocalDate day) {
        return all.stream()
                .filter(one -> !day.isBefore(one.edition().effectiveFrom()))
                .reduce((earlier, later) -> later)
                .filter(one ->
                        one.edition().effectiveUntil().filter(day::isAfter).isEmpty());
    }

    /** The edition that applies last. */
    public Competency latest() {
        return all.get(all.size() - 1);
    }
}
