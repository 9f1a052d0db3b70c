package goldpath.bot.conversation;

import java.util.List;
import java.util.Optional;

/** Where a conversation is: what it is waiting for. */
public sealed interface Place {

    /** The id of the fact that is asked for or about. */
    Optional<String> about();

    /** What is offered for a yes or no, where a single reading is. */
    default Optional<Choice> proposed() {
        return Optional.empty();
    }

    /** Whether something waits here that was not asked for by the interview itself: a no or "never mind" ends it. */
    default boolean isAside() {
        return false;
    }

    /** The question of this fact is put. */
    record Asking(String fact) implements Place {
        @Override
        public Optional<String> about() {
            return Optional.of(fact);
        }
    }

    /**
     * Something said of a fact is asked back.
     *
     * @param doubt what is asked back now
     * @param later what is asked back afterwards
     * @param supposing whether it was said of what would be, so that the answer is not recorded either
     */
    record Clarifying(Doubt doubt, List<Doubt> later, boolean supposing) implements Place {
        public Clarifying {
            later = List.copyOf(later);
        }

        /** Of something that was said to be so. */
        public Clarifying(Doubt doubt, List<Doubt> later) {
            this(doubt, later, false);
        }

        @Override
        public Optional<String> about() {
            return Optional.of(doubt.fact());
        }

        @Override
        public Optional<Choice> proposed() {
            return doubt.choices().size() == 1 ? Optional.of(doubt.choices().get(0)) : Optional.empty();
        }

        @Override
        public boolean isAside() {
            return true;
        }

        /** What is still to be asked back once these were stated. */
        List<Doubt> laterThan(List<Statement> statements) {
            return later.stream()
                    .filter(waiting -> statements.stream()
                            .noneMatch(statement -> statement.fact().equals(waiting.fact())))
                    .toList();
        }

        /** Whether these answer what is asked back about something supposed. */
        boolean isSupposedBy(List<Statement> statements) {
            return supposing
                    && !statements.isEmpty()
                    && statements.stream()
                            .allMatch(statement -> statement.fact().equals(doubt.fact()));
        }
    }

    /** A yes or no is awaited before something is done that drops answers. */
    record Confirming(Confirmation confirmation) implements Place {
        @Override
        public Optional<String> about() {
            return Optional.empty();
        }

        @Override
        public boolean isAside() {
            return true;
        }
    }

    /** Nothing is left to ask. */
    record Finished() implements Place {
        @Override
        public Optional<String> about() {
            return Optional.empty();
        }
    }

    /** What waits for a yes. */
    enum Confirmation {
        RESTART,
        FORGET
    }
}
