package goldpath.bot.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture as a small PNG: of its many colours, those it is drawn with and the most frequent shades. */
final class Png {

    private static final int BITS = 4;

    private Png() {}

    /** @param most colours, up to 16 */
    static byte[] of(BufferedImage image, int most) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam smallest = writer.getDefaultWriteParam();
            smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            smallest.setCompressionQuality(0);
            writer.setOutput(out);
            writer.write(null, new IIOImage(reduced(image, most), null, null), smallest);
        } catch (IOException e) {
            throw new DrawingException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage reduced(BufferedImage image, int most) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        int[] palette = palette(pixels, most);
        IndexColorModel colours = new IndexColorModel(BITS, palette.length, palette, 0, true, -1, 0);
        BufferedImage reduced =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY, colours);
        Map<Integer, Integer> nearest = new HashMap<>();
        int[] indexes = new int[pixels.length];
        for (int i = 0, end; i < pixels.length; i = end) {
            end = endOfRun(pixels, i);
            Arrays.fill(indexes, i, end, nearest.computeIfAbsent(pixels[i], pixel -> nearest(palette, pixel)));
        }
        reduced.getRaster().setSamples(0, 0, image.getWidth(), image.getHeight(), 0, indexes);
        return reduced;
    }

    private static int[] palette(int[] pixels, int most) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0, end; i < pixels.length; i = end) {
            end = endOfRun(pixels, i);
            counts.merge(pixels[i], end - i, Integer::sum);
        }
        List<Integer> frequent = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        return Stream.concat(
                        frequent.stream().filter(Colours::isOne),
                        frequent.stream().filter(colour -> !Colours.isOne(colour)))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Most of a picture is long runs of one colour. */
    private static int endOfRun(int[] pixels, int start) {
        int end = start + 1;
        while (end < pixels.length && pixels[end] == pixels[start]) {
            end++;
        }
        return end;
    }

    private static int nearest(int[] palette, int pixel) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(palette[i], pixel) < distance(palette[best], pixel)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        Color a = new Color(one, true);
        Color b = new Color(other, true);
        int red = a.getRed() - b.getRed();
        int green = a.getGreen() - b.getGreen();
        int blue = a.getBlue() - b.getBlue();
        int alpha = a.getAlpha() - b.getAlpha();
        return red * red + green * green + blue * blue + alpha * alpha;
    }
}
