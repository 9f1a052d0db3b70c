package goldpath.bot.understanding;

import goldpath.bot.understanding.Piece.Exam;
import goldpath.bot.understanding.TableCell.Kind;
import goldpath.bot.understanding.TableWords.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the columns of a table hold.
 *
 * @param roles of columns by what they hold
 * @param exams of columns that stand for one exam each
 * @param headed whether a head says so; otherwise the cells do
 */
record TableLayout(Map<Role, List<Integer>> roles, Map<Integer, Exam> exams, boolean headed) {

    TableLayout {
        roles = Map.copyOf(roles);
        exams = Map.copyOf(exams);
    }

    List<Integer> columns(Role role) {
        return roles.getOrDefault(role, List.of());
    }

    boolean isName(int column) {
        return columns(Role.NAME).contains(column)
                || columns(Role.FIRST_NAME).contains(column)
                || columns(Role.LAST_NAME).contains(column);
    }

    /**
     * Whether a cell tells nothing of exams: under a head that says so, and a bare number under a head that the vocabulary
     * does not know, beside a column for exams.
     */
    boolean isAside(int column, TableCell cell) {
        if (roles.entrySet().stream()
                .anyMatch(entry -> entry.getKey().isAside() && entry.getValue().contains(column))) {
            return true;
        }
        boolean unknown = headed
                && !exams.containsKey(column)
                && roles.values().stream().noneMatch(columns -> columns.contains(column));
        boolean placed = roles.containsKey(Role.EXAM) || !exams.isEmpty();
        return unknown && placed && cell.exams().stream().allMatch(Exam::bare);
    }

    /** The layout that a first row announces. */
    static Optional<TableLayout> announced(TableRow row, List<TableCell> cells, TableWords words) {
        Map<Role, List<Integer>> roles = new EnumMap<>(Role.class);
        Map<Integer, Exam> exams = new LinkedHashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            TableCell cell = cells.get(column);
            Optional<Role> role = words.role(row.cell(column));
            if (role.isPresent()) {
                roles.computeIfAbsent(role.get(), absent -> new ArrayList<>()).add(column);
            } else if (cell.is(Kind.EXAMS) && cell.exams().size() == 1) {
                exams.put(column, cell.exams().get(0));
            }
        }
        boolean cornered = cells.get(0).is(Kind.EMPTY) && !exams.isEmpty();
        if (cornered) {
            roles.put(Role.NAME, List.of(0));
        }
        boolean named = Stream.of(Role.NAME, Role.LAST_NAME, Role.PEOPLE).anyMatch(roles::containsKey);
        boolean examined = !exams.isEmpty() || roles.containsKey(Role.EXAM) || roles.containsKey(Role.NOT_PASSED);
        return named && examined ? Optional.of(new TableLayout(roles, exams, true)) : Optional.empty();
    }

    /** The layout that can be told from the cells: names in one column, or two, and exams in others. */
    static Optional<TableLayout> seen(List<List<TableCell>> body) {
        int width = body.stream().mapToInt(List::size).max().orElse(0);
        List<Integer> names = new ArrayList<>();
        boolean examined = false;
        for (int column = 0; column < width; column++) {
            int at = column;
            List<Kind> kinds = body.stream()
                    .map(row -> at < row.size() ? row.get(at).kind() : Kind.EMPTY)
                    .distinct()
                    .toList();
            if (kinds.contains(Kind.MIXED)) {
                return Optional.empty();
            }
            if (kinds.contains(Kind.NAME) && !kinds.contains(Kind.EXAMS)) {
                names.add(column);
            } else if (kinds.contains(Kind.NAME)) {
                return Optional.empty();
            }
            examined |= kinds.contains(Kind.EXAMS);
        }
        boolean fits = examined && !names.isEmpty() && names.size() <= 2;
        return fits ? Optional.of(new TableLayout(Map.of(Role.NAME, names), Map.of(), false)) : Optional.empty();
    }
}
