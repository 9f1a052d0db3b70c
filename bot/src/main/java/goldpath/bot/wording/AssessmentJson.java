package goldpath.bot.wording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.evaluator.Assessment;
import goldpath.evaluator.Assessment.Gap;
import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Assessment.Seat;
import java.util.Optional;

/** An assessment as data. */
final class AssessmentJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AssessmentJson() {}

    static ObjectNode of(Assessment assessment) {
        ObjectNode levels = JSON.objectNode();
        assessment.levels().forEach(level -> levels.set(level.level(), level(level)));
        ObjectNode node = JSON.objectNode()
                .put("competency", assessment.competency().id())
                .put("edition", assessment.competency().edition().date().toString())
                .put("level", assessment.attained().orElse("none"));
        node.set("levels", levels);
        return node;
    }

    private static ObjectNode level(LevelAssessment level) {
        ObjectNode node = JSON.objectNode().put("status", level.status().id());
        node.set("open", AnswersJson.codes(level.open()));
        node.set("gap", gap(level.gap()));
        ArrayNode plan = JSON.arrayNode();
        level.seats().stream().filter(seat -> !seat.isFilled()).forEach(seat -> plan.add(seat(seat)));
        node.set("plan", plan);
        return node;
    }

    private static ObjectNode gap(Gap gap) {
        ObjectNode node = JSON.objectNode();
        Optional<JsonNode> revenue = gap.revenueUsd().map(AnswersJson::number);
        node.set("revenueUsd", revenue.orElse(JSON.nullNode()));
        return node.put("exams", gap.exams())
                .put("newPeople", gap.newPeople())
                .put("peopleToTrain", gap.peopleToTrain());
    }

    private static ObjectNode seat(Seat seat) {
        ArrayNode pass = JSON.arrayNode();
        seat.toPass().forEach(codes -> pass.add(AnswersJson.codes(codes)));
        ObjectNode node = JSON.objectNode().put("person", seat.person().orElse(null));
        node.set("pass", pass);
        return node;
    }
}
