package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import goldpath.bot.conversation.Command;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a button or a form of a card sends: {@code goldpath} is the version of these shapes. */
record SubmittedValue(JsonNode value) {

    private static final int VERSION = 1;

    /** A shape that is not known, as of a card from another time, is taken for a button of an earlier question. */
    Incoming incoming(Envelope envelope) {
        if (value.path("goldpath").asInt() != VERSION) {
            return stale(envelope);
        }
        if (value.path("pick").isObject()) {
            return pick(envelope, value.path("pick"));
        }
        if (value.path("say").isTextual()) {
            return new Incoming.Text(envelope, value.path("say").textValue());
        }
        return command(value.path("want").asText())
                .<Incoming>map(command -> new Incoming.Meant(envelope, List.of(new Meaning.Wants(command))))
                .orElseGet(() -> stale(envelope));
    }

    private static Incoming pick(Envelope envelope, JsonNode pick) {
        JsonNode index = pick.path("index");
        return index.isInt() && index.intValue() >= 0
                ? new Incoming.Pick(envelope, pick.path("ticket").asText(), index.intValue())
                : stale(envelope);
    }

    private static Incoming stale(Envelope envelope) {
        return new Incoming.Meant(envelope, List.of(new Meaning.PicksEarlier()));
    }

    private static Optional<Command> command(String name) {
        return Arrays.stream(Command.values())
                .filter(command -> command.name().equals(name))
                .findFirst();
    }
}
