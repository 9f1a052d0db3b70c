package goldpath.bot.understanding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import goldpath.bot.understanding.RosterFile.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rows of a file whose cells are parted by whichever sign parts them best. */
final class FileRows {

    /** Besides the head. */
    static final int MOST = 10_000;

    /** So many rows show which sign parts the cells. */
    private static final int SAMPLE = 50;

    /** What a spreadsheet writes first to say which sign it takes. */
    private static final Pattern ANNOUNCED = Pattern.compile("\"?sep=(.)\"?(?:\r\n|\r|\n)", Pattern.CASE_INSENSITIVE);

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private FileRows() {}

    /** Each with the number that a spreadsheet gives it, without those in which nothing stands. */
    static List<TableRow> of(String text) throws UnreadableFileException {
        Matcher announced = ANNOUNCED.matcher(text);
        if (announced.lookingAt()) {
            return all(text.substring(announced.end()), announced.group(1).charAt(0), 2);
        }
        Map<Character, List<TableRow>> samples = new LinkedHashMap<>();
        for (char sign : TableRow.DELIMITERS) {
            read(text, sign, 1, SAMPLE).ifPresent(rows -> samples.put(sign, rows));
        }
        char best = samples.entrySet().stream()
                .max(Comparator.comparingInt(sample -> alike(sample.getValue())))
                .filter(sample -> alike(sample.getValue()) > 0)
                .map(Map.Entry::getKey)
                .orElseThrow(FileRows::noTable);
        return all(text, best, 1);
    }

    private static List<TableRow> all(String text, char sign, int first) throws UnreadableFileException {
        List<TableRow> rows = read(text, sign, first, MOST + 2).orElseThrow(FileRows::noTable);
        if (rows.size() > MOST + 1) {
            throw new UnreadableFileException(Refusal.TOO_MANY_ROWS);
        }
        return rows;
    }

    private static UnreadableFileException noTable() {
        return new UnreadableFileException(Refusal.NO_TABLE);
    }

    /** In how many rows a sign makes the same number of cells, more than one. */
    private static int alike(List<TableRow> rows) {
        return rows.stream()
                .map(row -> row.cells().size())
                .filter(width -> width > 1)
                .collect(Collectors.groupingBy(width -> width, Collectors.summingInt(width -> 1)))
                .values()
                .stream()
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    private static Optional<List<TableRow>> read(String text, char sign, int first, int most) {
        if (text.indexOf(sign) < 0) {
            return Optional.empty();
        }
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(sign);
        return read(text, first, most, schema).or(() -> read(text, first, most, schema.withoutQuoteChar()));
    }

    private static Optional<List<TableRow>> read(String text, int first, int most, CsvSchema schema) {
        ObjectReader reader = CSV.readerFor(String[].class).with(schema);
        List<TableRow> rows = new ArrayList<>();
        try (MappingIterator<String[]> lines = reader.readValues(text)) {
            for (int number = first; lines.hasNextValue() && rows.size() < most; number++) {
                List<String> cells = cells(lines.nextValue(), schema.getColumnSeparator());
                TableRow row = new TableRow(cells, number, number + 1);
                if (!row.isRule() && cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(row);
                }
            }
            return Optional.of(rows);
        } catch (JsonProcessingException notCells) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Between bars, a row may begin and end with one. */
    private static List<String> cells(String[] line, char sign) {
        List<String> cells = Arrays.stream(line)
                .map(cell -> CleanText.of(cell).replace('\n', ' ').strip())
                .toList();
        boolean framed = sign == '|'
                && cells.size() > 2
                && cells.get(0).isEmpty()
                && cells.get(cells.size() - 1).isEmpty();
        return framed ? cells.subList(1, cells.size() - 1) : cells;
    }
}
