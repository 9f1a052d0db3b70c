package goldpath.bot.understanding;

import com.ibm.icu.lang.UCharacter;
import goldpath.bot.understanding.Piece.Name;
import goldpath.bot.understanding.Piece.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds names among words that the vocabulary does not know. Capitalised words are names; words in lower case are names
 * only where a name must stand, and never beside capitalised ones.
 */
final class NameRuns {

    private static final int LONGEST_NAME = 80;
    private static final int MOST_WORDS = 7;

    private static final int MOST_LOWER_WORDS = 3;

    private static final Set<Cue> AFTER_NAME = Set.of(
            Cue.HAS,
            Cue.HAS_ONLY,
            Cue.AUX,
            Cue.PASSED,
            Cue.FAILED,
            Cue.PLANNED,
            Cue.ATTEMPTED,
            Cue.NOT,
            Cue.AND,
            Cue.BOTH,
            Cue.ALSO,
            Cue.NOTHING,
            Cue.CALLED,
            Cue.LEFT,
            Cue.REMOVE,
            Cue.YES,
            Cue.NO);
    private static final Set<Cue> LEADS_TO_NAME =
            Set.of(Cue.BY, Cue.HAS, Cue.ADD, Cue.REMOVE, Cue.EXCEPT, Cue.AND, Cue.TITLE, Cue.CALLED, Cue.NOT);
    private static final Set<Cue> MAY_LEAD =
            Set.of(Cue.BUT, Cue.ALSO, Cue.FILLER, Cue.CORRECTION, Cue.NEITHER, Cue.UNNAMED, Cue.YES);

    private final RosterWords words;
    private final ExamMentions exams;
    private final KnownPeople known;
    private final NameParts nameParts;

    /** Pieces made of a run of words, and the index after it. */
    record Run(List<Piece> pieces, int to) {
        Run {
            pieces = List.copyOf(pieces);
        }
    }

    private record Part(int from, int to) {}

    NameRuns(RosterWords words, ExamMentions exams, KnownPeople known) {
        this.words = words;
        this.exams = exams;
        this.known = known;
        this.nameParts = new NameParts(words);
    }

    /**
     * The names in the run of words from there on.
     *
     * @param before the pieces already found
     */
    Run at(int from, List<Piece> before) {
        List<Part> parts = parts(from);
        int to = parts.get(parts.size() - 1).to();
        boolean anyCapital = parts.stream().anyMatch(part -> words.isCapitalised(part.from()));
        if (!anyCapital) {
            return new Run(lower(parts, to, before), to);
        }
        return new Run(capitalised(parts, new Preceding(before).determine()), to);
    }

    /** Words with hyphens and initials kept together, up to a word that is something else. */
    private List<Part> parts(int from) {
        List<Part> parts = new ArrayList<>();
        int at = from;
        do {
            int to = nameParts.end(at);
            parts.add(new Part(at, to));
            at = to;
        } while (parts.size() < 40 && goesOn(at, parts));
        return parts;
    }

    private boolean goesOn(int at, List<Part> parts) {
        if (!words.isWord(at) || exams.at(words.message(), at).isPresent()) {
            return false;
        }
        boolean afterCapital = words.isCapitalised(lastWord(parts));
        if (words.has(at, Cue.PARTICLE) && isParticle(at, afterCapital)) {
            return true;
        }
        boolean surname = words.isCapitalised(at)
                && afterCapital
                && (words.isAlsoName(at) || words.isInitial(at) || isLastName(at, parts));
        boolean own = words.cue(at).isPresent() && !surname;
        boolean foreign = words.foreign(at).isPresent() && !nameParts.isInitial(at);
        return !own && (!foreign || (words.isCapitalised(at) && afterCapital));
    }

    /** A small word with a capital between a name of several words and an exam ("Nguyen Van An 714"). */
    private boolean isLastName(int at, List<Part> parts) {
        boolean small = words.has(at, Cue.DETERMINER) || words.has(at, Cue.PREPOSITION) || words.has(at, Cue.FILLER);
        return small
                && parts.size() > 1
                && at + 1 < words.size()
                && exams.at(words.message(), at + 1).isPresent();
    }

    /** The last word of a name so far that is no particle. */
    private int lastWord(List<Part> parts) {
        int i = parts.size() - 1;
        while (i > 0 && words.has(parts.get(i).from(), Cue.PARTICLE)) {
            i--;
        }
        return parts.get(i).from();
    }

    /** A particle stands between the words of one name: those after it must go on as those before it. */
    private boolean isParticle(int at, boolean afterCapital) {
        int next = at + 1;
        while (next < at + 3 && words.isWord(next) && words.has(next, Cue.PARTICLE)) {
            next++;
        }
        return words.isWord(next)
                && words.cue(next).isEmpty()
                && words.foreign(next).isEmpty()
                && words.isCapitalised(next) == afterCapital
                && exams.at(words.message(), next).isEmpty();
    }

    private List<Piece> capitalised(List<Part> parts, boolean determined) {
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        while (i < parts.size()) {
            boolean name = words.isCapitalised(parts.get(i).from());
            int end = i + 1;
            while (end < parts.size() && (name ? inName(parts, end) : !isCapital(parts, end))) {
                end++;
            }
            int from = parts.get(i).from();
            int to = parts.get(end - 1).to();
            if (name) {
                addName(pieces, from, to, !determined || known.lengthAt(words, from) > 0);
            } else if (known.lengthAt(words, from) > 0) {
                splitKnown(pieces, from, to);
            } else {
                pieces.add(new Unknown(from, to));
            }
            i = end;
        }
        return pieces;
    }

