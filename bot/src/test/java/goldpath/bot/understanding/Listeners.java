package goldpath.bot.understanding;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Listening;
import goldpath.bot.conversation.Statement.AmountIs;
import goldpath.bot.conversation.Statement.CoverageIs;
import goldpath.bot.conversation.Statement.MarketIs;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.Fact;
import goldpath.evaluator.Facts;
import goldpath.evaluator.Market;
import goldpath.evaluator.Person;
import goldpath.evaluator.Roster;
import java.util.List;
import java.util.Optional;

/** The situations in which the tests let a message be heard. */
final class Listeners {

    static final Competency CLOUD_CRM = Bot.competency();

    private Listeners() {}

    /**
     * The situation of that name: the id of the fact asked for, {@code finished}, {@code confirming} or {@code proposal}.
     */
    static Listening to(String situation) {
        Facts market = Facts.none().withMarket(Fact.known(Market.DEVELOPED));
        Facts revenue = market.withAmount("revenue", Fact.known(Amount.usd(200_000)));
        Facts all = revenue.withCoverage("dpor", Fact.known(new Coverage.All()))
                .withRoster(Roster.complete(
                        Person.of("Ana Silva", "MB2-714"), Person.of("Ana Lopez"), Person.of("Bob", "MB2-712")));
        return switch (situation) {
            case "market" -> asking("market", Facts.none(), List.of(market(Market.DEVELOPED), market(Market.EMERGING)));
            case "revenue" -> asking("revenue", market, List.of());
            case "dpor" -> asking("dpor", revenue, List.of(covered(new Coverage.All()), covered(new Coverage.None())));
            case "roster" -> asking("roster", revenue, List.of());
            case "proposal" ->
                asking("revenue", market, List.of(Choice.of(new AmountIs("revenue", Amount.usd(102_000)))));
            case "confirming" -> listening(Optional.empty(), true, all, List.of());
            case "finished" -> listening(Optional.empty(), false, all, List.of());
            default -> throw new IllegalArgumentException("No situation '" + situation + "'.");
        };
    }

    private static Choice market(Market market) {
        return Choice.of(new MarketIs("market", market, Optional.empty()));
    }

    private static Choice covered(Coverage coverage) {
        return Choice.of(new CoverageIs("dpor", coverage));
    }

    private static Listening asking(String fact, Facts facts, List<Choice> choices) {
        return listening(Optional.of(fact), false, facts, choices);
    }

    private static Listening listening(Optional<String> asking, boolean confirming, Facts facts, List<Choice> choices) {
        Answers answers = new Answers(facts, Optional.empty());
        return new Listening(CLOUD_CRM, asking, confirming, choices, answers, false, Optional.empty(), List.of());
    }
}
