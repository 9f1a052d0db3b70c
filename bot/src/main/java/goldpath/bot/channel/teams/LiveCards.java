package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cards that can still be used, as long as this process knows them: of one from before a restart the buttons stay, and
 * are refused politely once they are stale.
 */
final class LiveCards {

    private static final Duration REST = Duration.ofDays(7);
    private static final long MOST_CHARACTERS = 16_000_000;

    /** Results, reviews and the like from long ago need no more replacing. */
    private static final int MOST = 6;

    /**
     * A card in a conversation.
     *
     * @param id that the connector gave it
     * @param message the id of the message that it answers
     * @param activity as JSON
     */
    record Card(String id, String message, String activity, Shown shown) {

        Card left(Shown still) {
            return new Card(id, message, activity, still);
        }
    }

    /**
     * A button that was used.
     *
     * @param card the id of the card that it is on
     * @param message the id of the message that brought it
     * @param value what it brings
     * @param user who used it, where others read along
     */
    record Press(String card, String message, JsonNode value, Optional<String> user) {}

    private record Chat(List<Card> cards, Optional<Press> press) {

        private Chat {
            cards = List.copyOf(cards);
        }

        int weight() {
            return 500
                    + cards.stream().mapToInt(card -> card.activity().length()).sum();
        }
    }

    /**
     * A card to be replaced.
     *
     * @param card with what can still be pressed on it, if anything
     * @param press its button, where one was used
     */
    record Over(Card card, Optional<Press> press) {}

    private final Cache<String, Chat> chats = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String id, Chat chat) -> chat.weight())
            .expireAfterAccess(REST)
            .build();

    void pressed(String conversation, Press press) {
        chats.asMap().computeIfPresent(conversation, (id, chat) -> new Chat(chat.cards(), Optional.of(press)));
    }

    /** Whether a card can still be used as it was posted, as far as is known. */
    boolean has(String conversation, String card, Shown shown) {
        Chat chat = chats.getIfPresent(conversation);
        return chat != null
                && chat.cards().stream()
                        .anyMatch(each -> each.id().equals(card) && each.shown().equals(shown));
    }

    void forget(String conversation) {
        chats.invalidate(conversation);
    }

    /** Adds a card that was just posted, and takes out those that are over with it. */
    List<Over> posted(String conversation, Card posted) {
        List<Over> over = new ArrayList<>();
        chats.asMap().compute(conversation, (id, known) -> {
            over.clear();
            Chat chat = known == null ? new Chat(List.of(), Optional.empty()) : known;
            List<Card> left = new ArrayList<>();
            for (Card card : chat.cards()) {
                Shown still = card.message().equals(posted.message())
                        ? card.shown()
                        : card.shown().leftBy(posted.shown());
                if (!still.equals(card.shown())) {
                    over.add(new Over(card.left(still), chat.press().filter(press -> belongs(press, card, posted))));
                }
                if (!still.kinds().isEmpty()) {
                    left.add(card.left(still));
                }
            }
            if (!posted.shown().kinds().isEmpty() && !posted.id().isEmpty()) {
                left.add(posted);
            }
            List<Card> kept = left.subList(Math.max(0, left.size() - MOST), left.size());
            return kept.isEmpty() ? null : new Chat(kept, chat.press());
        });
        return over;
    }

    private static boolean belongs(Press press, Card card, Card answer) {
        return press.card().equals(card.id()) && press.message().equals(answer.message());
    }
}
