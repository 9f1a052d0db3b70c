package goldpath.bot.understanding;

import goldpath.bot.understanding.Piece.Exam;
import goldpath.bot.understanding.Piece.Name;
import goldpath.bot.understanding.Piece.Sign;
import goldpath.bot.understanding.Piece.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Cuts a message into names, exams, words with a role and signs. Markup is passed over. */
final class PieceScanner {

    private static final int LONGEST_TAG = 80;

    /** What stands behind a label that is no person: "Region: Germany", "Status: 120k". */
    private static final Set<String> ANSWERING = Set.of(
            Countries.CATEGORY,
            "region",
            "market",
            "fact",
            "topic",
            "product",
            "answer",
            "coverage",
            "number",
            "currency");

    private final RosterWords words;
    private final ExamMentions exams;
    private final KnownPeople known;
    private final NameRuns names;
    private final NamesDespite despite;
    private final FamilyName familyNames;
    private final Addresses addresses;
    private final String speaker;
    private final List<Piece> pieces = new ArrayList<>();

    PieceScanner(RosterWords words, ExamMentions exams, KnownPeople known, String speaker) {
        this.words = words;
        this.exams = exams;
        this.known = known;
        this.names = new NameRuns(words, exams, known);
        this.despite = new NamesDespite(words, exams, known);
        this.familyNames = new FamilyName(words, exams);
        this.addresses = new Addresses(words);
        this.speaker = speaker;
    }

    List<Piece> scan(int from, int to) {
        int at = from;
        while (at < to) {
            at = Math.max(at + 1, step(at));
        }
        return List.copyOf(pieces);
    }

    private int step(int at) {
        Token token = words.token(at);
        if (token.is("<")) {
            return afterTag(at);
        }
        Optional<Exam> exam = exams.at(words.message(), at);
        if (exam.isPresent()) {
            return add(exam.get());
        }
        return token.isWord() ? word(at) : sign(at);
    }

    private int word(int at) {
        int address = addresses.end(at);
        if (address > at && isBehindName()) {
            return address;
        }
        if (address > at) {
            return add(new Name(words.message().text(at, address), true, at, address));
        }
        Optional<Name> family = familyNames.at(at, pieces);
        if (family.isPresent()) {
            return add(family.get());
        }
        Optional<Lexeme> cue = words.cue(at);
        boolean foreign = words.foreign(at).isPresent();
        if ((cue.isPresent() || foreign) && !despite.isName(at, pieces)) {
            return cue.map(this::cue).orElseGet(() -> foreign(at));
        }
        return possessive(at).orElseGet(() -> run(at));
    }

    /** Passes over a phrase that others read; what it is the answer to is no name either ("Region: Germany"). */
    private int foreign(int at) {
        int last = pieces.size() - 1;
        Lexeme phrase = words.foreign(at).orElseThrow();
        boolean labelled = last > 0 && pieces.get(last).is(Sign.Kind.COLON) && pieces.get(last - 1) instanceof Name;
        if (labelled && ANSWERING.contains(phrase.category())) {
            pieces.subList(last - 1, last + 1).clear();
        }
        int to = phrase.to();
        return IntStream.range(at + 1, to)
                .filter(inside -> words.has(inside, Cue.EXCEPT))
                .findFirst()
                .orElse(to);
    }

    /** {@code Ana (ana@contoso.com)} is one person. */
    private boolean isBehindName() {
        int last = pieces.size() - 1;
        return last > 0 && pieces.get(last).is(Sign.Kind.OPEN) && pieces.get(last - 1) instanceof Name;
    }

    private int run(int at) {
        NameRuns.Run run = names.at(at, pieces);
        pieces.addAll(run.pieces());
        return run.to();
    }

    /** {@code Ana's}: the name, and that something of hers follows. */
    private Optional<Integer> possessive(int at) {
        String text = words.token(at).text();
        int cut = text.lastIndexOf('\'');
        if (cut < 2 || cut != text.length() - 2 || Character.toLowerCase(text.charAt(cut + 1)) != 's') {
            return Optional.empty();
        }
        pieces.add(new Name(NameText.of(text.substring(0, cut)), true, at, at + 1));
        pieces.add(new Word(Cue.HAS, at, at + 1));
        return Optional.of(at + 1);
    }

    private int cue(Lexeme lexeme) {
        if (lexeme.category().equals(RosterWords.SPEAKER)) {
            return isSpeakerKnown() ? lexeme.to() : add(new Name(speaker, true, lexeme.from(), lexeme.to()));
        }
        Cue cue = Cue.of(lexeme);
        if (cue == Cue.NOT && isNumberOnly(lexeme.to())) {
            return lexeme.to();
        }
        add(new Word(cue, lexeme.from(), lexeme.to()));
        return cue == Cue.PREPOSITION ? afterCircumstance(lexeme.to()) : lexeme.to();
    }

