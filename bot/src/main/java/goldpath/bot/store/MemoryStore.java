package goldpath.bot.store;

import goldpath.bot.conversation.State;
import goldpath.bot.conversation.Turn;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Remembers conversations until the process ends. */
public final class MemoryStore implements Store {

    private record Kept(State state, long version, Map<String, Turn> answered) {}

    private final Map<String, Kept> conversations = new ConcurrentHashMap<>();

    @Override
    public Optional<Remembered> load(String conversation) {
        return Optional.ofNullable(conversations.get(conversation))
                .map(kept -> new Remembered(kept.state(), kept.version()));
    }

    @Override
    public Optional<Turn> answered(String conversation, String message) {
        return Optional.ofNullable(conversations.get(conversation))
                .flatMap(kept -> Optional.ofNullable(kept.answered().get(message)));
    }

    @Override
    public boolean save(Step step) {
        AtomicBoolean saved = new AtomicBoolean();
        conversations.compute(step.conversation(), (id, kept) -> {
            saved.set(step.read() == (kept == null ? 0 : kept.version()));
            return saved.get() ? after(step, kept) : kept;
        });
        return saved.get();
    }

    private static Kept after(Step step, @Nullable Kept kept) {
        Map<String, Turn> answered = kept == null || step.forgetting() ? new ConcurrentHashMap<>() : kept.answered();
        step.message().ifPresent(message -> answered.put(message, step.turn()));
        return new Kept(step.turn().state(), step.read() + 1, answered);
    }
}
