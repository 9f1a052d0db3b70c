package goldpath.bot.channel.discord;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.conversation.Reply;
import goldpath.bot.picture.Picture;
import goldpath.bot.picture.Pictures;
import goldpath.bot.session.Outgoing;
import goldpath.bot.wording.AnswersJson;
import goldpath.bot.wording.Block;
import goldpath.bot.wording.Message;
import goldpath.bot.wording.Wording;
import goldpath.evaluator.Competency;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** An answer as the messages that show it. */
final class Layout {

    private static final String DATA = "goldpath-answers.json";
    private static final String DOCUMENT = "goldpath-result.md";

    private final Competency competency;
    private final Languages languages;
    private final Map<String, Wording> wordings = new HashMap<>();
    private final AnswersJson answersJson;
    private final Pictures pictures = new Pictures();

    Layout(Competency competency, Languages languages) {
        this.competency = competency;
        this.languages = languages;
        this.answersJson = new AnswersJson(competency);
        languages.all().forEach(language -> wordings.put(language.tag(), new Wording(language, languages, competency)));
    }

    List<Sheet> of(Outgoing outgoing) {
        Language language = languages.closest(outgoing.language());
        Controls controls = new Controls(competency, language, outgoing);
        List<Piece> pieces = new ArrayList<>();
        if (outgoing.turn().replies().isEmpty()) {
            outgoing.messages().forEach(message -> pieces.addAll(texts(message, controls)));
        }
        for (Reply reply : outgoing.turn().replies()) {
            pieces.addAll(pieces(reply, language, controls));
        }
        return new Sheets(language.tag(), language.say("discord.rest")).of(pieces, controls.pieces());
    }

    private List<Piece> pieces(Reply reply, Language language, Controls controls) {
        Wording wording = wording(language);
        List<Message> messages = wording.say(reply);
        if (reply instanceof Reply.Result result) {
            return ResultCard.of(messages, result.assessment(), pictures.alt(result.assessment(), wording, language));
        }
        List<Piece> pieces = new ArrayList<>();
        messages.forEach(message -> pieces.addAll(texts(message, controls)));
        if (reply instanceof Reply.Welcome) {
            String command = language.say("discord.answer.name");
            String words = language.say("discord.words", Map.of("command", command));
            pieces.add(Piece.text(Escape.of(words), words));
        }
        if (reply instanceof Reply.Export export) {
            pieces.add(Piece.file(DATA, data(export)));
            pieces.add(Piece.file(DOCUMENT, wording.markdown(export.answers(), export.assessment(), export.day())));
        }
        return pieces;
    }

    /** Draws the result that an answer shows; empty where it shows none, or nothing can be drawn. */
    Optional<Picture> drawn(Outgoing outgoing) {
        Language language = languages.closest(outgoing.language());
        return outgoing.turn().replies().stream()
                .filter(Reply.Result.class::isInstance)
                .map(Reply.Result.class::cast)
                .findFirst()
                .flatMap(result -> pictures.of(result.assessment(), wording(language), language, Pictures.Size.FULL));
    }

    /** A message as text, without the choices that can be pressed. */
    private static List<Piece> texts(Message message, Controls controls) {
        List<Block> blocks = message.blocks().stream()
                .filter(block -> !(block instanceof Block.Choices && controls.showsChoices()))
                .toList();
        return blocks.isEmpty() ? List.of() : List.of(Piece.text(Markup.of(blocks), new Message(blocks).plain()));
    }

    private String data(Reply.Export export) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("answers", answersJson.answers(export.answers()));
        json.set("known", answersJson.known(export.answers()));
        json.set("assessment", answersJson.assessment(export.assessment()));
        return json.toPrettyString();
    }

    Wording wording(Language language) {
        return Objects.requireNonNull(wordings.get(language.tag()));
    }
}
