package goldpath.bot.conversation;

import goldpath.evaluator.Person;
import goldpath.evaluator.Roster;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a step told of people: whom, and which exams were new of each. */
record Telling(Roster before, Roster after) {

    List<Person> people() {
        Map<String, Person> known =
                before.people().stream().collect(Collectors.toMap(Person::name, Function.identity()));
        return after.people().stream()
                .filter(person -> !person.equals(known.get(person.name())))
                .map(person -> known.containsKey(person.name()) ? news(known.get(person.name()), person) : person)
                .toList();
    }

    private static Person news(Person was, Person now) {
        return new Person(now.name(), without(now.passed(), was.passed()), without(now.notPassed(), was.notPassed()));
    }

    private static Set<String> without(Set<String> now, Set<String> was) {
        Set<String> rest = new LinkedHashSet<>(now);
        rest.removeAll(was);
        return rest;
    }
}
