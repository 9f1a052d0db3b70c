package goldpath.bot.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The font that comes along, in its two weights; asks nothing of the machine's own fonts. */
final class Lettering {

    private static final String FOLDER = "/com/mpobjects/jasperreports/fonts/lato/";
    private static final String HEADLESS = "java.awt.headless";
    private static final String OVERRIDE = "sun.awt.fontconfig";
    private static final FontRenderContext EVEN = new FontRenderContext(null, true, true);

    private final Font plain;
    private final Font bold;

    private Lettering(Font plain, Font bold) {
        this.plain = plain;
        this.bold = bold;
    }

    static Lettering load() {
        if (System.getProperty(HEADLESS) == null) {
            System.setProperty(HEADLESS, "true");
        }
        standAlone();
        return new Lettering(font("Lato-Regular.ttf"), font("Lato-Bold.ttf"));
    }

    Font plain(float size) {
        return plain.deriveFont(size);
    }

    Font bold(float size) {
        return bold.deriveFont(size);
    }

    boolean canShow(String text) {
        return plain.canDisplayUpTo(text) < 0;
    }

    static double width(String text, Font font) {
        return font.getStringBounds(text, EVEN).getWidth();
    }

    /** The text, or as much of it as fits. */
    static String fit(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end).strip() + "…", font) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "…";
    }

    /** The text in lines, the last of them cut where there would be more. */
    static List<String> wrap(String text, Font font, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (lines.size() < most - 1 && width(rest, font) > width && rest.contains(" ")) {
            int end = breakOf(rest, font, width);
            lines.add(fit(rest.substring(0, end), font, width));
            rest = rest.substring(end).strip();
        }
        lines.add(fit(rest, font, width));
        return lines;
    }

    private static int breakOf(String text, Font font, double width) {
        int end = text.indexOf(' ');
        for (int next = end; next >= 0 && width(text.substring(0, next), font) <= width; ) {
            end = next;
            next = text.indexOf(' ', next + 1);
        }
        return end;
    }

    private static Font font(String name) {
        try (InputStream in = Lettering.class.getResourceAsStream(FOLDER + name)) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in, name));
        } catch (IOException | FontFormatException e) {
            throw new DrawingException(e);
        }
    }

    /** On Linux, Java refuses any font where the machine has none of its own, unless a file names its fonts: it names none. */
    private static void standAlone() {
        boolean isLinux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (!isLinux || System.getProperty(OVERRIDE) != null) {
            return;
        }
        try {
            Path file = Files.createTempFile("goldpath", ".properties");
            file.toFile().deleteOnExit();
            Files.writeString(file, "version=1\nsequence.allfonts=default\n");
            System.setProperty(OVERRIDE, file.toString());
        } catch (IOException e) {
            throw new DrawingException(e);
        }
    }
}
