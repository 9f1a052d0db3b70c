package goldpath.bot.channel.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.Bot;
import goldpath.bot.channel.terminal.RulesByHand.Partner;
import goldpath.bot.channel.terminal.RulesByHand.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code chat --json} says of random partners what a brute force of the rules says. {@code -Dpartners=500} a seed for
 * 10,000 of them.
 */
class JsonChatBruteForceTest {

    private static final int PARTNERS_PER_SEED = Integer.getInteger("partners", 100);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> EXAMS =
            List.of("MB2-714", "MB2-713", "MB2-709", "MB2-710", "MB2-706", "MB2-712", "MB2-707");
    private static final List<String> REVENUES = List.of(
            "0",
            "-20000",
            "49999.99",
            "50000",
            "99999.99",
            "100000",
            "120000.5",
            "149999.99",
            "150000",
            "299999.99",
            "300000",
            "1000000");

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agrees_with_a_brute_force_of_the_rules(int seed) throws IOException {
        Random random = new Random(seed);
        List<Partner> partners = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < PARTNERS_PER_SEED; i++) {
            Partner partner = partner(random);
            partners.add(partner);
            lines.append(JSON.writeValueAsString(line("c" + i, partner))).append('\n');
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonChat(Bot.session(), Bot.languages(), Bot.competency())
                .run(new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)), out);
        List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();

        assertThat(answers).hasSize(PARTNERS_PER_SEED);
        for (int i = 0; i < PARTNERS_PER_SEED; i++) {
            compare("seed " + seed + ", " + partners.get(i), partners.get(i), JSON.readTree(answers.get(i)));
        }
    }

    private static void compare(String name, Partner partner, JsonNode answer) {
        JsonNode assessment = answer.get("assessment");
        Verdict silver = RulesByHand.silver(partner);
        Verdict gold = RulesByHand.gold(partner);
        assertThat(verdict(assessment, "silver")).as(name).isEqualTo(comparable(silver));
        assertThat(verdict(assessment, "gold")).as(name).isEqualTo(comparable(gold));
        String level = gold.status().equals("met") ? "gold" : silver.status().equals("met") ? "silver" : "none";
        assertThat(assessment.get("level").asText()).as(name).isEqualTo(level);
        int lackingInPlan = 0;
        for (JsonNode seat : assessment.at("/levels/gold/plan")) {
            lackingInPlan += seat.get("pass").size();
        }
        assertThat(lackingInPlan).as(name).isEqualTo(gold.exams());
    }

    private static Verdict verdict(JsonNode assessment, String level) {
        JsonNode verdict = assessment.at("/levels/" + level);
        JsonNode gap = verdict.get("gap");
        return comparable(new Verdict(
                verdict.get("status").asText(),
                gap.get("revenueUsd").isNull()
                        ? Optional.empty()
                        : Optional.of(new BigDecimal(gap.get("revenueUsd").asText())),
                gap.get("exams").asInt(),
                gap.get("newPeople").asInt(),
                gap.get("peopleToTrain").asInt()));
    }

    private static Verdict comparable(Verdict verdict) {
        return new Verdict(
                verdict.status(),
                verdict.revenue().map(usd -> usd.setScale(2)),
                verdict.exams(),
                verdict.newPeople(),
                verdict.peopleToTrain());
    }

    private static Partner partner(Random random) {
        BigDecimal revenue = random.nextInt(6) == 0 ? null : new BigDecimal(pick(random, REVENUES));
        List<Set<String>> people = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            Set<String> passed = new HashSet<>();
            for (int j = random.nextInt(5); j > 0; j--) {
                passed.add(pick(random, EXAMS));
            }
            people.add(passed);
        }
        return new Partner(
                random.nextInt(6) == 0 ? null : pick(random, List.of("developed", "emerging")),
                revenue,
                covered(random, revenue),
                people,
                random.nextInt(4) > 0);
    }

    private static @org.jspecify.annotations.Nullable String covered(
            Random random, @org.jspecify.annotations.Nullable BigDecimal revenue) {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> "no";
            case 2 ->
                revenue == null || revenue.signum() <= 0
                        ? "yes"
                        : pick(
                                random,
                                REVENUES.stream()
                                        .filter(part -> new BigDecimal(part).signum() >= 0
                                                && new BigDecimal(part).compareTo(revenue) < 0)
                                        .toList());
            default -> "yes";
        };
    }

    private static ObjectNode line(String conversation, Partner partner) {
        ObjectNode line = JSON.createObjectNode().put("conversation", conversation);
        ObjectNode answers = line.putObject("answers");
        answers.put("market", partner.market());
        if (partner.revenue() == null) {
            answers.putNull("revenue");
        } else {
            answers.putObject("revenue").put("usd", partner.revenue());
        }
        if (partner.covered() == null) {
            answers.putNull("dpor");
        } else if (partner.covered().equals("yes") || partner.covered().equals("no")) {
            answers.putObject("dpor").put("status", partner.covered());
        } else {
            answers.putObject("dpor").put("status", "partial").put("usd", new BigDecimal(partner.covered()));
        }
        ArrayNode roster = answers.putArray("roster");
        for (int i = 0; i < partner.people().size(); i++) {
            ObjectNode person = roster.addObject().put("person", "P" + i);
            partner.people().get(i).forEach(person.putArray("passed")::add);
            person.putArray("notPassed");
        }
        line.putObject("known").put("roster", partner.complete() ? "answered" : "started");
        return line;
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
