package goldpath.evaluator;

import java.util.Collection;
import java.util.Locale;

/** Whether something that the rules ask for holds. */
public enum Status {
    /** It holds, whatever the missing answers are. */
    MET,
    /** It depends on missing answers. */
    OPEN,
    /** It does not hold, whatever the missing answers are. */
    MISSED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of two things that must both hold. */
    public Status and(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The status of two things of which one suffices. */
    public Status or(Status other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The status where one of several cases, one at least, holds and it is not known which. */
    static Status whicheverHolds(Collection<Status> cases) {
        Status first = cases.iterator().next();
        for (Status other : cases) {
            if (other != first) {
                return OPEN;
            }
        }
        return first;
    }
}
