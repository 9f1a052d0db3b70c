package goldpath.bot.picture;

import java.util.Base64;

/**
 * A picture and what it says, for whoever does not see it.
 *
 * @param base64 the PNG
 * @param alt all that can be read from it
 */
public record Picture(String base64, String alt) {

    public byte[] png() {
        return Base64.getDecoder().decode(base64);
    }
}
