package goldpath.bot.understanding;

import goldpath.bot.conversation.Listening;
import goldpath.evaluator.Person;
import java.util.List;
import java.util.Optional;

/** Finds who is asked about: people of the roster by their full or, where only one bears it, first name. */
record NamedPerson(Listening listening) {

    private static final List<String> POSSESSIVES = List.of("'s", "’s", "s", "'", "’");

    Optional<String> in(Message message) {
        List<Person> people = listening.answers().facts().roster().people();
        Optional<String> speaker = message.all("speaker").isEmpty() ? Optional.empty() : listening.speaker();
        return people.stream()
                .map(Person::name)
                .filter(name -> names(message, Tokens.of(name)))
                .findFirst()
                .or(() -> byFirstName(message, people))
                .or(() -> speaker);
    }

    private static Optional<String> byFirstName(Message message, List<Person> people) {
        List<String> bearers = people.stream()
                .map(Person::name)
                .filter(name -> names(message, Tokens.of(name).subList(0, 1)))
                .toList();
        return bearers.size() == 1 ? Optional.of(bearers.get(0)) : Optional.empty();
    }

    private static boolean names(Message message, List<Token> name) {
        for (int start = 0; start + name.size() <= message.size(); start++) {
            boolean same = true;
            for (int i = 0; i < name.size() && same; i++) {
                String said = message.token(start + i).folded();
                String part = name.get(i).folded();
                same = said.equals(part) || POSSESSIVES.stream().anyMatch(ending -> said.equals(part + ending));
            }
            if (same) {
                return true;
            }
        }
        return false;
    }
}
