package goldpath.bot.channel.discord.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * A file that someone sends.
 *
 * @param size in bytes, as Discord tells
 * @param content fetches it
 */
public record Upload(String name, int size, Callable<InputStream> content) {

    static final int LARGEST = 512 * 1024;

    private static final List<String> ENDINGS = List.of(".json", ".csv", ".tsv", ".txt");

    boolean isJson() {
        return ending().equals(".json");
    }

    private String ending() {
        return name.substring(Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
    }

    /** @throws Refused also where it is no table */
    public String table() {
        if (isJson()) {
            throw new Refused("discord.file.table");
        }
        return text();
    }

    /** @throws Refused when it has another name, is too large, cannot be fetched or is no text */
    String text() {
        if (!ENDINGS.contains(ending())) {
            throw new Refused("discord.file.name");
        }
        if (size > LARGEST) {
            throw new Refused("discord.file.size");
        }
        return decoded(bytes());
    }

    private byte[] bytes() {
        try (InputStream stream = content.call()) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refused("discord.file.size");
            }
            return bytes;
        } catch (IOException e) {
            throw new Refused("discord.file.away");
        } catch (Refused e) {
            throw e;
        } catch (Exception e) {
            throw new Refused("discord.file.away");
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.isBlank() || text.indexOf('\0') >= 0) {
                throw new Refused("discord.file.content");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refused("discord.file.content");
        }
    }
}
