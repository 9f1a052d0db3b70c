package goldpath.bot.understanding;

import goldpath.bot.understanding.ExamCode.Kind;
import goldpath.evaluator.Competency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds exam codes in a message: {@code MB2-714}, {@code mb2 714}, {@code MB2714}, {@code 714}, {@code 714er}; codes of
 * other exams ({@code AZ-900}), and codes one slip away from a listed one ({@code MB2-741}).
 */
final class ExamCodes {

    /** Vocabulary category: endings that a language hangs onto a number, as in {@code 714er}. */
    private static final String ENDINGS = "code_ending";

    private static final Set<String> JOINTS = Set.of("-", "_", ".", "/");
    private static final int LONGEST_SERIES = 3;

    private final Map<Parts, String> listed = new HashMap<>();

    /** The two parts of a code, folded: {@code mb2} and {@code 714}. */
    private record Parts(String series, String number) {

        static Parts of(String code) {
            int cut = code.length();
            while (cut > 0 && Character.isDigit(code.charAt(cut - 1))) {
                cut--;
            }
            String series = code.substring(0, cut).replaceAll("[^\\p{L}\\p{N}]", "");
            return new Parts(Tokens.fold(series), code.substring(cut));
        }

        int slipsTo(Parts other) {
            return Slips.between(series, other.series) + Slips.between(number, other.number);
        }

        String written() {
            return series.toUpperCase(Locale.ROOT) + (series.isEmpty() ? "" : "-") + number;
        }
    }

    private record Span(Parts parts, boolean joined, int to) {}

    ExamCodes(Competency competency) {
        competency.exams().keySet().forEach(code -> listed.put(Parts.of(code), code));
    }

    /**
     * The code that starts with that token, if one does. A bare number of as many digits as the listed codes is reported
     * too, whether it is listed or not: whether it is meant as an exam is for the reader to judge.
     */
    Optional<ExamCode> at(Message message, int from) {
        List<Token> tokens = message.tokens();
        if (isSpentOn(tokens, from)) {
            return Optional.empty();
        }
        Optional<Span> written = tokens.get(from).isWord() ? withSeries(tokens, from) : bare(tokens, from);
        return written.flatMap(span -> judged(span, from)).map(code -> withEnding(message, code));
    }

    /** True where a number continues a word or number before it, as the 2 of MB2 does. */
    private static boolean isSpentOn(List<Token> tokens, int from) {
        return from > 0
                && !tokens.get(from).spaced()
                && (tokens.get(from - 1).isWord() || tokens.get(from - 1).isNumber());
    }

    private Optional<Span> withSeries(List<Token> tokens, int from) {
        String letters = tokens.get(from).folded();
        int next = from + 1;
        if (letters.length() > LONGEST_SERIES || next >= tokens.size()) {
            return Optional.empty();
        }
        Token after = tokens.get(next);
        if (after.isNumber() && !after.spaced() && after.text().length() > digits()) {
            return Optional.of(inOnePiece(letters, after.text(), next + 1));
        }
        boolean parted = JOINTS.contains(after.folded())
                && next + 2 < tokens.size()
                && !(after.is(".") && tokens.get(next + 1).spaced())
                && tokens.get(next + 1).text().length() == 1
                && tokens.get(next + 1).isNumber()
                && JOINTS.contains(tokens.get(next + 2).folded());
        if (parted) {
            return number(tokens, letters + tokens.get(next + 1).folded(), next + 2);
        }
        boolean numbered = after.isNumber() && after.text().length() == 1 && next + 1 < tokens.size();
        return numbered ? number(tokens, letters + after.folded(), next + 1) : number(tokens, letters, next);
    }

    private Span inOnePiece(String letters, String digits, int to) {
        int cut = digits.length() - digits();
        return new Span(new Parts(letters + digits.substring(0, cut), digits.substring(cut)), true, to);
    }

