package goldpath.bot.channel.web;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from.
 *
 * @param address of the client; of the nearest proxy where none is trusted
 * @param isSecure whether it came over TLS
 */
record Origin(String address, boolean isSecure) {

    /** @param trusts whether a proxy sets the forwarded headers; what it found there before, it keeps to the left */
    static Origin of(Context context, boolean trusts) {
        if (!trusts) {
            return new Origin(context.ip(), context.scheme().equals("https"));
        }
        String address = last(context.header("X-Forwarded-For"));
        return new Origin(
                address.isEmpty() ? context.ip() : address,
                last(context.header("X-Forwarded-Proto")).equalsIgnoreCase("https"));
    }

    private static String last(@Nullable String list) {
        return list == null ? "" : list.substring(list.lastIndexOf(',') + 1).strip();
    }
}
