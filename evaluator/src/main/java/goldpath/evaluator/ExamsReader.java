package goldpath.evaluator;

import goldpath.datafile.Located;
import goldpath.evaluator.Competency.Exam;
import goldpath.evaluator.Competency.Group;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the exams of a competency file and the groups that they form. */
final class ExamsReader {

    private final Map<String, Located> exams;
    private final Map<String, Located> groups;

    ExamsReader(Located exams, Located groups) {
        this.exams = exams.named();
        this.groups = groups.named();
    }

    Map<String, Exam> exams() {
        Map<String, Exam> read = new LinkedHashMap<>();
        exams.forEach((code, exam) -> {
            exam.allow(List.of("title", "link"));
            read.put(code, new Exam(code, Value.text(exam.at("title")), Value.link(exam.at("link"))));
        });
        return read;
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
