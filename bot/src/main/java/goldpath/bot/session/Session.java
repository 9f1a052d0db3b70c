package goldpath.bot.session;

import goldpath.bot.conversation.Conversation;
import goldpath.bot.conversation.Reply;
import goldpath.bot.conversation.Saying;
import goldpath.bot.conversation.State;
import goldpath.bot.conversation.Turn;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.session.Lanes.Place;
import goldpath.bot.store.Store;
import goldpath.bot.store.Store.Letter;
import goldpath.bot.store.Store.Outcome;
import goldpath.bot.store.Store.Remembered;
import goldpath.bot.store.Store.Step;
import goldpath.bot.store.StoreException;
import goldpath.evaluator.Evaluator;
import goldpath.prompts.Languages;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop around the conversation: load, understand, step, save, answer.
 *
 * <p>Two who answer the same conversation at once, in this process, take turns at the {@link Turnstile}. In different
 * processes both step from the same version of the state; the store takes one of the two steps and refuses the other,
 * which is then stepped anew from the state that won. So no message is lost and none counts twice.
 *
 * <p>Nothing leaves before it is saved. The id of a message, the state after it and the replies to it are saved together,
 * so a message that comes again finds its id and has no second effect, and a reply that a crash kept from being delivered
 * is delivered later by {@link #catchUp}.
 */
public final class Session {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    /** More races in a row than this are no race but a fault of the store. */
    private static final int RACES = 100;

    private final Conversation conversation;
    private final Translation translation;
    private final Store store;
    private final Clock clock;
    private final Patience patience;
    private final Watch watch;
    private final Turnstile turnstile = new Turnstile();
    private final Lanes lanes = new Lanes();
    private final Post post;

    /** @param patience how long to wait for a store that is away, before a message is given up with an apology */
    public Session(Evaluator evaluator, Languages languages, Store store, Clock clock, Duration patience) {
        this(evaluator, languages, store, clock, patience, Watch.NONE);
    }

    /** @param watch is told of every turn */
    public Session(Evaluator evaluator, Languages languages, Store store, Clock clock, Duration patience, Watch watch) {
        this.watch = watch;
        this.conversation = new Conversation(evaluator);
        this.translation = new Translation(evaluator, conversation, languages, clock);
        this.store = store;
        this.clock = clock;
        this.patience = new Patience(patience);
        this.post = new Post(store, clock, this.patience);
    }

    /**
     * Answers, and remembers; for a channel that shows the answer at once and brings no message twice.
     *
     * @throws IllegalArgumentException when the message has an id: its answer has to be kept in some form
     */
    public Outgoing answer(Incoming incoming) {
        if (incoming.envelope().message().isPresent()) {
            throw new IllegalArgumentException("The answer to a message with an id has to be kept: give a form.");
        }
        Once once = new Once();
        answer(incoming, once);
        return once.shown();
    }

    /**
     * Answers, and remembers the answer in this form: a message that comes again is answered the same. Never throws on
     * anything that someone says.
     */
    public List<String> answer(Incoming incoming, Form form) {
        Envelope envelope = incoming.envelope();
        return turnstile.pass(envelope.conversation(), () -> {
            try {
                return step(incoming, form, "", () -> {}).letter().left();
            } catch (RuntimeException | StackOverflowError e) {
                return form.parts(apology(envelope, e));
            }
        });
    }

    /**
     * Answers, remembers, and delivers the answer through the channel, after whatever is still to be delivered in this
     * conversation. What cannot be delivered now is left for {@link #catchUp}.
     *
     * @param address where to, in the channel's own words
     */
    public void converse(Incoming incoming, String address, Channel channel) {
        long begin = System.nanoTime();
        take(incoming, address, channel).run();
        watch.answered(channel.name(), Duration.ofNanos(System.nanoTime() - begin));
    }

    /**
     * Answers and remembers: once this returns, the message and its answer survive a crash, or whoever wrote was told that
     * they are lost.
     *
     * @param address where to, in the channel's own words
     * @return delivers the answer as {@link #converse} does; to be run, or what comes after it waits
     */
    public Runnable take(Incoming incoming, String address, Channel channel) {
        Envelope envelope = incoming.envelope();
        String name = envelope.conversation();
        return turnstile.pass(name, () -> {
            Runnable moment = () -> post.hint(channel, envelope, address, aside("error.moment", envelope));
            try {
                Answered answered = step(incoming, channel, address, moment);
                return lanes.behind(name, place -> deliver(answered, name, channel, place));
            } catch (RuntimeException | StackOverflowError e) {
                post.hint(channel, envelope, address, apology(envelope, e));
                return () -> {};
            }
        });
    }

    /**
     * Forgets all of a conversation at once, and tells nobody, for where nobody can be told any more. What comes after
     * begins anew.
     *
     * @throws StoreException when the store is away
     */
    public void forget(Envelope envelope, Channel channel) {
        String message = envelope.message().orElseGet(() -> UUID.randomUUID().toString());
        Letter nothing = new Letter(message, channel.name(), "", List.of(), 0);
        var unused = turnstile.pass(
                envelope.conversation(), () -> patience.await(() -> forgotten(envelope, nothing), () -> {}));
    }

    /** Whether there was anything to forget. */
    private boolean forgotten(Envelope envelope, Letter nothing) {
        String name = envelope.conversation();
        for (int race = 0; race < RACES; race++) {
            Optional<Remembered> known = store.load(name);
            if (known.isEmpty()) {
                return false;
            }
            State after = translation.opening(envelope);
            Step step = new Step(name, known.get().version(), after, clock.instant(), nothing, true);
            if (!(store.save(step) instanceof Outcome.Raced)) {
                return true;
            }
        }
        throw new IllegalStateException("The store refused " + RACES + " steps in a row.");
    }

    /** Delivers what waits in this channel and nobody is delivering. Returns in how many conversations it tried. */
    public int catchUp(Channel channel) {
        return catchUp(channel, (name, settling) -> settling.run());
    }

    /** @param worker is given what to do in which conversation, so that one that nobody answers blocks no other */
    public int catchUp(Channel channel, BiConsumer<String, Runnable> worker) {
        List<String> owed = store.owed(channel.name(), clock.instant(), 1_000);
        owed.forEach(name -> worker.accept(
                name,
                () -> lanes.behind(name, place -> post.settle(name, channel, place::isLast))
                        .run()));
        return owed.size();
    }

    /**
     * What is remembered of a conversation; empty where nothing is.
     *
     * @throws StoreException when the store is away
     */
    public Optional<State> recall(String conversation) {
        return store.load(conversation).map(Remembered::state);
    }

    /**
     * What was said in a conversation, where its channel keeps it, oldest first; from that turn on, where it is not 0.
     *
     * @throws StoreException when the store is away
     */
    public List<Line> history(String conversation, long turn) {
        return store.lines(conversation, turn).stream()
                .map(line -> new Line(line.turn(), line.part(), line.said()))
                .toList();
    }

    /**
     * Something that was said.
     *
     * @param turn grows with every turn of the conversation
     * @param part its place within the turn, from 0
     * @param said as the channel wrote it
     */
    public record Line(long turn, int part, String said) {}

    /**
     * An answer that is saved.
     *
     * @param isOwn whether it is left to this turn to deliver it
     * @param isOnly whether nothing was owed before
     */
    private record Answered(Letter letter, boolean isOwn, boolean isOnly) {}

    private void deliver(Answered answered, String name, Channel channel, Place place) {
        try {
            if (answered.isOwn()) {
                post.deliver(name, answered.letter(), answered.isOnly(), channel, place::isLast);
            } else {
                // What another turn saved, here or elsewhere, it may be delivering.
                post.settle(name, channel, place::isLast);
            }
        } catch (RuntimeException e) {
            LOG.warn("What was delivered cannot be told; it may be delivered again.", new FailedTurn(e));
        }
    }

    /**
     * A message on its way to its answer.
     *
     * @param empty the letter to be written
     */
    private record Errand(Incoming incoming, Form form, Letter empty) {

        /** A message with an id may come again, and a channel delivers later too. */
        boolean isKept() {
            return form instanceof Channel || incoming.envelope().message().isPresent();
        }
    }

    private Answered step(Incoming incoming, Form form, String address, Runnable whenAway) {
        String message =
                incoming.envelope().message().orElseGet(() -> UUID.randomUUID().toString());
        Errand errand = new Errand(incoming, form, new Letter(message, form.name(), address, List.of(), 0));
        AtomicInteger attempts = new AtomicInteger();
        return patience.await(() -> step(errand, attempts.getAndIncrement() > 0), whenAway);
    }

    /** @param mayBeSaved whether an attempt before this one may have been saved after all */
    private Answered step(Errand errand, boolean mayBeSaved) {
        Envelope envelope = errand.incoming().envelope();
        for (int race = 0; race < RACES; race++) {
            Optional<Remembered> remembered = store.load(envelope.conversation());
            State state = remembered.map(Remembered::state).orElseGet(() -> translation.opening(envelope));
            Turn turn = conversation.next(state, translation.understood(errand.incoming(), state));
            Letter letter = errand.empty().withParts(errand.form().parts(translation.worded(turn)));
            Letter kept = errand.isKept() ? letter : errand.empty();
            Outcome outcome = store.save(saving(errand, remembered, turn, kept));
            if (outcome instanceof Outcome.Saved) {
                watch.turned(errand.form().name(), state, turn);
                return new Answered(
                        letter, true, remembered.filter(Remembered::isOwed).isEmpty());
            }
            if (outcome instanceof Outcome.Repeated repeated) {
                return new Answered(repeated.letter().orElse(errand.empty()), mayBeSaved, false);
            }
        }
        throw new IllegalStateException("The store refused " + RACES + " steps in a row.");
    }

    private Step saving(Errand errand, Optional<Remembered> remembered, Turn turn, Letter letter) {
        Envelope envelope = errand.incoming().envelope();
        long read = remembered.map(Remembered::version).orElse(0L);
        boolean forgetting = turn.replies().contains(new Reply.Phrase(Saying.FORGOTTEN));
        Optional<Incoming> said = forgetting ? Optional.empty() : Optional.of(errand.incoming());
        List<String> lines = errand.form() instanceof Channel channel ? channel.kept(said, letter.parts()) : List.of();
        return new Step(envelope.conversation(), read, turn.state(), clock.instant(), letter, forgetting, lines);
    }

    private Outgoing apology(Envelope envelope, Throwable error) {
        LOG.error("A turn failed; the conversation stands as before it.", new FailedTurn(error));
        return aside("error.turn", envelope);
    }

    private Outgoing aside(String text, Envelope envelope) {
        State state = translation.opening(envelope);
        try {
            state = store.load(envelope.conversation()).map(Remembered::state).orElse(state);
        } catch (RuntimeException e) {
            LOG.warn("A conversation cannot be loaded.", new FailedTurn(e));
        }
        return translation.aside(text, state, envelope);
    }
}
