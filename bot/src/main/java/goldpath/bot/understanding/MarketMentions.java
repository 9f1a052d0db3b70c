package goldpath.bot.understanding;

import goldpath.evaluator.Market;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Collects the words for markets, the countries and the regions that a message names. */
final class MarketMentions {

    private static final int REACH_OF_NOT = 3;
    private static final int MOST = 40;
    private static final Set<String> JOINTS = Set.of("/", "&", "+", ",");

    private final Message message;
    private final Topics topics;

    MarketMentions(Message message, Topics topics) {
        this.message = message;
        this.topics = topics;
    }

    /** In order; those before a correction are taken back. */
    List<MarketMention> read() {
        List<MarketMention> found = new ArrayList<>();
        for (int at = 0; at < message.size() && found.size() <= MOST; at++) {
            int here = at;
            Optional<MarketMention> mention = word(at).or(() -> region(here)).or(() -> country(here));
            if (mention.isPresent()
                    && !found.isEmpty()
                    && message.isCorrected(found.get(found.size() - 1).to(), here)) {
                found.clear();
            }
            mention.ifPresent(found::add);
        }
        return found;
    }

    private Optional<MarketMention> word(int at) {
        return message.at(at, "market").map(lexeme -> {
            Market said = Market.of(lexeme.meaning());
            Market other = said == Market.DEVELOPED ? Market.EMERGING : Market.DEVELOPED;
            return new MarketMention(
                    Optional.of(isNegated(at) ? other : said), Optional.empty(), false, at, lexeme.to());
        });
    }

    private Optional<MarketMention> region(int at) {
        return message.at(at, "region")
                .map(lexeme -> new MarketMention(Optional.empty(), Optional.empty(), isNegated(at), at, lexeme.to()));
    }

    private Optional<MarketMention> country(int at) {
        Optional<MarketMention> named = message.at(at, Countries.CATEGORY)
                .map(lexeme -> new MarketMention(
                        Optional.empty(), Optional.of(lexeme.meaning()), isNegated(at), at, lexeme.to()));
        return named.or(() -> flag(at)).or(() -> code(at));
    }

    private Optional<MarketMention> flag(int at) {
        return Countries.ofFlag(message.tokens(), at)
                .map(code -> new MarketMention(Optional.empty(), Optional.of(code), false, at, at + 2));
    }

    /** "DE" or "us" as a clause of its own, where the market was asked for. */
    private Optional<MarketMention> code(int at) {
        Token token = message.token(at);
        String code = token.text().toUpperCase(java.util.Locale.ROOT);
        boolean alone = topics.clauses().start(at) == at && endsClause(at);
        boolean listed = code.equals(token.text()) && (isJoined(at + 1, at + 2) || isJoined(at - 1, at - 2));
        return topics.asksMarket()
                        && (alone || listed)
                        && message.lexemes().get(at).stream().noneMatch(MarketMentions::isAnswer)
                        && Countries.isCode(code)
                ? Optional.of(new MarketMention(Optional.empty(), Optional.of(code), false, at, at + 1))
                : Optional.empty();
    }

    /** Whether a joint stands there and a place beside it: "US and Mexico". */
    private boolean isJoined(int joint, int place) {
        boolean joins = message.at(joint, "number_joint").isPresent()
                || (joint >= 0
                        && joint < message.size()
                        && JOINTS.contains(message.token(joint).folded()));
        boolean named = message.at(place, Countries.CATEGORY).isPresent()
                || (place >= 0
                        && place < message.size()
                        && Countries.isCode(message.token(place).text()));
        return joins && named;
    }

    private boolean endsClause(int at) {
        int end = topics.clauses().end(at);
        return end == at + 1 || (end == at + 2 && message.token(at + 1).kind() == Token.Kind.SIGN);
    }

    private static boolean isAnswer(Lexeme lexeme) {
        return !lexeme.category().equals("filler");
    }

    /** "It is not developed", where "it is not" is also an answer. */
    private boolean isDenial(int from, int at) {
        return message.at(from, "answer")
                .filter(found -> found.meaning().equals("no") && found.length() > 1 && found.to() <= at)
                .filter(found -> IntStream.range(found.to(), at)
                        .allMatch(between -> message.at(between, "determiner").isPresent()
                                || message.at(between, "filler").isPresent()))
                .isPresent();
    }

    private boolean isNegated(int at) {
        int start = Math.max(topics.clauses().start(at), at - REACH_OF_NOT);
        for (int i = at - 1; i >= start; i--) {
            if (message.at(i, "not").isPresent() || isDenial(i, at)) {
                return true;
            }
            if (message.at(i, "instead").isPresent() || message.at(i, "market").isPresent()) {
                return false;
            }
        }
        return false;
    }
}
