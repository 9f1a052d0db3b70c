package goldpath.bot.understanding;

import goldpath.bot.understanding.Claim.Who;
import goldpath.bot.understanding.Piece.Name;
import java.util.Optional;

/**
 * That somebody known has another name.
 *
 * @param from index of the first token that says so
 * @param to index after the last
 */
record Renaming(Who who, String name, int from, int to) {

    static Optional<Renaming> in(Chunk chunk, KnownPeople known) {
        boolean renames = chunk.names().size() == 2
                && chunk.exams().isEmpty()
                && chunk.hasAny(Cue.CALLED, Cue.AUX)
                && !chunk.hasAny(Cue.NOT, Cue.REMOVE, Cue.LEFT, Cue.ADD)
                && known.fitting(chunk.names().get(0).text()).size() == 1;
        if (!renames) {
            return Optional.empty();
        }
        Name before = chunk.names().get(0);
        Name after = chunk.names().get(1);
        return Optional.of(new Renaming(Who.of(before), after.text(), chunk.from(), chunk.to()));
    }
}
