package goldpath.bot.channel.discord.command;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * A file that someone sends: answers as they were exported, or people and exams.
 *
 * @param content fetches it
 */
public record Upload(String name, Callable<InputStream> content) {

    /** Neither answers nor lists of people are larger; what is larger is not fetched to its end. */
    private static final int LARGEST = 1 << 20;

    boolean isAnswers() {
        return name.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /**
     * As it is, for whoever reads files of people and exams; where it is too large, a byte more than any may have.
     *
     * @throws Refused also where it holds answers
     */
    public ByteBuffer people() {
        if (isAnswers()) {
            throw new Refused("discord.file.table");
        }
        return ByteBuffer.wrap(bytes());
    }

    /** @throws Refused when it is too large, cannot be fetched or is no text */
    String answers() {
        byte[] bytes = bytes();
        if (bytes.length > LARGEST) {
            throw new Refused("discord.file.size");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused("discord.file.content");
        }
    }

    private byte[] bytes() {
        try (InputStream stream = content.call()) {
            return stream.readNBytes(LARGEST + 1);
        } catch (Exception e) {
            throw new Refused("discord.file.away");
        }
    }
}
