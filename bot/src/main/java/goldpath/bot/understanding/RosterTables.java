package goldpath.bot.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells the tables in a message from the sentences around them. */
final class RosterTables {

    /** How many lines of a run are tried as the first of a table; then it is taken for sentences. */
    private static final int MOST_LEADS = 3;

    private final Message message;
    private final TableWords words;
    private final ExamMentions exams;

    /** Lines that belong together: a table, or sentences. */
    record Block(int from, int to, Optional<RosterTable> table) {}

    private record Line(int from, int to, String text) {}

    RosterTables(Message message, TableWords words, ExamMentions exams) {
        this.message = message;
        this.words = words;
        this.exams = exams;
    }

    /** The whole message, block by block. */
    List<Block> blocks() {
        List<Line> lines = lines();
        List<Block> blocks = new ArrayList<>();
        int text = 0;
        int vain = 0;
        int i = 0;
        while (i < lines.size()) {
            int end = i;
            Optional<RosterTable> table = Optional.empty();
            for (int k = 0; k < TableRow.DELIMITERS.size() && table.isEmpty(); k++) {
                end = runEnd(lines, i, TableRow.DELIMITERS.get(k));
                table = table(lines.subList(i, end), TableRow.DELIMITERS.get(k));
            }
            if (table.isPresent()) {
                addText(blocks, text, lines.get(i).from());
                text = lines.get(end - 1).to();
                blocks.add(new Block(lines.get(i).from(), text, table));
                i = end;
            } else {
                i = ++vain % MOST_LEADS == 0 ? longestRun(lines, i) : i + 1;
            }
        }
        addText(blocks, text, message.tokens().size());
        return blocks;
    }

    private static void addText(List<Block> blocks, int from, int to) {
        if (from < to) {
            blocks.add(new Block(from, to, Optional.empty()));
        }
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        List<Token> tokens = message.tokens();
        int from = 0;
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("\n")) {
                lines.add(new Line(
                        from, i, message.clean().substring(start, tokens.get(i).start())));
                from = i + 1;
                start = tokens.get(i).end();
            }
        }
        lines.add(new Line(from, tokens.size(), message.clean().substring(start)));
        return lines;
    }

    private static int runEnd(List<Line> lines, int from, char delimiter) {
        int end = from;
        while (end < lines.size() && lines.get(end).text().indexOf(delimiter) >= 0) {
            end++;
        }
        return end;
    }

    private static int longestRun(List<Line> lines, int from) {
        int end = from + 1;
        for (char delimiter : TableRow.DELIMITERS) {
            end = Math.max(end, runEnd(lines, from, delimiter));
        }
        return end;
    }

    private Optional<RosterTable> table(List<Line> lines, char delimiter) {
        boolean quoted = lines.size() == 1 && lines.get(0).text().contains("\"");
        if (lines.size() < 2 && !quoted) {
            return Optional.empty();
        }
        List<TableRow> rows = new ArrayList<>();
        for (Line line : lines) {
            Optional<TableRow> row = TableRow.of(line.text(), delimiter, line.from(), line.to());
            if (row.isEmpty()) {
                return Optional.empty();
            }
            row.filter(found -> !found.isRule()).ifPresent(rows::add);
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<List<TableCell>> cells = cells(rows);
        return Turned.isSideways(cells)
                ? RosterTable.of(Turned.rows(rows), Turned.cells(cells), words)
                : RosterTable.of(rows, cells, words);
    }

    private List<List<TableCell>> cells(List<TableRow> rows) {
        return rows.stream()
                .map(row -> row.cells().stream()
                        .map(cell -> TableCell.of(cell, message.lexicon(), words, exams))
                        .toList())
                .toList();
    }
}
