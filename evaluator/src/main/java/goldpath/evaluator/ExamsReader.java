package goldpath.evaluator;

import goldpath.datafile.Located;
import goldpath.evaluator.Competency.Exam;
import goldpath.evaluator.Competency.Group;
import goldpath.evaluator.Competency.Successor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the exams of a competency file and the groups that they form. */
final class ExamsReader {

    private static final Map<String, Credential> KINDS = Value.named(Stream.of(Credential.values()), Credential::id);

    private final LocalDate effectiveFrom;
    private final Map<String, Located> exams;
    private final Map<String, Located> groups;

    /** @param effectiveFrom first day of the edition */
    ExamsReader(Located exams, Located groups, LocalDate effectiveFrom) {
        this.effectiveFrom = effectiveFrom;
        this.exams = exams.named();
        this.groups = groups.named();
    }

    Map<String, Exam> exams() {
        Map<String, Exam> read = new LinkedHashMap<>();
        exams.forEach((code, exam) -> {
            exam.allow(List.of("title", "link"), "kind", "passedBefore", "passedUntil", "countsUntil", "replaced");
            Credential kind = Value.choice(exam.at("kind"), "kind of credential", KINDS, Credential.EXAM);
            read.put(
                    code,
                    new Exam(
                            code,
                            Value.text(exam.at("title")),
                            Value.link(exam.at("link")),
                            kind,
                            acceptance(exam),
                            replaced(exam.at("replaced"))));
        });
        refuseSameButForCase();
        return read;
    }

    private static Optional<Successor> replaced(Located place) {
        if (!place.isThere()) {
            return Optional.empty();
        }
        place.allow(List.of("successor", "since", "source"));
        return Optional.of(Value.successor(place));
    }

    private Acceptance acceptance(Located exam) {
        Optional<LocalDate> before = Value.optionalDate(exam.at("passedBefore"));
        Optional<LocalDate> until = Value.optionalDate(exam.at("passedUntil"));
        if (before.isPresent() && until.isPresent()) {
            exam.at("passedUntil").refuse("stands beside 'passedBefore'.", "Keep one of them.");
        }
        Optional<LocalDate> countsUntil = Value.optionalDate(exam.at("countsUntil"));
        if (countsUntil.filter(effectiveFrom::isAfter).isPresent()) {
            exam.at("countsUntil")
                    .refuse(
                            countsUntil.get() + " is before the edition applies, from " + effectiveFrom
                                    + ", so it never counts.",
                            "Correct the date or remove the exam.");
        }
        return new Acceptance(before.or(() -> until.map(day -> day.plusDays(1))), countsUntil);
    }

    /** A code is known by its letters and digits, however they are written. */
    private void refuseSameButForCase() {
        Map<String, String> written = new HashMap<>();
        exams.forEach((code, exam) -> {
            String first = written.putIfAbsent(code.toUpperCase(Locale.ROOT), code);
            if (first != null) {
                exam.refuse("is '" + first + "' in other letters.", "Keep one of them.");
            }
        });
    }

    /** The groups; an exam in none of them could never count. */
    Map<String, Group> groups() {
        Map<String, Group> read = new LinkedHashMap<>();
        Set<String> dead = new HashSet<>(exams.keySet());
        groups.forEach((id, group) -> {
            Group known = new Group(id, Value.references(group, "exam", exams.keySet()));
            known.exams().forEach(dead::remove);
            read.put(id, known);
        });
        exams.forEach((code, exam) -> {
            if (dead.contains(code)) {
                exam.refuse("is in no group, so it never counts.", "Add it to a group or remove it.");
            }
        });
        return read;
    }

    /** Refuses groups that no seat asks for. */
    void refuseUnused(Set<String> used) {
        groups.forEach((id, group) -> {
            if (!used.contains(id)) {
                group.refuse("is asked for by no seat.", "Use it in a seat or remove it.");
            }
        });
    }
}
