package goldpath.bot.understanding;

import goldpath.bot.understanding.Chunk.Joint;
import goldpath.bot.understanding.Claim.Said;
import java.util.List;

/** What is said of people without naming exams again: "Ana has 714 and so has Bob". */
record Ellipsis(List<Chunk> chunks, List<Predicate> predicates, Ahead ahead) {

    Ellipsis {
        chunks = List.copyOf(chunks);
        predicates = List.copyOf(predicates);
    }

    /** "Olga (714), Pavel (709), both passed": each the exams of their own. */
    boolean isOfOwn(int i) {
        Predicate predicate = predicates.get(i);
        boolean verdict = predicate.weight() == Predicate.Weight.STRONG && predicate.outcome() != Outcome.UNCLEAR;
        return verdict && chunks.get(i).names().isEmpty() && !chunks.get(i).has(Cue.ALSO);
    }

    /** "I have passed none, but Ravi has 712" */
    boolean isOpposed(int i) {
        boolean denied = predicates.get(i).outcome() == Outcome.NOT_PASSED;
        return denied
                && i + 1 < chunks.size()
                && chunks.get(i + 1).joint() == Joint.BUT
                && chunks.get(i + 1).startsWithPeople();
    }

    /** Whether these people are said to have, or to lack, the exams named last. */
    boolean goesOn(int i, boolean examsFirst) {
        Chunk chunk = chunks.get(i);
        if (chunk.has(Cue.ALSO)) {
            return true;
        }
        boolean joined = !chunk.joint().parts() && chunk.joint() != Joint.NONE;
        Predicate predicate = predicates.get(i);
        boolean verdict = predicate.weight() != Predicate.Weight.NONE && predicate.outcome() != Outcome.UNCLEAR;
        if (examsFirst) {
            return chunk.joint() != Joint.STOP && chunk.joint() != Joint.NONE && !ahead.belongsToNext(i);
        }
        return joined && verdict && !ahead.isFollowedByExams(i);
    }

    List<Said> of(int i, List<Said> last) {
        Predicate predicate = predicates.get(i);
        boolean same = chunks.get(i).has(Cue.ALSO)
                && chunks.get(i).has(Cue.ATTEMPTED)
                && !chunks.get(i).hasAny(Cue.HEDGE, Cue.NOT);
        boolean own = predicate.weight() != Predicate.Weight.NONE && !same;
        return last.stream()
                .map(said -> own ? said.with(predicate.outcome()) : said)
                .toList();
    }
}
