package goldpath.bot.understanding;

import java.util.stream.IntStream;

/**
 * What stands right beside a figure and nothing explains: the 400 of "88 thousand and 400", the unit of "fr. 120'000". It may
 * change the figure, so that it is asked about.
 */
record Strays(Message message, Clauses clauses, Figures figures) {

    /** So many letters may be a currency. */
    private static final int LONGEST_UNIT = 3;

    /** Between two numbers of one amount stands at most so much. */
    private static final int NEAR = 2;

    boolean areBeside(Figure figure) {
        int before =
                figure.from() > 0 && message.token(figure.from() - 1).is(".") ? figure.from() - 2 : figure.from() - 1;
        boolean plain = figure.from() == figure.numeral().from();
        boolean last = figure.to() + 2 >= clauses.end(figure.from());
        return (plain && isUnit(before, figure))
                || (last && isUnit(figure.to(), figure))
                || IntStream.range(figure.from() - NEAR, figure.to() + NEAR).anyMatch(at -> isNumber(at, figure));
    }

    private boolean isUnit(int at, Figure figure) {
        return isTogether(at, figure)
                && message.token(at).isWord()
                && message.token(at).folded().length() <= LONGEST_UNIT
                && !isKnown(at);
    }

    private boolean isNumber(int at, Figure figure) {
        return isTogether(at, figure)
                && message.token(at).isNumber()
                && (message.token(at).spaced() || at == figure.to())
                && !isKnown(at)
                && !figures.periods().containsKey(at)
                && figures.all().stream().noneMatch(other -> other.from() <= at && at < other.to());
    }

    private boolean isTogether(int at, Figure figure) {
        return at >= 0 && at < message.size() && clauses.start(at) == clauses.start(figure.from());
    }

    /** Whether a phrase of the vocabulary holds that token. */
    private boolean isKnown(int at) {
        return IntStream.rangeClosed(Math.max(0, at - Clauses.REACH), at)
                .anyMatch(from -> message.lexemes().get(from).stream().anyMatch(found -> found.to() > at));
    }
}
