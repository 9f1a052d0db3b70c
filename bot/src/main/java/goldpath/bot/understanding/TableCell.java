package goldpath.bot.understanding;

import goldpath.bot.understanding.Piece.Exam;
import goldpath.bot.understanding.Piece.Name;
import goldpath.evaluator.Roster;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a cell.
 *
 * @param exams named in it
 * @param names of the people in it, where it lists several
 * @param outcome what it says of them
 */
record TableCell(String text, Kind kind, List<Exam> exams, List<String> names, Outcome outcome) {

    enum Kind {
        EMPTY,
        EXAMS,
        MARK,
        NAME,
        /** People and exams together: no cell of a table, but a sentence. */
        MIXED,
        OTHER
    }

    static final TableCell EMPTY = new TableCell("", Kind.EMPTY, List.of(), List.of(), Outcome.UNSAID);

    private static final int LONGEST_NAME = 80;
    private static final int MOST_WORDS = 7;
    private static final Pattern NAME = Pattern.compile("@?\\p{L}[\\p{L}\\p{M}'.\\- ]*(, ?[\\p{L}\\p{M}'.\\- ]+)?");
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}._+\\-]+@[\\p{L}\\p{N}.\\-]+\\.\\p{L}+");
    private static final Pattern LAST_FIRST = Pattern.compile("([^,]+), ?([^,]+)");

    TableCell {
        exams = List.copyOf(exams);
        names = List.copyOf(names);
    }

    static TableCell of(String text, Lexicon lexicon, TableWords words, ExamMentions mentions) {
        Optional<Boolean> mark = words.mark(text);
        if (text.isBlank() || mark.isPresent()) {
            Outcome outcome =
                    mark.map(yes -> yes ? Outcome.PASSED : Outcome.NOT_PASSED).orElse(Outcome.UNSAID);
            return new TableCell(text, mark.isPresent() ? Kind.MARK : Kind.EMPTY, List.of(), List.of(), outcome);
        }
        Message cell = Message.of(text, lexicon);
        List<Piece> pieces = new PieceScanner(
                        new RosterWords(cell, words.lexicon()), mentions, new KnownPeople(Roster.empty()), "?")
                .scan(0, cell.tokens().size());
        return of(text, pieces);
    }

    private static TableCell of(String text, List<Piece> pieces) {
        List<Exam> exams = pieces.stream()
                .filter(Exam.class::isInstance)
                .map(Exam.class::cast)
                .toList();
        List<String> names = pieces.stream()
                .filter(Name.class::isInstance)
                .map(name -> ((Name) name).text())
                .toList();
        boolean people = !names.isEmpty();
        List<Piece> words =
                pieces.stream().filter(piece -> !(piece instanceof Name)).toList();
        Outcome outcome = words.isEmpty()
                ? Outcome.UNSAID
                : Predicate.of(new Chunk(Chunk.Joint.NONE, words), false).outcome();
        if (!exams.isEmpty()) {
            return new TableCell(text, people ? Kind.MIXED : Kind.EXAMS, exams, names, outcome);
        }
        return new TableCell(text, isName(text) ? Kind.NAME : Kind.OTHER, List.of(), names, outcome);
    }

    private static boolean isName(String text) {
        boolean fits = NAME.matcher(text).matches() || isAddress(text);
        return fits && text.length() <= LONGEST_NAME && text.split(" ").length <= MOST_WORDS;
    }

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** The name in the order in which it is said: "Lopez, Ana" is Ana Lopez. */
    String name() {
        String plain = text.startsWith("@") ? text.substring(1) : text;
        Matcher swapped = LAST_FIRST.matcher(plain);
        return NameText.of(
                swapped.matches()
                        ? swapped.group(2).strip() + " " + swapped.group(1).strip()
                        : plain);
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
