package goldpath.bot.channel.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.conversation.Act;
import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Place;
import goldpath.bot.conversation.Reply;
import goldpath.bot.conversation.State;
import goldpath.bot.conversation.Statements;
import goldpath.bot.conversation.Turn;
import goldpath.bot.session.Outgoing;
import goldpath.bot.session.Outgoing.Offer;
import goldpath.bot.wording.AnswersJson;
import goldpath.bot.wording.Wording;
import goldpath.evaluator.Competency;
import goldpath.prompts.Languages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes an answer as a line of {@code chat --json}: every field, in the order of the contract. */
final class JsonReplies {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Statements statements;
    private final AnswersJson answersJson;
    private final Languages languages;
    private final Competency competency;

    JsonReplies(Competency competency, Languages languages, AnswersJson answersJson) {
        this.competency = competency;
        this.languages = languages;
        this.statements = new Statements(competency);
        this.answersJson = answersJson;
    }

    ObjectNode line(String conversation, Outgoing outgoing) {
        Turn turn = outgoing.turn();
        ObjectNode line = NODES.objectNode().put("conversation", conversation);
        outgoing.messages().forEach(message -> line.withArray("/replies").add(message.plain()));
        line.put("act", turn.act().id());
        line.put("topic", topic(turn).orElse(null));
        line.put("asking", asking(turn.state().place()).orElse(null));
        line.put("asked", turn.asked());
        line.set("choices", choices(outgoing));
        line.set("proposed", orNull(proposed(turn.state())));
        line.set("ignored", strings(ignored(turn)));
        line.set("answers", answersJson.answers(turn.state().answers()));
        line.set("known", answersJson.known(turn.state().answers()));
        line.set("assessment", answersJson.assessment(turn.assessment()));
        line.set("whatIf", orNull(first(turn, Reply.WhatIf.class).map(this::whatIf)));
        line.set(
                "exams",
                orNull(first(turn, Reply.NextExam.class)
                        .map(reply -> strings(reply.next().exams()))));
        line.put(
                "to", first(turn, Reply.Language.class).map(Reply.Language::tag).orElse(null));
        line.set("export", orNull(first(turn, Reply.Export.class).map(reply -> export(reply, outgoing.language()))));
        return line;
    }

    private static Optional<String> topic(Turn turn) {
        return turn.act() == Act.WHAT_IS_DPOR
                ? Optional.empty()
                : first(turn, Reply.Explanation.class).map(Reply.Explanation::topic);
    }

    private static Optional<String> asking(Place place) {
        if (place instanceof Place.Asking asking) {
            return Optional.of(asking.fact());
        }
        if (place instanceof Place.Clarifying clarifying) {
            return Optional.of(clarifying.doubt().fact());
        }
        return place instanceof Place.Confirming ? Optional.of("confirm") : Optional.empty();
    }

    private ArrayNode choices(Outgoing outgoing) {
        Answers answers = outgoing.turn().state().answers();
        ArrayNode choices = NODES.arrayNode();
        for (Offer offer : outgoing.offers()) {
            choices.addObject().put("label", offer.label()).set("fragment", fragment(answers, offer.choice()));
        }
        return choices;
    }

    private Optional<ObjectNode> proposed(State state) {
        return state.place() instanceof Place.Clarifying clarifying
                        && clarifying.doubt().choices().size() == 1
                ? Optional.of(
                        fragment(state.answers(), clarifying.doubt().choices().get(0)))
                : Optional.empty();
    }

    private ObjectNode fragment(Answers answers, Choice choice) {
        return answersJson.fragment(choice, picked -> statements.apply(answers, picked.statements()));
    }

    private static List<String> ignored(Turn turn) {
        return all(turn, Reply.OtherExams.class)
                .flatMap(others -> others.codes().stream())
                .toList();
    }

    private ObjectNode whatIf(Reply.WhatIf reply) {
        ObjectNode real = answersJson.answers(reply.real());
        ObjectNode assumed = answersJson.answers(reply.assumed());
        assumed.properties().removeIf(field -> field.getValue().equals(real.get(field.getKey())));
        ObjectNode whatIf = NODES.objectNode();
        whatIf.set("assumed", assumed);
        whatIf.set("assessment", answersJson.assessment(reply.then()));
        return whatIf;
    }

    /** The data can be sent back as it is: what an import does not need, it ignores. */
    private ObjectNode export(Reply.Export reply, String language) {
        Wording wording = new Wording(languages.closest(language), languages, competency);
        ObjectNode json = NODES.objectNode();
        json.set("answers", answersJson.answers(reply.answers()));
        json.set("known", answersJson.known(reply.answers()));
        json.set("assessment", answersJson.assessment(reply.assessment()));
        ObjectNode export = NODES.objectNode();
        export.set("json", json);
        return export.put("markdown", wording.markdown(reply.answers(), reply.assessment(), reply.day()));
    }

    private static <T extends Reply> Stream<T> all(Turn turn, Class<T> kind) {
        return turn.replies().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static <T extends Reply> Optional<T> first(Turn turn, Class<T> kind) {
        return all(turn, kind).findFirst();
    }

    private static ArrayNode strings(List<String> strings) {
        ArrayNode array = NODES.arrayNode();
        strings.forEach(array::add);
        return array;
    }

    private static JsonNode orNull(Optional<? extends JsonNode> node) {
        return node.isPresent() ? node.get() : NODES.nullNode();
    }
}
