package goldpath.bot.understanding;

import goldpath.bot.understanding.RosterFile.Refusal;
import goldpath.evaluator.Competency;
import goldpath.prompts.Language;
import goldpath.prompts.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads files of people and exams: CSV with any separator, a row per pass or per person, a column per exam, or an exam per
 * row and a person per column, with a head in any of the languages or none. What the cells hold is text, also where a
 * spreadsheet would take it for a formula.
 */
public final class RosterFileReader {

    /** So many lines may stand above the head of a table. */
    private static final int LATEST_HEAD = 5;

    private final List<Tongue> tongues;

    /** A language as heads and cells are read in it. */
    private record Tongue(Lexicon lexicon, TableWords words, ExamMentions exams, Map<String, Integer> months) {

        static Tongue of(Vocabulary vocabulary, List<Vocabulary> all, Competency competency) {
            List<Vocabulary> ordered = new ArrayList<>(all);
            ordered.add(0, vocabulary);
            Lexicon lexicon = new Lexicon(RosterVocabulary.of(vocabulary));
            Lexicon rest = new Lexicon(RosterVocabulary.without(vocabulary));
            Map<String, Integer> months = new HashMap<>();
            rest.singleWords("month").forEach((word, number) -> months.put(word, Integer.valueOf(number)));
            return new Tongue(
                    rest,
                    new TableWords(ordered, lexicon),
                    new ExamMentions(competency, vocabulary, lexicon, true),
                    Map.copyOf(months));
        }

        List<TableCell> cells(TableRow row) {
            return row.cells().stream()
                    .map(cell -> TableCell.of(cell, lexicon, words, exams))
                    .toList();
        }
    }

    /** @param languages the user's first; each is tried in turn */
    public RosterFileReader(List<Language> languages, Competency competency) {
        List<Vocabulary> all = languages.stream().map(Language::vocabulary).toList();
        tongues = all.stream()
                .map(vocabulary -> Tongue.of(vocabulary, all, competency))
                .toList();
    }

    /**
     * What the file says on that day.
     *
     * @param today decides what has expired, and what is still to come
     */
    public RosterFile read(byte[] file, LocalDate today) {
        try {
            List<TableRow> rows = FileRows.of(FileText.of(file));
            for (Tongue tongue : tongues) {
                Optional<RosterFile> read = headed(rows, tongue, today);
                if (read.isPresent()) {
                    return read.get();
                }
            }
            return headless(rows, today);
        } catch (UnreadableFileException e) {
            return new RosterFile.Refused(e.reason());
        }
    }

    private static Optional<RosterFile> headed(List<TableRow> rows, Tongue tongue, LocalDate today) {
        for (int head = 0; head < Math.min(LATEST_HEAD, rows.size()); head++) {
            Optional<TableLayout> layout =
                    TableLayout.announced(rows.get(head), tongue.cells(rows.get(head)), tongue.words());
            if (layout.isPresent()) {
                List<TableRow> body = rows.subList(head + 1, rows.size());
                return Optional.of(read(RosterTable.below(layout.get(), body, cells(body, tongue)), tongue, today));
            }
        }
        return Optional.empty();
    }

    /** What the columns hold is told from the cells; a first row that tells nothing is a head in other words. */
    private RosterFile headless(List<TableRow> rows, LocalDate today) throws UnreadableFileException {
        for (Tongue tongue : tongues) {
            List<List<TableCell>> cells = cells(rows, tongue);
            if (Turned.isSideways(cells)) {
                List<List<TableCell>> turned = Turned.cells(cells);
                Optional<TableLayout> layout =
                        TableLayout.announced(Turned.rows(rows).get(0), turned.get(0), tongue.words());
                if (layout.isPresent()) {
                    int size = turned.size();
                    List<TableRow> body = Turned.rows(rows).subList(1, size);
                    return read(RosterTable.below(layout.get(), body, turned.subList(1, size)), tongue, today);
                }
            }
            for (int first = 0; first < Math.min(2, rows.size()); first++) {
                int size = rows.size();
                List<List<TableCell>> body = cells.subList(first, size);
                Optional<TableLayout> layout = body.isEmpty() ? Optional.empty() : TableLayout.seen(body);
                if (layout.isPresent()) {
                    return read(RosterTable.below(layout.get(), rows.subList(first, size), body), tongue, today);
                }
            }
        }
        throw new UnreadableFileException(Refusal.NO_TABLE);
    }

    private static List<List<TableCell>> cells(List<TableRow> rows, Tongue tongue) {
        List<List<TableCell>> cells = new ArrayList<>(rows.size());
        rows.forEach(row -> cells.add(tongue.cells(row)));
        return cells;
    }

    private static RosterFile read(RosterTable table, Tongue tongue, LocalDate today) {
        return new RosterFileRows(table, tongue.months(), today).read();
    }
}
