package goldpath.bot.understanding;

import goldpath.evaluator.Market;
import java.util.Optional;

/**
 * A word that tells of the market.
 *
 * @param market where it is a word for a market; already turned round where it was negated
 * @param country ISO 3166-1 alpha-2 code, where it is a country
 * @param negated whether it is said not to be this country
 * @param from index of its first token
 * @param to index after its last
 */
record MarketMention(Optional<Market> market, Optional<String> country, boolean negated, int from, int to) {

    boolean isMarket() {
        return market.isPresent();
    }

    boolean isCountry() {
        return country.isPresent();
    }
}
