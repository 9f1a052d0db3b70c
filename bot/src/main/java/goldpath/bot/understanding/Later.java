package goldpath.bot.understanding;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that takes a while to make: made when it is first asked for, once. */
final class Later<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    Later(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T known = made;
        return known == null ? make() : known;
    }

    private synchronized T make() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
