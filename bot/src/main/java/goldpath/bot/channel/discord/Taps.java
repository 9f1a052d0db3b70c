package goldpath.bot.channel.discord;

import goldpath.bot.conversation.Command;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Meaning.Affirms;
import goldpath.bot.conversation.Meaning.Denies;
import goldpath.bot.conversation.Meaning.Reopens;
import goldpath.bot.conversation.Meaning.Says;
import goldpath.bot.conversation.Meaning.Wants;
import goldpath.bot.conversation.Statement.NamesEveryone;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import java.util.List;
import java.util.Optional;

/** What buttons and lists mean in the conversation. */
final class Taps {

    private Taps() {}

    /** @param value what was selected; empty for a button */
    static Optional<Incoming> meant(CustomId id, String value, Envelope envelope) {
        return switch (id.action()) {
            case "pick" -> pick(id.argument(0), id.argument(1), envelope);
            case "picks" -> pick(id.argument(0), value, envelope);
            case "press" ->
                pressed(id).map(meaning -> new Incoming.Pressed(envelope, id.argument(0), List.of(meaning)));
            case "change" -> Optional.of(new Incoming.Meant(envelope, List.of(new Reopens(value))));
            case "result" -> wants(Command.SHOW_RESULT, envelope);
            case "answers" -> wants(Command.SHOW_ANSWERS, envelope);
            default -> Optional.empty();
        };
    }

    private static Optional<Incoming> pick(String ticket, String index, Envelope envelope) {
        return index.matches("\\d{1,3}")
                ? Optional.of(new Incoming.Pick(envelope, ticket, Integer.parseInt(index)))
                : Optional.empty();
    }

    private static Optional<Meaning> pressed(CustomId id) {
        return switch (id.argument(1)) {
            case "yes" -> Optional.of(new Affirms());
            case "no" -> Optional.of(new Denies());
            case "apply" -> Optional.of(new Wants(Command.APPLY));
            case "dismiss" -> Optional.of(new Wants(Command.CANCEL));
            case "skip" -> Optional.of(new Wants(Command.SKIP));
            case "everyone" -> Optional.of(new Says(new NamesEveryone(id.argument(2))));
            default -> Optional.empty();
        };
    }

    private static Optional<Incoming> wants(Command command, Envelope envelope) {
        return Optional.of(new Incoming.Meant(envelope, List.of(new Wants(command))));
    }
}
