package goldpath.bot.channel.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import goldpath.bot.Bot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonChatTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> FIELDS = List.of(
            "conversation",
            "replies",
            "act",
            "topic",
            "asking",
            "asked",
            "choices",
            "proposed",
            "ignored",
            "answers",
            "known",
            "assessment",
            "whatIf",
            "exams",
            "to",
            "export");

    private final JsonChat chat = new JsonChat(Bot.session(), Bot.languages(), Bot.competency());

    @Test
    void everyAnswerHasEveryField() throws IOException {
        JsonNode answer = answer("{\"conversation\":\"a\",\"start\":true}");
        assertThat(answer.fieldNames()).toIterable().containsExactlyElementsOf(FIELDS);
        assertThat(answer.get("conversation").textValue()).isEqualTo("a");
        assertThat(answer.get("act").textValue()).isEqualTo("start");
        assertThat(answer.get("asking").textValue()).isEqualTo("market");
        assertThat(answer.get("replies").isArray()).isTrue();
        assertThat(answer.get("known").get("roster").textValue()).isEqualTo("unasked");
        assertThat(answer.get("assessment").get("level").textValue()).isEqualTo("none");
    }

    @Test
    void choicesSayWhatTheyWouldRecord() throws IOException {
        JsonNode choices = answer("{\"conversation\":\"a\",\"start\":true}").get("choices");
        assertThat(choices).hasSize(2);
        assertThat(choices.get(0).get("label").isTextual()).isTrue();
        assertThat(choices.get(0).get("fragment").toString()).isEqualTo("{\"market\":\"developed\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "{",
                "{\"conversation\":\"a\",\"start\":true} {}",
                "{\"conversation\":\"a\",\"start\":true,\"start\":true}",
                "[]",
                "null",
                "7",
                "\"text\"",
                "{}",
                "{\"start\":true}",
                "{\"conversation\":null,\"start\":true}",
                "{\"conversation\":7,\"start\":true}",
                "{\"conversation\":\"a\"}",
                "{\"conversation\":\"a\",\"text\":null}",
                "{\"conversation\":\"a\",\"text\":\"hi\",\"start\":true}",
                "{\"conversation\":\"a\",\"text\":\"hi\",\"answers\":{}}",
                "{\"conversation\":\"a\",\"start\":true,\"answers\":{}}",
                "{\"conversation\":\"a\",\"start\":false}",
                "{\"conversation\":\"a\",\"start\":\"true\"}",
                "{\"conversation\":\"a\",\"start\":1}",
                "{\"conversation\":\"a\",\"text\":7}",
                "{\"conversation\":\"a\",\"text\":[\"hi\"]}",
                "{\"conversation\":\"a\",\"answers\":[]}",
                "{\"conversation\":\"a\",\"answers\":\"none\"}",
                "{\"conversation\":\"a\",\"answers\":{\"market\":\"rich\"}}",
                "{\"conversation\":\"a\",\"answers\":{\"market\":7}}",
                "{\"conversation\":\"a\",\"answers\":{\"revenue\":{\"usd\":\"many\"}}}",
                "{\"conversation\":\"a\",\"answers\":{\"revenue\":{\"usd\":1e999999999}}}",
                "{\"conversation\":\"a\",\"answers\":{\"revenue\":{\"usd\":1e-999999999}}}",
                "{\"conversation\":\"a\",\"answers\":{\"revenue\":{\"usd\":1,\"op\":\"!\"}}}",
                "{\"conversation\":\"a\",\"answers\":{\"roster\":[{\"person\":\"Ana\",\"passed\":[\"AZ-900\"]}]}}",
                "{\"conversation\":\"a\",\"answers\":{},\"known\":[]}",
                "{\"conversation\":\"a\",\"answers\":{},\"known\":{\"market\":\"maybe\"}}",
                "{\"conversation\":\"a\",\"answers\":{},\"asking\":\"weather\"}",
                "{\"conversation\":\"a\",\"answers\":{},\"asking\":7}",
                "{\"conversation\":\"a\",\"start\":true,\"locale\":\"de_DE\"}",
                "{\"conversation\":\"a\",\"start\":true,\"locale\":\"\"}",
                "{\"conversation\":\"a\",\"start\":true,\"locale\":7}",
                "{\"conversation\":\"a\",\"start\":true,\"locale\":\"not a locale\"}",
                "{\"conversation\":\"a\",\"start\":true,\"now\":\"yesterday\"}",
                "{\"conversation\":\"a\",\"start\":true,\"now\":\"2026-01-31\"}",
                "{\"conversation\":\"a\",\"start\":true,\"now\":1769860800}",
                "{\"conversation\":\"a\",\"start\":true,\"id\":1}",
                "{\"conversation\":\"a\",\"start\":true,\"user\":{}}"
            })
    void aLineThatCannotBeTakenIsRefusedAndTheNextOneIsTaken(String line) throws IOException {
        List<JsonNode> answers = answers("\n" + line + "\n{\"conversation\":\"a\",\"start\":true}\n");
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).fieldNames()).toIterable().containsExactly("error", "line");
        assertThat(answers.get(0).get("error").textValue()).isNotBlank();
        assertThat(answers.get(0).get("line").intValue()).isEqualTo(2);
        assertThat(answers.get(1).get("act").textValue()).isEqualTo("start");
    }

    @Test
    void aRefusedLineOpensNoConversation() throws IOException {
        List<JsonNode> answers = answers("""
                {"conversation":"a","answers":{"market":"rich"}}
                {"conversation":"a","start":true}
                """);
        assertThat(answers.get(1).get("answers").get("market").isNull()).isTrue();
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        byte[] latin1 = "{\"conversation\":\"Jürgen\",\"start\":true}\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(answers(latin1).get(0).get("error").textValue()).isEqualTo("Not UTF-8.");
    }

    @Test
    void blankLinesAreCountedAndNotAnswered() throws IOException {
        List<JsonNode> answers = answers("\n  \t\r\n{\"conversation\":\"a\",\"start\":true}\r\n\nx");
        assertThat(answers).hasSize(2);
        assertThat(answers.get(1).get("line").intValue()).isEqualTo(5);
    }

    @Test
    void theLongestLineIsTakenAndALongerOneRefused() throws IOException {
        String frame = "{\"conversation\":\"a\",\"start\":true,\"filler\":\"\"}";
        String longest = frame.replace("\"\"", '"' + "x".repeat(Lines.LONGEST - frame.length()) + '"');
        List<JsonNode> answers = answers(longest + "\n" + longest + " \n" + frame);
        assertThat(answers.get(0).get("act").textValue()).isEqualTo("start");
        assertThat(answers.get(1).get("line").intValue()).isEqualTo(2);
        assertThat(answers.get(2).get("act").textValue()).isEqualTo("start");
    }

    @Test
    void unknownFieldsAndNullsAreIgnored() throws IOException {
        assertThat(answer("{\"conversation\":\"a\",\"start\":true,\"text\":null,\"id\":null,\"colour\":\"red\"}")
                        .get("act")
                        .textValue())
                .isEqualTo("start");
    }

    @Test
    void aRepeatedIdRepeatsTheFirstAnswer() throws IOException {
        List<JsonNode> answers = answers("""
                {"conversation":"a","id":"1","answers":{"market":"developed"}}
                {"conversation":"a","id":"2","answers":{"market":"emerging"}}
                {"conversation":"a","id":"1","answers":{"market":"developed"}}
                {"conversation":"a","start":true}
                """);
        assertThat(answers.get(2)).isEqualTo(answers.get(0));
        assertThat(answers.get(3).get("answers").get("market").textValue()).isEqualTo("emerging");
    }

    @Test
    void anExportCanBeImported() throws IOException {
        JsonNode imported = answer(
                "{\"conversation\":\"a\",\"answers\":{\"market\":\"developed\",\"country\":\"DE\","
                        + "\"revenue\":{\"usd\":120000.5,\"op\":\"~\"},\"roster\":[{\"person\":\"Ana\",\"passed\":[\"MB2-714\"]}]}}");
        assertThat(imported.get("act").textValue()).isEqualTo("import");
        assertThat(imported.get("asking").textValue()).isEqualTo("dpor");
        assertThat(imported.get("answers").get("revenue").toString()).isEqualTo("{\"usd\":120000.5,\"op\":\"~\"}");
        assertThat(imported.get("known").get("roster").textValue()).isEqualTo("answered");
    }

    @Test
    void thousandsOfConversationsCanBeInterleaved() throws IOException {
        StringBuilder in = new StringBuilder();
        for (int turn = 0; turn < 3; turn++) {
            for (int i = 0; i < 1_000; i++) {
                in.append("{\"conversation\":\"c")
                        .append(i)
                        .append(
                                turn == 1
                                        ? "\",\"answers\":{\"revenue\":{\"usd\":" + i + "}}}\n"
                                        : "\",\"start\":true}\n");
            }
        }
        List<JsonNode> answers = answers(in.toString());
        assertThat(answers).hasSize(3_000);
        for (int i = 0; i < 1_000; i++) {
            JsonNode last = answers.get(2_000 + i);
            assertThat(last.get("conversation").textValue()).isEqualTo("c" + i);
            assertThat(last.get("answers").get("revenue").get("usd").intValue()).isEqualTo(i);
        }
    }

    @Test
    void anyStringNamesAConversation() throws IOException {
        List<String> names = List.of("", " ", "Jürgen 🎓 日本", "\\ud800", "\\u0000", "x".repeat(5_000));
        for (String name : names) {
            String line = "{\"conversation\":\"" + name + "\",\"start\":true}";
            assertThat(answer(line).get("conversation"))
                    .isEqualTo(JSON.readTree(line).get("conversation"));
        }
    }

    @Test
    void everyAnswerIsThereBeforeTheNextLineIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> sizes = new ArrayList<>();
        OutputStream watched = new OutputStream() {
            @Override
            public void write(int b) {
                out.write(b);
            }

            @Override
            public void flush() {
                sizes.add(out.size());
            }
        };
        chat.run(stream("{\"conversation\":\"a\",\"start\":true}\nx\n"), watched);
        assertThat(sizes).hasSizeGreaterThanOrEqualTo(2);
        assertThat(out.toByteArray()[sizes.get(0) - 1]).isEqualTo((byte) '\n');
    }

    private JsonNode answer(String line) throws IOException {
        return answers(line).get(0);
    }

    private List<JsonNode> answers(String lines) throws IOException {
        return answers(lines.getBytes(StandardCharsets.UTF_8));
    }

    private List<JsonNode> answers(byte[] lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        chat.run(new ByteArrayInputStream(lines), out);
        List<JsonNode> answers = new ArrayList<>();
        try (Stream<String> each = out.toString(StandardCharsets.UTF_8).lines()) {
            for (String line : each.toList()) {
                answers.add(JSON.readTree(line));
            }
        }
        return answers;
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
