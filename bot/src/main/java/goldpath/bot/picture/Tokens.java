package goldpath.bot.picture;

import goldpath.bot.picture.Chart.Token;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.stream.Collectors;

/** People as tokens: full where a seat is filled, a dashed ring where somebody is still to pass an exam. */
final class Tokens {

    private static final double ROUND = 46;
    private static final double LINE = 16;
    private static final int LEAST_COLUMNS = 4;
    private static final int MOST_COLUMNS = 6;
    private static final int MOST = 12;

    private final List<Token> tokens;
    private final Color medal;
    private final Lettering lettering;
    private final boolean isBrief;

    Tokens(List<Token> tokens, Color medal, Lettering lettering, boolean isBrief) {
        this.tokens = tokens;
        this.medal = medal;
        this.lettering = lettering;
        this.isBrief = isBrief;
    }

    /** @return where they end */
    double draw(Pen pen, double x, double y, double width) {
        int shown = Math.min(tokens.size(), MOST);
        int columns = Math.max(LEAST_COLUMNS, Math.min(MOST_COLUMNS, shown));
        double bottom = y;
        double top = y;
        for (int i = 0; i < shown; i++) {
            if (i > 0 && i % columns == 0) {
                top = bottom + 12;
            }
            double left = x + (i % columns) * (width / columns);
            bottom = Math.max(bottom, token(pen, i, left, top, width / columns - 12));
        }
        if (tokens.size() > shown) {
            bottom += LINE;
            pen.text("+" + (tokens.size() - shown), lettering.bold(14), Colours.SOFT, x, bottom);
        }
        return bottom;
    }

    private double token(Pen pen, int index, double x, double y, double width) {
        Token token = tokens.get(index);
        Ellipse2D round = new Ellipse2D.Double(x + 1, y + 1, ROUND - 2, ROUND - 2);
        if (token.isFilled()) {
            pen.fill(round, medal);
        } else {
            pen.dash(round, medal, 2);
        }
        Color ink = token.isFilled() ? Colours.DARK : medal;
        pen.centred(mark(token, index + 1), lettering.bold(17), ink, x + ROUND / 2, y + ROUND / 2 + 6);
        if (isBrief) {
            return y + ROUND + 4;
        }
        double line = y + ROUND + LINE + 2;
        if (lettering.canShow(token.who())) {
            Font font = lettering.bold(13);
            pen.text(Lettering.fit(token.who(), font, width), font, Colours.INK, x, line);
        }
        return exams(pen, token, x, line, width);
    }

    /** Initials; the number of the seat where the font cannot show them. */
    private String mark(Token token, int number) {
        String initials = lettering.canShow(token.who()) ? initials(token.who()) : "";
        return token.isNew() ? "+" : initials.isEmpty() ? String.valueOf(number) : initials;
    }

    private static String initials(String name) {
        String[] words = name.strip().split("\\s+", -1);
        String first = initial(words[0]);
        return words.length > 1 ? first + initial(words[words.length - 1]) : first;
    }

    private static String initial(String word) {
        return word.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .mapToObj(point -> Character.toString(Character.toTitleCase(point)))
                .collect(Collectors.joining());
    }

    private double exams(Pen pen, Token token, double x, double y, double width) {
        double line = y;
        for (String code : token.held()) {
            line += LINE;
            pen.fill(new Ellipse2D.Double(x + 1, line - 8, 7, 7), medal);
            code(pen, code, Colours.SOFT, x, line, width);
        }
        for (List<String> choices : token.toPass()) {
            line += LINE;
            pen.draw(new Ellipse2D.Double(x + 1.5, line - 7.5, 6, 6), medal, 1.2f);
            code(pen, inBrief(choices), Colours.INK, x, line, width);
        }
        return line + 4;
    }

    private void code(Pen pen, String code, Color colour, double x, double y, double width) {
        Font font = lettering.plain(13);
        pen.text(Lettering.fit(code, font, width - 14), font, colour, x + 14, y);
    }

    /** The codes one of which is enough; what they begin with alike is said once. */
    private static String inBrief(List<String> codes) {
        String first = codes.get(0);
        String same = first.substring(0, first.lastIndexOf('-') + 1);
        return codes.stream()
                .map(code -> !code.equals(first) && code.startsWith(same) ? code.substring(same.length()) : code)
                .collect(Collectors.joining(" / "));
    }
}
