package goldpath.bot.wording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Statement;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Assessment;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Market;
import goldpath.evaluator.Person;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Answers and assessments as data, in the form in which a conversation is exported, imported and scripted. */
public final class AnswersJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Competency competency;

    public AnswersJson(Competency competency) {
        this.competency = competency;
    }

    /** Every fact of the competency by its id; null where nothing is recorded. */
    public ObjectNode answers(Answers answers) {
        return fragment(
                answers, competency.facts().stream().map(FactDefinition::id).toList());
    }

    /** Per fact one of: unasked, started, answered, declined. */
    public ObjectNode known(Answers answers) {
        ObjectNode known = JSON.objectNode();
        competency.facts().forEach(fact -> known.put(fact.id(), knowledge(answers, fact)));
        return known;
    }

    private static String knowledge(Answers answers, FactDefinition fact) {
        return Knowledge.of(answers.facts(), fact).name().toLowerCase(Locale.ROOT);
    }

    /** The complete values of these facts, and of no others. */
    public ObjectNode fragment(Answers answers, Collection<String> facts) {
        ObjectNode fragment = JSON.objectNode();
        Values values = new Values(answers);
        competency.facts().stream()
                .filter(fact -> facts.contains(fact.id()))
                .forEach(fact -> fragment.set(fact.id(), fact.read(values)));
        answers.country().filter(country -> fragment.has("market")).ifPresent(code -> fragment.put("country", code));
        return fragment;
    }

    /**
     * What a choice would record.
     *
     * @param applied the answers after its statements
     */
    public ObjectNode fragment(Choice choice, Function<Choice, Answers> applied) {
        List<String> facts = choice.statements().stream().map(Statement::fact).toList();
        return fragment(applied.apply(choice), facts);
    }

    /** An assessment: the level attained and, per level, the status, what could decide it, the gap and the plan. */
    public ObjectNode assessment(Assessment assessment) {
        return AssessmentJson.of(assessment);
    }

    /**
     * Reads answers back.
     *
     * @param answers by fact id; absent and null facts are unasked
     * @param known per fact; by default a given fact is answered, a roster that names anyone is complete
     * @param asking the id of the fact that is asked next; reopens the roster
     * @throws IllegalArgumentException when a value is impossible; names the field, the value and the remedy
     */
    public Answers read(JsonNode answers, Optional<JsonNode> known, Optional<String> asking) {
        return new AnswersReader(competency).read(answers, known, asking);
    }

    static JsonNode number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0 ? JSON.numberNode(plain.longValueExact()) : JSON.numberNode(plain);
    }

    /** The value of a fact, as data. */
    private record Values(Answers answers) implements FactDefinition.Reader<JsonNode> {

        @Override
        public JsonNode market(MarketFact fact) {
            Optional<Market> market = answers.facts().market().value();
            return market.<JsonNode>map(known -> JSON.textNode(known.id())).orElse(JSON.nullNode());
        }

        @Override
        public JsonNode amount(AmountFact fact) {
            Optional<Amount> amount = answers.facts().amount(fact.id()).value();
            return amount.<JsonNode>map(known -> put(JSON.objectNode(), known)).orElse(JSON.nullNode());
        }

        @Override
        public JsonNode association(AssociationFact fact) {
            Optional<Amount> whole = answers.facts().amount(fact.amount()).value();
            Optional<Coverage> coverage = answers.facts().coverage(fact.id()).value();
            return coverage.<JsonNode>map(known -> coverage(known, whole)).orElse(JSON.nullNode());
        }

        @Override
        public JsonNode roster(RosterFact fact) {
            ArrayNode people = JSON.arrayNode();
            answers.facts().roster().people().forEach(person -> people.add(person(person)));
            return people;
        }

        private static ObjectNode coverage(Coverage coverage, Optional<Amount> whole) {
            if (coverage instanceof Coverage.Part part) {
                ObjectNode node = JSON.objectNode().put("status", "partial");
                part.of(whole).ifPresent(covered -> put(node, covered));
                part.share().ifPresent(share -> node.set("share", number(share)));
                return node;
            }
            return JSON.objectNode().put("status", coverage instanceof Coverage.All ? "yes" : "no");
        }

        private static ObjectNode put(ObjectNode node, Amount amount) {
            node.set("usd", number(amount.usd()));
            node.put("op", amount.precision().symbol());
            amount.upper().ifPresent(upper -> node.set("hi", number(upper)));
            return node;
        }

        private static ObjectNode person(Person person) {
            ObjectNode node = JSON.objectNode().put("person", person.name());
            node.set("passed", codes(person.passed()));
            node.set("notPassed", codes(person.notPassed()));
            return node;
        }
    }

    static ArrayNode codes(Collection<String> codes) {
        ArrayNode array = JSON.arrayNode();
        codes.forEach(array::add);
        return array;
    }
}
