package goldpath.bot.session;

import goldpath.bot.conversation.Act;
import goldpath.bot.conversation.Conversation;
import goldpath.bot.conversation.Input;
import goldpath.bot.conversation.Input.Origin;
import goldpath.bot.conversation.Input.Utterance;
import goldpath.bot.conversation.Listening;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.State;
import goldpath.bot.conversation.Turn;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.session.Outgoing.Offer;
import goldpath.bot.understanding.RosterFiles;
import goldpath.bot.understanding.Understanding;
import goldpath.bot.wording.AnswersJson;
import goldpath.bot.wording.Block;
import goldpath.bot.wording.Message;
import goldpath.bot.wording.Span;
import goldpath.bot.wording.Wording;
import goldpath.evaluator.Evaluator;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Between what channels bring and show, and what the conversation hears and says. */
final class Translation {

    private final Evaluator evaluator;
    private final Conversation conversation;
    private final Languages languages;
    private final Clock clock;
    private final AnswersJson answersJson;
    private final Map<String, Tongue> tongues = new LinkedHashMap<>();

    Translation(Evaluator evaluator, Conversation conversation, Languages languages, Clock clock) {
        this.evaluator = evaluator;
        this.conversation = conversation;
        this.languages = languages;
        this.clock = clock;
        answersJson = new AnswersJson(evaluator.competency());
        Map<String, Understanding> understandings = Understanding.ofEach(languages.all());
        for (Language language : languages.all()) {
            Wording wording = new Wording(language, languages, evaluator.competency());
            Understanding understanding = Objects.requireNonNull(understandings.get(language.tag()));
            RosterFiles files = new RosterFiles(language, languages.all(), evaluator.competency());
            tongues.put(language.tag(), new Tongue(language, understanding, files, wording));
        }
    }

    /** The state of a conversation that begins with this. */
    State opening(Envelope envelope) {
        Language first = envelope.locale()
                .map(languages::closest)
                .orElseGet(() -> languages.all().get(0));
        return conversation.opening(first.tag());
    }

    /** To the millisecond, as it is stored. */
    private Instant at(Envelope envelope) {
        return envelope.at().orElseGet(clock::instant).truncatedTo(ChronoUnit.MILLIS);
    }

    Input understood(Incoming incoming, State state) {
        Envelope envelope = incoming.envelope();
        Origin origin = new Origin(at(envelope), envelope.locale(), envelope.user());
        if (incoming instanceof Incoming.Text text) {
            Understanding understanding = tongue(spoken(state, envelope)).understanding();
            return understanding.read(text.text(), conversation.listening(state, origin), origin);
        }
        if (incoming instanceof Incoming.Written written) {
            return understood(written, origin, state);
        }
        if (incoming instanceof Incoming.Field field) {
            Understanding understanding = tongue(spoken(state, envelope)).understanding();
            return understanding.read(
                    field.text(), conversation.listening(state, origin).about(field.fact()), origin);
        }
        if (incoming instanceof Incoming.RosterFile file) {
            return tongue(spoken(state, envelope)).files().read(file.bytes(), origin);
        }
        if (incoming instanceof Incoming.Import answers) {
            return new Input.Import(origin, answers.answers(), answers.asking());
        }
        if (incoming instanceof Incoming.Meant meant) {
            return new Utterance(origin, meant.meanings(), List.of());
        }
        if (incoming instanceof Incoming.Pick pick) {
            return new Utterance(
                    origin, meant(pick.ticket(), List.of(new Meaning.Picks(pick.index())), state), List.of());
        }
        if (incoming instanceof Incoming.Pressed pressed) {
            return new Utterance(origin, meant(pressed.ticket(), pressed.meanings(), state), List.of());
        }
        return new Input.Start(origin);
    }

    private Input understood(Incoming.Written written, Origin origin, State state) {
        Origin named =
                new Origin(origin.at(), origin.locale(), origin.user(), Optional.of(Ticket.mark(written.name())));
        Understanding understanding = tongue(spoken(state, written.envelope())).understanding();
        Listening listening =
                written.isEdited() ? conversation.listeningAnew(state, named) : conversation.listening(state, named);
        Utterance said = understanding.read(written.text(), listening, named);
        return written.isEdited() ? new Input.Edited(said) : said;
    }

    /** What a button means while what it refers to is there, and afterwards. */
    private List<Meaning> meant(String ticket, List<Meaning> meanings, State state) {
        return Ticket.of(state, answersJson).allows(ticket, meanings) ? meanings : List.of(new Meaning.PicksEarlier());
    }

    private String ticket(State state) {
        return Ticket.of(state, answersJson).written();
    }

    /** A locale other than the one before switches the language, already of the message that brings it. */
    private static String spoken(State state, Envelope envelope) {
        return envelope.locale().isEmpty() || envelope.locale().equals(state.locale())
                ? state.language()
                : envelope.locale().get();
    }

    Outgoing worded(Turn turn) {
        State state = turn.state();
        Tongue tongue = tongue(state.language());
        Wording wording = tongue.wording();
        List<List<Message>> words = turn.replies().stream().map(wording::say).toList();
        List<Offer> offers = conversation.choices(state).stream()
                .map(choice -> new Offer(choice, wording.label(choice)))
                .toList();
        return new Outgoing(turn, words, tongue.language().tag(), offers, ticket(state));
    }

    /** Says this text to someone whose message changed nothing. */
    Outgoing aside(String text, State state, Envelope envelope) {
        Tongue tongue = tongue(spoken(state, envelope));
        Span words = new Span.Plain(tongue.language().say(text));
        Message message = new Message(List.of(new Block.Paragraph(List.of(words))));
        Turn nothing = new Turn(
                state,
                Act.ASK_BACK,
                true,
                List.of(),
                evaluator.assess(state.answers().facts()));
        return new Outgoing(
                nothing, List.of(List.of(message)), tongue.language().tag(), List.of(), ticket(state));
    }

    private Tongue tongue(String tag) {
        return Objects.requireNonNull(tongues.get(languages.closest(tag).tag()));
    }
}
