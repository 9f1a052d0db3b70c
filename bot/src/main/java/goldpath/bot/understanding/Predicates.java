package goldpath.bot.understanding;

import goldpath.bot.understanding.Chunk.Joint;
import goldpath.bot.understanding.Predicate.Weight;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the exams of every chunk, where one verb can serve several chunks: those after it ("did not pass 714 and
 * 710"), or, in languages that put it last, those before it ("hat 714 und 710 nicht bestanden").
 */
final class Predicates {

    /** Words farther away than this tell of something else. */
    private static final int FAR = 4;

    private final List<Chunk> chunks;
    private final List<Predicate> said = new ArrayList<>();

    private Predicates(List<Chunk> chunks) {
        this.chunks = chunks;
    }

    static List<Predicate> of(List<Chunk> chunks) {
        Predicates predicates = new Predicates(chunks);
        predicates.alone();
        for (int i = 1; i < chunks.size(); i++) {
            predicates.afterthought(i);
        }
        predicates.forward();
        for (int i = chunks.size() - 1; i > 0; i--) {
            predicates.backward(i);
        }
        return predicates.said;
    }

    private void alone() {
        boolean neither = false;
        boolean hedged = false;
        boolean supposing = false;
        for (Chunk chunk : chunks) {
            supposing = (supposing && !chunk.joint().parts()) || chunk.has(Cue.SUPPOSING);
            neither = (neither && !chunk.joint().parts() && chunk.joint() != Joint.BUT) || chunk.has(Cue.NEITHER);
            Predicate own = supposing ? supposed(chunk, neither) : Predicate.of(chunk, neither);
            said.add(hedged && chunk.joint() == Joint.COMMA ? own.with(Outcome.UNCLEAR) : own);
            hedged = chunk.has(Cue.HEDGE) && chunk.isOnly(Cue.HEDGE, Cue.FILLER);
        }
    }

    /** In "if Dan picks up 712" and "if he takes it" the exam is supposed to be passed. */
    private static Predicate supposed(Chunk chunk, boolean neither) {
        Predicate own = Predicate.of(chunk, neither);
        boolean open = own.outcome() == Outcome.UNCLEAR
                || (chunk.has(Cue.PLANNED) && !neither && !chunk.hasAny(Cue.NOT, Cue.NO, Cue.FAILED, Cue.NOBODY));
        return open ? own.with(Outcome.PASSED) : own;
    }

    /** Words without exams or people tell of the exams just named: "took 712, but failed". */
    private void afterthought(int i) {
        Chunk chunk = chunks.get(i);
        Predicate thought = said.get(i);
        int told = thoughtOf(i);
        Predicate before = said.get(told);
        boolean planned = chunk.has(Cue.PLANNED)
                && before.outcome() == Outcome.PASSED
                && (before.weight() == Weight.STRONG || leadsOn(i));
        boolean verdict = thought.weight() == Weight.STRONG || chunk.hasAny(Cue.NOT, Cue.YES, Cue.NO, Cue.HEDGE);
        boolean tells = !chunks.get(told).exams().isEmpty() || chunks.get(told).has(Cue.ATTEMPTED);
        boolean near = chunk.from() - chunks.get(told).to() <= FAR;
        if (verdict && !planned && isRemark(chunk) && tells && near) {
            said.set(told, new Predicate(thought.outcome(), Weight.STRONG, before.before(), true));
        } else if (isRunOn(i) && thought.weight() == Weight.STRONG) {
            said.set(i - 1, Predicate.UNCLEAR);
        }
    }

    /** In "has 714, but needs 706" and "hat 714, braucht aber 706" the verb is of what comes. */
    private boolean leadsOn(int i) {
        return i + 1 < chunks.size()
                && !chunks.get(i + 1).joint().parts()
                && !chunks.get(i + 1).exams().isEmpty()
                && !chunks.get(i + 1).hasPeople();
    }

    /** The chunk that an afterthought is of: the one before, or before a chunk that says nothing ("714, die ist aber abgelaufen"). */
    private int thoughtOf(int i) {
        boolean empty = chunks.get(i - 1).isOnly(Cue.AUX, Cue.FILLER, Cue.PRONOUN, Cue.DETERMINER)
                && !chunks.get(i - 1).joint().parts();
        return empty && i > 1 ? i - 2 : i - 1;
    }

    /** A verb behind what looks like a name and runs on from exams can tell of either. */
    private boolean isRunOn(int i) {
        Chunk chunk = chunks.get(i);
        return chunk.joint() == Joint.NONE
                && chunk.exams().isEmpty()
                && !chunk.names().isEmpty()
                && !chunk.hasAny(Cue.ADD, Cue.REMOVE, Cue.LEFT)
                && !chunks.get(i - 1).exams().isEmpty();
    }

    private static boolean isRemark(Chunk chunk) {
        boolean aboutOthers = chunk.hasAny(Cue.UNNAMED, Cue.EVERYONE, Cue.NOBODY, Cue.COMPLETE, Cue.REMOVE, Cue.LEFT);
        return chunk.exams().isEmpty() && chunk.names().isEmpty() && !aboutOthers && chunk.joint() != Joint.STOP;
    }

    private void forward() {
        @Nullable Predicate carried = null;
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            Predicate own = said.get(i);
            if (chunk.joint().parts() || chunk.hasPeople()) {
                carried = null;
            }
            if (carried != null && chunk.joint() == Joint.BUT && isDenied(i - 1)) {
                carried = carried.with(Outcome.PASSED);
            }
            boolean reaches = carried != null && (carried.weight() != Weight.BARE || chunk.joint() == Joint.AND);
            if (reaches
                    && own.weight() == Weight.NONE
                    && own.outcome() == Outcome.UNSAID
                    && !chunk.exams().isEmpty()) {
                said.set(i, carried);
            } else if (own.weight() != Weight.NONE || own.outcome() == Outcome.UNCLEAR) {
                carried = own.before() ? own : null;
            }
        }
    }

    /** In "does not have 706, but 710" only the first is denied. */
    private boolean isDenied(int i) {
        Predicate before = said.get(i);
        return before.outcome() == Outcome.NOT_PASSED
                && chunks.get(i).has(Cue.NOT)
                && !chunks.get(i).hasAny(Cue.FAILED, Cue.PLANNED);
    }

    /** A verb at the end holds for the exams before it, as far as nothing else is said of them. */
    private void backward(int i) {
        Predicate last = said.get(i);
        boolean behind =
                !last.before() && !last.closed() && !chunks.get(i).exams().isEmpty() && !startsAnew(i);
        if (!behind || last.weight() == Weight.NONE) {
            return;
        }
        if (last.weight() == Weight.BARE) {
            blur(i);
            return;
        }
        boolean finite = chunks.get(i).hasAny(Cue.PLANNED, Cue.AUX, Cue.HAS);
        boolean listed = chunks.get(i).joint() == Joint.AND;
        boolean verbless = true;
        for (int k = i; k > 0 && verbless && canReach(k); k--) {
            Chunk before = chunks.get(k - 1);
            verbless = !before.hasAny(Cue.HAS, Cue.AUX);
            if (verbless || !finite) {
                said.set(k - 1, Predicate.UNCLEAR);
            }
            if (!verbless && !finite && listed) {
                Collections.fill(said.subList(k - 1, i), last);
            }
        }
        passBack(i, last);
    }

    /** "714, 710 and 712 passed": what is passed in the end is passed before. */
    private void passBack(int i, Predicate last) {
        for (int k = i - 1;
                k >= 0 && last.outcome() == Outcome.PASSED && said.get(k).equals(Predicate.UNCLEAR);
                k--) {
            said.set(k, last);
        }
    }

    /** "714 und 710 nicht" can mean either both or the last. */
    private void blur(int i) {
        boolean negated =
                said.get(i).outcome() == Outcome.NOT_PASSED && chunks.get(i).has(Cue.NOT);
        if (negated && chunks.get(i).joint() == Joint.AND && canReach(i)) {
            said.set(i, Predicate.UNCLEAR);
            said.set(i - 1, Predicate.UNCLEAR);
        }
    }

    private boolean canReach(int from) {
        Joint joint = chunks.get(from).joint();
        Predicate before = said.get(from - 1);
        boolean free = before.weight() == Weight.NONE || (before.weight() == Weight.WEAK && before.before());
        return (joint == Joint.AND || joint == Joint.COMMA)
                && free
                && !startsAnew(from)
                && !chunks.get(from - 1).exams().isEmpty();
    }

    private boolean startsAnew(int i) {
        return chunks.get(i).hasPeople() && chunks.get(i).startsWithPeople();
    }
}
