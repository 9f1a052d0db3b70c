package goldpath.bot.conversation;

import goldpath.bot.conversation.Place.Asking;
import goldpath.bot.conversation.Place.Clarifying;
import goldpath.bot.conversation.Place.Confirming;
import goldpath.bot.conversation.Place.Finished;
import goldpath.bot.conversation.Reply.SoFar.Extent;
import goldpath.evaluator.Assessment;
import java.util.List;

/** Ends a turn: the verdict so far, and what is waited for now. */
final class Prompts {

    /** A prompt has four wordings; put each at most twice, then only what the user asks for is said. */
    static final int MOST_ATTEMPTS = 8;

    private final Interview interview;
    private final TurnDraft draft;
    private final State before;

    Prompts(Interview interview, TurnDraft draft, State before) {
        this.interview = interview;
        this.draft = draft;
        this.before = before;
    }

    void put(int attempts) {
        boolean silent = draft.saysNothing();
        boolean arrives =
                attempts == 0 && (hasNews() ? isResultOther() : !before.place().isAside());
        if (draft.place() instanceof Finished && (arrives || silent) && !draft.has(Reply.Result.class)) {
            draft.result(false);
        }
        soFar();
        if (attempts < MOST_ATTEMPTS || silent) {
            prompt(attempts);
        }
    }

    /** Once something is known, where it stands is said at every turn. */
    private void soFar() {
        boolean news = hasNews();
        boolean isSaid = draft.has(Reply.Result.class)
                || (draft.has(Reply.SoFar.class) && !news)
                || draft.place() instanceof Confirming;
        if (!isSaid && !draft.answers().equals(Answers.none())) {
            draft.reply(new Reply.SoFar(draft.assessment(), news ? Extent.MISSING : Extent.BRIEF));
        }
    }

    private boolean hasNews() {
        return !draft.answers().equals(before.answers());
    }

    /** A result that was shown is not shown again where no verdict and no gap is another. */
    private boolean isResultOther() {
        boolean isShown = before.place() instanceof Finished;
        return !isShown || !measured(interview.assess(before.answers())).equals(measured(draft.assessment()));
    }

    private static List<Object> measured(Assessment assessment) {
        return assessment.levels().stream()
                .<Object>map(level -> List.of(level.status(), level.gap()))
                .toList();
    }

    private void prompt(int attempts) {
        Place place = draft.place();
        if (place instanceof Asking asking) {
            question(asking, attempts);
        } else if (place instanceof Clarifying clarifying) {
            draft.reply(new Reply.AskBack(clarifying.doubt(), draft.answers(), attempts));
        } else if (place instanceof Confirming confirming) {
            draft.reply(new Reply.Confirm(confirming.confirmation(), attempts));
        }
    }

    private void question(Asking asking, int attempts) {
        int left =
                Math.max(1, interview.open(draft.answers(), draft.assessment()).size());
        Tactic tactic = new Tactic(interview, draft.answers(), draft.misunderstandings());
        draft.reply(new Reply.Question(
                interview.fact(asking.fact()), draft.answers(), attempts, tactic.choices(asking), left));
    }
}