    /** The number after a series; a space alone joins the two only where the series is listed. */
    private Optional<Span> number(List<Token> tokens, String series, int at) {
        boolean joint = JOINTS.contains(tokens.get(at).folded());
        int place = joint ? at + 1 : at;
        if (place >= tokens.size() || !tokens.get(place).isNumber()) {
            return Optional.empty();
        }
        String number = tokens.get(place).text();
        boolean known =
                listed.keySet().stream().anyMatch(parts -> parts.series().equals(series));
        boolean tight = joint
                && !tokens.get(at).is(".")
                && !tokens.get(at).spaced()
                && !tokens.get(place).spaced();
        boolean likely = Math.abs(number.length() - digits()) <= 1;
        return likely && (known || tight)
                ? Optional.of(new Span(new Parts(series, number), true, place + 1))
                : Optional.empty();
    }

    private Optional<Span> bare(List<Token> tokens, int from) {
        Token token = tokens.get(from);
        int place = seriesOfDigits(tokens, from);
        Token number = tokens.get(place);
        return number.isNumber() && number.text().length() == digits()
                ? Optional.of(new Span(new Parts(place > from ? token.text() : "", number.text()), false, place + 1))
                : Optional.empty();
    }

    /** The index of the number of a code whose series is made of digits: {@code 70-461}. */
    private int seriesOfDigits(List<Token> tokens, int from) {
        boolean series = tokens.get(from).text().length() == digits() - 1
                && from + 2 < tokens.size()
                && tokens.get(from).isNumber()
                && tokens.get(from + 1).is("-")
                && !tokens.get(from + 1).spaced()
                && !tokens.get(from + 2).spaced();
        return series ? from + 2 : from;
    }

    private Optional<ExamCode> judged(Span span, int from) {
        return span.joined() ? judgedWhole(span, from) : Optional.of(judgedBare(span, from));
    }

    /** A series unlike any listed one before a listed number is somebody's name ({@code Ana-714}), not a series. */
    private Optional<ExamCode> judgedWhole(Span span, int from) {
        String exact = listed.get(span.parts());
        if (exact != null) {
            return Optional.of(new ExamCode(Kind.LISTED, exact, List.of(), false, from, span.to()));
        }
        List<String> nearest = near(parts -> parts.slipsTo(span.parts()) == 1);
        if (nearest.isEmpty()
                && !near(parts -> parts.number().equals(span.parts().number())).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(unlisted(span, nearest, from));
    }

    private ExamCode judgedBare(Span span, int from) {
        String number = span.parts().number();
        if (!span.parts().series().isEmpty()) {
            return unlisted(span, List.of(), from);
        }
        List<String> exact = near(parts -> parts.number().equals(number));
        return exact.size() == 1
                ? new ExamCode(Kind.LISTED, exact.get(0), List.of(), true, from, span.to())
                : unlisted(span, near(parts -> Slips.between(parts.number(), number) <= 1), from);
    }

    private static ExamCode unlisted(Span span, List<String> nearest, int from) {
        Kind kind = nearest.isEmpty() ? Kind.OTHER : Kind.MISSPELT;
        return new ExamCode(kind, span.parts().written(), nearest, !span.joined(), from, span.to());
    }

    private List<String> near(java.util.function.Predicate<Parts> test) {
        return listed.keySet().stream().filter(test).map(listed::get).sorted().collect(Collectors.toList());
    }

    private static ExamCode withEnding(Message message, ExamCode code) {
        int to = code.to();
        boolean ends = to < message.tokens().size()
                && !message.tokens().get(to).spaced()
                && message.lexicon().at(message.tokens(), to, ENDINGS).isPresent();
        return ends ? new ExamCode(code.kind(), code.code(), code.nearest(), code.bare(), code.from(), to + 1) : code;
    }

    private int digits() {
        return listed.keySet().stream()
                .mapToInt(parts -> parts.number().length())
                .max()
                .orElse(0);
    }
}
