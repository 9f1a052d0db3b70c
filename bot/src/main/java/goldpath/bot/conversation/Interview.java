package goldpath.bot.conversation;

import goldpath.bot.conversation.Place.Asking;
import goldpath.bot.conversation.Place.Clarifying;
import goldpath.bot.conversation.Place.Finished;
import goldpath.bot.conversation.State.Snapshot;
import goldpath.bot.conversation.Statement.CoverageIs;
import goldpath.bot.conversation.Statement.MarketIs;
import goldpath.evaluator.Assessment;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.Evaluator;
import goldpath.evaluator.Fact;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Facts;
import goldpath.evaluator.Market;
import goldpath.evaluator.Roster.Extent;
import java.util.List;
import java.util.Optional;

/** What is asked of a partner, and when: derived from the competency and from what can still change the verdict. */
final class Interview {

    private final Evaluator evaluator;

    Interview(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    Assessment assess(Answers answers) {
        return evaluator.assess(answers.facts());
    }

    FactDefinition fact(String id) {
        return evaluator.competency().fact(id);
    }

    List<FactDefinition> facts() {
        return evaluator.competency().facts();
    }

    Place first() {
        return new Asking(facts().get(0).id());
    }

    /** Where to go on: the first question whose answer can change something and was not declined. */
    Place next(Answers answers, Assessment assessment) {
        return open(answers, assessment).stream()
                .findFirst()
                .<Place>map(fact -> new Asking(fact.id()))
                .orElseGet(Finished::new);
    }

    /** What undo comes back to: not to a question to confirm, which would be put to who takes back what was confirmed. */
    Snapshot settled(Snapshot left) {
        return left.place() instanceof Place.Confirming
                ? new Snapshot(left.answers(), next(left.answers(), assess(left.answers())), left.sources())
                : left;
    }

    /** The facts still to be asked for, in order. */
    List<FactDefinition> open(Answers answers, Assessment assessment) {
        return assessment.worthAsking().stream()
                .map(this::fact)
                .filter(fact -> !fact.read(new IsDeclined(answers.facts())))
                .toList();
    }

    /** The fact whose question comes before that of the place. */
    Optional<FactDefinition> before(Place place) {
        int at = place.about()
                .map(id -> facts().indexOf(fact(id)))
                .orElse(place instanceof Finished ? facts().size() : 0);
        return at == 0 ? Optional.empty() : Optional.of(facts().get(at - 1));
    }

    List<Choice> choices(Place place) {
        if (place instanceof Asking asking) {
            return fact(asking.fact()).read(new Offered());
        }
        return place instanceof Clarifying clarifying ? clarifying.doubt().choices() : List.of();
    }

    /** The facts of which the two say different things. */
    List<FactDefinition> changed(Answers before, Answers after) {
        return facts().stream()
                .filter(fact -> !fact.read(new Recorded(before)).equals(fact.read(new Recorded(after))))
                .toList();
    }

    /** Whether something that was answered is now answered otherwise; people added to a roster replace nothing. */
    boolean replaces(FactDefinition fact, Answers before, Answers after) {
        if (fact instanceof RosterFact) {
            return before.facts().roster().people().stream()
                    .anyMatch(person -> after.facts()
                            .roster()
                            .find(person.name())
                            .filter(now -> now.passed().containsAll(person.passed())
                                    && now.notPassed().containsAll(person.notPassed()))
                            .isEmpty());
        }
        return isKnown(fact, before) && changed(before, after).contains(fact);
    }

    private boolean isKnown(FactDefinition fact, Answers answers) {
        return fact.read(new Recorded(answers)) instanceof Fact<?> recorded && recorded.isKnown();
    }

    /** What is recorded of a fact, for comparing. */
    private record Recorded(Answers answers) implements FactDefinition.Reader<Object> {

        @Override
        public Object market(MarketFact fact) {
            return answers.facts().market().map(market -> List.of(market, answers.country()));
        }

        @Override
        public Object amount(AmountFact fact) {
            return answers.facts().amount(fact.id());
        }

        @Override
        public Object association(AssociationFact fact) {
            return answers.facts().coverage(fact.id());
        }

        @Override
        public Object roster(RosterFact fact) {
            return answers.facts().roster();
        }
    }

    private record IsDeclined(Facts facts) implements FactDefinition.Reader<Boolean> {

        @Override
        public Boolean market(MarketFact fact) {
            return facts.market().isDeclined();
        }

        @Override
        public Boolean amount(AmountFact fact) {
            return facts.amount(fact.id()).isDeclined();
        }

        @Override
        public Boolean association(AssociationFact fact) {
            return facts.coverage(fact.id()).isDeclined();
        }

        @Override
        public Boolean roster(RosterFact fact) {
            return facts.roster().extent() == Extent.DECLINED;
        }
    }

    /** The answers offered with a question. */
    private record Offered() implements FactDefinition.Reader<List<Choice>> {

        @Override
        public List<Choice> market(MarketFact fact) {
            return List.of(
                    Choice.of(new MarketIs(fact.id(), Market.DEVELOPED, Optional.empty())),
                    Choice.of(new MarketIs(fact.id(), Market.EMERGING, Optional.empty())));
        }

        @Override
        public List<Choice> amount(AmountFact fact) {
            return List.of();
        }

        @Override
        public List<Choice> association(AssociationFact fact) {
            return List.of(
                    Choice.of(new CoverageIs(fact.id(), new Coverage.All())),
                    Choice.of(new CoverageIs(fact.id(), new Coverage.None())));
        }

        @Override
        public List<Choice> roster(RosterFact fact) {
            return List.of();
        }
    }
}
