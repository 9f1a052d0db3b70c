package goldpath.bot.understanding;

import goldpath.bot.understanding.Claim.Said;
import goldpath.bot.understanding.Claim.Who;
import goldpath.bot.understanding.Piece.Exam;
import goldpath.bot.understanding.RosterFile.Skipped;
import goldpath.bot.understanding.TableCell.Kind;
import goldpath.bot.understanding.TableWords.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Takes over what the rows of a file say, and tells why it does not take over the rest. */
final class RosterFileRows {

    private final RosterTable table;
    private final LocalDate today;
    private final TableDays passedOn;
    private final TableDays expires;
    private final FilePeople people = new FilePeople();
    private final List<Skipped> skipped = new ArrayList<>();

    /** @param months the number of each month by its name */
    RosterFileRows(RosterTable table, Map<String, Integer> months, LocalDate today) {
        this.table = table;
        this.today = today;
        this.passedOn = new TableDays(months, column(table, Role.PASSED_ON));
        this.expires = new TableDays(months, column(table, Role.EXPIRES));
    }

    private static List<String> column(RosterTable table, Role role) {
        return IntStream.range(0, table.size())
                .mapToObj(row -> text(table, row, role))
                .toList();
    }

    /** The first cell of a row with that role in which something stands. */
    private static String text(RosterTable table, int row, Role role) {
        return table.layout().columns(role).stream()
                .map(column -> table.row(row).cell(column))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    RosterFile read() {
        for (int row = 0; row < table.size(); row++) {
            for (Who who : table.people(row)) {
                people.introduce(who.name(), identity(row));
            }
        }
        List<String> above = List.of();
        for (int row = 0; row < table.size(); row++) {
            above = take(row, above);
        }
        return new RosterFile.Read(table.size(), people.roster(), skipped);
    }

    /** Takes one row over; whom it is about. */
    private List<String> take(int row, List<String> above) {
        List<String> names = names(row, above);
        List<Said> exams = Repeated.without(table.said(row));
        if (names.isEmpty()) {
            skip(row, new SkipReason.NoName());
        } else if (exams.isEmpty() && isExamUnknown(row)) {
            skip(row, new SkipReason.NoExam());
        } else {
            names.forEach(name -> people.name(name, identity(row)));
            exams.forEach(said -> take(row, names, said));
        }
        return names;
    }

    /** Who a row without a name is about: whose number or address it has, or the one above where nothing else tells. */
    private List<String> names(int row, List<String> above) {
        List<String> named = table.people(row).stream().map(Who::name).toList();
        if (!named.isEmpty()) {
            return named;
        }
        String address = text(table, row, Role.ADDRESS);
        Optional<String> known = people.nameOf(identity(row));
        if (known.isPresent()) {
            return List.of(known.get());
        }
        if (TableCell.isAddress(address)) {
            return List.of(address);
        }
        return table.isNameless(row) && isListOfNames() ? above : List.of();
    }

    /** Whether a name may stand once for the rows below it. */
    private boolean isListOfNames() {
        TableLayout layout = table.layout();
        return layout.columns(Role.FIRST_NAME).isEmpty()
                && layout.columns(Role.ADDRESS).isEmpty()
                && layout.columns(Role.IDENTITY).isEmpty();
    }

    private String identity(int row) {
        String number = text(table, row, Role.IDENTITY);
        return number.isEmpty() ? text(table, row, Role.ADDRESS).toLowerCase(Locale.ROOT) : number;
    }

    private boolean isExamUnknown(int row) {
        boolean blank = table.layout().columns(Role.EXAM).stream()
                .allMatch(column -> table.cell(row, column).is(Kind.EMPTY)
                        || table.cell(row, column).is(Kind.MARK));
        return !blank || (table.layout().exams().isEmpty() && !table.layout().headed());
    }

    private void take(int row, List<String> names, Said said) {
        Exam exam = said.exam();
        switch (exam.kind()) {
            case OTHER -> skip(row, new SkipReason.OtherExam(exam.said()));
            case SHARED -> skip(row, new SkipReason.SharedTitle(exam.codes()));
            case MISSPELT -> skip(row, new SkipReason.MisspeltExam(exam.said(), exam.codes()));
            case LISTED -> listed(row, names, exam.codes().get(0), said.outcome());
        }
    }

    private void listed(int row, List<String> names, String code, Outcome outcome) {
        Optional<SkipReason> reason = whyNot(row, code, outcome);
        reason.ifPresent(why -> skip(row, why));
        boolean unclear = reason.filter(
                        why -> why instanceof SkipReason.UnclearResult || why instanceof SkipReason.UnclearDay)
                .isPresent();
        for (String name : names) {
            if (reason.isEmpty()) {
                people.passes(name, identity(row), code, passedOn.day(text(table, row, Role.PASSED_ON)));
            } else if (!unclear) {
                people.misses(name, identity(row), code);
            }
        }
    }

    private Optional<SkipReason> whyNot(int row, String code, Outcome outcome) {
        if (outcome == Outcome.NOT_PASSED) {
            return Optional.of(new SkipReason.NotPassed(code));
        }
        if (outcome == Outcome.UNCLEAR) {
            return Optional.of(new SkipReason.UnclearResult(code));
        }
        String day = text(table, row, Role.PASSED_ON);
        String last = text(table, row, Role.EXPIRES);
        Optional<LocalDate> passed = passedOn.day(day);
        Optional<LocalDate> until = isNone(row, Role.EXPIRES) ? Optional.empty() : expires.day(last);
        boolean unreadable = (!day.isEmpty() && passed.isEmpty())
                || (!last.isEmpty() && until.isEmpty() && !isNone(row, Role.EXPIRES));
        if (unreadable) {
            return Optional.of(new SkipReason.UnclearDay(code));
        }
        return passed.filter(on -> on.isAfter(today))
                .<SkipReason>map(on -> new SkipReason.Planned(code, on))
                .or(() -> until.filter(end -> end.isBefore(today)).map(end -> new SkipReason.Expired(code, end)));
    }

    /** Whether "no", a dash or the like stands there. */
    private boolean isNone(int row, Role role) {
        return table.layout().columns(role).stream()
                .anyMatch(column -> table.cell(row, column).is(Kind.MARK));
    }

    private void skip(int row, SkipReason reason) {
        skipped.add(new Skipped(table.row(row).from(), reason));
    }
}
