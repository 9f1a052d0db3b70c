package goldpath.bot.understanding;

import goldpath.bot.understanding.Chunk.Joint;
import goldpath.bot.understanding.Piece.Exam;
import goldpath.bot.understanding.Piece.Name;
import goldpath.bot.understanding.Piece.Sign;
import java.util.ArrayList;
import java.util.List;

/** Cuts pieces into chunks: at signs and connectors, and where a new person or a new group of exams begins. */
final class Chunks {

    private final List<Chunk> chunks = new ArrayList<>();
    private List<Piece> pieces = new ArrayList<>();
    private Joint joint = Joint.STOP;
    private boolean settled;
    private boolean peopleFirst;

    private final String speaker;
    private final boolean departments;

    private Chunks(String speaker, boolean departments) {
        this.speaker = speaker;
        this.departments = departments;
    }

    /** @param speaker what whoever speaks is called */
    static List<Chunk> of(List<Piece> all, String speaker) {
        Chunks cutter = new Chunks(speaker, areDepartments(all));
        Replacement.marked(all).forEach(cutter::add);
        cutter.cut(Joint.STOP);
        return corrected(cutter.chunks);
    }

    private void add(Piece piece) {
        if (piece instanceof Sign sign) {
            sign(sign);
        } else if (piece.is(Cue.AND)) {
            cut(Joint.AND);
        } else if (piece.is(Cue.BUT) && isBehindEveryone()) {
            pieces.add(new Piece.Word(Cue.EXCEPT, piece.from(), piece.to()));
        } else if (piece.is(Cue.BUT)) {
            if (!isBehindName()) {
                cut(Joint.BUT);
            }
        } else if (piece.is(Cue.CORRECTION) || (piece.is(Cue.SHOULD_BE) && !(hasExam() && hasPerson()))) {
            cut(Joint.CORRECTION);
        } else if (piece.is(Cue.INSTEAD)) {
            insteadOf(piece);
        } else {
            word(piece);
        }
    }

    /** In "Leo aber nicht" the word does not stand before what it opposes. */
    private boolean isBehindName() {
        int last = pieces.size() - 1;
        boolean negated = pieces.stream().anyMatch(piece -> piece.is(Cue.NOT) || piece.is(Cue.NO));
        return last >= 0 && pieces.get(last) instanceof Name && !hasExam() && !negated;
    }

    /** "everyone but Ana" */
    private boolean isBehindEveryone() {
        int last = pieces.size() - 1;
        return last >= 0
                && (pieces.get(last).is(Cue.EVERYONE) || pieces.get(last).is(Cue.NOBODY));
    }

    /** "707 instead of 712" is one of the two; "instead of 712 ..." is "not 712 ...". */
    private void insteadOf(Piece piece) {
        pieces.add(hasExam() ? piece : new Piece.Word(Cue.NOT, piece.from(), piece.to()));
    }

    private boolean hasPerson() {
        return new Chunk(joint, pieces).hasPeople();
    }

    private void sign(Sign sign) {
        switch (sign.kind()) {
            case LINE -> cut(Joint.LINE);
            case STOP -> cut(Joint.STOP);
            case COMMA, CLOSE -> cut(Joint.COMMA);
            case COLON, OPEN -> pieces.add(sign);
        }
    }

    private void word(Piece piece) {
        if ((piece instanceof Name || piece.is(Cue.ADD)) && hasExam() && isNewPerson()) {
            cut(Joint.NONE);
        } else if (piece instanceof Exam exam) {
            beforeExam();
            if (isAnnotation(exam)) {
                return;
            }
        }
        if (piece instanceof Name && isLabelled()) {
            pieces.clear();
        }
        if (!settled && (piece instanceof Name || piece instanceof Exam)) {
            settled = true;
            peopleFirst = piece instanceof Name;
        }
        if (piece instanceof Name name && isBehindVerb()) {
            pieces.add(new Piece.Unknown(name.from(), name.to()));
            return;
        }
        boolean marks = (piece.is(Cue.YES) || piece.is(Cue.NO)) && lastIsExam();
        pieces.add(piece);
        if (marks) {
            cut(Joint.NONE);
        }
    }

    /** In "Staff: Ana 714" the first word is no name. */
    private boolean isLabelled() {
        int last = pieces.size() - 1;
        return last > 0 && pieces.get(last).is(Sign.Kind.COLON) && pieces.get(last - 1) instanceof Name && !hasExam();
    }

    /** A noun between somebody's verb and the exams is what they did, not somebody else. */
    private boolean isBehindVerb() {
        boolean verb = pieces.stream().anyMatch(piece -> isVerb(piece) || piece.is(Cue.HAS));
        boolean renames = pieces.stream().anyMatch(piece -> piece.is(Cue.CALLED) || piece.is(Cue.ADD));
        return hasName()
                && !pieces.get(pieces.size() - 1).is(Cue.ALSO)
                && verb
                && !renames
                && !hasExam()
                && pieces.get(0) instanceof Name name
                && !name.text().equals(speaker);
    }

