package goldpath.bot.conversation;

import goldpath.bot.conversation.Place.Asking;
import goldpath.bot.conversation.Place.Confirmation;
import goldpath.bot.conversation.Place.Confirming;
import goldpath.bot.conversation.Statement.IsUnknown;
import goldpath.evaluator.FactDefinition;
import java.util.List;
import java.util.Optional;

/** Does what a message asks for. */
final class Obeying {

    private final Interview interview;
    private final TurnDraft draft;

    Obeying(Interview interview, TurnDraft draft) {
        this.interview = interview;
        this.draft = draft;
    }

    /** @param alone false where the message said more than this; a mere courtesy is then not answered */
    void obey(Command command, boolean alone) {
        switch (command) {
            case THANKS, GREETING, GOODBYE, SMALLTALK, WAIT, NONSENSE -> {
                if (!alone) {
                    return;
                }
                converse(command);
            }
            case HELP -> draft.reply(new Reply.Help(asked()));
            case WHY -> draft.reply(new Reply.Why(asked(), draft.assessment()));
            case SHOW_ANSWERS -> review();
            case SHOW_RESULT -> draft.result(false);
            case SHOW_DETAILS -> draft.result(true);
            case QUESTIONS_LEFT ->
                draft.reply(new Reply.Told(new Insight.QuestionsLeft(
                        interview.open(draft.answers(), draft.assessment()), draft.assessment())));
            case EXPORT -> draft.reply(new Reply.Export(draft.answers(), draft.assessment(), draft.today()));
            case BACK -> back();
            case UNDO -> draft.undo();
            case REDO -> draft.redo();
            case SKIP -> skip();
            case CANCEL -> cancel();
            case OBJECT -> object();
            case APPLY -> applySupposed();
            case RESTART -> confirm(Confirmation.RESTART);
            case FORGET -> confirm(Confirmation.FORGET);
        }
        draft.act(Act.of(command));
    }

    private Optional<FactDefinition> asked() {
        return draft.place().about().map(interview::fact);
    }

    private void converse(Command command) {
        boolean isGreetedBack = command == Command.GREETING && draft.has(Reply.Welcome.class);
        if (!isGreetedBack) {
            draft.say(Saying.valueOf(command.name()));
        }
        if (command == Command.GOODBYE || command == Command.WAIT) {
            draft.leave();
        }
        if (command == Command.NONSENSE) {
            draft.asksBack();
        }
    }

    private void review() {
        List<List<String>> twins = Twins.in(draft.answers().facts().roster());
        draft.reply(new Reply.Review(draft.answers(), draft.assessment(), draft.sources(), draft.today(), twins));
    }

    private void back() {
        if (draft.place() instanceof Confirming) {
            dropped();
            return;
        }
        interview
                .before(draft.place())
                .ifPresentOrElse(fact -> draft.goTo(new Asking(fact.id())), () -> draft.say(Saying.NO_QUESTION_BEFORE));
    }

    private void skip() {
        Optional<FactDefinition> asked = asked();
        if (asked.isEmpty()) {
            draft.say(Saying.NOTHING_TO_SKIP);
            return;
        }
        Answers before = draft.answers();
        Statements statements = new Statements(interview.evaluator().competency());
        draft.record(statements.apply(before, new IsUnknown(asked.get().id())));
        draft.reply(new Reply.Noted(before, draft.answers(), List.of(asked.get())));
    }

    private void cancel() {
        if (!dropped()) {
            draft.say(Saying.NOTHING_TO_CANCEL);
        }
    }

    private void object() {
        if (!dropped()) {
            draft.say(whatIsWrong(draft));
            draft.asksBack();
        }
    }

    /** To a no with nothing to say no to: something recorded is wrong, where anything is recorded. */
    static Saying whatIsWrong(TurnDraft draft) {
        return draft.answers().equals(Answers.none()) ? Saying.NOTHING_TO_CONFIRM : Saying.WHAT_IS_WRONG;
    }

    /** Drops what is supposed, asked back or to be confirmed, where anything is. */
    boolean dropped() {
        boolean isAside = draft.place().isAside();
        if (!isAside && draft.supposed().isEmpty()) {
            return false;
        }
        draft.say(Saying.CANCELLED);
        draft.suppose(List.of());
        if (isAside) {
            draft.goOn();
        }
        return true;
    }

    private void applySupposed() {
        if (draft.supposed().isEmpty()) {
            draft.say(Saying.NOTHING_TO_APPLY);
            return;
        }
        Answers before = draft.answers();
        Statements statements = new Statements(interview.evaluator().competency());
        draft.record(statements.apply(before, draft.supposed()));
        draft.differences(before);
    }

    private void confirm(Confirmation confirmation) {
        boolean nothingToLose =
                draft.answers().equals(Answers.none()) && draft.before().past().isEmpty();
        if (nothingToLose && confirmation == Confirmation.RESTART) {
            draft.startOver();
        } else {
            draft.goTo(new Confirming(confirmation));
        }
    }
}
