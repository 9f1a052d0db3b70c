package goldpath.evaluator;

import java.time.LocalDate;

/**
 * A day on which the verdict changes although no answer does.
 *
 * @param on the first day of the new verdict
 */
public record Change(LocalDate on, Difference difference) {}
