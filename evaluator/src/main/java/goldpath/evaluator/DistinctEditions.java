package goldpath.evaluator;

import goldpath.datafile.Located;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Checks that on no day two editions of a competency apply. */
final class DistinctEditions {

    private final List<Read> all = new ArrayList<>();

    private record Read(Competency competency, Located root) {

        boolean isOf(Competency other) {
            return competency.id().equals(other.id());
        }

        LocalDate from() {
            return competency.edition().effectiveFrom();
        }

        /** Whether this one states a last day that reaches into the other, later one. */
        boolean reachesInto(Read later) {
            return from().isBefore(later.from())
                    && competency
                            .edition()
                            .effectiveUntil()
                            .filter(until -> !until.isBefore(later.from()))
                            .isPresent();
        }

        void refuseOverlap(Read other) {
            root.at("effectiveUntil")
                    .refuse(
                            "the edition overlaps that of '" + other.root().file() + "', which applies from "
                                    + other.from() + ".",
                            "End it before, or leave the last day out: it ends when the next one starts.");
        }
    }

    void check(Competency competency, Located root) {
        Read read = new Read(competency, root);
        for (Read other : all.stream().filter(one -> one.isOf(competency)).toList()) {
            refuseSame(read, other);
            if (read.reachesInto(other)) {
                read.refuseOverlap(other);
            } else if (other.reachesInto(read)) {
                other.refuseOverlap(read);
            }
        }
        all.add(read);
    }

    private static void refuseSame(Read read, Read other) {
        Competency.Edition edition = read.competency().edition();
        String of = "'" + other.root().file() + "' is the same edition of '"
                + read.competency().id() + "'.";
        if (edition.date().equals(other.competency().edition().date())) {
            refuse(read.root().at("edition"), of, "Date one of them otherwise or remove it.");
        } else if (read.from().equals(other.from())) {
            Located from = read.root().at("effectiveFrom");
            String overlap = "the edition overlaps that of '" + other.root().file()
                    + "', which applies from the same day, " + other.from() + ".";
            refuse(from.isThere() ? from : read.root().at("edition"), overlap, "Let one of them apply later.");
        }
    }

    private static void refuse(Located place, String wrong, String remedy) {
        if (place.isThere()) {
            place.refuse(wrong, remedy);
        }
    }
}
