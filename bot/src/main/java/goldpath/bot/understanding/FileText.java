package goldpath.bot.understanding;

import goldpath.bot.understanding.RosterFile.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text of a file, without its byte order mark. */
final class FileText {

    /** In bytes. */
    static final int LARGEST = 1 << 20;

    private static final String ZIP = "PK";

    /** How a file starts in an encoding. */
    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
        UTF_16LE(StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
        UTF_16BE(StandardCharsets.UTF_16BE, "\u00FE\u00FF"),
        NONE(StandardCharsets.UTF_8, "");

        private final Charset charset;
        private final String start;

        Mark(Charset charset, String start) {
            this.charset = charset;
            this.start = start;
        }

        static Mark of(byte[] file) {
            return Arrays.stream(values())
                    .filter(mark -> startsWith(file, mark.start))
                    .findFirst()
                    .orElse(NONE);
        }
    }

    private FileText() {}

    static String of(byte[] file) throws UnreadableFileException {
        if (file.length > LARGEST) {
            throw new UnreadableFileException(Refusal.TOO_LARGE);
        }
        Mark mark = Mark.of(file);
        if (startsWith(file, ZIP) && file.length > ZIP.length() && file[ZIP.length()] < ' ') {
            throw new UnreadableFileException(Refusal.ARCHIVE);
        }
        String text = decoded(mark, file);
        if (text.chars().anyMatch(FileText::isBinary)) {
            throw new UnreadableFileException(Refusal.BINARY);
        }
        if (text.isBlank()) {
            throw new UnreadableFileException(Refusal.EMPTY);
        }
        return text;
    }

    private static String decoded(Mark mark, byte[] file) throws UnreadableFileException {
        ByteBuffer bytes = ByteBuffer.wrap(file, mark.start.length(), file.length - mark.start.length());
        try {
            return mark.charset.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notText) {
            throw new UnreadableFileException(hasZero(file) ? Refusal.BINARY : Refusal.ENCODING);
        }
    }

    private static boolean hasZero(byte[] file) {
        for (byte one : file) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    /** A control character that no text has. */
    private static boolean isBinary(int character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t' && character != '\f';
    }

    /** @param start a byte a character */
    private static boolean startsWith(byte[] file, String start) {
        byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= bytes.length && Arrays.equals(file, 0, bytes.length, bytes, 0, bytes.length);
    }
}
