package goldpath.evaluator;

import java.util.Optional;
import java.util.function.Function;

/** What is known of something the rules ask for. A declined fact stays as open as an unknown one, but is not asked again. */
public sealed interface Fact<T> {

    /** Answered. */
    record Known<T>(T answer) implements Fact<T> {}

    /** Not asked yet, or not answered. */
    record Unknown<T>() implements Fact<T> {}

    /** The partner does not know it or will not say. */
    record Declined<T>() implements Fact<T> {}

    static <T> Fact<T> known(T value) {
        return new Known<>(value);
    }

    static <T> Fact<T> unknown() {
        return new Unknown<>();
    }

    static <T> Fact<T> declined() {
        return new Declined<>();
    }

    default Optional<T> value() {
        return this instanceof Known<T> known ? Optional.of(known.answer()) : Optional.empty();
    }

    default boolean isKnown() {
        return this instanceof Known;
    }

    default boolean isDeclined() {
        return this instanceof Declined;
    }

    /** The same degree of knowledge about a value computed from this one. */
    default <R> Fact<R> map(Function<T, R> change) {
        if (this instanceof Known<T> known) {
            return known(change.apply(known.answer()));
        }
        return isDeclined() ? declined() : unknown();
    }
}
