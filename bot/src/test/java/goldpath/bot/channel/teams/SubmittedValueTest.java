package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.conversation.Command;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmittedValueTest {

    private static final Envelope ENVELOPE = Envelope.of("a", "en");

    @Test
    void aPickIsAPick() {
        assertThat(incoming("{\"goldpath\":1,\"pick\":{\"ticket\":\"t\",\"index\":2}}"))
                .isEqualTo(new Incoming.Pick(ENVELOPE, "t", 2));
    }

    @Test
    void whatAButtonSaysIsText() {
        assertThat(incoming("{\"goldpath\":1,\"say\":\"what if 300k\"}"))
                .isEqualTo(new Incoming.Text(ENVELOPE, "what if 300k"));
    }

    @Test
    void aWishIsACommand() {
        assertThat(incoming("{\"goldpath\":1,\"want\":\"HELP\"}"))
                .isEqualTo(new Incoming.Meant(ENVELOPE, List.of(new Meaning.Wants(Command.HELP))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"goldpath\":2,\"say\":\"x\"}",
                "{\"goldpath\":1}",
                "{\"goldpath\":1,\"want\":\"help\"}",
                "{\"goldpath\":1,\"want\":{}}",
                "{\"goldpath\":1,\"pick\":{\"ticket\":\"t\",\"index\":-1}}",
                "{\"goldpath\":1,\"pick\":{\"ticket\":\"t\",\"index\":\"0\"}}",
                "{\"goldpath\":1,\"pick\":{\"ticket\":\"t\",\"index\":1e99}}",
                "{\"goldpath\":1,\"pick\":{}}",
                "{\"goldpath\":1,\"say\":7}"
            })
    void anUnknownShapeIsAButtonOfAnotherTime(String json) {
        assertThat(incoming(json)).isEqualTo(new Incoming.Meant(ENVELOPE, List.of(new Meaning.PicksEarlier())));
    }

    private static Incoming incoming(String json) {
        return new SubmittedValue(Json.read(json)).incoming(ENVELOPE);
    }
}
