package goldpath.bot.channel.teams;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Whether an icon is what Teams asks for: a PNG of its size; the outline white on nothing, the other one opaque. */
record IconCheck(String name, int size, boolean isOutline) {

    private static final int OPAQUE = 0xFF;
    private static final int WHITE = 0xFFFFFF;

    List<String> problems(InputStream bytes) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(bytes)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return List.of(name + " is no picture");
            }
            ImageReader reader = readers.next();
            reader.setInput(stream);
            return problems(reader.getFormatName(), reader.read(0));
        } catch (IOException e) {
            return List.of(name + " cannot be read");
        }
    }

    private List<String> problems(String format, BufferedImage image) {
        List<String> problems = new ArrayList<>();
        if (!format.equals("png")) {
            problems.add(name + " is no PNG");
        }
        if (image.getWidth() != size || image.getHeight() != size) {
            problems.add(
                    name + " is " + image.getWidth() + "x" + image.getHeight() + ", it has to be " + size + "x" + size);
        }
        int[] pixels = new int[image.getWidth() * image.getHeight()];
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), pixels, 0, image.getWidth());
        if (isOutline && !isWhiteOnNothing(pixels)) {
            problems.add(name + " has to be white on a transparent ground");
        }
        if (!isOutline && IntStream.of(pixels).anyMatch(pixel -> pixel >>> 24 != OPAQUE)) {
            problems.add(name + " has to be opaque");
        }
        return problems;
    }

    private static boolean isWhiteOnNothing(int[] pixels) {
        boolean isWhite = IntStream.of(pixels).allMatch(pixel -> pixel >>> 24 == 0 || (pixel & WHITE) == WHITE);
        boolean hasBoth = IntStream.of(pixels).anyMatch(pixel -> pixel >>> 24 == 0)
                && IntStream.of(pixels).anyMatch(pixel -> pixel >>> 24 == OPAQUE);
        return isWhite && hasBoth;
    }
}
