package goldpath.bot.conversation;

import goldpath.bot.conversation.Statement.AmountIs;
import goldpath.bot.conversation.Statement.CoverageIs;
import goldpath.bot.conversation.Statement.CoversAllBut;
import goldpath.bot.conversation.Statement.IsAsOf;
import goldpath.bot.conversation.Statement.IsUnknown;
import goldpath.bot.conversation.Statement.Leaves;
import goldpath.bot.conversation.Statement.MarketIs;
import goldpath.bot.conversation.Statement.NamesEveryone;
import goldpath.bot.conversation.Statement.Passes;
import goldpath.bot.conversation.Statement.Renames;
import goldpath.bot.conversation.Statement.Withdraws;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.Fact;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Facts;
import goldpath.evaluator.Roster.Extent;
import java.util.List;
import java.util.Optional;

/** What the answers are once something was stated. */
public final class Statements {

    private final Competency competency;

    public Statements(Competency competency) {
        this.competency = competency;
    }

    /** The answers once these were stated, in this order. */
    public Answers apply(Answers answers, List<? extends Statement> statements) {
        Recorder recorder = new Recorder(answers);
        statements.forEach(statement -> statement.read(recorder));
        return recorder.answers();
    }

    public Answers apply(Answers answers, Statement statement) {
        return apply(answers, List.of(statement));
    }

    /** Takes one statement after the other; a large roster is built once, not anew for each of its people. */
    private final class Recorder implements Statement.Reader<Recorder>, FactDefinition.Reader<Recorder> {

        private final RosterEdit roster;
        private Facts facts;
        private Optional<String> country;

        Recorder(Answers answers) {
            facts = answers.facts();
            country = answers.country();
            roster = new RosterEdit(facts.roster());
        }

        Answers answers() {
            return new Answers(facts.withRoster(roster.roster()), country);
        }

        @Override
        public Recorder marketIs(MarketIs statement) {
            facts = facts.withMarket(Fact.known(statement.market()));
            country = statement.country();
            return this;
        }

        @Override
        public Recorder amountIs(AmountIs statement) {
            facts = facts.withAmount(statement.fact(), Fact.known(statement.amount()));
            return this;
        }

        @Override
        public Recorder coverageIs(CoverageIs statement) {
            facts = facts.withCoverage(statement.fact(), Fact.known(statement.coverage()));
            return this;
        }

        @Override
        public Recorder coversAllBut(CoversAllBut statement) {
            Coverage coverage = whole(statement.fact())
                    .<Coverage>map(whole -> allBut(whole, statement.rest()))
                    .orElseGet(Coverage::partOfUnknownSize);
            facts = facts.withCoverage(statement.fact(), Fact.known(coverage));
            return this;
        }

        private Coverage allBut(Amount whole, Amount rest) {
            return rest.usd().signum() == 0
                    ? new Coverage.All()
                    : Coverage.part(whole.map(usd -> usd.subtract(rest.usd())));
        }

        private Optional<Amount> whole(String association) {
            return competency.fact(association) instanceof AssociationFact known
                    ? facts.amount(known.amount()).value()
                    : Optional.empty();
        }

        @Override
        public Recorder passes(Passes statement) {
            roster.add(statement.person(), statement.passed(), statement.notPassed());
            return this;
        }

        @Override
        public Recorder withdraws(Withdraws statement) {
            roster.withdraw(statement.person(), statement.exams());
            return this;
        }

        @Override
        public Recorder leaves(Leaves statement) {
            roster.remove(statement.person());
            return this;
        }

        @Override
        public Recorder renames(Renames statement) {
            roster.rename(statement.person(), statement.name());
            return this;
        }

        @Override
        public Recorder namesEveryone(NamesEveryone statement) {
            roster.extent(Extent.COMPLETE);
            return this;
        }

        /** The date belongs to the source of an answer, not to the answer. */
        @Override
        public Recorder isAsOf(IsAsOf statement) {
            return this;
        }

        @Override
        public Recorder isUnknown(IsUnknown statement) {
            return competency.fact(statement.fact()).read(this);
        }

        @Override
        public Recorder market(MarketFact fact) {
            facts = facts.withMarket(Fact.declined());
            country = Optional.empty();
            return this;
        }

        @Override
        public Recorder amount(AmountFact fact) {
            facts = facts.withAmount(fact.id(), Fact.declined());
            return this;
        }

        @Override
        public Recorder association(AssociationFact fact) {
            facts = facts.withCoverage(fact.id(), Fact.declined());
            return this;
        }

        @Override
        public Recorder roster(RosterFact fact) {
            roster.extent(Extent.DECLINED);
            return this;
        }
    }
}
