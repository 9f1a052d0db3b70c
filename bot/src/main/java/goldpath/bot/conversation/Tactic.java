package goldpath.bot.conversation;

import goldpath.bot.conversation.Place.Asking;
import goldpath.bot.conversation.Statement.AmountIs;
import goldpath.bot.conversation.Statement.IsUnknown;
import goldpath.bot.conversation.Statement.NamesEveryone;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Assessment.Measure;
import goldpath.evaluator.Fact;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Market;
import goldpath.evaluator.Precision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is offered to whoever was not understood several times: an example, then choices, then to go on without. */
final class Tactic {

    /** From so many misunderstandings in a row on, there are choices to every question. */
    static final int CHOICES = 3;

    /** From so many on, one of them is to leave the question open. */
    static final int SKIP = 4;

    private final Interview interview;
    private final Answers answers;
    private final int misunderstandings;

    Tactic(Interview interview, Answers answers, int misunderstandings) {
        this.interview = interview;
        this.answers = answers;
        this.misunderstandings = misunderstandings;
    }

    /** What can be picked at that place. */
    List<Choice> choices(Place place) {
        List<Choice> choices = new ArrayList<>(interview.choices(place));
        if (place instanceof Asking asking && misunderstandings >= CHOICES) {
            choices.addAll(interview.fact(asking.fact()).read(new Likely()));
            boolean single = choices.size() == 1;
            if (single || misunderstandings >= SKIP) {
                choices.add(Choice.of(new IsUnknown(asking.fact())));
            }
        }
        return choices;
    }

    /** Answers to questions that otherwise have none to choose from. */
    private final class Likely implements FactDefinition.Reader<List<Choice>> {

        @Override
        public List<Choice> market(MarketFact fact) {
            return List.of();
        }

        /** The amounts between the thresholds: which of them it is decides the verdicts. */
        @Override
        public List<Choice> amount(AmountFact fact) {
            List<BigDecimal> thresholds = List.copyOf(thresholds(fact));
            List<Choice> choices = new ArrayList<>();
            for (int i = 0; i < thresholds.size(); i++) {
                BigDecimal from = thresholds.get(i);
                if (i == 0) {
                    choices.add(choice(fact, Amount.of(from, Precision.LESS)));
                }
                boolean isLast = i == thresholds.size() - 1;
                choices.add(choice(
                        fact,
                        isLast
                                ? Amount.of(from, Precision.AT_LEAST)
                                : Amount.range(from, thresholds.get(i + 1).subtract(BigDecimal.ONE))));
            }
            return choices;
        }

        private Choice choice(AmountFact fact, Amount amount) {
            return Choice.of(new AmountIs(fact.id(), amount));
        }

        @Override
        public List<Choice> association(AssociationFact fact) {
            return List.of();
        }

        @Override
        public List<Choice> roster(RosterFact fact) {
            return List.of(Choice.of(new NamesEveryone(fact.id())));
        }
    }

    /** Those that the levels ask for in this market, in either while it is not known. */
    private Set<BigDecimal> thresholds(AmountFact fact) {
        Fact<Market> market = answers.facts().market();
        Set<BigDecimal> thresholds = new TreeSet<>();
        interview.assess(answers).levels().stream()
                .flatMap(level -> level.measures().stream())
                .map(Measure::threshold)
                .filter(threshold -> threshold.amount().equals(fact.id()))
                .forEach(threshold -> thresholds.addAll(threshold.in(market)));
        return thresholds;
    }
}
