package goldpath.bot.store;

import goldpath.bot.conversation.State;
import java.util.Optional;

/** A store that keeps states as text, and shows it: whoever stands before it can tell how large they are. */
interface WrittenStore extends Store {

    /** What is remembered of a conversation, as it is kept. */
    record Written(String state, long version, boolean isOwed) {}

    /** The state after a step, as it will be kept, and its version. */
    record Next(String state, long version) {}

    State read(String written);

    Next next(Step step);

    Optional<Written> loadWritten(String conversation);

    Outcome save(Step step, Next next);

    @Override
    default Optional<Remembered> load(String conversation) {
        return loadWritten(conversation)
                .map(kept -> new Remembered(read(kept.state()), kept.version(), kept.isOwed(), Optional.empty()));
    }

    @Override
    default Outcome save(Step step) {
        return save(step, next(step));
    }
}
