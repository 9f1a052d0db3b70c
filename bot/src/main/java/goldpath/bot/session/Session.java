package goldpath.bot.session;

import goldpath.bot.conversation.Act;
import goldpath.bot.conversation.Conversation;
import goldpath.bot.conversation.Input;
import goldpath.bot.conversation.Input.Origin;
import goldpath.bot.conversation.Reply;
import goldpath.bot.conversation.State;
import goldpath.bot.conversation.Turn;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.session.Outgoing.Offer;
import goldpath.bot.store.Store;
import goldpath.bot.store.Store.Remembered;
import goldpath.bot.understanding.Understanding;
import goldpath.bot.wording.Block;
import goldpath.bot.wording.Message;
import goldpath.bot.wording.Span;
import goldpath.bot.wording.Wording;
import goldpath.evaluator.Evaluator;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop around the conversation: load, understand, step, save, answer.
 *
 * <p>Two who answer the same conversation at once, in this process, take turns at the {@link Turnstile}. In different
 * processes both step from the same version of the state; the store takes one of the two steps and refuses the other,
 * which is then stepped anew from the state that won. So no message is lost and none counts twice.
 */
public final class Session {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    /** More races in a row than this are no race but a fault of the store. */
    private static final int RACES = 100;

    private final Evaluator evaluator;
    private final Conversation conversation;
    private final Languages languages;
    private final Map<String, Tongue> tongues = new LinkedHashMap<>();
    private final Store store;
    private final Clock clock;
    private final Turnstile turnstile = new Turnstile();

    public Session(Evaluator evaluator, Languages languages, Store store, Clock clock) {
        this.evaluator = evaluator;
        this.conversation = new Conversation(evaluator);
        this.languages = languages;
        this.store = store;
        this.clock = clock;
        for (Language language : languages.all()) {
            Wording wording = new Wording(language, languages, evaluator.competency());
            tongues.put(language.tag(), new Tongue(language, new Understanding(language, languages.all()), wording));
        }
    }

    /** Answers, and remembers; never throws on anything that someone says. */
    public Outgoing answer(Incoming incoming) {
        return turnstile.pass(incoming.envelope().conversation(), () -> {
            try {
                return step(incoming);
            } catch (RuntimeException | StackOverflowError e) {
                LOG.error("A turn failed; the conversation stands as before it.", new FailedTurn(e));
                return apology(incoming.envelope());
            }
        });
    }

    private Outgoing step(Incoming incoming) {
        Envelope envelope = incoming.envelope();
        for (int race = 0; race < RACES; race++) {
            Optional<Turn> repeated = envelope.message().flatMap(id -> store.answered(envelope.conversation(), id));
            if (repeated.isPresent()) {
                return worded(repeated.get());
            }
            Optional<Remembered> remembered = store.load(envelope.conversation());
            State state = remembered.map(Remembered::state).orElseGet(() -> opening(envelope));
            Turn turn = conversation.next(state, understood(incoming, state));
            Outgoing outgoing = worded(turn);
            if (store.save(saving(envelope, remembered, turn))) {
                return outgoing;
            }
        }
        throw new IllegalStateException("The store refused " + RACES + " steps in a row.");
    }

    private static Store.Step saving(Envelope envelope, Optional<Remembered> remembered, Turn turn) {
        long read = remembered.map(Remembered::version).orElse(0L);
        boolean forgetting = turn.replies().contains(new Reply.Phrase(Reply.Phrase.Line.FORGOTTEN));
        return new Store.Step(envelope.conversation(), read, turn, envelope.message(), forgetting);
    }

    private State opening(Envelope envelope) {
        Language first = envelope.locale()
                .map(languages::closest)
                .orElseGet(() -> languages.all().get(0));
        return conversation.opening(first.tag());
    }

    private Input understood(Incoming incoming, State state) {
        Envelope envelope = incoming.envelope();
        Origin origin = new Origin(envelope.at().orElseGet(clock::instant), envelope.locale(), envelope.user());
        if (incoming instanceof Incoming.Text text) {
            Understanding understanding = tongue(spoken(state, envelope)).understanding();
            return understanding.read(text.text(), conversation.listening(state, origin), origin);
        }
        if (incoming instanceof Incoming.Import answers) {
            return new Input.Import(origin, answers.answers(), answers.asking());
        }
        return new Input.Start(origin);
    }

    /** A locale other than the one before switches the language, already of the message that brings it. */
    private static String spoken(State state, Envelope envelope) {
        return envelope.locale().isEmpty() || envelope.locale().equals(state.locale())
                ? state.language()
                : envelope.locale().get();
    }

    private Outgoing worded(Turn turn) {
        Tongue tongue = tongue(turn.state().language());
        Wording wording = tongue.wording();
        List<Message> messages = turn.replies().stream()
                .flatMap(reply -> wording.say(reply).stream())
                .toList();
        return new Outgoing(turn, messages, tongue.language().tag(), offers(turn.state(), wording));
    }

    private List<Offer> offers(State state, Wording wording) {
        return conversation.choices(state).stream()
                .map(choice -> new Offer(choice, wording.label(choice)))
                .toList();
    }

    private Outgoing apology(Envelope envelope) {
        State state = opening(envelope);
        try {
            state = store.load(envelope.conversation()).map(Remembered::state).orElse(state);
        } catch (RuntimeException e) {
            LOG.error("A conversation cannot be loaded.", new FailedTurn(e));
        }
        Turn nothing = new Turn(
                state,
                Act.ASK_BACK,
                true,
                List.of(),
                evaluator.assess(state.answers().facts()));
        Tongue tongue = tongue(spoken(state, envelope));
        Span words = new Span.Plain(tongue.language().say("error.turn"));
        Message sorry = new Message(List.of(new Block.Paragraph(List.of(words))));
        return new Outgoing(nothing, List.of(sorry), tongue.language().tag(), List.of());
    }

    private Tongue tongue(String tag) {
        return Objects.requireNonNull(tongues.get(languages.closest(tag).tag()));
    }
}
