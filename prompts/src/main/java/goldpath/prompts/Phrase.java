package goldpath.prompts;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A text with placeholders. May be used by several threads at once. */
final class Phrase {

    private final MessageFormat pattern;

    /**
     * A format is not safe to share, and what it makes to write numbers and plurals is dear: so it is lent to one thread at
     * a time, and lent again.
     */
    private final Queue<MessageFormat> idle = new ConcurrentLinkedQueue<>();

    Phrase(String pattern, ULocale locale) {
        this.pattern = new MessageFormat(pattern, locale);
    }

    String with(Map<String, ?> arguments) {
        MessageFormat lent = idle.poll();
        MessageFormat format = lent == null ? pattern.clone() : lent;
        String text = format.format(arguments);
        idle.add(format);
        return text;
    }
}
