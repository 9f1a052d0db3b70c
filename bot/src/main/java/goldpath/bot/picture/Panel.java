package goldpath.bot.picture;

import goldpath.bot.wording.Block.Bar;
import goldpath.bot.wording.Standing;
import goldpath.evaluator.Status;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** A level: its verdict, its bars and its people. */
final class Panel {

    private static final double PADDING = 18;
    private static final double MEDAL = 15;
    private static final double BAR = 16;
    private static final double LINE = 17;
    private static final int MOST_LINES = 3;

    private final Chart.Level level;
    private final Color medal;
    private final Lettering lettering;
    private final boolean isBrief;

    Panel(Chart.Level level, Color medal, Lettering lettering, boolean isBrief) {
        this.level = level;
        this.medal = medal;
        this.lettering = lettering;
        this.isBrief = isBrief;
    }

    /** @return where it ends */
    double draw(Pen pen, double x, double y, double width) {
        double height = content(Pen.dry(), x + PADDING, y + PADDING, width - 2 * PADDING) + PADDING - y;
        pen.fill(new RoundRectangle2D.Double(x, y, width, height, 20, 20), Colours.PANEL);
        content(pen, x + PADDING, y + PADDING, width - 2 * PADDING);
        return y + height;
    }

    private double content(Pen pen, double x, double y, double width) {
        double bottom = head(pen, x, y, width);
        List<Bar> bars = level.standing().bars();
        for (int i = 0; i < bars.size(); i++) {
            bottom = bar(pen, bars.get(i), level.settled().get(i), x, bottom + 14, width);
        }
        bottom += 14;
        pen.text(level.people(), lettering.bold(14), Colours.INK, x, bottom + LINE);
        return new Tokens(level.tokens(), medal, lettering, isBrief).draw(pen, x, bottom + LINE + 14, width);
    }

    private double head(Pen pen, double x, double y, double width) {
        Standing standing = level.standing();
        pen.fill(new Ellipse2D.Double(x, y, 2 * MEDAL, 2 * MEDAL), medal);
        sign(pen, standing.status(), x + MEDAL, y + MEDAL);
        pen.text(standing.name(), lettering.bold(20), medal, x + 2 * MEDAL + 12, y + MEDAL + 7);
        pen.right(standing.verdict(), lettering.bold(16), Colours.of(standing.status()), x + width, y + MEDAL + 6);
        return y + 2 * MEDAL;
    }

    /** A tick, a bar or a row of dots: what is told by colour is told by shape as well. */
    private static void sign(Pen pen, Status status, double x, double y) {
        if (status == Status.OPEN) {
            for (int i = -1; i <= 1; i++) {
                pen.fill(new Ellipse2D.Double(x + 6 * i - 2, y - 2, 4, 4), Colours.DARK);
            }
            return;
        }
        Path2D path = new Path2D.Double();
        path.moveTo(x - 6, status == Status.MET ? y + 0.5 : y);
        if (status == Status.MET) {
            path.lineTo(x - 1.5, y + 5);
        }
        path.lineTo(x + 6, status == Status.MET ? y - 5 : y);
        pen.draw(path, Colours.DARK, 3);
    }

    private double bar(Pen pen, Bar bar, boolean isSettled, double x, double y, double width) {
        pen.text(bar.label(), lettering.bold(14), Colours.INK, x, y + LINE - 3);
        double top = y + LINE + 6;
        pen.fill(rounded(x, top, width), Colours.GROOVE);
        if (bar.fraction() > 0) {
            RoundRectangle2D reached = rounded(x, top, Math.max(BAR, bar.fraction() * width));
            if (isSettled) {
                pen.fill(reached, medal);
            } else {
                pen.hatch(reached, medal);
            }
        }
        return isBrief ? top + BAR : caption(pen, bar, x, top + BAR + 3, width);
    }

    private double caption(Pen pen, Bar bar, double x, double y, double width) {
        double line = y;
        for (String text : Lettering.wrap(bar.caption(), lettering.plain(14), width, MOST_LINES)) {
            line += LINE;
            pen.text(text, lettering.plain(14), Colours.SOFT, x, line);
        }
        return line + 2;
    }

    private static RoundRectangle2D rounded(double x, double y, double width) {
        return new RoundRectangle2D.Double(x, y, width, BAR, BAR, BAR);
    }
}
