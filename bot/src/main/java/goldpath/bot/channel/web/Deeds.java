package goldpath.bot.channel.web;

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
import goldpath.prompts.Languages;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the buttons of the page mean. */
final class Deeds {

    private static final String USD = "-?\\d{1,15}(\\.\\d{1,2})?";

    private final Competency competency;
    private final Languages languages;

    Deeds(Competency competency, Languages languages) {
        this.competency = competency;
        this.languages = languages;
    }

    /** Empty for anything that no button of ours brings back. */
    Optional<Incoming> incoming(JsonNode does, Envelope envelope) {
        Optional<String> ticket = text(does, "ticket");
        if (ticket.isPresent() && does.path("pick").isInt() && does.path("pick").intValue() >= 0) {
            return Optional.of(
                    new Incoming.Pick(envelope, ticket.get(), does.path("pick").intValue()));
        }
        return meaning(does)
                .map(List::of)
                .map(meant -> ticket.<Incoming>map(name -> new Incoming.Pressed(envelope, name, meant))
                        .orElseGet(() -> new Incoming.Meant(envelope, meant)));
    }

    private Optional<Meaning> meaning(JsonNode does) {
        return want(does)
                .or(() -> answer(does))
                .or(() -> everyone(does))
                .or(() -> change(does))
                .or(() -> next(does))
                .or(() -> language(does))
                .or(() -> supposed(does.path("suppose")));
    }

    private static Optional<Meaning> want(JsonNode does) {
        return text(does, "want")
                .flatMap(name -> Arrays.stream(Command.values())
                        .filter(command -> command.name().equals(name))
                        .findFirst())
                .map(Meaning.Wants::new);
    }

    private static Optional<Meaning> answer(JsonNode does) {
        return text(does, "answer").flatMap(answer -> switch (answer) {
            case "yes" -> Optional.of(new Meaning.Affirms());
            case "no" -> Optional.of(new Meaning.Denies());
            default -> Optional.empty();
        });
    }

    private Optional<Meaning> everyone(JsonNode does) {
        return fact(does, "everyone", RosterFact.class)
                .map(roster -> new Meaning.Says(new Statement.NamesEveryone(roster.id())));
    }

    private Optional<Meaning> change(JsonNode does) {
        return fact(does, "change", FactDefinition.class).map(fact -> new Meaning.Reopens(fact.id()));
    }

    private static Optional<Meaning> next(JsonNode does) {
        return text(does, "ask").filter("next_exam"::equals).map(asked -> new Meaning.AsksNextExam(Optional.empty()));
    }

    private Optional<Meaning> language(JsonNode does) {
        return text(does, "language")
                .filter(tag -> languages.all().stream()
                        .anyMatch(language -> language.tag().equals(tag)))
                .map(Meaning.WantsLanguage::new);
    }

    private Optional<Meaning> supposed(JsonNode does) {
        Optional<Statement> covered = fact(does, "covered", AssociationFact.class)
                .map(fact -> new Statement.CoverageIs(fact.id(), new Coverage.All()));
        Optional<BigDecimal> usd =
                text(does, "usd").filter(amount -> amount.matches(USD)).map(BigDecimal::new);
        return covered.or(() -> fact(does, "amount", AmountFact.class)
                        .flatMap(fact -> usd.map(
                                amount -> new Statement.AmountIs(fact.id(), Amount.of(amount, Precision.EXACT)))))
                .map(statement -> new Meaning.Supposes(List.of(statement)));
    }

    private <T extends FactDefinition> Optional<T> fact(JsonNode does, String field, Class<T> kind) {
        return text(does, field)
                .flatMap(id -> competency.facts().stream()
                        .filter(fact -> fact.id().equals(id))
                        .findFirst())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
