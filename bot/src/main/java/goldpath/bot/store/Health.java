package goldpath.bot.store;

import java.util.List;

/**
 * What a check of a store has found.
 *
 * @param conversations how many there are
 * @param unreadable how many of them this program cannot read
 * @param letters how many wait to be delivered
 * @param answered how many ids of answered messages are known
 * @param damage what the database finds broken in itself, in its own words
 */
public record Health(long conversations, long unreadable, long letters, long answered, List<String> damage) {

    public Health {
        damage = List.copyOf(damage);
    }

    public boolean isSound() {
        return unreadable == 0 && damage.isEmpty();
    }
}
