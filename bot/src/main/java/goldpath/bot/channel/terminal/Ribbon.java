package goldpath.bot.channel.terminal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.WCWidth;

/** Text in several inks, to be cut into lines that fit the terminal. Widths are columns: a Chinese character has two. */
final class Ribbon {

    private record Stretch(int end, Ink ink) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> stretches = new ArrayList<>();

    /** Control characters, which could take over the terminal, become spaces. */
    Ribbon add(String more, Ink ink) {
        if (!more.isEmpty()) {
            text.append(more.replaceAll("[\\p{Cc}&&[^\n]]", " "));
            stretches.add(new Stretch(text.length(), ink));
        }
        return this;
    }

    static int width(String text) {
        int width = 0;
        for (int at = 0; at < text.length(); at += WCWidth.charCountForGraphemeCluster(text, at)) {
            width += Math.max(0, WCWidth.wcwidthForGraphemeCluster(text, at));
        }
        return width;
    }

    /** The lines, without the space at which they were cut. */
    List<String> lines(int width, Look look) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(start, width);
            lines.add(inked(start, trimmed(start, end), look));
            start = end;
        }
        return lines;
    }

    private int lineEnd(int start, int width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text.toString());
        int end = start;
        for (int next = breaks.following(start); next != BreakIterator.DONE; next = breaks.next()) {
            if (!isCut(next)) {
                continue;
            }
            if (end > start && width(text.substring(start, trimmed(start, next))) > width) {
                return end;
            }
            end = next;
            if (text.charAt(next - 1) == '\n') {
                break;
            }
        }
        return isUncuttable(start, end) ? end : Math.min(end, fitting(start, width, end));
    }

    /** Only between words and beside wide characters: MB2-714 and addresses stay whole. */
    private boolean isCut(int at) {
        return at == text.length()
                || Character.isWhitespace(text.charAt(at - 1))
                || (inkAt(at - 1).link().isEmpty() && WCWidth.wcwidth(text.codePointBefore(at)) == 2);
    }

    private boolean isUncuttable(int start, int end) {
        return start < end && inkAt(start).link().isPresent();
    }

    /** The end of what fits of a word that is wider than a line; at least one character. */
    private int fitting(int start, int width, int end) {
        int columns = 0;
        for (int at = start; at < trimmed(start, end); at += WCWidth.charCountForGraphemeCluster(text, at)) {
            columns += Math.max(0, WCWidth.wcwidthForGraphemeCluster(text, at));
            if (columns > width && at > start) {
                return at;
            }
        }
        return end;
    }

    private int trimmed(int start, int end) {
        int trimmed = end;
        while (trimmed > start && Character.isWhitespace(text.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }

    private Ink inkAt(int at) {
        return stretches.stream()
                .filter(stretch -> stretch.end() > at)
                .findFirst()
                .map(Stretch::ink)
                .orElse(Ink.PLAIN);
    }

    private String inked(int start, int end, Look look) {
        StringBuilder line = new StringBuilder();
        int from = start;
        for (Stretch stretch : stretches) {
            int to = Math.min(end, stretch.end());
            if (to > from) {
                line.append(stretch.ink().on(text.substring(from, to), look));
                from = to;
            }
        }
        return line.toString();
    }
}
