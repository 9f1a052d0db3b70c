package goldpath.bot.session;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Command;
import goldpath.bot.conversation.Meaning.Affirms;
import goldpath.bot.conversation.Meaning.Wants;
import goldpath.bot.conversation.Place;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Buttons and fields mean what they say, however late they come. */
class FormsTest {

    private static final Envelope ANA = Envelope.of("ana", "en");

    private final Session session = Bot.session();

    @Test
    void aFieldIsReadForItsFactWhateverIsAsked() {
        session.answer(new Incoming.Start(ANA));
        Outgoing outgoing = session.answer(new Incoming.Field(ANA, "revenue", "95k"));
        assertThat(outgoing.turn().state().answers().facts().amount("revenue"))
                .isEqualTo(Fact.known(Amount.usd(95_000)));
        assertThat(outgoing.turn().state().place()).isEqualTo(new Place.Asking("market"));
    }

    @Test
    void aButtonMeansSomethingWhileItsQuestionIsOpen() {
        Outgoing asked = session.answer(new Incoming.Start(ANA));
        Outgoing skipped = session.answer(new Incoming.Pressed(ANA, asked.ticket(), List.of(new Wants(Command.SKIP))));
        assertThat(skipped.turn().state().answers().facts().market().isDeclined())
                .isTrue();
    }

    @Test
    void aYesToAnEarlierQuestionConfirmsNothing() {
        session.answer(new Incoming.Field(ANA, "revenue", "95k"));
        Outgoing asked = session.answer(new Incoming.Meant(ANA, List.of(new Wants(Command.FORGET))));
        session.answer(new Incoming.Meant(ANA, List.of(new Wants(Command.CANCEL))));
        Outgoing late = session.answer(new Incoming.Pressed(ANA, asked.ticket(), List.of(new Affirms())));
        assertThat(late.turn().state().answers().facts().amount("revenue").isKnown())
                .isTrue();
    }
}
