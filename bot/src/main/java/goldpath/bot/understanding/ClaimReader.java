package goldpath.bot.understanding;

import goldpath.bot.understanding.Chunk.Joint;
import goldpath.bot.understanding.Claim.Said;
import goldpath.bot.understanding.Claim.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells which exams belong to which people. People write either first: {@code Ana 714, Bob 712} and {@code 714: Ana, 712:
 * Bob}. Whichever comes first waits for the other; a chunk that holds both settles the order for what follows.
 */
final class ClaimReader {

    private enum Order {
        UNSETTLED,
        PEOPLE_FIRST,
        EXAMS_FIRST
    }

    private final List<Chunk> chunks;
    private final List<Predicate> predicates;
    private final KnownPeople known;
    private final References references;
    private final Ahead ahead;
    private final Ellipsis ellipsis;
    private final Borrowed borrowed;
    private final Claims claims = new Claims();

    private Order order = Order.UNSETTLED;
    private List<Who> current;
    private final List<Said> last = new ArrayList<>();
    private final List<Who> waitingPeople = new ArrayList<>();
    private final List<Said> waitingExams = new ArrayList<>();
    private final List<Who> denied = new ArrayList<>();
    private boolean removing;
    private boolean listed;

    /** Whether the current two people may be one, family name first. */
    private boolean reversed;

    /** @param speaker what whoever speaks is called */
    ClaimReader(List<Piece> pieces, KnownPeople known, String speaker, Earlier earlier) {
        this.chunks = Chunks.of(pieces, speaker);
        this.current = earlier.people(pieces);
        this.predicates = Predicates.of(chunks);
        this.known = known;
        this.references = new References(known, speaker);
        this.ahead = new Ahead(chunks);
        this.ellipsis = new Ellipsis(chunks, predicates, ahead);
        this.borrowed = new Borrowed(chunks, ellipsis, ahead, earlier, known);
    }

    Claims read() {
        for (int i = 0; i < chunks.size() && !claims.isFull(); i++) {
            i = pair(i);
            if (i < chunks.size()) {
                read(i);
            }
        }
        finish();
        return claims;
    }

    /** People who wait for exams in vain. */
    List<Who> idle() {
        return List.copyOf(waitingPeople);
    }

    /** Reads a sentence that pairs people and exams; the index of the chunk after it, or the same where it is none. */
    private int pair(int i) {
        Pairing pairing = new Pairing(chunks, predicates, i);
        if (pairing.fits()) {
            pairing.claims().forEach(claims::add);
        }
        return pairing.fits() ? pairing.to() : i;
    }

    private void read(int i) {
        Chunk chunk = chunks.get(i);
        if (chunk.joint() == Joint.STOP) {
            order = Order.UNSETTLED;
        }
        removing = chunk.removes()
                || chunk.supposesWithout()
                || (removing && !chunk.joint().parts() && chunk.isNamesAlone());
        List<Who> people = references.in(chunk, isAboutWaiting(chunk) ? List.copyOf(waitingPeople) : current);
        if (isAboutWaiting(chunk)) {
            waitingPeople.clear();
        }
        List<Said> exams = exams(i);
        Optional<Renaming> renaming = Renaming.in(chunk, known);
        if (renaming.isPresent()) {
            claims.rename(renaming.get());
        } else if (removing && !chunk.names().isEmpty()) {
            remove(people, exams);
        } else if (isReplaced(chunk, people)) {
            replace(chunk, people.isEmpty() ? current : people, exams);
        } else {
            claim(i, people, exams);
        }
    }

    private boolean isReplaced(Chunk chunk, List<Who> people) {
        return Replacement.in(chunk).isPresent() && !(people.isEmpty() && current.isEmpty());
    }

    private void replace(Chunk chunk, List<Who> people, List<Said> exams) {
        Replacement replacement = Replacement.in(chunk).orElseThrow();
        Said gone = Replacement.of(exams, replacement.before());
        people.stream().filter(Who::isNamed).forEach(who -> claims.retract(who, gone));
        settle(Order.PEOPLE_FIRST, people, List.of(Replacement.of(exams, replacement.after())));
    }

    /** "Dana is new, she has 707": whoever was named last, with or without exams. */
    private boolean isAboutWaiting(Chunk chunk) {
        return chunk.has(Cue.PRONOUN) && chunk.names().isEmpty() && !waitingPeople.isEmpty();
    }

    private void claim(int i, List<Who> people, List<Said> exams) {
        Chunk chunk = chunks.get(i);
        boolean corrects = chunk.joint() == Joint.CORRECTION && !last.isEmpty();
        if (corrects && exams.isEmpty() && !people.isEmpty()) {
            claims.takeBack();
            settle(order, people, last);
            return;
        }
        if (chunk.joint() == Joint.CORRECTION) {
            correct(people, exams);
        }
        if (!people.isEmpty() && !exams.isEmpty()) {
            both(chunk, people, exams);
        } else if (!people.isEmpty()) {
            peopleAlone(i, people);
        } else if (!exams.isEmpty()) {
            examsAlone(chunk, exams);
        }
    }

    private List<Said> exams(int i) {
        Chunk chunk = chunks.get(i);
        return chunk.exams().isEmpty()
                ? borrowed.of(i, last.isEmpty() && waitingExams.isEmpty(), !current.isEmpty())
                : chunk.said(predicates.get(i).outcome());
    }

