package goldpath.bot.channel.discord.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.wording.AnswersJson;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** Brings answers from a file: all of them as they were exported, or a table of people and exams. */
final class ImportCommand implements SlashCommand {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final AnswersJson answersJson;

    ImportCommand(AnswersJson answersJson) {
        this.answersJson = answersJson;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<OptionData> options(CommandWords words) {
        return List.of(words.option(OptionType.ATTACHMENT, this, "file", true));
    }

    @Override
    public Incoming meant(Use use, Envelope envelope) {
        Upload upload = use.upload().orElseThrow(() -> new Refused("discord.file.away"));
        return upload.isAnswers()
                ? answers(upload.answers(), envelope)
                : new Incoming.RosterFile(envelope, upload.people());
    }

    private Incoming answers(String text, Envelope envelope) {
        try {
            JsonNode json = JSON.readTree(text);
            Optional<JsonNode> known = Optional.ofNullable(json.get("known")).filter(JsonNode::isObject);
            return new Incoming.Import(
                    envelope, answersJson.read(json.path("answers"), known, Optional.empty()), Optional.empty());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new Refused("discord.file.content");
        }
    }
}
