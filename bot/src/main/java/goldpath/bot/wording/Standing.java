package goldpath.bot.wording;

import goldpath.bot.wording.Block.Bar;
import goldpath.bot.wording.Block.Seats;
import goldpath.evaluator.Status;
import java.util.List;

/**
 * How far a level is, for a channel to keep in view.
 *
 * @param name of the level, in words
 * @param verdict the status in words
 * @param bars one per threshold
 */
public record Standing(String name, Status status, String verdict, List<Bar> bars, Seats seats) {
    public Standing {
        bars = List.copyOf(bars);
    }
}
