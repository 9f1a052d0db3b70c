package goldpath.bot.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The words of a message that no reading covers, fit to be shown: no filling, no markup, no mentions, no commands. */
final class Leftovers {

    private static final int MOST = 5;
    private static final int LONGEST = 60;
    private static final String UNFIT = "<>@#$\\|{}[]=;:/\"*_~^&%`";

    /** Categories whose words only serve others. */
    private static final Set<String> SERVING = Set.of(
            "filler",
            "answer",
            "determiner",
            "article",
            "fact",
            "topic",
            "product",
            "hedge",
            "hedge_after",
            "period",
            "period_unit",
            "net_new",
            "total",
            "aside",
            "currency",
            "place_cue",
            "coverage_link",
            "counted",
            "correction",
            "number_joint",
            "number_of",
            "plus",
            "what_if",
            "reopen",
            "instead",
            "not",
            "loss",
            "vague_amount",
            "earning",
            "step",
            "hoped",
            "spread");

    private final Message message;
    private final boolean[] covered;
    private final List<String> left = new ArrayList<>();
    private int start = -1;

    private Leftovers(Message message, boolean[] covered) {
        this.message = message;
        this.covered = covered;
    }

    /** @param covered by token, whether a reading covers it */
    static List<String> of(Message message, boolean[] covered) {
        Leftovers leftovers = new Leftovers(message, served(message, covered));
        for (int i = 0; i < message.size(); i++) {
            leftovers.take(i);
        }
        leftovers.close(message.size());
        return List.copyOf(leftovers.left);
    }

    private static boolean[] served(Message message, boolean[] covered) {
        boolean[] served = covered.clone();
        for (List<Lexeme> here : message.lexemes()) {
            if (here.stream().anyMatch(lexeme -> SERVING.contains(lexeme.category()))) {
                Arrays.fill(served, here.get(0).from(), here.get(0).to(), true);
            }
        }
        return served;
    }

    private void take(int at) {
        Token token = message.token(at);
        boolean word = token.isWord() || token.isNumber();
        boolean shown = word && !covered[at] && left.size() < MOST && isFit(token);
        if (!shown || (start >= 0 && !token.spaced())) {
            close(at);
        }
        if (shown && start < 0) {
            start = at;
        }
    }

    private void close(int end) {
        if (start >= 0 && left.size() < MOST) {
            String text = message.text(start, end);
            if (text.length() <= LONGEST) {
                left.add(text);
            }
        }
        start = -1;
    }

    /** A word that touches a sign of markup, of a mention or of a command line is not shown again. */
    private boolean isFit(Token token) {
        String clean = message.clean();
        int from = token.start();
        while (from > 0 && !Character.isWhitespace(clean.charAt(from - 1)) && token.start() - from < LONGEST) {
            from--;
        }
        int to = token.end();
        while (to < clean.length() && !Character.isWhitespace(clean.charAt(to)) && to - token.end() < LONGEST) {
            to++;
        }
        String chunk = clean.substring(from, to);
        return !chunk.startsWith("-") && chunk.chars().noneMatch(sign -> UNFIT.indexOf(sign) >= 0);
    }
}
