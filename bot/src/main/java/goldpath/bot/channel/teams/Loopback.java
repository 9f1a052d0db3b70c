package goldpath.bot.channel.teams;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether traffic stays on this machine; decided by the name alone, without asking for it in the network. */
final class Loopback {

    private static final Pattern V4 = Pattern.compile("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");

    private Loopback() {}

    static boolean isHost(String host) {
        String plain = host.replaceAll("^\\[|\\]$", "").toLowerCase(Locale.ROOT);
        return plain.equals("localhost")
                || plain.equals("::1")
                || plain.equals("0:0:0:0:0:0:0:1")
                || V4.matcher(plain).matches();
    }

    /** The address, where secrets may be sent to it: by https, or to this machine. */
    static Optional<URI> trusted(String address) {
        try {
            URI uri = URI.create(address);
            return Optional.of(uri).filter(Loopback::isTrusted);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isTrusted(URI uri) {
        if (uri.getHost() == null || uri.getUserInfo() != null) {
            return false;
        }
        return "https".equalsIgnoreCase(uri.getScheme())
                || ("http".equalsIgnoreCase(uri.getScheme()) && isHost(uri.getHost()));
    }
}
