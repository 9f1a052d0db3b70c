package goldpath.bot.picture;

import goldpath.bot.picture.Pictures.Size;
import java.awt.AWTError;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.List;

/** Draws a chart: its title, and a panel per level. */
final class Drawing {

    private static final double MARGIN = 20;
    private static final double GAP = 14;
    private static final float TITLE = 21;
    private static final int MOST_LINES = 2;

    private final Chart chart;
    private final Size size;
    private final Lettering lettering;

    private Drawing(Chart chart, Size size, Lettering lettering) {
        this.chart = chart;
        this.size = size;
        this.lettering = lettering;
    }

    static String base64(Chart chart, Size size) {
        try {
            byte[] png = new Drawing(chart, size, Loaded.LETTERING).png();
            return Base64.getEncoder().encodeToString(png);
        } catch (AWTError | RuntimeException e) {
            throw new DrawingException(e);
        }
    }

    /** Loaded once, at the first picture. */
    private static final class Loaded {
        private static final Lettering LETTERING = Lettering.load();
    }

    private byte[] png() {
        double height = Math.ceil(draw(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB), 0));
        BufferedImage image = new BufferedImage(
                (int) (size.width() * size.scale()), (int) (height * size.scale()), BufferedImage.TYPE_INT_ARGB);
        draw(image, height);
        return Png.of(image, size.colours());
    }

    /** @return the height that it takes */
    private double draw(BufferedImage image, double height) {
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(size.scale(), size.scale());
            Pen pen = new Pen(graphics);
            card(pen, height);
            return content(pen);
        } finally {
            graphics.dispose();
        }
    }

    private void card(Pen pen, double height) {
        RoundRectangle2D card = new RoundRectangle2D.Double(1, 1, size.width() - 2, Math.max(0, height - 2), 28, 28);
        pen.fill(card, Colours.CARD);
        pen.draw(card, Colours.EDGE, 1.5f);
    }

    private double content(Pen pen) {
        double y = MARGIN;
        Font font = lettering.bold(TITLE);
        for (String line : Lettering.wrap(chart.title(), font, size.width() - 2 * MARGIN, MOST_LINES)) {
            y += TITLE + 4;
            pen.text(line, font, Colours.INK, MARGIN, y - 4);
        }
        y += GAP;
        List<Chart.Level> levels = chart.levels();
        for (int i = 0; i < levels.size(); i++) {
            Panel panel = new Panel(levels.get(i), Colours.medal(levels.size() - 1 - i), lettering, size.isBrief());
            y = panel.draw(pen, MARGIN, y, size.width() - 2 * MARGIN) + GAP;
        }
        return y + MARGIN - GAP;
    }
}