    private boolean isCapital(List<Part> parts, int i) {
        return words.isCapitalised(parts.get(i).from());
    }

    private boolean inName(List<Part> parts, int i) {
        boolean particle = words.has(parts.get(i).from(), Cue.PARTICLE);
        return isCapital(parts, i) || (particle && i + 1 < parts.size() && inName(parts, i + 1));
    }

    private List<Piece> lower(List<Part> parts, int to, List<Piece> before) {
        List<Piece> pieces = new ArrayList<>();
        int from = parts.get(0).from();
        if (known.lengthAt(words, from) > 0) {
            splitKnown(pieces, from, to);
        } else if (parts.size() <= MOST_LOWER_WORDS + particles(parts) && standsLikeName(from, to, before)) {
            lowerName(pieces, parts, to);
        } else if (parts.size() == 1 && to >= words.size() && new Preceding(before).areAllExams()) {
            addName(pieces, from, to, false);
        } else {
            pieces.add(new Unknown(from, to));
        }
        return pieces;
    }

    /** Of "bob zorped 712" the second word is what Bob did, whatever it means. */
    private void lowerName(List<Piece> pieces, List<Part> parts, int to) {
        Part last = parts.get(parts.size() - 1);
        int from = parts.get(0).from();
        if (parts.size() > 1 && words.isLikeVerb(last.from())) {
            addName(pieces, from, last.from(), true);
            pieces.add(new Unknown(last.from(), to));
        } else {
            addName(pieces, from, to, true);
        }
    }

    private int particles(List<Part> parts) {
        return (int) parts.stream()
                .filter(part -> words.has(part.from(), Cue.PARTICLE))
                .count();
    }

    private void splitKnown(List<Piece> pieces, int from, int to) {
        int end = from + known.lengthAt(words, from);
        addName(pieces, from, end, true);
        if (end < to) {
            pieces.add(new Unknown(end, to));
        }
    }

    private boolean standsLikeName(int from, int to, List<Piece> before) {
        Preceding preceding = new Preceding(before);
        boolean led = preceding.lead(from, LEADS_TO_NAME);
        boolean mayBe = led
                || preceding.areNone()
                || preceding.lead(from, MAY_LEAD)
                || preceding.end()
                || (preceding.areClaim() && (words.has(to, Cue.HAS) || words.has(to, Cue.PASSED)));
        boolean capitals = preceding.near().stream().anyMatch(this::isCapitalisedName);
        boolean followed = to < words.size()
                && (exams.at(words.message(), to).isPresent()
                        || words.isSign(to, ":")
                        || words.isSign(to, "=")
                        || words.isSign(to, "-")
                        || (words.isSign(to, "(") && (words.token(to).spaced() || isExam(to + 1)))
                        || isInList(to)
                        || (!capitals && words.startsWith(to, AFTER_NAME)));
        boolean ends = to >= words.size() || words.isSign(to, ",") || words.isSign(to, ".") || words.isSign(to, "\n");
        return mayBe && !preceding.determine() && (followed || (led && ends));
    }

    private boolean isExam(int at) {
        return at < words.size() && exams.at(words.message(), at).isPresent();
    }

    /** "o'neill, shaun: 714", "beth kelly, tom and ravi passed 712" */
    private boolean isInList(int comma) {
        int at = comma + 1;
        while (at < comma + 4
                && words.isWord(at)
                && words.cue(at).isEmpty()
                && words.foreign(at).isEmpty()) {
            at++;
        }
        boolean told = isExam(at) || words.isSign(at, ":") || (words.has(at, Cue.AND) && words.isWord(at + 1));
        return words.isSign(comma, ",") && at > comma + 1 && told;
    }

    private boolean isCapitalisedName(Piece piece) {
        return piece instanceof Name && words.isCapitalised(piece.from());
    }

    /** "Mias 712 ist abgelaufen" tells of Mia. */
    private boolean isGenitive(int from, int to) {
        Optional<Piece.Exam> exam = to < words.size() ? exams.at(words.message(), to) : Optional.empty();
        boolean theirs = words.isExamWord(to)
                || exam.filter(found -> words.has(found.to(), Cue.AUX)).isPresent();
        return to - from == 1
                && known.lengthAt(words, from) == 0
                && words.genitive(from) > 0
                && (theirs || !known.fitting(withoutGenitive(from)).isEmpty());
    }

    private String withoutGenitive(int at) {
        String word = words.token(at).text();
        return word.substring(0, word.length() - words.genitive(at));
    }

    private void addName(List<Piece> pieces, int from, int to, boolean sure) {
        String whole = words.message().text(from, to);
        String text = isGenitive(from, to) ? withoutGenitive(from) : whole;
        boolean lettered = text.codePoints().anyMatch(UCharacter::isLetter);
        boolean tooLong = text.length() > LONGEST_NAME || to - from > MOST_WORDS * 2;
        pieces.add(tooLong || !lettered ? new Unknown(from, to) : new Name(NameText.of(text), sure, from, to));
    }
}
