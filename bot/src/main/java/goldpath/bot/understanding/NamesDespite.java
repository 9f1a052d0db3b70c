package goldpath.bot.understanding;

import goldpath.bot.understanding.Piece.Exam;
import goldpath.bot.understanding.Piece.Name;
import goldpath.bot.understanding.Piece.Sign;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells words of the vocabulary that are names where they stand: Mark, Rose, Max. */
record NamesDespite(RosterWords words, ExamMentions exams, KnownPeople known) {

    private static final Set<Cue> AFTER_SUBJECT = Set.of(
            Cue.HAS,
            Cue.HAS_ONLY,
            Cue.AUX,
            Cue.PASSED,
            Cue.FAILED,
            Cue.PLANNED,
            Cue.ATTEMPTED,
            Cue.NOT,
            Cue.BOTH,
            Cue.AND,
            Cue.ALSO,
            Cue.NOTHING,
            Cue.LEFT,
            Cue.CALLED);
    private static final Set<Cue> BEFORE_NAME =
            Set.of(Cue.BY, Cue.ALSO, Cue.ADD, Cue.REMOVE, Cue.EXCEPT, Cue.NOT, Cue.CALLED);

    /** What a name may be besides, where somebody who has an exam must stand. */
    private static final Set<String> AS_GOOD_AS_NAMES =
            Set.of(Countries.CATEGORY, "command_alone", "currency", "place_kind");

    /** Whether a word of the vocabulary is a name here: somebody known, or a word that is also a name and stands like one. */
    boolean isName(int at, List<Piece> pieces) {
        if (!words.isCapitalised(at)) {
            return words.isAlsoName(at) && isAtStart(pieces) && isNameUpTo(at + 1);
        }
        if (words.isInitial(at) || isShortName(at, pieces)) {
            return true;
        }
        if (known.lengthAt(words, at) > 0
                && words.cue(at).filter(cue -> cue.length() > 1).isEmpty()) {
            return true;
        }
        if (isHolder(at)) {
            return true;
        }
        boolean titled = !pieces.isEmpty() && pieces.get(pieces.size() - 1).is(Cue.TITLE);
        return (titled && words.cue(at).isEmpty()) || (words.isAlsoName(at) && standsLikeName(at, pieces));
    }

    /** "Peru has 714" */
    private boolean isHolder(int at) {
        boolean word = words.cue(at).isEmpty()
                && words.foreign(at)
                        .filter(found -> found.to() == at + 1 && AS_GOOD_AS_NAMES.contains(found.category()))
                        .isPresent();
        int next = words.startsWith(at + 1, AFTER_SUBJECT) ? at + 2 : at + 1;
        return word
                && next < words.size()
                && exams.at(words.message(), next)
                        .filter(exam -> !exam.isTitle())
                        .isPresent();
    }

    private boolean standsLikeName(int at, List<Piece> pieces) {
        int next = at + 1;
        boolean when =
                !pieces.isEmpty() && pieces.get(pieces.size() - 1).is(Cue.PREPOSITION) && words.has(at, Cue.FILLER);
        return !when
                && (isCompared(pieces) || isInList(at, pieces) || (next < words.size() && isBeforeRest(next, pieces)));
    }

    /** "714: Max", "Ana, Mark and June", "Max - 714" */
    private boolean isInList(int at, List<Piece> pieces) {
        int last = pieces.size() - 1;
        boolean behindExam = last > 0 && pieces.get(last).is(Sign.Kind.COLON) && pieces.get(last - 1) instanceof Exam;
        boolean behindName = last > 0 && pieces.get(last).is(Sign.Kind.COMMA) && pieces.get(last - 1) instanceof Name;
        int next = at + 2;
        boolean beforeName = words.isSign(at + 1, ",")
                && words.isCapitalised(next)
                && (words.isAlsoName(next)
                        || (words.cue(next).isEmpty() && words.foreign(next).isEmpty()));
        boolean beforeExam = words.isSign(at + 1, "-")
                && next < words.size()
                && exams.at(words.message(), next).isPresent();
        return behindExam || behindName || beforeName || beforeExam;
    }

    /** Whether what follows is the rest of a name, or what one says of somebody: "Jan die 707". */
    private boolean isBeforeRest(int next, List<Piece> pieces) {
        boolean adverb = words.has(next, Cue.FILLER) && !words.isCapitalised(next);
        boolean small = words.has(next, Cue.DETERMINER) || words.has(next, Cue.PRONOUN) || words.has(next, Cue.FILLER);
        boolean object = small
                && !words.isCapitalised(next)
                && next + 1 < words.size()
                && exams.at(words.message(), next + 1).isPresent();
        return object
                || (adverb && words.startsWith(next + 1, AFTER_SUBJECT))
                || isNameUpTo(next)
                || isInNames(next, pieces)
                || words.startsWith(next, AFTER_SUBJECT)
                || (words.isCapitalised(next) && (words.cue(next).isEmpty() || words.isAlsoName(next)));
    }

    /** Some people are called as a part of others' names is: "Cy 712, Di 707". */
    private boolean isShortName(int at, List<Piece> pieces) {
        return words.has(at, Cue.PARTICLE)
                && isAtStart(pieces)
                && at + 1 < words.size()
                && exams.at(words.message(), at + 1).isPresent();
    }

    /** "714, just like Jan" */
    private static boolean isCompared(List<Piece> pieces) {
        return !pieces.isEmpty() && pieces.get(pieces.size() - 1).is(Cue.ALSO);
    }

    /** Whether a name goes on, or a list of names. */
    private boolean isInNames(int next, List<Piece> pieces) {
        boolean particle = next < words.size() && words.has(next, Cue.PARTICLE) && words.isCapitalised(next + 1);
        Optional<Piece> last = pieces.isEmpty() ? Optional.empty() : Optional.of(pieces.get(pieces.size() - 1));
        boolean led = last.filter(
                        piece -> BEFORE_NAME.stream().anyMatch(piece::is) || (piece.is(Cue.AND) && pieces.size() > 1))
                .isPresent();
        return particle || led;
    }

    /** Whether nothing but the rest of a name stands between that token and an exam or a colon. */
    private boolean isNameUpTo(int from) {
        int at = from;
        while (at < from + 4 && words.isWord(at) && isUnknownOrParticle(at)) {
            at++;
        }
        return at < words.size()
                && (exams.at(words.message(), at).isPresent() || words.isSign(at, ":") || words.isSign(at, "="));
    }

    private boolean isUnknownOrParticle(int at) {
        boolean unknown = words.cue(at).isEmpty() && words.foreign(at).isEmpty();
        return words.has(at, Cue.PARTICLE)
                || (unknown && exams.at(words.message(), at).isEmpty());
    }

    private static boolean isAtStart(List<Piece> pieces) {
        return pieces.isEmpty()
                || pieces.get(pieces.size() - 1) instanceof Sign
                || pieces.get(pieces.size() - 1) instanceof Exam
                || pieces.get(pieces.size() - 1).is(Cue.AND);
    }
}
