package goldpath.bot.understanding;

import goldpath.bot.understanding.Claim.Said;
import goldpath.bot.understanding.Claim.Who;
import goldpath.bot.understanding.Piece.Exam;
import goldpath.bot.understanding.TableCell.Kind;
import goldpath.bot.understanding.TableWords.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of people and exams: a row per person or per exam passed, or a column per exam. */
final class RosterTable {

    private final List<TableRow> rows;
    private final List<List<TableCell>> cells;
    private final TableLayout layout;

    private RosterTable(List<TableRow> rows, List<List<TableCell>> cells, TableLayout layout) {
        this.rows = rows;
        this.cells = cells;
        this.layout = layout;
    }

    /** The table that these lines of a message are; empty where they are no table of people and exams. */
    static Optional<RosterTable> of(List<TableRow> all, List<List<TableCell>> cells, TableWords words) {
        Optional<TableLayout> announced = TableLayout.announced(all.get(0), cells.get(0), words);
        int first = announced.isPresent() ? 1 : 0;
        List<List<TableCell>> body = cells.subList(first, cells.size());
        Optional<TableLayout> layout = announced.or(() -> TableLayout.seen(body));
        return layout.filter(found -> !body.isEmpty() && holds(found, body))
                .map(found -> new RosterTable(withHead(all, first), body, found));
    }

    /** The table below such a head. */
    static RosterTable below(TableLayout head, List<TableRow> rows, List<List<TableCell>> cells) {
        return new RosterTable(rows, cells, head);
    }

    int size() {
        return rows.size();
    }

    TableRow row(int row) {
        return rows.get(row);
    }

    TableLayout layout() {
        return layout;
    }

    /** The rows of the body; the words of the head belong to the first. */
    private static List<TableRow> withHead(List<TableRow> all, int first) {
        List<TableRow> rows = new ArrayList<>(all.subList(first, all.size()));
        TableRow top = rows.get(0);
        rows.set(0, new TableRow(top.cells(), all.get(0).from(), top.to()));
        return rows;
    }

    /** A sentence or an exam where names belong shows that this is no table. */
    private static boolean holds(TableLayout layout, List<List<TableCell>> body) {
        return body.stream().allMatch(row -> {
            for (int column = 0; column < row.size(); column++) {
                Kind kind = row.get(column).kind();
                if (layout.isName(column) && (kind == Kind.EXAMS || kind == Kind.MIXED)) {
                    return false;
                }
            }
            return true;
        });
    }

    void claim(KnownPeople known, Claims claims) {
        List<Who> above = List.of();
        for (int i = 0; i < rows.size() && !claims.isFull(); i++) {
            List<Who> people = isNameless(i) ? above : people(i);
            List<Said> said = said(i);
            for (Who person : people) {
                if (known.fitting(person.name()).isEmpty()) {
                    known.learn(person.name());
                }
                claims.name(person);
                said.forEach(exam -> claims.add(Claim.of(person, exam)));
            }
            above = people;
        }
    }

    List<Who> people(int row) {
        List<Who> listed = layout.columns(Role.PEOPLE).stream()
                .flatMap(column -> cell(row, column).names().stream())
                .map(name ->
                        new Who(name, true, rows.get(row).from(), rows.get(row).to()))
                .toList();
        return listed.isEmpty() ? who(row).stream().toList() : listed;
    }

    boolean isNameless(int row) {
        return Stream.of(Role.NAME, Role.FIRST_NAME, Role.LAST_NAME, Role.PEOPLE)
                .flatMap(role -> layout.columns(role).stream())
                .allMatch(column -> cell(row, column).is(Kind.EMPTY));
    }

    private Optional<Who> who(int row) {
        String name = Stream.of(Role.FIRST_NAME, Role.NAME, Role.LAST_NAME)
                .flatMap(role -> layout.columns(role).stream()
                        .map(column -> cell(row, column))
                        .filter(RosterTable::isName)
                        .map(cell -> role == Role.NAME ? cell.name() : NameText.of(cell.text())))
                .collect(Collectors.joining(" "));
        boolean sure = layout.headed() || layout.columns(Role.NAME).size() == 1;
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Who(name, sure, rows.get(row).from(), rows.get(row).to()));
    }

    private static boolean isName(TableCell cell) {
        return cell.is(Kind.NAME);
    }

    TableCell cell(int row, int column) {
        List<TableCell> line = cells.get(row);
        return column < line.size() ? line.get(column) : TableCell.EMPTY;
    }

    /** The exams of a row and what it says of them. */
    List<Said> said(int row) {
        List<Said> all = new ArrayList<>();
        for (int column = 0; column < cells.get(row).size(); column++) {
            TableCell cell = cell(row, column);
            Exam headed = layout.exams().get(column);
            if (layout.isAside(column, cell)) {
                continue;
            }
            if (headed != null) {
                marked(cell).ifPresent(outcome -> all.add(said(row, headed, outcome)));
            } else {
                Outcome outcome = listed(row, column, cell);
                cell.exams().forEach(exam -> all.add(said(row, exam, outcome)));
            }
        }
        return all;
    }

    /** What a cell below an exam says; empty where it says nothing. */
    private static Optional<Outcome> marked(TableCell cell) {
        if (cell.is(Kind.EMPTY)) {
            return Optional.empty();
        }
        boolean tells = cell.exams().isEmpty() && cell.outcome() != Outcome.UNSAID;
        return Optional.of(tells ? cell.outcome() : Outcome.UNCLEAR);
    }

    private Outcome listed(int row, int column, TableCell cell) {
        if (layout.columns(Role.NOT_PASSED).contains(column)) {
            return Outcome.NOT_PASSED;
        }
        if (cell.outcome() != Outcome.UNSAID) {
            return cell.outcome();
        }
        return result(row);
    }

    private Outcome result(int row) {
        return (layout.headed() ? headedResults(row) : unheadedMarks(row))
                .stream()
                        .map(column -> cell(row, column))
                        .filter(cell -> !cell.is(Kind.EMPTY))
                        .map(cell -> cell.outcome() == Outcome.UNSAID ? Outcome.UNCLEAR : cell.outcome())
                        .findFirst()
                        .orElse(Outcome.UNSAID);
    }

    /** Below "Passed" may stand exams, or a mark for the exam beside it. */
    private List<Integer> headedResults(int row) {
        return Stream.concat(
                        layout.columns(Role.RESULT).stream(),
                        layout.columns(Role.EXAM).stream()
                                .filter(column -> cell(row, column).is(Kind.MARK)))
                .toList();
    }

    private List<Integer> unheadedMarks(int row) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < cells.get(row).size(); column++) {
            if (cell(row, column).is(Kind.MARK)) {
                columns.add(column);
            }
        }
        return columns;
    }

    private Said said(int row, Exam exam, Outcome outcome) {
        int from = rows.get(row).from();
        int to = rows.get(row).to();
        return new Said(new Exam(exam.kind(), exam.said(), exam.codes(), exam.bare(), from, to), outcome, from, to);
    }
}
