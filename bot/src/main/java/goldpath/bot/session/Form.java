package goldpath.bot.session;

import java.util.List;

/** The form in which a channel shows answers. */
public interface Form {

    /** What is stored in this form is found by this name, so it never changes. */
    String name();

    /** An answer in this form, as parts that are delivered one by one. Depends on the answer alone. */
    List<String> parts(Outgoing outgoing);
}
