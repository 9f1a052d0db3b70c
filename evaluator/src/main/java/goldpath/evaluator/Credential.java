package goldpath.evaluator;

import java.util.Locale;

/** The kind of thing a person can pass. */
public enum Credential {
    EXAM,
    CERTIFICATION,
    ASSESSMENT,
    THIRD_PARTY;

    /** The name used in data, such as {@code third-party}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
