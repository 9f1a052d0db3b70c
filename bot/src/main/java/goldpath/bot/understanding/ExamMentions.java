package goldpath.bot.understanding;

import goldpath.bot.understanding.Piece.Exam;
import goldpath.evaluator.Competency;
import goldpath.prompts.Vocabulary;
import java.util.List;
import java.util.Optional;

/** Finds exams by code, by number or by title, and leaves numbers alone that are money, scores or parts of larger ones. */
final class ExamMentions {

    private final ExamCodes codes;
    private final ExamTitles titles;
    private final Lexicon lexicon;
    private final boolean asked;

    /**
     * @param lexicon of the roster's part of the vocabulary
     * @param asked whether the roster is what was asked for, so that a number is likely an exam
     */
    ExamMentions(Competency competency, Vocabulary vocabulary, Lexicon lexicon, boolean asked) {
        this.lexicon = lexicon;
        this.codes = new ExamCodes(competency);
        this.titles = new ExamTitles(competency, vocabulary);
        this.asked = asked;
    }

    /** The exam that starts with that token. */
    Optional<Exam> at(Message message, int from) {
        Optional<ExamCode> code = codes.at(message, from);
        if (code.isPresent()) {
            return code.filter(found -> !found.bare() || isExam(message, found)).map(ExamMentions::piece);
        }
        return titles.at(message, from);
    }

    private static Exam piece(ExamCode code) {
        Exam.Kind kind = Exam.Kind.valueOf(code.kind().name());
        List<String> listed = kind == Exam.Kind.LISTED ? List.of(code.code()) : code.nearest();
        return new Exam(kind, code.code(), listed, code.bare(), code.from(), code.to());
    }

    /** Whether a bare number of the right length is meant as an exam. */
    private boolean isExam(Message message, ExamCode number) {
        boolean likely = number.kind() == ExamCode.Kind.LISTED || asked;
        return likely && !isPartOfNumber(message, number) && !isMeasured(message, number) && !isScore(message, number);
    }

    /** True for the 714 of 714,000 or 1.714, but not of 714,710. */
    private boolean isPartOfNumber(Message message, ExamCode number) {
        List<Token> tokens = message.tokens();
        int next = number.to();
        boolean goesOn =
                next + 1 < tokens.size() && isTightNumber(tokens, next, next + 1) && !isListed(message, next + 1);
        int before = number.from() - 2;
        boolean wentOn = before >= 0
                && isTightNumber(tokens, number.from() - 1, number.from())
                && tokens.get(before).isNumber()
                && !isListed(message, before);
        return goesOn || wentOn;
    }

    private static boolean isTightNumber(List<Token> tokens, int separator, int number) {
        Token sign = tokens.get(separator);
        return (sign.is(",") || sign.is(".") || sign.is("'"))
                && !sign.spaced()
                && tokens.get(number).isNumber()
                && !tokens.get(number).spaced();
    }

    private boolean isListed(Message message, int at) {
        return codes.at(message, at)
                .filter(code -> code.kind() != ExamCode.Kind.OTHER)
                .isPresent();
    }

    /** True next to a currency, a per cent sign or a word for thousands that the vocabulary knows. */
    private static boolean isMeasured(Message message, ExamCode number) {
        List<Token> tokens = message.tokens();
        boolean unitBehind = number.to() < tokens.size() && isUnit(tokens.get(number.to()));
        boolean unitBefore = number.from() > 0 && isUnit(tokens.get(number.from() - 1));
        return unitBehind || unitBefore || (number.to() < tokens.size() && isTightWord(tokens.get(number.to())));
    }

    private static boolean isUnit(Token token) {
        int sign = token.text().codePointAt(0);
        return token.is("%") || token.is("#") || Character.getType(sign) == Character.CURRENCY_SYMBOL;
    }

    private static boolean isTightWord(Token token) {
        return token.isWord() && !token.spaced();
    }

    private boolean isScore(Message message, ExamCode number) {
        List<Token> tokens = message.tokens();
        int before = number.from() - 1;
        boolean told =
                before >= 0 && (tokens.get(before).is(":") || tokens.get(before).is("="));
        return cueEnds(message, told ? before : number.from(), Cue.SCORED)
                || (told && cueEnds(message, before, Cue.POINTS))
                || (number.to() < tokens.size() && hasCue(message, number.to(), Cue.POINTS));
    }

    /** Whether such a word ends right before that token. */
    private boolean cueEnds(Message message, int at, Cue cue) {
        for (int from = Math.max(0, at - 4); from < at; from++) {
            boolean ends = lexicon.at(message.tokens(), from).stream()
                    .anyMatch(lexeme -> lexeme.to() == at && lexeme.is(Cue.CATEGORY, cue.id()));
            if (ends) {
                return true;
            }
        }
        return false;
    }

    private boolean hasCue(Message message, int at, Cue cue) {
        return lexicon.at(message.tokens(), at).stream().anyMatch(lexeme -> lexeme.is(Cue.CATEGORY, cue.id()));
    }
}
