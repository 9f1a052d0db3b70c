package goldpath.bot.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Puts shapes and text in a colour onto the picture. */
final class Pen {

    private final Graphics2D graphics;

    Pen(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /** Leaves no trace: to learn how much room something takes. */
    static Pen dry() {
        return new Pen(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics());
    }

    void fill(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    void draw(Shape shape, Color colour, float width) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    void dash(Shape shape, Color colour, float width) {
        graphics.setColor(colour);
        float[] dashes = {5, 4};
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
        graphics.draw(shape);
    }

    /** Slanting lines within a shape. */
    void hatch(Shape shape, Color colour) {
        Shape before = graphics.getClip();
        graphics.clip(shape);
        Rectangle2D box = shape.getBounds2D();
        for (double x = box.getMinX() - box.getHeight(); x < box.getMaxX(); x += 9) {
            draw(new Line2D.Double(x, box.getMaxY(), x + box.getHeight(), box.getMinY()), colour, 2.5f);
        }
        graphics.setClip(before);
    }

    /** As shapes, so that it looks the same wherever it is drawn; text from right to left runs that way. */
    void text(String text, Font font, Color colour, double x, double y) {
        if (!text.isEmpty()) {
            TextLayout layout = new TextLayout(text, font, graphics.getFontRenderContext());
            fill(layout.getOutline(AffineTransform.getTranslateInstance(x, y)), colour);
        }
    }

    void centred(String text, Font font, Color colour, double x, double y) {
        text(text, font, colour, x - Lettering.width(text, font) / 2, y);
    }

    void right(String text, Font font, Color colour, double x, double y) {
        text(text, font, colour, x - Lettering.width(text, font), y);
    }
}
