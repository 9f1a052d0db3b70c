package goldpath.bot.store;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Conversation;
import goldpath.bot.conversation.State;
import goldpath.bot.store.Store.Letter;
import goldpath.bot.store.Store.Remembered;
import goldpath.bot.store.Store.Step;
import goldpath.evaluator.Evaluator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Steps for tests of stores, that count how often a conversation went on. */
final class Steps {

    static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private static final State OPENING = new Conversation(new Evaluator(Bot.competency())).opening("en");

    private Steps() {}

    static State counting(int count) {
        return new State(
                OPENING.now(),
                OPENING.past(),
                OPENING.future(),
                OPENING.language(),
                OPENING.locale(),
                count,
                OPENING.misunderstandings(),
                OPENING.welcomed(),
                OPENING.supposed(),
                OPENING.heard(),
                OPENING.basis());
    }

    static Letter letter(String message, String... parts) {
        return new Letter(message, "chat", "where-to", List.of(parts), 0);
    }

    static Step begin(String conversation, Letter letter) {
        return new Step(conversation, 0, counting(1), NOON, letter, false);
    }

    /** Counts one more than what is remembered. */
    static Step next(Store store, String conversation, Letter letter) {
        Optional<Remembered> known = store.load(conversation);
        return new Step(
                conversation,
                known.map(Remembered::version).orElse(0L),
                counting(count(known) + 1),
                NOON,
                letter,
                false);
    }

    static int count(Store store, String conversation) {
        return count(store.load(conversation));
    }

    private static int count(Optional<Remembered> known) {
        return known.map(each -> each.state().attempts()).orElse(0);
    }
}
