package goldpath.bot.conversation;

import goldpath.bot.conversation.Place.Asking;
import goldpath.bot.conversation.Place.Clarifying;
import goldpath.bot.conversation.Place.Confirming;
import goldpath.bot.conversation.Place.Finished;
import goldpath.bot.conversation.Reply.Phrase.Line;
import goldpath.bot.conversation.State.Snapshot;
import goldpath.evaluator.Assessment;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Roster.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A turn in the making: what it changes, what it replies, and at its end the prompt that follows from both. */
final class TurnDraft {

    /** A prompt has four wordings; put each at most twice, then only what the user asks for is said. */
    private static final int MOST_ATTEMPTS = 8;

    private final Interview interview;
    private final State before;
    private final List<Reply> replies = new ArrayList<>();
    private Answers answers;
    private @Nullable Assessment assessment;
    private Place place;
    private List<Snapshot> past;
    private List<Snapshot> future;
    private String language;
    private List<Statement> supposed;
    private @Nullable Act act;
    private boolean asked;
    private boolean travelled;
    private boolean prompts = true;
    private boolean showsResult;
    private int misunderstandings;

    TurnDraft(Interview interview, State before) {
        this.interview = interview;
        this.before = before;
        answers = before.answers();
        place = before.place();
        past = before.past();
        future = before.future();
        language = before.language();
        supposed = before.supposed();
        if (!before.welcomed()) {
            replies.add(new Reply.Welcome(assessment()));
        }
    }

    State before() {
        return before;
    }

    Answers answers() {
        return answers;
    }

    /** Of the answers as they are now; made once for each of them. */
    Assessment assessment() {
        Assessment known = assessment == null ? interview.assess(answers) : assessment;
        assessment = known;
        return known;
    }

    private void take(Answers changed) {
        answers = changed;
        assessment = null;
    }

    Place place() {
        return place;
    }

    List<Statement> supposed() {
        return supposed;
    }

    boolean hasAct() {
        return act != null;
    }

    /** What the message is taken to be; the first word counts. */
    void act(Act taken) {
        act = act == null ? taken : act;
    }

    void reply(Reply reply) {
        replies.add(reply);
        showsResult |= reply instanceof Reply.Result;
    }

    void say(Line line) {
        reply(new Reply.Phrase(line));
    }

    /** Something of the message is asked about. */
    void asksBack() {
        asked = true;
    }

    /** Nothing is prompted for at the end of this turn. */
    void leave() {
        prompts = false;
    }

    /** False once the language was switched: words of another language are then no surprise. */
    boolean keepsItsLanguage() {
        return language.equals(before.language());
    }

    void speak(String tag) {
        language = tag;
    }

    void suppose(List<Statement> statements) {
        supposed = List.copyOf(statements);
    }

    void goTo(Place changed) {
        place = changed;
    }

    void goOn() {
        place = interview.next(answers, assessment());
    }

    /** Takes new answers and goes on from there. */
    void record(Answers changed) {
        take(changed);
        supposed = List.of();
        goOn();
    }

    /** Opens the conversation, or takes it up again with where it stands. */
    void open() {
        act(Act.START);
        if (before.welcomed()) {
            reply(new Reply.SoFar(assessment()));
        }
    }

    void replaceAnswers(Answers changed, Optional<String> asking) {
        act(Act.IMPORT);
        boolean reopens =
                asking.map(interview::fact).filter(RosterFact.class::isInstance).isPresent();
        record(reopens ? reopened(changed) : changed);
        asking.ifPresent(fact -> place = new Asking(fact));
        say(Line.IMPORTED);
    }

    private static Answers reopened(Answers changed) {
        Extent extent = changed.facts().roster().people().isEmpty() ? Extent.UNASKED : Extent.STARTED;
        return changed.with(changed.facts().withRoster(changed.facts().roster().withExtent(extent)));
    }

    void undo() {
        if (past.isEmpty()) {
            say(Line.NOTHING_TO_UNDO);
            return;
        }
        Snapshot target = past.get(past.size() - 1);
        past = past.subList(0, past.size() - 1);
        future = append(future, before.now());
        travel(Line.UNDONE, target);
    }

    void redo() {
        if (future.isEmpty()) {
            say(Line.NOTHING_TO_REDO);
            return;
        }
        Snapshot target = future.get(future.size() - 1);
        future = future.subList(0, future.size() - 1);
        past = append(past, before.now());
        travel(Line.REDONE, target);
    }

    private void travel(Line line, Snapshot target) {
        travelled = true;
        take(target.answers());
        place = target.place();
        supposed = List.of();
        say(line);
        reply(new Reply.Noted(before.answers(), answers, interview.changed(before.answers(), answers)));
    }

    void startOver() {
        record(Answers.none());
        place = interview.first();
        say(Line.RESTARTED);
    }

    /** Drops everything, also what undo would bring back. */
    void forget() {
        record(Answers.none());
        place = interview.first();
        past = List.of();
        future = List.of();
        travelled = true;
        say(Line.FORGOTTEN);
    }

    void misunderstood() {
        misunderstandings = before.misunderstandings() + 1;
        act(Act.ASK_BACK);
        asked = true;
        Optional<FactDefinition> fact = Interview.asked(place).map(interview::fact);
        reply(new Reply.NotUnderstood(fact, misunderstandings));
    }

    Turn turn() {
        int attempts = attempts();
        if (prompts) {
            prompt(attempts);
        }
        boolean steps = !travelled && !answers.equals(before.answers());
        State after = new State(
                new Snapshot(answers, place),
                steps ? append(past, before.now()) : past,
                steps ? List.of() : future,
                language,
                before.locale(),
                attempts,
                misunderstandings,
                true,
                supposed);
        return new Turn(after, act == null ? Act.NONSENSE : act, asked, replies, assessment());
    }

    /** How often what is waiting was put before without an answer. */
    private int attempts() {
        boolean same = before.welcomed() && place.equals(before.place()) && answers.equals(before.answers());
        return same ? before.attempts() + 1 : 0;
    }

    private void prompt(int attempts) {
        boolean silent = replies.isEmpty();
        if (attempts >= MOST_ATTEMPTS && !silent) {
            return;
        }
        if (place instanceof Asking asking) {
            putQuestion(asking, attempts);
        } else if (place instanceof Clarifying clarifying) {
            reply(new Reply.AskBack(clarifying.doubt(), answers));
        } else if (place instanceof Confirming confirming) {
            reply(new Reply.Confirm(confirming.confirmation()));
        } else if (place instanceof Finished && (attempts == 0 || silent) && !showsResult) {
            reply(new Reply.Result(answers, assessment()));
        }
    }

    private void putQuestion(Asking asking, int attempts) {
        boolean news = !answers.equals(before.answers()) && !answers.equals(Answers.none());
        if (news && !showsResult) {
            reply(new Reply.SoFar(assessment()));
        }
        int left = Math.max(1, interview.open(answers, assessment()).size());
        FactDefinition fact = interview.fact(asking.fact());
        reply(new Reply.Question(fact, answers, attempts, interview.choices(asking), left));
    }

    private static List<Snapshot> append(List<Snapshot> snapshots, Snapshot last) {
        List<Snapshot> longer = new ArrayList<>(snapshots);
        longer.add(last);
        return longer;
    }
}
