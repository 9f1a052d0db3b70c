package goldpath.bot.wording;

import com.fasterxml.jackson.databind.JsonNode;
import goldpath.bot.conversation.Answers;
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
import goldpath.evaluator.Precision;
import goldpath.evaluator.Roster;
import goldpath.evaluator.Roster.Extent;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads answers from data, strictly: whatever is impossible is refused with the field, the value and the remedy. */
final class AnswersReader {

    private static final Map<String, Coverage> WHOLE = Map.of("yes", new Coverage.All(), "no", new Coverage.None());

    private final Competency competency;

    AnswersReader(Competency competency) {
        this.competency = competency;
    }

    Answers read(JsonNode answers, Optional<JsonNode> known, Optional<String> asking) {
        Field root = new Field("answers", answers);
        root.check(answers.isObject(), "give an object");
        asking.ifPresent(this::fact);
        Facts facts = Facts.none();
        for (FactDefinition fact : competency.facts()) {
            Field value = root.get(fact.id());
            facts = fact.read(new FactReader(facts, value, knowledge(known, fact, value)));
        }
        Roster roster = facts.roster();
        if (asking.filter(this::isRoster).isPresent() && roster.extent() != Extent.UNASKED) {
            facts = facts.withRoster(roster.reopened());
        }
        checkParts(facts, root);
        return new Answers(facts, country(root));
    }

    private FactDefinition fact(String id) {
        return competency.facts().stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Field.refusal("asking", id, "use one of " + ids()));
    }

    private String ids() {
        return String.join(
                ", ", competency.facts().stream().map(FactDefinition::id).toList());
    }

    private boolean isRoster(String id) {
        return competency.fact(id) instanceof RosterFact;
    }

    private static Optional<String> country(Field root) {
        Field country = root.get("country");
        if (country.isAbsent()) {
            return Optional.empty();
        }
        String code = country.text();
        country.check(Set.of(Locale.getISOCountries()).contains(code), "use an ISO 3166-1 alpha-2 code such as DE");
        country.check(!root.get("market").isAbsent(), "give the market as well");
        return Optional.of(code);
    }

    /** What {@code known} says of a fact; where it says nothing, what is given is answered. */
    private static Knowledge knowledge(Optional<JsonNode> known, FactDefinition fact, Field value) {
        Field all = new Field("known", known.orElse(null));
        Field field = all.get(fact.id());
        boolean isRoster = fact instanceof RosterFact;
        boolean isGiven = isRoster ? value.isFilledList() : !value.isAbsent();
        if (field.isAbsent()) {
            return isGiven ? Knowledge.ANSWERED : Knowledge.UNASKED;
        }
        Knowledge knowledge = field.oneOf(Knowledge.values());
        boolean mayBeGiven = knowledge != Knowledge.UNASKED && (isRoster || knowledge != Knowledge.DECLINED);
        field.check(mayBeGiven || !isGiven, "leave " + value.name() + " null, or use answered");
        boolean mustBeGiven = !isRoster && (knowledge == Knowledge.ANSWERED || knowledge == Knowledge.STARTED);
        field.check(!mustBeGiven || isGiven, "give " + value.name() + ", or use unasked");
        boolean canStart = isRoster || fact instanceof AssociationFact;
        field.check(canStart || knowledge != Knowledge.STARTED, "use unasked, answered or declined");
        return knowledge;
    }

    /** More cannot be covered than there is, where both are numbers. */
    private void checkParts(Facts facts, Field root) {
        for (FactDefinition definition : competency.facts()) {
            if (definition instanceof AssociationFact fact) {
                Optional<Amount> whole = facts.amount(fact.amount()).value();
                Optional<Amount> part = facts.coverage(fact.id())
                        .value()
                        .filter(Coverage.Part.class::isInstance)
                        .flatMap(coverage -> ((Coverage.Part) coverage).amount());
                boolean isMore = whole.isPresent() && part.isPresent() && isMore(part.get(), whole.get());
                root.get(fact.id()).get("usd").check(!isMore, "cover at most the " + fact.amount());
            }
        }
    }

    private static boolean isMore(Amount part, Amount whole) {
        return part.precision() == Precision.EXACT
                && whole.precision() == Precision.EXACT
                && part.usd().compareTo(whole.usd().max(java.math.BigDecimal.ZERO)) > 0;
    }

    /** The facts with one more of them read. */
    private final class FactReader implements FactDefinition.Reader<Facts> {
        private final Facts facts;
        private final Field value;
        private final Knowledge knowledge;

        FactReader(Facts facts, Field value, Knowledge knowledge) {
            this.facts = facts;
            this.value = value;
            this.knowledge = knowledge;
        }

        @Override
        public Facts market(MarketFact fact) {
            return facts.withMarket(fact(Field::market));
        }

        @Override
        public Facts amount(AmountFact fact) {
            return facts.withAmount(fact.id(), fact(Field::amount));
        }

        @Override
        public Facts association(AssociationFact fact) {
            return facts.withCoverage(fact.id(), fact(AnswersReader::coverage));
        }

        @Override
        public Facts roster(RosterFact fact) {
            return facts.withRoster(new Roster(value.people(competency.exams().keySet()), knowledge.extent()));
        }

        private <T> Fact<T> fact(java.util.function.Function<Field, T> reader) {
            return switch (knowledge) {
                case ANSWERED, STARTED -> Fact.known(reader.apply(value));
                case DECLINED -> Fact.declined();
                case UNASKED -> Fact.unknown();
            };
        }
    }

    private static Coverage coverage(Field value) {
        value.check(value.isObject(), "give an object such as {\"status\": \"yes\"}");
        String status = value.get("status").text();
        Coverage whole = WHOLE.get(status);
        if (whole != null) {
            return whole;
        }
        value.get("status").check(status.equals("partial"), "use yes, no or partial");
        Field share = value.get("share");
        if (!share.isAbsent()) {
            return Coverage.share(share.share());
        }
        return value.get("usd").isAbsent() ? Coverage.partOfUnknownSize() : Coverage.part(value.amount());
    }
}
