package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import goldpath.bot.conversation.Doubt.UnnamedPeople;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Statement.Passes;
import goldpath.evaluator.Competency;
import goldpath.evaluator.FactDefinition.RosterFact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of a {@link RosterForm} that somebody filled in. */
record SubmittedPeople(Competency competency, RosterFact roster) {

    private static final int LONGEST_NAME = 100;

    /** Nothing where no row was filled in; exams without a name are asked back. */
    List<Meaning> meanings(JsonNode value) {
        List<Meaning> meanings = new ArrayList<>();
        for (int row = 1; row <= RosterForm.ROWS; row++) {
            String name = name(value.path(RosterForm.PERSON + row).asText());
            Set<String> exams = exams(value.path(RosterForm.EXAMS + row).asText());
            meaning(name, exams).ifPresent(meanings::add);
        }
        return meanings;
    }

    private Optional<Meaning> meaning(String name, Set<String> exams) {
        if (!name.isEmpty()) {
            return Optional.of(new Meaning.Says(new Passes(roster.id(), name, exams, Set.of())));
        }
        return exams.isEmpty()
                ? Optional.empty()
                : Optional.of(new Meaning.Unclear(new UnnamedPeople(roster.id(), List.copyOf(exams), List.of())));
    }

    private static String name(String typed) {
        String clean =
                typed.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\s]+", " ").strip();
        return clean.codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private Set<String> exams(String codes) {
        Set<String> exams = new LinkedHashSet<>(List.of(codes.split(",", -1)));
        exams.retainAll(competency.exams().keySet());
        return exams;
    }
}
