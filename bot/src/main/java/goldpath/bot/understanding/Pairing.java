package goldpath.bot.understanding;

import goldpath.bot.understanding.Claim.Said;
import goldpath.bot.understanding.Claim.Who;
import java.util.ArrayList;
import java.util.List;

/** A sentence that pairs people and exams in order: "Ana and Bob passed 714 and 712 respectively". */
final class Pairing {

    private final List<Who> people = new ArrayList<>();
    private final List<Said> exams = new ArrayList<>();
    private final boolean paired;
    private final int to;

    /** @param from index of the chunk that may be the first of such a sentence */
    Pairing(List<Chunk> chunks, List<Predicate> predicates, int from) {
        boolean starts = from == 0 || chunks.get(from).joint().parts();
        boolean respectively = false;
        int at = from;
        while (starts
                && at < chunks.size()
                && (at == from || !chunks.get(at).joint().parts())) {
            Outcome outcome = predicates.get(at).outcome();
            chunks.get(at).names().forEach(name -> people.add(Who.of(name)));
            exams.addAll(chunks.get(at).said(outcome));
            respectively |= chunks.get(at).has(Cue.RESPECTIVELY);
            at++;
        }
        paired = respectively;
        to = at;
    }

    boolean fits() {
        return paired && people.size() > 1 && people.size() == exams.size();
    }

    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            claims.add(Claim.of(people.get(i), exams.get(i)));
        }
        return claims;
    }

    /** Index of the chunk after the sentence. */
    int to() {
        return to;
    }
}
