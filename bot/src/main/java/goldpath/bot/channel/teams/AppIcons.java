package goldpath.bot.channel.teams;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws the app's icons: a golden path that rises over three steps to a star. */
final class AppIcons {

    static final String COLOR = "color.png";
    static final String OUTLINE = "outline.png";
    static final String ACCENT = "#1B2A4A";
    static final int COLOR_SIZE = 192;
    static final int OUTLINE_SIZE = 32;

    private static final Color NIGHT = Color.decode(ACCENT);
    private static final Color DUSK = new Color(0x31487A);
    private static final Color GOLD = new Color(0xF5B82E);
    private static final Color PALE_GOLD = new Color(0xFFE08A);

    private AppIcons() {}

    /** Golden steps on a night-blue ground that fills the square: Teams rounds the corners itself. */
    static byte[] color() {
        BufferedImage image = new BufferedImage(COLOR_SIZE, COLOR_SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = smooth(image);
        graphics.setPaint(new GradientPaint(0, 0, DUSK, 0, COLOR_SIZE, NIGHT));
        graphics.fillRect(0, 0, COLOR_SIZE, COLOR_SIZE);
        graphics.setColor(new Color(255, 255, 255, 28));
        for (int step = 0; step < 3; step++) {
            int top = 138 - 30 * step;
            graphics.fill(new RoundRectangle2D.Double(36 + 42 * step, top, 36, 166 - top, 6, 6));
        }
        graphics.setPaint(new GradientPaint(36, 130, GOLD, 156, 40, PALE_GOLD));
        graphics.setStroke(new BasicStroke(13, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path(6));
        graphics.fill(star(144, 32, 22));
        graphics.dispose();
        return png(image);
    }

    /** White lines on nothing. */
    static byte[] outline() {
        BufferedImage image = new BufferedImage(OUTLINE_SIZE, OUTLINE_SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = smooth(image);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path(1));
        graphics.fill(star(24, 5.4, 4.6));
        graphics.dispose();
        return png(image);
    }

    /** The steps on a square of 32, that many times as large. */
    private static Path2D path(double scale) {
        Path2D path = new Path2D.Double();
        path.moveTo(5 * scale, 27 * scale);
        path.lineTo(5 * scale, 23 * scale);
        path.lineTo(12 * scale, 23 * scale);
        path.lineTo(12 * scale, 18 * scale);
        path.lineTo(19 * scale, 18 * scale);
        path.lineTo(19 * scale, 13 * scale);
        path.lineTo(27 * scale, 13 * scale);
        return path;
    }

    /** With five points, one of them up. */
    private static Path2D star(double x, double y, double radius) {
        Path2D star = new Path2D.Double();
        for (int point = 0; point < 10; point++) {
            double distance = point % 2 == 0 ? radius : radius * 0.45;
            double angle = Math.PI * point / 5;
            double px = x + distance * Math.sin(angle);
            double py = y - distance * Math.cos(angle);
            if (point == 0) {
                star.moveTo(px, py);
            } else {
                star.lineTo(px, py);
            }
        }
        star.closePath();
        return star;
    }

    private static Graphics2D smooth(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
