package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.conversation.Reply;
import goldpath.bot.conversation.Turn;
import goldpath.bot.picture.Picture;
import goldpath.bot.picture.Pictures;
import goldpath.bot.session.Outgoing;
import goldpath.bot.wording.Message;
import goldpath.bot.wording.Wording;
import goldpath.evaluator.Competency;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An answer as activities without address: one with a card, or several where it is long. */
final class ActivityParts {

    private final Languages languages;
    private final Competency competency;
    private final Map<String, Wording> wordings = new LinkedHashMap<>();
    private final Pictures pictures = new Pictures();

    ActivityParts(Languages languages, Competency competency) {
        this.languages = languages;
        this.competency = competency;
        for (Language language : languages.all()) {
            wordings.put(language.tag(), new Wording(language, languages, competency));
        }
    }

    /** Each a JSON object, with what is {@link Shown} on it. Depends on the answer alone. */
    List<String> of(Outgoing outgoing) {
        Turn turn = outgoing.turn();
        if (turn.replies().isEmpty()) {
            return List.of(CardActivity.ofText(plain(outgoing.messages())).toString());
        }
        Language language = languages.closest(outgoing.language());
        Wording wording = Objects.requireNonNull(wordings.get(language.tag()));
        ReplyControls controls = new ReplyControls(language, wording, competency, outgoing);
        List<CardPiece> pieces = new ArrayList<>();
        Set<String> kinds = new LinkedHashSet<>();
        for (int i = 0; i < turn.replies().size(); i++) {
            Reply reply = turn.replies().get(i);
            List<Message> words = outgoing.words().get(i);
            List<CardPiece> shown = pieces(reply, words, place(reply, wording, language), controls);
            pieces.addAll(shown);
            shown.stream().filter(CardPiece::isControls).forEach(piece -> kinds.add(Shown.kind(reply)));
        }
        return CardActivity.of(pieces, language.tag()).stream()
                .map(part -> withShown(part, turn, kinds))
                .toList();
    }

    private static String withShown(ObjectNode part, Turn turn, Set<String> kinds) {
        boolean isUsable = part.findValuesAsText("id").stream().anyMatch(id -> id.startsWith(CardPiece.CONTROLS));
        Shown.after(turn, isUsable ? kinds : Set.of()).writeOn(part);
        return part.toString();
    }

    /** Draws the result that an answer shows; empty where it shows none, or nothing can be drawn. */
    Optional<Picture> drawn(Outgoing outgoing) {
        Language language = languages.closest(outgoing.language());
        Wording wording = Objects.requireNonNull(wordings.get(language.tag()));
        return outgoing.turn().replies().stream()
                .filter(Reply.Result.class::isInstance)
                .map(Reply.Result.class::cast)
                .findFirst()
                .flatMap(result -> pictures.of(result.assessment(), wording, language, Pictures.Size.BRIEF));
    }

    private Optional<CardPiece> place(Reply reply, Wording wording, Language language) {
        return reply instanceof Reply.Result result
                ? Optional.of(CardPicture.place(pictures.alt(result.assessment(), wording, language)))
                : Optional.empty();
    }

    private static List<CardPiece> pieces(
            Reply reply, List<Message> messages, Optional<CardPiece> picture, ReplyControls controls) {
        CardBlocks blocks = new CardBlocks(!controls.showsAllChoices(reply), !ReplyControls.listsExams(reply));
        List<CardPiece> pieces = new ArrayList<>();
        for (Message message : messages) {
            for (ObjectNode element : blocks.elements(message.blocks())) {
                pieces.add(new CardPiece(element, pieces.isEmpty() ? plain(messages) : ""));
            }
        }
        picture.ifPresent(pieces::add);
        List<ObjectNode> elements = reply.read(controls);
        if (!elements.isEmpty()) {
            String id = reply instanceof Reply.WhatIf ? CardPiece.SUPPOSED : CardPiece.CONTROLS;
            pieces.add(new CardPiece(Elements.container(id, elements), ""));
        }
        return pieces;
    }

    private static String plain(List<Message> messages) {
        return messages.stream().map(Message::plain).collect(Collectors.joining("\n\n"));
    }
}
