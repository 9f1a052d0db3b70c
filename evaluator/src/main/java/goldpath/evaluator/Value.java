package goldpath.evaluator;

import goldpath.datafile.Located;
import goldpath.datafile.Problems;
import goldpath.evaluator.Competency.Successor;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads single values in a competency file. Where one is wrong it is reported, and a stand-in lets reading go on. */
final class Value {

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern MONEY = Pattern.compile("[1-9][0-9]{0,14}(\\.[0-9]{1,2})?");
    private static final URI NO_LINK = URI.create("");

    private Value() {}

    static String text(Located place) {
        Optional<ScalarNode> scalar = place.scalar();
        if (scalar.isEmpty()) {
            return "";
        }
        String text = scalar.get().getValue();
        if (text.isBlank()) {
            place.refuse("is empty.", "Write the text behind the colon.");
        } else if (!scalar.get().getTag().equals(Tag.STR)) {
            place.refuse("'" + text + "' is not a text.", "Put it in quotes.");
        }
        return text;
    }

    /** What took the place of something: a name, its first day, and who says so. */
    static Successor successor(Located place) {
        return new Successor(text(place.at("successor")), date(place.at("since")), text(place.at("source")));
    }

    /** A name that must be among the known ones; {@code kind} says of what. */
    static String reference(Located place, String kind, Collection<String> known) {
        Optional<ScalarNode> scalar = place.scalar();
        if (scalar.isEmpty()) {
            return "";
        }
        String name = scalar.get().getValue();
        if (!known.contains(name)) {
            place.refuse("no " + kind + " '" + name + "' is defined.", Problems.useOneOf(name, known));
        }
        return name;
    }

    /** What one of a few words stands for; the stand-in where it is none of them or nothing is written. */
    static <T> T choice(Located place, String kind, Map<String, T> choices, T standIn) {
        return choices.getOrDefault(reference(place, kind, choices.keySet()), standIn);
    }

    /** Values by the words that stand for them, in their order. */
    static <T> Map<String, T> named(Stream<T> values, Function<T, String> word) {
        Map<String, T> named = new LinkedHashMap<>();
        values.forEach(value -> named.put(word.apply(value), value));
        return Collections.unmodifiableMap(named);
    }

    /** A list of different names, each among the known ones. */
    static List<String> references(Located place, String kind, Collection<String> known) {
        List<String> names = new ArrayList<>();
        for (Located item : place.items()) {
            String name = reference(item, kind, known);
            if (names.contains(name)) {
                item.refuse("names the " + kind + " '" + name + "' twice.", "Keep one of them.");
            }
            names.add(name);
        }
        return names;
    }

    static LocalDate date(Located place) {
        Optional<String> written = place.scalar().map(ScalarNode::getValue);
        try {
            return written.map(LocalDate::parse).orElse(LocalDate.EPOCH);
        } catch (DateTimeParseException e) {
            place.refuse("'" + written.orElse("") + "' is not a date.", "Write a real day as YYYY-MM-DD.");
            return LocalDate.EPOCH;
        }
    }

    static URI link(Located place) {
        String written = text(place);
        try {
            URI link = new URI(written);
            if ("https".equals(link.getScheme()) && link.getHost() != null) {
                return link;
            }
        } catch (URISyntaxException e) {
            // Reported below, like every other text that is no link.
        }
        if (!written.isBlank()) {
            place.refuse("'" + written + "' is not a secure link.", "Write a link that starts with https://.");
        }
        return NO_LINK;
    }

    static int count(Located place) {
        return number(place, COUNT, "a count", "Write a whole number of 1 or more.")
                .map(Integer::parseInt)
                .orElse(1);
    }

    /** A date that may be left out. */
    static Optional<LocalDate> optionalDate(Located place) {
        return place.isThere() ? Optional.of(date(place)) : Optional.empty();
    }

    /** A number of whole things, 1 or more; empty where it is wrong. */
    static Optional<BigDecimal> whole(Located place) {
        return number(place, COUNT, "a count", "Write a whole number of 1 or more.")
                .map(BigDecimal::new);
    }

    /** US dollars, more than 0, in cents; empty where they are wrong. */
    static Optional<BigDecimal> money(Located place) {
        String remedy = "Write US dollars above 0 and below 1,000,000,000,000,000 without separators, such as 100000.";
        return number(place, MONEY, "an amount", remedy)
                .map(BigDecimal::new)
                .map(Amount::exactly)
                .map(Amount::usd);
    }

    private static Optional<String> number(Located place, Pattern pattern, String kind, String remedy) {
        Optional<String> written = place.scalar().map(ScalarNode::getValue);
        if (written.isPresent() && !pattern.matcher(written.get()).matches()) {
            place.refuse("'" + written.get() + "' is not " + kind + ".", remedy);
            return Optional.empty();
        }
        return written;
    }
}
