package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.conversation.Reply;
import java.util.List;

/** The kinds of replies that are read only: there is nothing on them to press. */
interface PlainReplies extends Reply.Reader<List<ObjectNode>> {

    @Override
    default List<ObjectNode> welcome(Reply.Welcome reply) {
        return List.of();
    }

    @Override
    default List<ObjectNode> phrase(Reply.Phrase reply) {
        return List.of();
    }

    @Override
    default List<ObjectNode> noted(Reply.Noted reply) {
        return List.of();
    }

    @Override
    default List<ObjectNode> otherExams(Reply.OtherExams reply) {
        return List.of();
    }

    @Override
    default List<ObjectNode> leftovers(Reply.Leftovers reply) {
        return List.of();
    }

    @Override
    default List<ObjectNode> soFar(Reply.SoFar reply) {
        return List.of();
    }

    @Override
    default List<ObjectNode> why(Reply.Why reply) {
        return List.of();
    }

    @Override
    default List<ObjectNode> explanation(Reply.Explanation reply) {
        return List.of();
    }

    @Override
    default List<ObjectNode> nextExam(Reply.NextExam reply) {
        return List.of();
    }

    @Override
    default List<ObjectNode> export(Reply.Export reply) {
        return List.of();
    }

    @Override
    default List<ObjectNode> told(Reply.Told reply) {
        return List.of();
    }

    @Override
    default List<ObjectNode> language(Reply.Language reply) {
        return List.of();
    }
}
