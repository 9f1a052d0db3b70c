package goldpath.bot.understanding;

import goldpath.bot.understanding.Chunk.Joint;
import java.util.List;

/** Looks ahead in a sentence for what people named without exams belong to. */
record Ahead(List<Chunk> chunks) {

    /** How many chunks ahead somebody's exams are looked for. */
    private static final int FAR = 50;

    Ahead {
        chunks = List.copyOf(chunks);
    }

    boolean isFollowedByExams(int i) {
        int next = i + 1;
        while (next < chunks.size()
                && next < i + FAR
                && !chunks.get(next).joint().parts()) {
            if (!chunks.get(next).exams().isEmpty()) {
                return true;
            }
            next++;
        }
        return false;
    }

    /** "714 by Ana, Bob and Chris have 712": Bob belongs to what comes. */
    boolean belongsToNext(int i) {
        boolean more = i + 1 < chunks.size();
        return more
                && chunks.get(i).joint() == Joint.COMMA
                && chunks.get(i + 1).joint() == Joint.AND
                && chunks.get(i + 1).startsWithPeople()
                && !chunks.get(i + 1).exams().isEmpty();
    }
}
