package goldpath.datafile;

import java.util.Collection;
import java.util.List;

/** Data files that cannot be used. The message has a line per error: file, line, field, what is wrong, the remedy. */
public final class DataFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> errors;

    public DataFileException(Collection<String> errors) {
        super(String.join("\n", errors));
        this.errors = List.copyOf(errors);
    }

    /** A line per error. */
    public List<String> errors() {
        return errors;
    }
}
