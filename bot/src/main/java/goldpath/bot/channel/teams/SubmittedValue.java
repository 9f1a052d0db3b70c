package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import goldpath.bot.conversation.Command;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Statement;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Precision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a button or form of a card brings back, read as what its user did. */
final class SubmittedValue {

    /** Of the data in buttons; cards of another are refused. */
    static final int VERSION = 1;

    private static final int LONGEST_WORDS = 2_000;
    private static final String USD = "-?\\d{1,15}(\\.\\d{1,2})?";

    private final Competency competency;

    SubmittedValue(Competency competency) {
        this.competency = competency;
    }

    /** What no card of ours can have brought is taken for a button of an earlier question: it is politely refused. */
    Incoming incoming(JsonNode value, Envelope envelope) {
        return read(value, envelope).orElseGet(() -> new Incoming.Meant(envelope, List.of(new Meaning.PicksEarlier())));
    }

    /** Empty for anything that no card of ours can have brought. */
    Optional<Incoming> read(JsonNode value, Envelope envelope) {
        if (!value.isObject()
                || !value.path("goldpath").isInt()
                || value.path("goldpath").intValue() != VERSION) {
            return Optional.empty();
        }
        return pick(value, envelope)
                .or(() -> said(value, envelope))
                .or(() -> pressed(value, envelope))
                .or(() -> meant(value).map(meaning -> new Incoming.Meant(envelope, List.of(meaning))));
    }

    private static Optional<Incoming> pick(JsonNode value, Envelope envelope) {
        JsonNode pick = value.path("pick");
        Optional<String> ticket = text(pick, "ticket");
        return pick.path("index").isInt() && pick.path("index").intValue() >= 0
                ? ticket.map(name ->
                        new Incoming.Pick(envelope, name, pick.path("index").intValue()))
                : Optional.empty();
    }

    private static Optional<Incoming> said(JsonNode value, Envelope envelope) {
        return text(value, "say")
                .filter(words -> !words.isBlank() && words.length() <= LONGEST_WORDS)
                .map(words -> new Incoming.Text(envelope, words));
    }

    /** What belongs to a question. */
    private Optional<Incoming> pressed(JsonNode value, Envelope envelope) {
        Optional<List<Meaning>> meanings =
                people(value).or(() -> answer(value).or(() -> want(value)).map(List::of));
        return text(value, "ticket")
                .flatMap(ticket -> meanings.map(meant -> new Incoming.Pressed(envelope, ticket, meant)));
    }

    /** Somebody who says that this is everyone may have named people before, in the same form. */
    private Optional<List<Meaning>> people(JsonNode value) {
        Optional<List<Meaning>> named = fact(value, "people", RosterFact.class)
                .map(roster -> new SubmittedPeople(competency, roster).meanings(value));
        return named.or(() -> fact(value, "everyone", RosterFact.class).map(roster -> {
            List<Meaning> all = new ArrayList<>(new SubmittedPeople(competency, roster).meanings(value));
            all.add(new Meaning.Says(new Statement.NamesEveryone(roster.id())));
            return all;
        }));
    }

    private static Optional<Meaning> answer(JsonNode value) {
        return text(value, "answer").flatMap(answer -> switch (answer) {
            case "yes" -> Optional.of(new Meaning.Affirms());
            case "no" -> Optional.of(new Meaning.Denies());
            default -> Optional.empty();
        });
    }

    private static Optional<Meaning> want(JsonNode value) {
        return text(value, "want")
                .flatMap(name -> Arrays.stream(Command.values())
                        .filter(command -> command.name().equals(name))
                        .findFirst())
                .map(Meaning.Wants::new);
    }

    private Optional<Meaning> meant(JsonNode value) {
        Optional<Meaning> change =
                fact(value, "change", FactDefinition.class).map(fact -> new Meaning.Reopens(fact.id()));
        Optional<Meaning> next =
                text(value, "ask").filter("next_exam"::equals).map(asked -> new Meaning.AsksNextExam(Optional.empty()));
        Optional<Meaning> unticketed = value.has("ticket") ? Optional.empty() : want(value);
        return change.or(() -> next).or(() -> unticketed).or(() -> supposed(value.path("suppose")));
    }

    private Optional<Meaning> supposed(JsonNode value) {
        Optional<Statement> covered = fact(value, "covered", AssociationFact.class)
                .map(fact -> new Statement.CoverageIs(fact.id(), new Coverage.All()));
        Optional<BigDecimal> usd =
                text(value, "usd").filter(amount -> amount.matches(USD)).map(BigDecimal::new);
        return covered.or(() -> fact(value, "amount", AmountFact.class)
                        .flatMap(fact -> usd.map(
                                amount -> new Statement.AmountIs(fact.id(), Amount.of(amount, Precision.EXACT)))))
                .map(statement -> new Meaning.Supposes(List.of(statement)));
    }

    private <T extends FactDefinition> Optional<T> fact(JsonNode value, String field, Class<T> kind) {
        return text(value, field)
                .flatMap(id -> competency.facts().stream()
                        .filter(fact -> fact.id().equals(id))
                        .findFirst())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static Optional<String> text(JsonNode value, String field) {
        return Optional.of(value.path(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
