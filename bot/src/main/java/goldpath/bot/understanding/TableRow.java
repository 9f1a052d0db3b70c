package goldpath.bot.understanding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A line of a table.
 *
 * @param from index of its first token in the message; in a file the number of the row
 * @param to index after its last
 */
record TableRow(List<String> cells, int from, int to) {

    /** The signs that part cells, in the order in which they are tried. */
    static final List<Character> DELIMITERS = List.of('|', '\t', ';', ',');

    private static final Map<Character, ObjectReader> READERS =
            DELIMITERS.stream().collect(Collectors.toUnmodifiableMap(delimiter -> delimiter, TableRow::reader));

    TableRow {
        cells = List.copyOf(cells);
    }

    /** The cells of a line that holds several of them; empty where the line cannot be cut so. */
    static Optional<TableRow> of(String line, char delimiter, int from, int to) {
        if (line.indexOf(delimiter) < 0) {
            return Optional.empty();
        }
        return (delimiter == '|' ? piped(line) : separated(line, delimiter))
                .map(cells -> new TableRow(cells, from, to));
    }

    private static Optional<List<String>> piped(String line) {
        String inner = line.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        return Optional.of(
                Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList());
    }

    private static Optional<List<String>> separated(String line, char delimiter) {
        try {
            String[] cells = Objects.requireNonNull(READERS.get(delimiter)).readValue(line);
            return Optional.of(Arrays.stream(cells).map(String::strip).toList());
        } catch (JsonProcessingException notCells) {
            return Optional.empty();
        }
    }

    private static ObjectReader reader(char delimiter) {
        return new CsvMapper()
                .readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(delimiter));
    }

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** The line between head and body of a Markdown table. */
    boolean isRule() {
        return cells.stream().allMatch(cell -> cell.matches(":?-+:?"));
    }
}
