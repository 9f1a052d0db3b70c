package goldpath.bot.channel.teams;

/** No token is given for the connector; the message tells whoever runs the program why, and quotes no secret. */
final class TokenException extends RuntimeException {

    TokenException(String message) {
        super(message);
    }
}
