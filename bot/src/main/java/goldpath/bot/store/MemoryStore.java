package goldpath.bot.store;

import goldpath.bot.conversation.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Remembers conversations until the process ends. */
public final class MemoryStore implements Store {

    private record Kept(State state, long version, Instant touched, boolean isForgotten) {}

    /**
     * A message that was answered.
     *
     * @param letter empty once it was delivered
     * @param held until when whoever delivers the letter has it to himself
     * @param due when to try next
     */
    private record Answered(Optional<Letter> letter, Instant at, Instant held, Instant due) {

        Answered held(Optional<Letter> left, Instant until) {
            return new Answered(left, at, until, due);
        }
    }

    private final Map<String, Kept> conversations = new HashMap<>();
    private final Map<String, Map<String, Answered>> answered = new LinkedHashMap<>();
    private final Map<String, List<Line>> lines = new HashMap<>();
    private final Duration lease;
    private long versions;

    public MemoryStore() {
        this(LEASE);
    }

    MemoryStore(Duration lease) {
        this.lease = lease;
    }

    @Override
    public synchronized Optional<Remembered> load(String conversation) {
        return Optional.ofNullable(conversations.get(conversation)).map(kept -> remembered(kept, next(conversation)));
    }

    private static Remembered remembered(Kept kept, Optional<String> next) {
        return new Remembered(kept.state(), kept.version(), next.isPresent(), next);
    }

    private Optional<String> next(String conversation) {
        return answered(conversation).values().stream()
                .flatMap(each -> each.letter().stream())
                .map(Letter::message)
                .findFirst();
    }

    private Map<String, Answered> answered(String conversation) {
        return answered.getOrDefault(conversation, Map.of());
    }

    @Override
    public synchronized Outcome save(Step step) {
        Answered before = answered(step.conversation()).get(step.letter().message());
        if (before != null) {
            return new Outcome.Repeated(before.letter());
        }
        Kept kept = conversations.get(step.conversation());
        if (step.read() != (kept == null ? 0 : kept.version())) {
            return new Outcome.Raced();
        }
        conversations.put(step.conversation(), new Kept(step.after(), ++versions, step.at(), step.isForgetting()));
        if (step.isForgetting()) {
            change(step.conversation(), each -> each.held(Optional.empty(), each.held()));
            lines.remove(step.conversation());
        }
        if (!step.lines().isEmpty()) {
            add(step);
        }
        answered.computeIfAbsent(step.conversation(), id -> new LinkedHashMap<>())
                .put(
                        step.letter().message(),
                        new Answered(
                                step.letter().unlessDelivered(),
                                step.at(),
                                step.at().plus(lease),
                                step.at()));
        return new Outcome.Saved();
    }

    private void add(Step step) {
        List<Line> said = lines.computeIfAbsent(step.conversation(), id -> new ArrayList<>());
        for (int part = 0; part < step.lines().size(); part++) {
            said.add(new Line(versions, part, step.lines().get(part)));
        }
        List<Long> turns = said.stream().map(Line::turn).distinct().toList();
        long oldest = turns.get(Math.max(0, turns.size() - TURNS));
        said.removeIf(line -> line.turn() < oldest);
    }

    @Override
    public synchronized List<Line> lines(String conversation, long turn) {
        return lines.getOrDefault(conversation, List.of()).stream()
                .filter(line -> line.turn() >= turn)
                .toList();
    }

    @Override
    public synchronized void delivered(String conversation, String message, int sent, Instant at) {
        answered.getOrDefault(conversation, new HashMap<>()).computeIfPresent(message, (id, known) -> {
            Optional<Letter> left =
                    known.letter().flatMap(letter -> letter.withSent(sent).unlessDelivered());
            return known.held(left, at.plus(lease));
        });
    }

    @Override
    public synchronized List<String> owed(String channel, Instant now, int most) {
        return answered.keySet().stream()
                .filter(id -> !free(channel, id, now).isEmpty())
                .filter(id -> answered(id).values().stream()
                        .noneMatch(each -> each.due().isAfter(now)))
                .limit(most)
                .toList();
    }

    private List<Letter> free(String channel, String conversation, Instant now) {
        List<Answered> owed = answered(conversation).values().stream()
                .filter(each -> each.letter()
                        .filter(letter -> letter.channel().equals(channel))
                        .isPresent())
                .toList();
        return owed.stream().anyMatch(each -> each.held().isAfter(now))
                ? List.of()
                : owed.stream().flatMap(each -> each.letter().stream()).toList();
    }

    @Override
    public synchronized List<Letter> claim(String channel, String conversation, Instant now) {
        List<Letter> claimed = free(channel, conversation, now);
        if (!claimed.isEmpty()) {
            change(conversation, each -> each.held(each.letter(), now.plus(lease)));
        }
        return claimed;
    }

    @Override
    public synchronized void postpone(String conversation, String message, Instant until) {
        answered.getOrDefault(conversation, new HashMap<>())
                .computeIfPresent(message, (id, each) -> new Answered(each.letter(), each.at(), Instant.MIN, until));
    }

    private void change(String conversation, UnaryOperator<Answered> change) {
        answered.getOrDefault(conversation, new HashMap<>()).replaceAll((message, each) -> change.apply(each));
    }

    @Override
    public synchronized long purge(Instant idleSince, Instant now) {
        Instant echo = now.minus(ECHO);
        int before = conversations.size();
        conversations.entrySet().removeIf(entry -> {
            Kept kept = entry.getValue();
            boolean idle = kept.touched().isBefore(kept.isForgotten() ? latest(idleSince, echo) : idleSince);
            if (idle) {
                change(entry.getKey(), each -> each.held(Optional.empty(), each.held()));
                lines.remove(entry.getKey());
            }
            return idle;
        });
        answered.values()
                .forEach(messages -> messages.values()
                        .removeIf(each -> each.letter().isEmpty() && each.at().isBefore(echo)));
        answered.values().removeIf(Map::isEmpty);
        return (long) before - conversations.size();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