    private void both(Chunk chunk, List<Who> people, List<Said> exams) {
        if (chunk.startsWithPeople()) {
            List<Who> group = new ArrayList<>(waitingPeople);
            if (chunk.joint() != Joint.AND && people.stream().anyMatch(Who::isNamed)) {
                group.removeIf(who -> !who.isNamed());
            }
            boolean doubtful = !group.isEmpty() && FamilyName.mayBe(waitingPeople, people, chunk);
            group.addAll(people);
            waitingPeople.clear();
            settle(Order.PEOPLE_FIRST, group, doubtful ? Said.unclear(exams) : exams);
            reversed = doubtful;
            alsoDenied(chunk);
            onlyTheExcepted(chunk, exams);
            if (chunk.has(Cue.HAS_ONLY)) {
                claims.limit(current);
            }
        } else {
            List<Said> all = new ArrayList<>(waitingExams);
            all.addAll(exams);
            waitingExams.clear();
            settle(Order.EXAMS_FIRST, people, all);
        }
    }

    /** "Not 706, Mia has 710": the first is hers too. */
    private void alsoDenied(Chunk chunk) {
        boolean denies = chunk.joint() == Joint.COMMA
                && waitingExams.stream().allMatch(said -> said.outcome() == Outcome.NOT_PASSED);
        if (denies) {
            claims.extend(current, List.copyOf(waitingExams));
            waitingExams.clear();
        }
    }

    /** "Nobody except Kim has 710": Kim has. */
    private void onlyTheExcepted(Chunk chunk, List<Said> exams) {
        if (chunk.has(Cue.NOBODY) && chunk.has(Cue.EXCEPT)) {
            List<Said> passed =
                    exams.stream().map(said -> said.with(Outcome.PASSED)).toList();
            claims.extend(chunk.names().stream().map(Who::of).toList(), passed);
        }
    }

    private void settle(Order settled, List<Who> people, List<Said> exams) {
        order = settled;
        reversed = false;
        current = List.copyOf(people);
        List<Said> told = List.copyOf(exams);
        last.clear();
        last.addAll(told);
        claims.claim(current, told);
        withdrawDenied();
    }

    private void peopleAlone(int i, List<Who> people) {
        Chunk chunk = chunks.get(i);
        listed |= chunk.has(Cue.ADD);
        if (chunk.has(Cue.EXCEPT) && !chunk.has(Cue.EVERYONE)) {
            people.forEach(claims::except);
        } else if (chunk.deniesPeople()) {
            denied.addAll(people);
            withdrawDenied();
        } else if (chunk.has(Cue.NOTHING)
                || ellipsis.isOpposed(i)
                || (chunk.has(Cue.ADD) && !ahead.isFollowedByExams(i))) {
            people.forEach(claims::name);
            current = List.copyOf(people);
        } else if (!waitingExams.isEmpty()) {
            List<Said> exams = List.copyOf(waitingExams);
            waitingExams.clear();
            settle(Order.EXAMS_FIRST, people, exams);
        } else if (ellipsis.isOfOwn(i) && isOfMore(people)) {
            claims.judge(people, predicates.get(i).outcome());
            current = List.copyOf(people);
        } else if (!last.isEmpty() && ellipsis.goesOn(i, order == Order.EXAMS_FIRST)) {
            claims.claim(people, ellipsis.of(i, last));
            current = List.copyOf(people);
        } else {
            waitingPeople.addAll(people);
        }
    }

    private boolean isOfMore(List<Who> people) {
        return people.size() > current.size() && people.stream().allMatch(claims::isClaimedOf);
    }

    private void withdrawDenied() {
        if (last.isEmpty() || current.isEmpty()) {
            return;
        }
        for (Who who : denied) {
            if (current.stream().noneMatch(person -> person.name().equals(who.name()))) {
                last.forEach(said -> claims.withdraw(who, said));
            }
        }
        denied.clear();
    }

    private void examsAlone(Chunk chunk, List<Said> exams) {
        boolean passive = chunk.has(Cue.AUX) && chunk.joint().parts();
        if (!waitingPeople.isEmpty() && waitingExams.isEmpty()) {
            List<Who> group = List.copyOf(waitingPeople);
            waitingPeople.clear();
            settle(Order.PEOPLE_FIRST, group, exams);
        } else if (order != Order.EXAMS_FIRST && !current.isEmpty() && !passive) {
            boolean more = order == Order.PEOPLE_FIRST;
            order = Order.PEOPLE_FIRST;
            if (!more) {
                last.clear();
            }
            last.addAll(exams);
            claims.extend(current, reversed ? Said.unclear(exams) : exams);
        } else {
            waitingExams.addAll(exams);
        }
    }

    private void correct(List<Who> people, List<Said> exams) {
        if (!exams.isEmpty() && !people.isEmpty()) {
            claims.takeBack();
        } else if (!exams.isEmpty() && !waitingExams.isEmpty()) {
            int count = Math.min(exams.size(), waitingExams.size());
            waitingExams
                    .subList(waitingExams.size() - count, waitingExams.size())
                    .clear();
        } else if (!exams.isEmpty()) {
            int count = Math.min(exams.size(), last.size());
            claims.takeBack(List.copyOf(last.subList(last.size() - count, last.size())));
            last.subList(last.size() - count, last.size()).clear();
        }
    }

    private void remove(List<Who> people, List<Said> exams) {
        List<Who> all = new ArrayList<>(waitingPeople);
        waitingPeople.clear();
        all.addAll(people);
        claims.leave(all, exams);
    }

    private void finish() {
        if (!waitingExams.isEmpty()) {
            boolean unsettled = order == Order.EXAMS_FIRST && !current.isEmpty();
            Said first = waitingExams.get(0);
            Who nobody = Who.unnamed(first.exam().from(), first.exam().to());
            claims.claim(unsettled ? current : List.of(nobody), unsettled ? Said.unclear(waitingExams) : waitingExams);
        }
        if (listed) {
            waitingPeople.forEach(claims::name);
            waitingPeople.clear();
        }
    }
}
