package goldpath.bot.wording;

import com.fasterxml.jackson.databind.JsonNode;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Market;
import goldpath.evaluator.Person;
import goldpath.evaluator.Precision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value in data and the path to it, so that a refusal can name both.
 *
 * @param name path such as {@code answers.roster[0].passed}
 */
record Field(String name, @Nullable JsonNode node) {

    private static final int SHOWN = 80;

    static IllegalArgumentException refusal(String name, String value, String remedy) {
        return new IllegalArgumentException("'" + name + "' cannot be " + shortened(value) + ": " + remedy + ".");
    }

    private static String shortened(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "...";
    }

    void check(boolean holds, String remedy) {
        if (!holds) {
            throw refusal(name, String.valueOf(node), remedy);
        }
    }

    Field get(String child) {
        return new Field(name + "." + child, node == null ? null : node.get(child));
    }

    boolean isAbsent() {
        return node == null || node.isNull() || node.isMissingNode();
    }

    boolean isObject() {
        return node != null && node.isObject();
    }

    boolean isFilledList() {
        return node != null && !node.isNull() && !node.isEmpty();
    }

    String text() {
        check(node != null && node.isTextual(), "give a text");
        return node == null ? "" : node.textValue();
    }

    <E extends Enum<E>> E oneOf(E[] values) {
        String text = text();
        List<String> names = Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        check(names.contains(text), "use one of " + String.join(", ", names));
        return values[names.indexOf(text)];
    }

    Market market() {
        return oneOf(Market.values());
    }

    Amount amount() {
        check(isObject(), "give an object such as {\"usd\": 120000}");
        BigDecimal usd = get("usd").number();
        Field op = get("op");
        String sign = op.isAbsent() ? Precision.EXACT.symbol() : op.text();
        List<String> signs =
                Arrays.stream(Precision.values()).map(Precision::symbol).toList();
        op.check(signs.contains(sign), "use one of " + String.join(" ", signs));
        Precision precision = Precision.of(sign);
        boolean isRange = precision == Precision.RANGE;
        get("hi").check(isRange != get("hi").isAbsent(), "give the upper end of a range, and only of a range");
        try {
            return isRange ? Amount.range(usd, get("hi").number()) : Amount.of(usd, precision);
        } catch (IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage()).replaceAll("\\.$", "");
            throw new IllegalArgumentException(
                    refusal(name, String.valueOf(node), reason).getMessage(), e);
        }
    }

    BigDecimal share() {
        BigDecimal share = number();
        check(share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0, "use a number from 0 to 1");
        return share;
    }

    private BigDecimal number() {
        check(node != null && node.isNumber(), "give a number");
        BigDecimal number = node == null ? BigDecimal.ZERO : node.decimalValue();
        check(Math.abs((long) number.scale()) <= 30 && number.precision() <= 40, "use a number in plain digits");
        return number;
    }

    /** The people of a roster. */
    List<Person> people(Set<String> exams) {
        List<Person> people = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Field entry : elements()) {
            Person person = entry.person(exams);
            entry.get("person").check(names.add(person.name()), "name each person once");
            people.add(person);
        }
        return people;
    }

    private Person person(Set<String> exams) {
        check(isObject(), "give an object such as {\"person\": \"Ana\", \"passed\": []}");
        String person = get("person").text().strip();
        get("person").check(!person.isEmpty(), "give a name");
        Set<String> passed = get("passed").codes(exams);
        Set<String> notPassed = get("notPassed").codes(exams);
        get("notPassed").check(Collections.disjoint(passed, notPassed), "leave out what is passed");
        return new Person(person, passed, notPassed);
    }

    private Set<String> codes(Set<String> exams) {
        String remedy = "use " + exams.stream().sorted().collect(Collectors.joining(", "));
        Set<String> codes = new LinkedHashSet<>();
        for (Field element : elements()) {
            element.check(exams.contains(element.text()), remedy);
            codes.add(element.text());
        }
        return codes;
    }

    private List<Field> elements() {
        List<Field> elements = new ArrayList<>();
        if (!isAbsent() && node != null) {
            check(node.isArray(), "give a list");
            for (int i = 0; i < node.size(); i++) {
                elements.add(new Field(name + "[" + i + "]", node.get(i)));
            }
        }
        return elements;
    }
}
