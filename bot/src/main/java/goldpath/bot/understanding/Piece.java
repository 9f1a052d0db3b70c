package goldpath.bot.understanding;

import java.util.List;

/** A part of a message about people and exams, as far as it matters for who passed what. */
sealed interface Piece {

    /** Index of its first token. */
    int from();

    /** Index after its last token. */
    int to();

    /**
     * A person.
     *
     * @param sure false where it may be something else than a name
     */
    record Name(String text, boolean sure, int from, int to) implements Piece {}

    /**
     * An exam.
     *
     * @param said as it was read
     * @param codes of the listed exams it can be: one where it is listed, several where they share a title, those nearby
     *     where it is misspelt, none where it is another exam
     * @param bare whether it is only a number
     */
    record Exam(Exam.Kind kind, String said, List<String> codes, boolean bare, int from, int to) implements Piece {
        enum Kind {
            LISTED,
            SHARED,
            MISSPELT,
            OTHER
        }

        public Exam {
            codes = List.copyOf(codes);
        }

        /** Whether it was named by its title rather than by its code. */
        boolean isTitle() {
            return kind == Exam.Kind.SHARED || (kind == Exam.Kind.LISTED && !codes.contains(said));
        }

        boolean isOneWord() {
            return to - from == 1;
        }
    }

    /** A word of the vocabulary. */
    record Word(Cue cue, int from, int to) implements Piece {}

    /** A sign that parts or joins. */
    record Sign(Sign.Kind kind, int from, int to) implements Piece {
        enum Kind {
            LINE,
            STOP,
            COMMA,
            COLON,
            OPEN,
            CLOSE
        }
    }

    /** Words that the vocabulary does not know and that are no name. */
    record Unknown(int from, int to) implements Piece {}

    default boolean is(Cue cue) {
        return this instanceof Word word && word.cue() == cue;
    }

    default boolean is(Sign.Kind kind) {
        return this instanceof Sign sign && sign.kind() == kind;
    }
}