    /** Whether somebody named now begins anew, rather than being whom the exams before belong to. */
    private boolean isNewPerson() {
        List<Piece> behind = pieces.subList(afterLastExam(), pieces.size());
        boolean linked = behind.stream().anyMatch(Chunks::isLink);
        return hasName() ? new Chunk(joint, pieces).startsWithPeople() : peopleFirst && !linked;
    }

    private static boolean isLink(Piece piece) {
        return piece.is(Cue.BY)
                || piece.is(Cue.HAS)
                || piece.is(Cue.HAS_ONLY)
                || piece.is(Cue.AUX)
                || piece.is(Cue.PASSED)
                || piece.is(Sign.Kind.COLON)
                || piece.is(Sign.Kind.OPEN);
    }

    private void beforeExam() {
        if (!hasExam()) {
            return;
        }
        int after = afterLastExam();
        List<Piece> behind = List.copyOf(pieces.subList(after, pieces.size()));
        boolean verbBehind = behind.stream().anyMatch(Chunks::isVerb);
        if (behind.stream().anyMatch(Name.class::isInstance)) {
            cut(Joint.NONE);
        } else if (behind.size() == 1 && behind.get(0).is(Cue.NOT)) {
            cutBefore(after);
        } else if (verbBehind && pieces.subList(0, after).stream().anyMatch(Chunks::isVerb)) {
            cutBefore(after);
        } else if (verbBehind) {
            cutBefore(after + opened(behind));
        }
    }

    /** Where a bracket opens that is still open, so that what stands in it tells of the next exam; the end where none does. */
    private static int opened(List<Piece> behind) {
        int at = 0;
        while (at < behind.size() && !behind.get(at).is(Sign.Kind.OPEN)) {
            at++;
        }
        return at;
    }

    private void cutBefore(int at) {
        List<Piece> next = List.copyOf(pieces.subList(at, pieces.size()));
        pieces = new ArrayList<>(pieces.subList(0, at));
        cut(Joint.NONE);
        pieces.addAll(next);
    }

    private int afterLastExam() {
        int after = pieces.size();
        while (after > 0 && !(pieces.get(after - 1) instanceof Exam)) {
            after--;
        }
        return after;
    }

    /** True for a title beside its own code, and for a one-word title in brackets behind a name, which is a department. */
    private boolean isAnnotation(Exam exam) {
        if (pieces.isEmpty() || !exam.isTitle()) {
            return false;
        }
        int last = pieces.size() - 1;
        boolean opened = pieces.get(last).is(Sign.Kind.OPEN);
        Piece before = opened && last > 0 ? pieces.get(last - 1) : pieces.get(last);
        boolean department = departments && opened && before instanceof Name && exam.isOneWord();
        boolean repeats = before instanceof Exam code && exam.codes().containsAll(code.codes());
        return department || repeats;
    }

    /** Where titles in brackets are all that is said of exams, they are exams. */
    private static boolean areDepartments(List<Piece> all) {
        for (int i = 0; i < all.size(); i++) {
            boolean opened = i > 0 && all.get(i - 1).is(Sign.Kind.OPEN);
            if (all.get(i) instanceof Exam exam && !(opened && exam.isTitle())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVerb(Piece piece) {
        return piece.is(Cue.PASSED)
                || piece.is(Cue.FAILED)
                || piece.is(Cue.PLANNED)
                || piece.is(Cue.ATTEMPTED)
                || piece.is(Cue.NOT);
    }

    private boolean hasName() {
        return pieces.stream().anyMatch(Name.class::isInstance);
    }

    private boolean hasExam() {
        return pieces.stream().anyMatch(Exam.class::isInstance);
    }

    private boolean lastIsExam() {
        return !pieces.isEmpty() && pieces.get(pieces.size() - 1) instanceof Exam;
    }

    private void cut(Joint next) {
        settled = settled && !next.parts();
        if (pieces.isEmpty()) {
            joint = joint.or(next);
            if (next == Joint.AND && joint == Joint.CORRECTION) {
                joint = Joint.AND;
            }
            return;
        }
        chunks.add(new Chunk(joint, pieces));
        pieces = new ArrayList<>();
        joint = next;
    }

    /** A "no" of its own between two chunks takes back the first: {@code 712, no, 707}. */
    private static List<Chunk> corrected(List<Chunk> chunks) {
        boolean answers = chunks.stream().anyMatch(chunk -> chunk.has(Cue.YES));
        List<Chunk> result = new ArrayList<>();
        boolean takesBack = false;
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            boolean saysNo = !answers
                    && chunk.isOnly(Cue.NO, Cue.FILLER)
                    && chunk.has(Cue.NO)
                    && !result.isEmpty()
                    && i + 1 < chunks.size()
                    && !chunks.get(i + 1).exams().isEmpty();
            if (!saysNo) {
                result.add(takesBack ? chunk.joinedBy(Joint.CORRECTION) : chunk);
            }
            takesBack = saysNo;
        }
        return result;
    }
}