    /** The 120k of "130k, not 120k" */
    private boolean isNumberOnly(int at) {
        return at < words.size()
                && words.token(at).isNumber()
                && exams.at(words.message(), at).isEmpty();
    }

    /** Whether whoever speaks was named just before: by "I" in "I have it myself", by name in "Ana: I have it". */
    private boolean isSpeakerKnown() {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            Piece piece = pieces.get(i);
            if (piece.is(Sign.Kind.LINE) || piece.is(Sign.Kind.STOP)) {
                return false;
            }
            if (piece instanceof Name name) {
                boolean quoted = pieces.get(i + 1 < pieces.size() ? i + 1 : i).is(Sign.Kind.COLON);
                return quoted || name.text().equals(speaker);
            }
        }
        return false;
    }

    /** The index after the words that a preposition governs: no person and no exam is meant by them. */
    private int afterCircumstance(int from) {
        int at = from;
        while (at < words.size() && (words.has(at, Cue.DETERMINER) || words.has(at, Cue.FILLER)) && words.isWord(at)) {
            at++;
        }
        boolean listed = at < words.size()
                && exams.at(words.message(), at)
                        .filter(exam -> exam.bare() || !isOneWord(exam))
                        .isPresent();
        if (listed || !words.isWord(at) || words.cue(at).isPresent() || known.lengthAt(words, at) > 0) {
            return from;
        }
        int end = at;
        while (words.isWord(end) && words.cue(end).isEmpty() && end < at + 3) {
            end++;
        }
        return end;
    }

    private boolean isOneWord(Exam exam) {
        return exam.to() - exam.from() == 1 && words.token(exam.from()).isWord();
    }

    private int afterTag(int at) {
        if (at + 1 >= words.size()
                || words.token(at + 1).spaced()
                || words.token(at + 1).isNumber()) {
            return at + 1;
        }
        int end = at + 1;
        while (end < words.size() && !words.isSign(end, ">") && !words.isSign(end, "\n") && end - at < LONGEST_TAG) {
            end++;
        }
        return words.isSign(end, ">") ? end + 1 : end;
    }

    private int sign(int at) {
        Optional<Lexeme> cue = words.cue(at).filter(lexeme -> lexeme.category().equals(Cue.CATEGORY));
        if (cue.isPresent() && isMarkOf(cue.get().to())) {
            pieces.add(new Sign(Sign.Kind.COMMA, at, at));
        }
        if (cue.isPresent()) {
            return cue(cue.get());
        }
        Optional<Sign.Kind> kind = signKind(at);
        if (kind.isPresent() && words.isSign(at, "?")) {
            pieces.add(new Word(Cue.HEDGE, at, at));
        }
        kind.ifPresent(found -> pieces.add(new Sign(found, at, at + 1)));
        return at + 1;
    }

    private Optional<Sign.Kind> signKind(int at) {
        boolean closes = at + 1 >= words.size() || words.token(at + 1).spaced() || words.isSign(at + 1, "\n");
        return switch (words.token(at).folded()) {
            case "\n" -> Optional.of(Sign.Kind.LINE);
            case ";" -> Optional.of(Sign.Kind.LINE);
            case ".", "!", "?", "…" -> closes && !isListNumber(at) ? Optional.of(Sign.Kind.STOP) : Optional.empty();
            case ",", "/", "|", "、", "،" -> Optional.of(Sign.Kind.COMMA);
            case "-" -> isInterjected(at) ? Optional.of(Sign.Kind.COMMA) : Optional.empty();
            case ":", "=" -> Optional.of(Sign.Kind.COLON);
            case "(", "[" -> Optional.of(Sign.Kind.OPEN);
            case ")", "]" -> isListNumber(at) ? Optional.empty() : Optional.of(Sign.Kind.CLOSE);
            default -> Optional.empty();
        };
    }

    /** In "✔714 ✘712" the marks stand before what they tell of. */
    private boolean isMarkOf(int next) {
        return next < words.size()
                && !words.token(next).spaced()
                && (words.has(next - 1, Cue.YES) || words.has(next - 1, Cue.NO))
                && exams.at(words.message(), next).isPresent();
    }

    /** The dash of "no - Leo has 707". */
    private boolean isInterjected(int at) {
        boolean loose = words.token(at).spaced()
                && at + 1 < words.size()
                && words.token(at + 1).spaced();
        int last = pieces.size() - 1;
        boolean answers =
                last >= 0 && (pieces.get(last).is(Cue.NO) || pieces.get(last).is(Cue.YES));
        return loose && answers && (last == 0 || pieces.get(last - 1) instanceof Sign);
    }

    /** True for the sign of {@code 1.} or {@code 2)} at the start of a line. */
    private boolean isListNumber(int at) {
        boolean numbered = at > 0
                && words.token(at - 1).isNumber()
                && words.token(at - 1).text().length() < 3;
        return numbered && (at == 1 || words.isSign(at - 2, "\n"));
    }

    private int add(Piece piece) {
        pieces.add(piece);
        return piece.to();
    }
}
