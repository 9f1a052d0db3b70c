package goldpath.bot.store;

import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.Place;
import goldpath.bot.conversation.Source;
import goldpath.bot.conversation.Sources;
import goldpath.bot.conversation.State.Snapshot;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.Fact;
import goldpath.evaluator.Facts;
import goldpath.evaluator.Market;
import goldpath.evaluator.Person;
import goldpath.evaluator.Roster;
import goldpath.evaluator.Roster.Extent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What undo or redo goes back to, stored as differences: each snapshot says only what sets it apart from the one that is
 * nearer to now, so a long interview about many people is stored about once, not once per step.
 */
final class StoredHistory {

    /**
     * What sets a snapshot apart; what is absent is the same.
     *
     * @param country in a list, which is empty where the snapshot has none
     */
    record Step(
            Place place,
            Optional<Fact<Market>> market,
            Map<String, Fact<Amount>> amounts,
            Map<String, Fact<Coverage>> coverages,
            Map<String, Fact<Boolean>> flags,
            Optional<RosterChange> roster,
            Optional<List<String>> country,
            Optional<SourcesChange> sources) {}

    /**
     * A roster as the other one with people between its first and its last replaced.
     *
     * @param first so many people at the beginning are the same
     * @param last so many people at the end are the same
     */
    record RosterChange(Extent extent, int first, List<Person> people, int last) {}

    /**
     * Sources as the other ones with some replaced.
     *
     * @param gone keys of those that are not here
     */
    record SourcesChange(Map<String, Source> changed, List<String> gone) {}

    private StoredHistory() {}

    /** @param snapshots the last one is the nearest to now */
    static List<Step> written(Snapshot now, List<Snapshot> snapshots) {
        List<Step> steps = new ArrayList<>();
        Snapshot nearer = now;
        for (int i = snapshots.size() - 1; i >= 0; i--) {
            steps.add(step(nearer, snapshots.get(i)));
            nearer = snapshots.get(i);
        }
        Collections.reverse(steps);
        return steps;
    }

    static List<Snapshot> read(Snapshot now, List<Step> steps) {
        List<Snapshot> snapshots = new ArrayList<>();
        Snapshot nearer = now;
        for (int i = steps.size() - 1; i >= 0; i--) {
            nearer = snapshot(nearer, steps.get(i));
            snapshots.add(nearer);
        }
        Collections.reverse(snapshots);
        return snapshots;
    }

    private static Step step(Snapshot next, Snapshot snapshot) {
        Answers nearer = next.answers();
        Facts from = nearer.facts();
        Facts to = snapshot.answers().facts();
        return new Step(
                snapshot.place(),
                Optional.of(to.market()).filter(market -> !market.equals(from.market())),
                changed(from.amounts(), to.amounts()),
                changed(from.coverages(), to.coverages()),
                changed(from.flags(), to.flags()),
                Optional.of(to.roster())
                        .filter(roster -> !roster.equals(from.roster()))
                        .map(roster -> change(from.roster(), roster)),
                Optional.of(snapshot.answers().country())
                        .filter(country -> !country.equals(nearer.country()))
                        .map(country -> country.stream().toList()),
                change(next.sources(), snapshot.sources()));
    }

    private static Snapshot snapshot(Snapshot next, Step step) {
        Answers nearer = next.answers();
        Facts from = nearer.facts();
        Facts facts = new Facts(
                step.market().orElse(from.market()),
                restored(from.amounts(), step.amounts()),
                restored(from.coverages(), step.coverages()),
                restored(from.flags(), step.flags()),
                step.roster().map(change -> restored(from.roster(), change)).orElse(from.roster()));
        Optional<String> country =
                step.country().map(list -> list.stream().findFirst()).orElse(nearer.country());
        Sources sources =
                step.sources().map(change -> restored(next.sources(), change)).orElse(next.sources());
        return new Snapshot(new Answers(facts, country), step.place(), sources);
    }

    private static <T> Map<String, Fact<T>> changed(Map<String, Fact<T>> from, Map<String, Fact<T>> to) {
        if (from.equals(to)) {
            return Map.of();
        }
        Map<String, Fact<T>> changed = new HashMap<>();
        Set<String> ids = new HashSet<>(from.keySet());
        ids.addAll(to.keySet());
        for (String id : ids) {
            Fact<T> fact = to.getOrDefault(id, Fact.unknown());
            if (!fact.equals(from.getOrDefault(id, Fact.unknown()))) {
                changed.put(id, fact);
            }
        }
        return changed;
    }

    private static <T> Map<String, Fact<T>> restored(Map<String, Fact<T>> from, Map<String, Fact<T>> changed) {
        if (changed.isEmpty()) {
            return from;
        }
        Map<String, Fact<T>> restored = new HashMap<>(from);
        restored.putAll(changed);
        return restored;
    }

    private static Optional<SourcesChange> change(Sources from, Sources to) {
        if (from.equals(to)) {
            return Optional.empty();
        }
        Map<String, Source> changed = new HashMap<>(to.entries());
        changed.entrySet()
                .removeIf(entry -> entry.getValue().equals(from.entries().get(entry.getKey())));
        List<String> gone = from.entries().keySet().stream()
                .filter(key -> !to.entries().containsKey(key))
                .sorted()
                .toList();
        return Optional.of(new SourcesChange(changed, gone));
    }

    private static Sources restored(Sources from, SourcesChange change) {
        Map<String, Source> entries = new HashMap<>(from.entries());
        change.gone().forEach(entries::remove);
        entries.putAll(change.changed());
        return new Sources(entries);
    }

    private static RosterChange change(Roster from, Roster to) {
        List<Person> before = from.people();
        List<Person> after = to.people();
        int most = Math.min(before.size(), after.size());
        int first = 0;
        while (first < most && before.get(first).equals(after.get(first))) {
            first++;
        }
        int last = 0;
        while (last < most - first && before.get(before.size() - 1 - last).equals(after.get(after.size() - 1 - last))) {
            last++;
        }
        return new RosterChange(to.extent(), first, after.subList(first, after.size() - last), last);
    }

    private static Roster restored(Roster from, RosterChange change) {
        List<Person> before = from.people();
        List<Person> people = new ArrayList<>(before.subList(0, change.first()));
        people.addAll(change.people());
        people.addAll(before.subList(before.size() - change.last(), before.size()));
        return new Roster(people, change.extent());
    }
}
