package goldpath.bot.understanding;

import goldpath.bot.understanding.TableCell.Kind;
import java.util.ArrayList;
import java.util.List;

/** Turns a table with an exam per row and a person per column, so that it has a person per row. */
final class Turned {

    private Turned() {}

    /** True for a head of names over rows that start with an exam and hold marks. */
    static boolean isSideways(List<List<TableCell>> cells) {
        List<TableCell> head = cells.get(0);
        boolean people = head.size() > 1
                && !head.get(0).is(Kind.EXAMS)
                && head.subList(1, head.size()).stream().allMatch(cell -> cell.is(Kind.NAME));
        return people
                && cells.size() > 1
                && cells.subList(1, cells.size()).stream().allMatch(row -> isExamWithMarks(row, head.size()));
    }

    private static boolean isExamWithMarks(List<TableCell> row, int width) {
        return row.get(0).is(Kind.EXAMS)
                && row.get(0).exams().size() == 1
                && row.size() <= width
                && row.subList(1, row.size()).stream().allMatch(cell -> cell.is(Kind.MARK) || cell.is(Kind.EMPTY));
    }

    /** The rows with their cells where the columns were; each speaks of the whole table. */
    static List<TableRow> rows(List<TableRow> rows) {
        List<TableRow> turned = new ArrayList<>();
        int from = rows.get(0).from();
        int to = rows.get(rows.size() - 1).to();
        for (int column = 0; column < rows.get(0).cells().size(); column++) {
            int at = column;
            List<String> cells =
                    new ArrayList<>(rows.stream().map(row -> row.cell(at)).toList());
            if (column == 0) {
                cells.set(0, "");
            }
            turned.add(new TableRow(cells, from, to));
        }
        return List.copyOf(turned);
    }

    /** The same for cells that were read already. */
    static List<List<TableCell>> cells(List<List<TableCell>> cells) {
        List<List<TableCell>> turned = new ArrayList<>();
        for (int column = 0; column < cells.get(0).size(); column++) {
            List<TableCell> row = new ArrayList<>();
            for (List<TableCell> line : cells) {
                row.add(column < line.size() ? line.get(column) : TableCell.EMPTY);
            }
            if (column == 0) {
                row.set(0, TableCell.EMPTY);
            }
            turned.add(List.copyOf(row));
        }
        return List.copyOf(turned);
    }
}
