package goldpath.bot.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is to come of a turn of the corpus: {@code asks}, {@code nothing}, {@code act help}, {@code unknown revenue}, or facts
 * with a semicolon between, such as {@code revenue ~ 95000; dpor part 80000; roster Mia 714 -706; Leo 712}. Facts that are
 * not named must be as they were before.
 */
record Expectation(String text) {

    private static final Set<String> SPEAKER = Set.of("me", "i", "you", "ich", "sie", "du", "moi", "je", "vous");
    private static final Set<String> MAY_CHANGE = Set.of("undo", "redo", "restart", "forget");
    private static final Set<String> ASKING_BACK = Set.of("ask_back", "nonsense");

    /** People by the name they are compared by, with their exams; those not passed with a minus. */
    record People(Map<String, Set<String>> exams) {

        String json() {
            return exams.entrySet().stream().map(People::person).collect(Collectors.joining(", ", "[", "]"));
        }

        private static String person(Map.Entry<String, Set<String>> entry) {
            String passed = entry.getValue().stream()
                    .map(code -> "\"MB2-" + code + "\"")
                    .collect(Collectors.joining(", "));
            return "{\"person\": \"" + entry.getKey() + "\", \"passed\": [" + passed + "], \"notPassed\": []}";
        }
    }

    boolean asksBack() {
        return text.equals("asks");
    }

    /** Whether the answer to the turn is as expected. */
    boolean holds(JsonNode before, JsonNode after) {
        boolean same = facts(before).equals(facts(after));
        if (text.equals("any")) {
            return true;
        }
        if (text.equals("nothing")) {
            return same;
        }
        if (text.equals("asks")) {
            return same && (after.get("asked").booleanValue() || ASKING_BACK.contains(act(after)));
        }
        if (text.startsWith("act ")) {
            String act = text.substring(4);
            return act(after).equals(act) && (same || MAY_CHANGE.contains(act));
        }
        if (text.startsWith("unknown ")) {
            String known = after.get("known").get(text.substring(8)).textValue();
            return same && (known.equals("declined") || act(after).equals("skip"));
        }
        return factsHold(before, after);
    }

    static boolean changes(JsonNode before, JsonNode after) {
        return !facts(before).equals(facts(after));
    }

    private boolean factsHold(JsonNode before, JsonNode after) {
        Map<String, String> expected = new TreeMap<>(facts(before));
        Map<String, String> found = facts(after);
        List<String> people = new ArrayList<>();
        for (String part : text.split("; ?", -1)) {
            String[] words = part.split(" ", 2);
            switch (words[0]) {
                case "market" -> expected.put("market", market(words[1], found));
                case "revenue" -> {
                    expected.put("revenue", amount(words[1]));
                    expected.putIfAbsent("dpor", "");
                }
                case "dpor" -> expected.put("dpor", coverage(words[1], after));
                default -> people.add(words[0].equals("roster") ? words[1] : part);
            }
        }
        if (!text.contains("dpor") && text.contains("revenue")) {
            expected.put("dpor", found.getOrDefault("dpor", ""));
        }
        if (people.equals(List.of("none"))) {
            expected.put("roster", "");
        } else if (!people.isEmpty()) {
            expected.put("roster", shown(people(String.join("; ", people)).exams()));
        }
        return expected.equals(found);
    }

    /** A market without a country allows any. */
    private static String market(String words, Map<String, String> found) {
        String said = found.getOrDefault("market", "");
        return words.contains(" ") || !said.startsWith(words) ? words : said;
    }

    private static String amount(String words) {
        String[] ends = words.split("\\.\\.", 2);
        if (ends.length == 2) {
            return "range " + plain(ends[0]) + ".." + plain(ends[1]);
        }
        String[] parts = words.split(" ", 2);
        return parts[0] + " " + plain(parts[1]);
    }

    private static String coverage(String words, JsonNode after) {
        if (words.equals("yes") || words.equals("no")) {
            return words;
        }
        JsonNode found = after.get("answers").get("dpor");
        if (words.startsWith("part ")) {
            boolean near = found != null
                    && found.path("usd").isNumber()
                    && found.get("usd")
                                    .decimalValue()
                                    .subtract(new BigDecimal(words.substring(5)))
                                    .abs()
                                    .compareTo(BigDecimal.ONE)
                            < 0;
            return near ? coverage(found) : words;
        }
        return "partial " + amount(words);
    }

    static People people(String list) {
        Map<String, Set<String>> people = new java.util.LinkedHashMap<>();
        for (String entry : list.isEmpty() ? new String[0] : list.split("; ?", -1)) {
            List<String> words = new ArrayList<>(List.of(entry.split(" ")));
            Set<String> exams = new TreeSet<>();
            while (!words.isEmpty() && words.get(words.size() - 1).matches("-?\\d{3}")) {
                exams.add(words.remove(words.size() - 1));
            }
            people.put(String.join(" ", words), exams);
        }
        return new People(people);
    }

    private static Map<String, String> facts(JsonNode answer) {
        JsonNode answers = answer.get("answers");
        Map<String, String> facts = new TreeMap<>();
        facts.put(
                "market",
                (answers.path("market").asText("") + " "
                                + answers.path("country").asText(""))
                        .strip());
        facts.put("revenue", answers.path("revenue").isObject() ? amount(answers.get("revenue")) : "");
        facts.put("dpor", answers.path("dpor").isObject() ? coverage(answers.get("dpor")) : "");
        Map<String, Set<String>> people = new TreeMap<>();
        answers.path("roster").forEach(person -> people.put(person.get("person").textValue(), exams(person)));
        facts.put("roster", shown(people));
        return facts;
    }

    private static Set<String> exams(JsonNode person) {
        Set<String> exams = new TreeSet<>();
        person.get("passed").forEach(code -> exams.add(code.textValue().substring(4)));
        person.get("notPassed").forEach(code -> exams.add("-" + code.textValue().substring(4)));
        return exams;
    }

    /** Who holds no exam and failed none is as good as absent. */
    private static String shown(Map<String, Set<String>> people) {
        Map<String, Set<String>> sorted = new TreeMap<>();
        people.forEach((name, exams) -> {
            if (!exams.isEmpty()) {
                sorted.put(compared(name), new TreeSet<>(exams));
            }
        });
        return sorted.isEmpty() ? "" : sorted.toString();
    }

    private static String compared(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s,]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return SPEAKER.contains(plain)
                ? "@speaker"
                : plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String coverage(JsonNode dpor) {
        String status = dpor.get("status").textValue();
        return status.equals("partial") ? "partial " + amount(dpor) : status;
    }

    private static String amount(JsonNode amount) {
        if (!amount.path("usd").isNumber()) {
            return "open";
        }
        String op = amount.path("op").asText("=");
        String usd = plain(amount.get("usd").asText());
        return op.equals("range")
                ? "range " + usd + ".." + plain(amount.get("hi").asText())
                : op + " " + usd;
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private static String act(JsonNode answer) {
        return answer.get("act").textValue();
    }
}
