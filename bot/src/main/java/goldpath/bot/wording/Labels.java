package goldpath.bot.wording;

import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Statement;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Person;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Choices in words. */
final class Labels implements Statement.Reader<String> {

    private static final int LONGEST = 200;

    private final Competency competency;
    private final Speech speech;
    private final FactWords words;

    Labels(Competency competency, Speech speech) {
        this.competency = competency;
        this.speech = speech;
        words = new FactWords(speech);
    }

    String of(Choice choice) {
        String label = choice.statements().stream()
                .map(statement -> statement.read(this))
                .distinct()
                .collect(Collectors.joining("; "));
        return Pages.cut(label, LONGEST);
    }

    List<String> of(List<Choice> choices) {
        return choices.stream().map(this::of).toList();
    }

    @Override
    public String marketIs(Statement.MarketIs statement) {
        return words.market(statement.market(), statement.country());
    }

    @Override
    public String amountIs(Statement.AmountIs statement) {
        return words.amount(statement.amount());
    }

    @Override
    public String coverageIs(Statement.CoverageIs statement) {
        return coverage(statement.fact(), words.coverage(statement.coverage(), Optional.empty()));
    }

    @Override
    public String coversAllBut(Statement.CoversAllBut statement) {
        return coverage(statement.fact(), speech.text("label.all_but", "amount", words.amount(statement.rest())));
    }

    private String coverage(String fact, String value) {
        return speech.text("label.coverage", "fact", words.heading(competency.fact(fact)), "value", value);
    }

    @Override
    public String passes(Statement.Passes statement) {
        Set<String> passed = new LinkedHashSet<>(statement.passed());
        passed.removeAll(statement.notPassed());
        String name = statement.person().isBlank() ? "?" : statement.person();
        return words.person(new Person(name, passed, statement.notPassed()));
    }

    @Override
    public String withdraws(Statement.Withdraws statement) {
        return about("label.withdraws", statement.person(), statement.exams());
    }

    @Override
    public String leaves(Statement.Leaves statement) {
        return about("label.leaves", statement.person(), Set.of());
    }

    private String about(String key, String person, Collection<String> exams) {
        return speech.text(key, "person", speech.quoted(person), "exams", speech.and(exams));
    }

    @Override
    public String renames(Statement.Renames statement) {
        return speech.text(
                "label.renames", "person", speech.quoted(statement.person()), "name", speech.quoted(statement.name()));
    }

    @Override
    public String namesEveryone(Statement.NamesEveryone statement) {
        return speech.text("label.everyone");
    }

    @Override
    public String isAsOf(Statement.IsAsOf statement) {
        return speech.text("label.as_of", "month", speech.month(statement.month()));
    }

    @Override
    public String isUnknown(Statement.IsUnknown statement) {
        return speech.text("label.unknown");
    }
}
