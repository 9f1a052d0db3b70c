package goldpath.bot.conversation;

import goldpath.bot.conversation.Input.Origin;
import goldpath.bot.conversation.Reply.SoFar.Extent;
import goldpath.bot.conversation.State.Basis;
import goldpath.bot.conversation.State.Snapshot;
import goldpath.evaluator.Assessment;
import goldpath.evaluator.FactDefinition;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A turn in the making: what it changes, what it replies, and at its end the prompt that follows from both. */
final class TurnDraft {

    /** Who says nothing for so long is told where things stand. */
    private static final Duration PAUSE = Duration.ofHours(8);

    private final Interview interview;
    private final State before;
    private final Origin origin;
    private final List<Reply> replies = new ArrayList<>();
    private Answers answers;
    private @Nullable Assessment assessment;
    private Place place;
    private Sources sources;
    private History history;
    private String language;
    private List<Statement> supposed;
    private @Nullable Act act;
    private boolean asked;
    private boolean travelled;
    private boolean prompts = true;
    private int misunderstandings;
    private boolean opens;

    TurnDraft(Interview interview, State before, Origin origin) {
        this.interview = interview;
        this.before = before;
        this.origin = origin;
        answers = before.answers();
        place = before.place();
        sources = before.now().sources();
        history = new History(before.past(), before.future());
        language = before.language();
        supposed = before.supposed();
        if (!before.welcomed()) {
            replies.add(new Reply.Welcome(assessment()));
        } else if (before.rested(PAUSE, origin.at())) {
            replies.add(new Reply.SoFar(assessment(), Extent.RECAP));
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

    /** Stands where that snapshot does: what is said now is said there. */
    void standAt(Snapshot snapshot) {
        take(snapshot.answers());
        place = snapshot.place();
        sources = snapshot.sources();
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
    }

    boolean has(Class<? extends Reply> kind) {
        return replies.stream().anyMatch(kind::isInstance);
    }

    boolean saysNothing() {
        return replies.isEmpty();
    }

    void say(Saying line) {
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
        sources = sources.with(interview.changed(answers, changed), answers, changed, source());
        take(changed);
        supposed = List.of();
        goOn();
    }

    private Source source() {
        return new Source(origin.user(), origin.at(), Optional.empty(), origin.message());
    }

    /** The day on which this is said. */
    LocalDate today() {
        return LocalDate.ofInstant(origin.at(), ZoneOffset.UTC);
    }

    /** What is recorded of a fact holds up to that day. */
    void date(String fact, LocalDate day) {
        Source said = sources.of(interview.fact(fact)).orElseGet(this::source);
        sources = sources.with(fact, said.asOf(day));
    }

    Sources sources() {
        return sources;
    }

    /** Opens the conversation, or takes it up again with where it stands. */
    void open() {
        act(Act.START);
        opens = true;
        if (before.welcomed() && !has(Reply.SoFar.class)) {
            reply(new Reply.SoFar(assessment(), Extent.RECAP));
        }
    }

    void undo() {
        Optional<Snapshot> target = history.before();
        if (target.isEmpty()) {
            say(Saying.NOTHING_TO_UNDO);
            return;
        }
        history = history.undone(before.now());
        travel(Saying.UNDONE, target.get());
    }

    void redo() {
        Optional<Snapshot> target = history.next();
        if (target.isEmpty()) {
            say(Saying.NOTHING_TO_REDO);
            return;
        }
        history = history.redone(before.now());
        travel(Saying.REDONE, target.get());
    }

    /** Says what is different from those answers, where anything is. */
    void differences(Answers from) {
        List<FactDefinition> changed = interview.changed(from, answers);
        if (!changed.isEmpty()) {
            reply(new Reply.Noted(from, answers, changed));
        }
    }

    /** Says of all that was noted what it is against what was recorded before this turn. */
    void noteAgainstBefore() {
        NotedAnew.in(replies, interview, before.answers(), answers);
    }

    private void travel(Saying line, Snapshot target) {
        travelled = true;
        standAt(target);
        supposed = List.of();
        say(line);
        differences(before.answers());
    }

    void startOver() {
        record(Answers.none());
        place = interview.first();
        say(Saying.RESTARTED);
    }

    /** Drops everything, also what undo would bring back. */
    void forget() {
        record(Answers.none());
        place = interview.first();
        sources = Sources.none();
        history = History.none();
        travelled = true;
        say(Saying.FORGOTTEN);
    }

    int misunderstandings() {
        return misunderstandings;
    }

    boolean isUnderstood() {
        return misunderstandings == 0;
    }

    void result(boolean full) {
        reply(new Reply.Result(answers, assessment(), Staff.of(interview.evaluator(), answers, assessment()), full));
    }

    void misunderstood() {
        misunderstandings = before.misunderstandings() + 1;
        act(Act.ASK_BACK);
        asked = true;
        boolean isSaidByThePrompt = place instanceof Place.Confirming && before.attempts() + 1 < Prompts.MOST_ATTEMPTS;
        if (!isSaidByThePrompt) {
            reply(new Reply.NotUnderstood(place.about().map(interview::fact), misunderstandings));
        }
    }

    /** @param basis the rules by which this turn was made */
    Turn turn(Basis basis) {
        int attempts = attempts();
        if (prompts) {
            new Prompts(interview, this, before).put(attempts);
        }
        Snapshot now = new Snapshot(answers, place, sources);
        boolean steps = !travelled
                && !(answers.equals(before.answers())
                        && sources.equals(before.now().sources()));
        History after = steps ? history.after(interview.settled(before.now())) : history;
        State state = new State(
                now,
                after.past(),
                after.future(),
                language,
                before.locale(),
                attempts,
                misunderstandings,
                true,
                supposed,
                Optional.of(origin.at()),
                Optional.of(basis));
        return new Turn(state, act == null ? Act.NONSENSE : act, asked, replies, assessment());
    }

    /** How often what is waiting was put before without an answer; who opens the conversation asks for it. */
    private int attempts() {
        boolean same = before.welcomed() && place.equals(before.place()) && answers.equals(before.answers());
        return same && !opens ? before.attempts() + 1 : 0;
    }
}
