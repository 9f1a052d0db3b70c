package goldpath.bot.understanding;

import goldpath.bot.understanding.Claim.Said;
import goldpath.bot.understanding.Claim.Who;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything a message claims of people and exams, in the order in which it was said. */
final class Claims {

    /** More than any roster has; what goes beyond is an attack. */
    private static final int MOST = 200_000;

    private final List<Claim> claims = new ArrayList<>();
    private final List<Who> leaving = new ArrayList<>();
    private final List<Claim> withdrawn = new ArrayList<>();
    private final Set<Who> named = new LinkedHashSet<>();
    private final List<Renaming> renamings = new ArrayList<>();
    private final List<Who> limited = new ArrayList<>();

    /** Where the claims of the last group of people begin. */
    private int batch;

    /** Everyone in the group passed, or did not pass, all of these. */
    void claim(List<Who> group, List<Said> exams) {
        batch = claims.size();
        extend(group, exams);
    }

    /** More exams of the group claimed of last. */
    void extend(List<Who> group, List<Said> exams) {
        for (Who who : group) {
            exams.forEach(said -> claims.add(Claim.of(who, said)));
        }
    }

    void add(Claim claim) {
        batch = claims.size();
        claims.add(claim);
    }

    void add(Claims more) {
        batch = claims.size();
        claims.addAll(more.claims);
        leaving.addAll(more.leaving);
        withdrawn.addAll(more.withdrawn);
        named.addAll(more.named);
        renamings.addAll(more.renamings);
        limited.addAll(more.limited);
    }

    /** The same without anything claimed of exams. */
    Claims withoutExams() {
        Claims rest = new Claims();
        rest.add(this);
        rest.claims.clear();
        return rest;
    }

    /** Forgets people who were only named, and are not among those claimed of. */
    void forget(String name) {
        named.removeIf(who -> who.name().equals(name));
    }

    void forgetNamed() {
        named.clear();
    }

    boolean isFull() {
        return claims.size() > MOST;
    }

    /** Forgets what was claimed last. */
    void takeBack() {
        claims.subList(batch, claims.size()).clear();
    }

    /** Forgets these exams of what was claimed last. */
    void takeBack(List<Said> exams) {
        List<Piece.Exam> gone = exams.stream().map(Said::exam).toList();
        claims.subList(batch, claims.size()).removeIf(claim -> gone.contains(claim.exam()));
    }

    /** Forgets what was claimed last of somebody. */
    void except(Who who) {
        claims.subList(batch, claims.size())
                .removeIf(claim -> claim.who().name().equals(who.name()));
    }

    boolean isClaimedOf(Who who) {
        return claims.stream().anyMatch(claim -> claim.who().name().equals(who.name()));
    }

    /** What is claimed of these people turned out like this. */
    void judge(List<Who> people, Outcome outcome) {
        List<String> names = people.stream().map(Who::name).toList();
        claims.replaceAll(claim -> names.contains(claim.who().name()) ? claim.with(outcome) : claim);
    }

    /** This exam was not meant of somebody, whether it was claimed here or earlier. */
    void retract(Who who, Said said) {
        claims.removeIf(claim -> claim.who().name().equals(who.name())
                && claim.exam().codes().equals(said.exam().codes()));
        withdraw(who, said);
    }

    /** These people have no exams but those claimed here. */
    void limit(List<Who> people) {
        limited.addAll(people);
    }

    List<Who> limited() {
        return List.copyOf(limited);
    }

    /** These people are to go, or only these exams of theirs. */
    void leave(List<Who> people, List<Said> exams) {
        people.stream().filter(Who::isNamed).forEach(who -> {
            if (exams.isEmpty()) {
                leaving.add(who);
            }
            exams.forEach(said -> withdraw(who, said));
        });
    }

    void withdraw(Who who, Said said) {
        withdrawn.add(Claim.of(who, said));
    }

    void name(Who who) {
        named.add(who);
    }

    void rename(Renaming renaming) {
        renamings.add(renaming);
    }

    List<Claim> all() {
        return List.copyOf(claims);
    }

    List<Who> leaving() {
        return List.copyOf(leaving);
    }

    List<Claim> withdrawn() {
        return List.copyOf(withdrawn);
    }

    List<Who> named() {
        return List.copyOf(named);
    }

    List<Renaming> renamings() {
        return List.copyOf(renamings);
    }
}
