package goldpath.bot.conversation;

import goldpath.evaluator.Facts;
import java.util.Optional;

/**
 * Everything recorded in an interview.
 *
 * @param country ISO 3166-1 alpha-2 code of the country from which the market was taken; empty where a market was named
 */
public record Answers(Facts facts, Optional<String> country) {

    public static Answers none() {
        return new Answers(Facts.none(), Optional.empty());
    }

    public Answers with(Facts changed) {
        return new Answers(changed, country);
    }

    /** The same, but whether the roster names everyone is to be asked again. */
    Answers reopened() {
        return with(facts.withRoster(facts.roster().reopened()));
    }
}
