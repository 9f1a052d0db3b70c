package goldpath.bot.understanding;

import goldpath.bot.understanding.Claim.Who;
import goldpath.bot.understanding.Piece.Name;
import java.util.ArrayList;
import java.util.List;

/** Whom the words of a chunk mean: names, everyone, both, those just named, or somebody without a name. */
final class References {

    private final KnownPeople known;
    private final String speaker;
    private final int before;

    References(KnownPeople known, String speaker) {
        this.known = known;
        this.speaker = speaker;
        this.before = known.all().size();
    }

    /** @param current the people spoken of so far */
    List<Who> in(Chunk chunk, List<Who> current) {
        if (chunk.hasAny(Cue.EVERYONE, Cue.NOBODY) && (chunk.names().isEmpty() || chunk.has(Cue.EXCEPT))) {
            return everyone(chunk);
        }
        if (isPairOfNamesakes(chunk)) {
            return List.of(unnamed(chunk));
        }
        if (!chunk.names().isEmpty()) {
            return named(chunk).stream().map(this::learnt).toList();
        }
        if (chunk.has(Cue.BOTH)) {
            return pair(chunk, current);
        }
        if (chunk.has(Cue.PRONOUN)) {
            return current.isEmpty() ? only(chunk) : current;
        }
        return chunk.has(Cue.UNNAMED) ? List.of(unnamed(chunk)) : List.of();
    }

    /** "both Anas": a pair, and only one name. */
    private static boolean isPairOfNamesakes(Chunk chunk) {
        boolean before = chunk.pieces().get(0).is(Cue.BOTH);
        return before && chunk.names().size() == 1 && !chunk.exams().isEmpty() && chunk.joint() != Chunk.Joint.AND;
    }

    /** Who adds others does not name themselves. */
    private List<Name> named(Chunk chunk) {
        boolean adds = chunk.has(Cue.ADD) && chunk.names().size() > 1;
        return chunk.names().stream()
                .filter(name -> !adds || !name.text().equals(speaker))
                .toList();
    }

    private Who learnt(Name name) {
        if (known.fitting(name.text()).isEmpty()) {
            known.learn(name.text());
        }
        return Who.of(name);
    }

    private List<Who> everyone(Chunk chunk) {
        if (chunk.has(Cue.NOBODY) && known.all().size() > before) {
            return List.of();
        }
        List<String> excepted = new ArrayList<>();
        chunk.names().forEach(name -> excepted.addAll(known.fitting(name.text())));
        List<Who> all = known.all().stream()
                .filter(name -> !excepted.contains(name))
                .map(name -> new Who(name, true, chunk.from(), chunk.to()))
                .toList();
        return all.isEmpty() ? List.of(unnamed(chunk)) : all;
    }

    private List<Who> pair(Chunk chunk, List<Who> current) {
        if (current.size() == 2) {
            return current;
        }
        return known.all().size() == 2 ? everyone(chunk) : List.of(unnamed(chunk));
    }

    private List<Who> only(Chunk chunk) {
        return known.all().size() == 1 ? everyone(chunk) : List.of(unnamed(chunk));
    }

    private static Who unnamed(Chunk chunk) {
        return Who.unnamed(chunk.from(), chunk.to());
    }
}
