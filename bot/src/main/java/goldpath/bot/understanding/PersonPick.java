package goldpath.bot.understanding;

import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Listening;
import goldpath.bot.conversation.Meaning.Picks;
import goldpath.bot.conversation.Statement;
import goldpath.bot.conversation.Statement.Leaves;
import goldpath.bot.conversation.Statement.Passes;
import goldpath.bot.conversation.Statement.Withdraws;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads which of several people is meant, where the choice is between them: "Smith", "John Smith", "the Miller one". */
final class PersonPick {

    private final Message message;

    /** By choice, the words of the name; of a choice that is about nobody, none. */
    private final List<Set<String>> names;

    private PersonPick(Message message, Listening listening) {
        this.message = message;
        names = listening.choices().stream()
                .map(PersonPick::person)
                .map(person ->
                        person.map(name -> Set.copyOf(KnownPeople.words(name))).orElse(Set.of()))
                .toList();
    }

    static Optional<Reading> of(Message message, Listening listening, Substance substance) {
        return new PersonPick(message, listening).read(substance);
    }

    private static Optional<String> person(Choice choice) {
        Statement only = choice.statements().size() == 1 ? choice.statements().get(0) : null;
        if (only instanceof Passes passes) {
            return Optional.of(passes.person());
        }
        if (only instanceof Leaves leaves) {
            return Optional.of(leaves.person());
        }
        return only instanceof Withdraws withdraws ? Optional.of(withdraws.person()) : Optional.empty();
    }

    private Optional<Reading> read(Substance substance) {
        int from = 0;
        while (from < message.size() && !isOfName(from)) {
            from++;
        }
        int to = from;
        Set<String> said = new HashSet<>();
        while (to < message.size() && (isOfName(to) || !message.token(to).isWord())) {
            if (isOfName(to)) {
                said.add(message.token(to).folded());
            }
            to++;
        }
        int end = message.at(to, "pick_noun").map(Lexeme::to).orElse(to);
        int start = from;
        return said.isEmpty() || !substance.isAll(from, end)
                ? Optional.empty()
                : meant(said).map(place -> new Reading(new Picks(place), start, end, Confidence.CERTAIN));
    }

    private boolean isOfName(int token) {
        String word = message.token(token).folded();
        return names.stream().anyMatch(name -> name.contains(word));
    }

    /** The only one whose name has all of these words; of several, the one whose name has no others. */
    private Optional<Integer> meant(Set<String> said) {
        List<Integer> having = IntStream.range(0, names.size())
                .filter(i -> names.get(i).containsAll(said))
                .boxed()
                .toList();
        List<Integer> exactly =
                having.stream().filter(i -> names.get(i).equals(said)).toList();
        List<Integer> meant = having.size() > 1 ? exactly : having;
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }
}
