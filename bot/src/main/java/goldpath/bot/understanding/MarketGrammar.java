package goldpath.bot.understanding;

import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Doubt.SeveralMarkets;
import goldpath.bot.conversation.Doubt.UnclearCountry;
import goldpath.bot.conversation.Listening;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Meaning.Says;
import goldpath.bot.conversation.Meaning.Unclear;
import goldpath.bot.conversation.Statement.MarketIs;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Market;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads in which market a partner sells: a word for it, else the country. */
final class MarketGrammar implements Grammar {

    private final Countries countries;

    MarketGrammar(Countries countries) {
        this.countries = countries;
    }

    @Override
    public List<Reading> read(Message message, Listening listening) {
        Topics topics = new Topics(message, listening);
        return listening.competency().facts().stream()
                .filter(MarketFact.class::isInstance)
                .flatMap(fact -> new Reader(message, topics, fact.id(), countries, listening).reading().stream())
                .toList();
    }

    /** Reads what a message says of the market. */
    private static final class Reader {

        private final Message message;
        private final Topics topics;
        private final String fact;
        private final Countries countries;
        private final Listening listening;

        Reader(Message message, Topics topics, String fact, Countries countries, Listening listening) {
            this.message = message;
            this.topics = topics;
            this.fact = fact;
            this.countries = countries;
            this.listening = listening;
        }

        Optional<Reading> reading() {
            List<MarketMention> all = new MarketMentions(message, topics).read();
            List<MarketMention> words =
                    all.stream().filter(MarketMention::isMarket).toList();
            List<MarketMention> places = all.stream()
                    .filter(mention -> !mention.isMarket() && !mention.negated() && isMeant(mention))
                    .toList();
            if (!words.isEmpty() && !(isQuestion() && !places.isEmpty())) {
                return Optional.of(reading(ofWords(words, places), words));
            }
            return places.isEmpty() ? Optional.empty() : Optional.of(reading(ofPlaces(places), places));
        }

        /** "Is Poland developed?" says nothing. */
        private boolean isQuestion() {
            return message.at(0, "asking").isPresent()
                    && message.token(message.size() - 1).is("?");
        }

        private Reading reading(Meaning meaning, List<MarketMention> mentions) {
            List<Reading.Span> spans = mentions.stream()
                    .map(mention -> new Reading.Span(mention.from(), mention.to()))
                    .toList();
            return new Reading(meaning, spans, confidence(mentions));
        }

        private double confidence(List<MarketMention> mentions) {
            return topics.asksMarket()
                    ? Confidence.ANSWER
                    : mentions.get(0).isMarket() ? Confidence.NAMED : Confidence.LIKELY;
        }

        /**
         * A country counts where the market is asked for or the partner speaks of their place. Elsewhere, Jordan is a
         * person.
         */
        private boolean isMeant(MarketMention mention) {
            boolean cue = topics.clauses().before(mention.from(), "place_cue").isPresent()
                    || topics.nearest(mention.from(), mention.to(), "fact")
                            .filter(lexeme -> lexeme.meaning().equals(fact))
                            .isPresent()
                    || topics.clauses().after(mention.to(), "place_cue").isPresent();
            boolean asksRoster =
                    topics.asked().filter(RosterFact.class::isInstance).isPresent();
            boolean unanswered = !listening.answers().facts().market().isKnown() && !asksRoster && isClause(mention);
            boolean corrected = !asksRoster && corrects() && isClause(mention);
            boolean again = mention.country().isPresent()
                    && mention.country().equals(listening.answers().country())
                    && isClause(mention);
            boolean alone = topics.asked().isPresent()
                    && !asksRoster
                    && new Substance(message).isAll(mention.from(), mention.to());
            boolean otherTopic = !mention.isCountry()
                    && topics.named(mention.from(), mention.to())
                            .filter(named -> !named.id().equals(fact))
                            .isPresent();
            return !otherTopic && (topics.asksMarket() || cue || unanswered || corrected || again || alone);
        }

        /** "No, Germany", once a market is known. */
        private boolean corrects() {
            boolean denied = message.all("answer").stream()
                    .anyMatch(answer -> answer.meaning().equals("no"));
            return listening.answers().facts().market().isKnown()
                    && (denied || !message.all("correction").isEmpty());
        }

        private boolean isClause(MarketMention mention) {
            int end = topics.clauses().end(mention.from());
            return topics.clauses().start(mention.from()) == mention.from() && end - mention.to() <= 1;
        }

        private Meaning ofWords(List<MarketMention> words, List<MarketMention> places) {
            Set<Market> said =
                    words.stream().flatMap(mention -> mention.market().stream()).collect(Collectors.toSet());
            if (said.size() > 1) {
                return new Unclear(new SeveralMarkets(fact, both(Optional.empty())));
            }
            return new Says(new MarketIs(fact, said.iterator().next(), oneCountry(places)));
        }

        private static Optional<String> oneCountry(List<MarketMention> places) {
            List<String> named = places.stream()
                    .flatMap(place -> place.country().stream())
                    .distinct()
                    .toList();
            return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
        }

        private Meaning ofPlaces(List<MarketMention> places) {
            Optional<MarketMention> region =
                    places.stream().filter(place -> !place.isCountry()).findFirst();
            Optional<String> country = oneCountry(places);
            if (country.isPresent() && (region.isEmpty() || places.size() > 1)) {
                return ofCountry(country.get(), places.get(0));
            }
            return places.size() > 1 && region.isEmpty()
                    ? new Unclear(new SeveralMarkets(fact, both(Optional.empty())))
                    : unclear(region.orElse(places.get(0)), Optional.empty());
        }

        private Meaning ofCountry(String code, MarketMention place) {
            return countries
                    .market(code)
                    .<Meaning>map(market -> new Says(new MarketIs(fact, market, Optional.of(code))))
                    .orElseGet(() -> unclear(place, Optional.of(code)));
        }

        private Meaning unclear(MarketMention place, Optional<String> code) {
            String said = message.text(place.from(), place.to());
            List<Choice> namesakes = namesakes(place);
            Optional<Lexeme> kind = message.all("place_kind").stream().findFirst();
            if (kind.isPresent() && namesakes.size() == 2) {
                int meant = kind.get().meaning().equals("part") ? 0 : 1;
                return new Says(namesakes.get(meant).statements().get(0));
            }
            return new Unclear(new UnclearCountry(fact, said, namesakes.isEmpty() ? both(code) : namesakes));
        }

        /** Georgia is in the United States, or a country: the vocabulary says {@code US_GE}. */
        private List<Choice> namesakes(MarketMention place) {
            List<String> codes = message.at(place.from(), "region")
                    .map(region -> List.of(region.meaning().split("_", -1)))
                    .filter(found -> found.stream().allMatch(Countries::isCode))
                    .orElse(List.of());
            return codes.stream()
                    .flatMap(code -> countries.market(code).stream()
                            .map(market -> Choice.of(new MarketIs(fact, market, Optional.of(code)))))
                    .toList();
        }

        private List<Choice> both(Optional<String> country) {
            return List.of(
                    Choice.of(new MarketIs(fact, Market.DEVELOPED, country)),
                    Choice.of(new MarketIs(fact, Market.EMERGING, country)));
        }
    }
}
