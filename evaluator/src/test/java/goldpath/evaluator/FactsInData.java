package goldpath.evaluator;

import goldpath.datafile.Located;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.FlagFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Roster.Extent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads facts as the situations write them. */
final class FactsInData {

    private static final Pattern RANGE = Pattern.compile("(.+)\\.\\.(.+)");
    private static final Pattern STATED = Pattern.compile("(>=|<=|[=~<>])?(.+)");

    private final Competency competency;

    FactsInData(Competency competency) {
        this.competency = competency;
    }

    Facts read(Located place) {
        Facts facts = Facts.none();
        for (Map.Entry<String, Located> entry : place.entries().entrySet()) {
            facts = competency.fact(entry.getKey()).read(new Recorder(facts, entry.getValue()));
        }
        return facts;
    }

    /** The facts with what stands at that place. */
    private record Recorder(Facts facts, Located place) implements FactDefinition.Reader<Facts> {

        @Override
        public Facts market(MarketFact fact) {
            return facts.withMarket(stated(Market::of));
        }

        @Override
        public Facts amount(AmountFact fact) {
            return facts.withAmount(fact.id(), stated(FactsInData::amount));
        }

        @Override
        public Facts association(AssociationFact fact) {
            return facts.withCoverage(fact.id(), stated(FactsInData::coverage));
        }

        @Override
        public Facts flag(FlagFact fact) {
            return facts.withFlag(fact.id(), stated(word -> yes(place)));
        }

        @Override
        public Facts roster(RosterFact fact) {
            return facts.withRoster(FactsInData.roster(place));
        }

        private <T> Fact<T> stated(Function<String, T> reading) {
            String word = place.scalar().orElseThrow().getValue();
            return word.equals("declined") ? Fact.declined() : Fact.known(reading.apply(word));
        }
    }

    private static boolean yes(Located place) {
        return Value.choice(place, "answer", Map.of("yes", true, "no", false), false);
    }

    private static Amount amount(String word) {
        Matcher range = RANGE.matcher(word);
        if (range.matches()) {
            return Amount.range(new BigDecimal(range.group(1)), new BigDecimal(range.group(2)));
        }
        Matcher stated = STATED.matcher(word);
        if (!stated.matches()) {
            throw new IllegalArgumentException(word);
        }
        String sign = Optional.ofNullable(stated.group(1)).orElse("=");
        return Amount.of(new BigDecimal(stated.group(2)), Precision.of(sign));
    }

    private static Coverage coverage(String word) {
        return switch (word) {
            case "all" -> new Coverage.All();
            case "none" -> new Coverage.None();
            case "part" -> Coverage.partOfUnknownSize();
            default ->
                word.endsWith("%")
                        ? Coverage.share(new BigDecimal(word.replace("%", "")).movePointLeft(2))
                        : Coverage.part(amount(word));
        };
    }

    /** Whether everyone is named, and per name what they passed: a code, or a code and its day. */
    private static Roster roster(Located place) {
        List<Person> people = new ArrayList<>();
        Extent extent = Extent.STARTED;
        for (Map.Entry<String, Located> entry : place.entries().entrySet()) {
            if (entry.getKey().equals("complete")) {
                extent = yes(entry.getValue()) ? Extent.COMPLETE : Extent.STARTED;
            } else {
                people.add(person(entry.getKey(), entry.getValue()));
            }
        }
        return new Roster(people, extent);
    }

    private static Person person(String name, Located place) {
        Set<String> passed = new LinkedHashSet<>();
        Map<String, LocalDate> passedOn = new HashMap<>();
        for (Located item : place.itemsIfAny()) {
            String[] words = item.scalar().orElseThrow().getValue().split(" ", -1);
            passed.add(words[0]);
            if (words.length > 1) {
                passedOn.put(words[0], LocalDate.parse(words[1]));
            }
        }
        return new Person(name, passed, Set.of(), passedOn);
    }
}
