package goldpath.bot.conversation;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Input.Import;
import goldpath.bot.conversation.Input.Origin;
import goldpath.bot.conversation.Input.Start;
import goldpath.bot.conversation.Input.Utterance;
import goldpath.bot.conversation.Meaning.Says;
import goldpath.bot.conversation.Meaning.Unclear;
import goldpath.bot.conversation.Meaning.Wants;
import goldpath.bot.conversation.Statement.AmountIs;
import goldpath.bot.conversation.Statement.CoverageIs;
import goldpath.bot.conversation.Statement.MarketIs;
import goldpath.bot.conversation.Statement.NamesEveryone;
import goldpath.bot.conversation.Statement.Passes;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.Evaluator;
import goldpath.evaluator.Market;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A conversation under test, spoken to in meanings. */
final class Talk {

    static final Evaluator EVALUATOR = new Evaluator(Bot.competency());
    static final Origin ORIGIN = new Origin(Instant.EPOCH, Optional.empty(), Optional.empty());

    private final Conversation conversation = new Conversation(EVALUATOR);
    private State state = conversation.opening("en");

    static Talk opened() {
        Talk talk = new Talk();
        talk.hears(new Start(ORIGIN));
        return talk;
    }

    /** Everything answered; Silver attained, Gold missed. */
    static Talk finishedWithSilver() {
        Talk talk = opened();
        talk.says(
                developed(),
                revenue(120_000),
                dpor(new Coverage.All()),
                passes("Ana", "MB2-714", "MB2-710"),
                passes("Bob", "MB2-712"),
                new NamesEveryone("roster"));
        return talk;
    }

    Turn hears(Input input) {
        Turn turn = conversation.next(state, input);
        state = turn.state();
        return turn;
    }

    Turn means(Meaning... meanings) {
        return hears(new Utterance(ORIGIN, List.of(meanings), List.of()));
    }

    Turn says(Statement... statements) {
        return means(Stream.of(statements).map(Says::new).toArray(Meaning[]::new));
    }

    Turn wants(Command command) {
        return means(new Wants(command));
    }

    Turn doubts(Doubt... doubts) {
        return means(Stream.of(doubts).map(Unclear::new).toArray(Meaning[]::new));
    }

    Turn imports(Answers answers, String asking) {
        return hears(new Import(ORIGIN, answers, Optional.of(asking)));
    }

    State state() {
        return state;
    }

    Answers answers() {
        return state.answers();
    }

    List<Choice> choices() {
        return conversation.choices(state);
    }

    Listening listening() {
        return conversation.listening(state, ORIGIN);
    }

    Optional<String> asking() {
        return state.place().about();
    }

    static Statement developed() {
        return new MarketIs("market", Market.DEVELOPED, Optional.empty());
    }

    static Statement emerging() {
        return new MarketIs("market", Market.EMERGING, Optional.empty());
    }

    static Statement revenue(long usd) {
        return new AmountIs("revenue", Amount.usd(usd));
    }

    static Statement dpor(Coverage coverage) {
        return new CoverageIs("dpor", coverage);
    }

    static Statement passes(String person, String... exams) {
        return new Passes("roster", person, new LinkedHashSet<>(List.of(exams)), Set.of());
    }

    static <T extends Reply> Optional<T> reply(Turn turn, Class<T> kind) {
        return turn.replies().stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    static boolean has(Turn turn, Class<? extends Reply> kind) {
        return reply(turn, kind).isPresent();
    }
}
