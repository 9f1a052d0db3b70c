package goldpath.bot.conversation;

import goldpath.bot.conversation.State.Basis;
import goldpath.bot.conversation.State.Snapshot;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Fact;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Facts;
import goldpath.evaluator.Person;
import goldpath.evaluator.Roster;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Brings a conversation that was begun by another edition of the rules to the present one. */
final class Renewal {

    private final Interview interview;
    private final Competency competency;
    private final Basis basis;

    Renewal(Interview interview) {
        this.interview = interview;
        competency = interview.evaluator().competency();
        Map<String, String> facts = new HashMap<>();
        interview.facts().forEach(fact -> facts.put(fact.id(), Basis.fingerprint(asked(fact))));
        basis = new Basis(competency.edition().date(), facts);
    }

    private String asked(FactDefinition fact) {
        return fact instanceof RosterFact
                ? String.join(" ", new TreeSet<>(competency.exams().keySet()))
                : fact.toString();
    }

    /** What the present rules ask for. */
    Basis basis() {
        return basis;
    }

    boolean isDue(State state) {
        return state.basis()
                .filter(before -> !before.edition().equals(basis.edition()))
                .isPresent();
    }

    /** The same conversation with the answers that still hold; what is asked in other words is asked again. */
    State renewed(State state) {
        Answers answers = kept(state);
        Sources sources = state.now().sources();
        return state.renewed(new Snapshot(answers, interview.next(answers, interview.assess(answers)), sources));
    }

    Insight.NewEdition insight(State state) {
        Set<String> gone = new TreeSet<>();
        state.answers().facts().roster().people().forEach(person -> {
            gone.addAll(person.passed());
            gone.addAll(person.notPassed());
        });
        gone.removeAll(competency.exams().keySet());
        return new Insight.NewEdition(
                state.basis().orElseThrow().edition(), basis.edition(), again(state), List.copyOf(gone));
    }

    private List<FactDefinition> again(State state) {
        Map<String, String> before = state.basis().orElseThrow().facts();
        return interview.facts().stream()
                .filter(fact -> !Objects.equals(basis.facts().get(fact.id()), before.get(fact.id())))
                .toList();
    }

    private Answers kept(State state) {
        List<FactDefinition> again = again(state);
        Facts before = state.answers().facts();
        Facts kept =
                Facts.none().withRoster(roster(before.roster(), again.stream().anyMatch(RosterFact.class::isInstance)));
        for (FactDefinition fact : interview.facts()) {
            kept = again.contains(fact) ? kept : fact.read(new Keeping(before, kept));
        }
        return new Answers(kept, kept.market().isKnown() ? state.answers().country() : Optional.empty());
    }

    private Roster roster(Roster before, boolean again) {
        List<Person> people = before.people().stream()
                .map(person -> new Person(person.name(), counting(person.passed()), counting(person.notPassed())))
                .toList();
        Roster kept = new Roster(people, before.extent());
        return again && kept.isComplete() ? kept.reopened() : kept;
    }

    private Set<String> counting(Set<String> exams) {
        Set<String> counting = new LinkedHashSet<>(exams);
        counting.retainAll(competency.exams().keySet());
        return counting;
    }

    /** Takes what is known of a fact over. */
    private record Keeping(Facts before, Facts kept) implements FactDefinition.Reader<Facts> {

        @Override
        public Facts market(FactDefinition.MarketFact fact) {
            Fact<goldpath.evaluator.Market> market = before.market();
            return kept.withMarket(market);
        }

        @Override
        public Facts amount(FactDefinition.AmountFact fact) {
            return kept.withAmount(fact.id(), before.amount(fact.id()));
        }

        @Override
        public Facts association(FactDefinition.AssociationFact fact) {
            return kept.withCoverage(fact.id(), before.coverage(fact.id()));
        }

        @Override
        public Facts roster(RosterFact fact) {
            return kept;
        }
    }
}
