package goldpath.bot.channel.discord;

import goldpath.bot.conversation.Command;
import goldpath.bot.conversation.Meaning.Wants;
import goldpath.bot.session.Incoming;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.modals.Modal;

/** Takes what is pressed on the panel of a shared roster, by whoever opened it and by everybody else. */
final class Panels {

    /** What others than the opener may press. */
    private static final Set<String> FOR_ALL = Set.of("join", "mine");

    private final SharedRoster roster;
    private final Reception reception;
    private final Languages languages;

    Panels(SharedRoster roster, Reception reception, Languages languages) {
        this.roster = roster;
        this.reception = reception;
        this.languages = languages;
    }

    static boolean isForAll(CustomId id) {
        return FOR_ALL.contains(id.action());
    }

    /** False where nobody else could press anything. */
    boolean isOpened(IReplyCallback event, Caller caller) {
        if (event.getContext() == InteractionContextType.BOT_DM) {
            return false;
        }
        Language language = language(caller);
        reception.converse(
                event, caller, false, () -> roster.opened(caller), outgoing -> List.of(roster.panel(caller, language)));
        return true;
    }

    /** False where the button is no such button. */
    boolean isDone(ButtonInteractionEvent event, CustomId id, Caller caller, Forms forms) {
        switch (id.action()) {
            case "join" -> {
                Modal form = forms.passed(id.user(), caller.user(), language(caller));
                event.replyModal(form).queue(opened -> {}, Events::failed);
            }
            case "mine" -> show(event, id.user(), caller);
            case "withdraw" -> withdraw(event, id.argument(0), caller);
            case "tally" -> tally(event, caller);
            case "close" -> close(event, caller);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Someone filled in what they passed. */
    void passed(IReplyCallback event, String opener, Caller caller, List<String> exams) {
        reception.converse(
                event,
                caller,
                true,
                () -> roster.passed(opener, caller, exams, reception.state(Caller.conversation(opener))),
                outgoing -> roster.answered(opener, caller, outgoing, language(caller)));
    }

    private void withdraw(IReplyCallback event, String opener, Caller caller) {
        reception.converse(
                event,
                caller,
                true,
                () -> roster.withdrawn(opener, caller, reception.state(Caller.conversation(opener))),
                outgoing -> roster.answered(opener, caller, outgoing, language(caller)));
    }

    private void show(IReplyCallback event, String opener, Caller caller) {
        Language language = language(caller);
        reception.show(
                event,
                caller,
                true,
                state -> roster.entry(opener, caller, state, language),
                Caller.conversation(opener));
    }

    private void tally(IReplyCallback event, Caller opener) {
        Incoming asked = new Incoming.Meant(opener.envelope(), List.of(new Wants(Command.SHOW_RESULT)));
        reception.converse(event, opener, true, () -> asked, outgoing -> roster.tally(outgoing, language(opener)));
    }

    private void close(ButtonInteractionEvent event, Caller opener) {
        Sheet closed = roster.closed(language(opener));
        event.editMessage(closed.edit(opener.user())).queue(edited -> {}, Events::failed);
    }

    private Language language(Caller caller) {
        return languages.closest(caller.locale().orElse(""));
    }
}
