package goldpath.bot.understanding;

import goldpath.bot.understanding.Claim.Said;
import java.util.List;

/** The exams of a chunk that names none: those of somebody known, or those of the message before. */
record Borrowed(List<Chunk> chunks, Ellipsis ellipsis, Ahead ahead, Earlier earlier, KnownPeople known) {

    Borrowed {
        chunks = List.copyOf(chunks);
    }

    /**
     * @param opens whether no exam was named before in this message
     * @param meant whether it is known whom the message tells of
     */
    List<Said> of(int i, boolean opens, boolean meant) {
        Chunk chunk = chunks.get(i);
        return chunk.hasPeople()
                ? earlier.likeness(chunk, known).orElseGet(() -> ofBefore(i, opens, meant))
                : List.of();
    }

    /** "And Ozan too", "no, he passed" */
    private List<Said> ofBefore(int i, boolean opens, boolean meant) {
        boolean goesOn = chunks.get(i).has(Cue.ALSO) || (meant && ellipsis.isOfOwn(i));
        return opens && goesOn && !ahead.isFollowedByExams(i)
                ? ellipsis.of(i, earlier.exams(chunks.get(i)))
                : List.of();
    }
}
