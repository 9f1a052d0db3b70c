package goldpath.bot.session;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Command;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.session.Incoming.Envelope;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketTest {

    private static final Envelope ENVELOPE = Envelope.of("a", "en");

    private final Session session = Bot.session();

    @Test
    void a_second_quick_undo_takes_no_second_step_back() {
        says("hi");
        says("developed");
        Outgoing shown = says("120k");
        presses(shown, Command.UNDO);
        Outgoing again = presses(shown, Command.UNDO);

        assertThat(again.turn().state().answers().facts().market().isKnown()).isTrue();
        assertThat(again.messages().get(0).plain()).contains("earlier point");
    }

    @Test
    void an_old_apply_does_not_apply_a_newer_supposition() {
        says("developed");
        Outgoing old = says("what if we had 350k?");
        says("forget it");
        says("what if we had 90k?");
        Outgoing applied = presses(old, Command.APPLY);

        assertThat(applied.turn().state().answers().facts().amount("revenue").isKnown())
                .isFalse();
    }

    @Test
    void a_button_of_a_question_holds_as_long_as_the_question_waits() {
        Outgoing asked = says("hello");
        says("what is TTM?");
        says("revenue is 120k");
        Outgoing picked = session.answer(new Incoming.Pick(ENVELOPE, asked.ticket(), 0));

        assertThat(picked.turn().state().answers().facts().market().isKnown()).isTrue();
    }

    @Test
    void what_is_no_ticket_opens_nothing() {
        says("developed");
        Outgoing answer =
                session.answer(new Incoming.Pressed(ENVELOPE, "made-up", List.of(new Meaning.Wants(Command.UNDO))));

        assertThat(answer.turn().state().answers().facts().market().isKnown()).isTrue();
    }

    private Outgoing says(String text) {
        return session.answer(new Incoming.Text(ENVELOPE, text));
    }

    private Outgoing presses(Outgoing shown, Command command) {
        return session.answer(new Incoming.Pressed(ENVELOPE, shown.ticket(), List.of(new Meaning.Wants(command))));
    }
}
