package goldpath.bot.understanding;

import goldpath.bot.understanding.Claim.Said;
import goldpath.bot.understanding.Claim.Who;
import goldpath.bot.understanding.Piece.Exam;
import goldpath.bot.understanding.Piece.Name;
import goldpath.evaluator.Person;
import goldpath.evaluator.Roster;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What messages before told of people: "and Ozan too", "he passed" and "the same as Mia" go on with it.
 *
 * @param told whom the message before told of, with the exams that it told of
 */
record Earlier(Roster roster, List<Person> told) {

    Earlier {
        told = List.copyOf(told);
    }

    /** Whom a message means that names nobody: "and 706", "no, she passed". */
    List<Who> people(List<Piece> pieces) {
        boolean names = pieces.stream().anyMatch(Name.class::isInstance);
        boolean pronoun = told.size() == 1 && pieces.stream().anyMatch(piece -> piece.is(Cue.PRONOUN));
        return names || !(pronoun || goesOn(pieces))
                ? List.of()
                : told.stream()
                        .map(person -> new Who(
                                person.name(),
                                true,
                                pieces.get(0).from(),
                                pieces.get(0).to()))
                        .toList();
    }

    private static boolean goesOn(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> !piece.is(Cue.FILLER))
                .findFirst()
                .filter(first -> first.is(Cue.AND) || first.is(Cue.ALSO))
                .isPresent();
    }

    /** The exams that the message before told of, where they are the same for everybody. */
    List<Said> exams(Chunk chunk) {
        boolean same = told.stream()
                        .map(person -> List.of(person.passed(), person.notPassed()))
                        .distinct()
                        .count()
                == 1;
        return same ? of(told.get(0), chunk) : List.of();
    }

    /** The exams of the known person whom somebody is compared with: "Nora has the same as Mia". */
    Optional<List<Said>> likeness(Chunk chunk, KnownPeople known) {
        List<Piece> pieces = chunk.pieces();
        boolean compared = false;
        for (int i = 1; i < pieces.size(); i++) {
            compared |= pieces.get(i - 1) instanceof Name;
            if (compared
                    && pieces.get(i) instanceof Name model
                    && pieces.get(i - 1).is(Cue.ALSO)) {
                List<String> fitting = known.fitting(model.text());
                return roster.people().stream()
                        .filter(person -> fitting.equals(List.of(person.name())))
                        .map(person -> of(person, chunk))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private static List<Said> of(Person person, Chunk chunk) {
        return Stream.concat(
                        said(person.passed(), Outcome.PASSED, chunk),
                        said(person.notPassed(), Outcome.NOT_PASSED, chunk))
                .toList();
    }

    private static Stream<Said> said(Collection<String> codes, Outcome outcome, Chunk chunk) {
        return codes.stream()
                .map(code -> new Exam(Exam.Kind.LISTED, code, List.of(code), false, chunk.from(), chunk.to()))
                .map(exam -> new Said(exam, outcome, chunk.from(), chunk.to()));
    }
}
