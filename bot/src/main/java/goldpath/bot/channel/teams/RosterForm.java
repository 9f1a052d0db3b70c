package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.wording.Wording;
import goldpath.evaluator.Competency;
import goldpath.prompts.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A form for people and their exams, a row per person; the rows after the first appear one by one. */
final class RosterForm {

    static final int ROWS = 4;
    static final String PERSON = "person";
    static final String EXAMS = "exams";

    private static final int LONGEST_NAME = 60;

    private final Language language;
    private final Wording wording;
    private final Competency competency;

    RosterForm(Language language, Wording wording, Competency competency) {
        this.language = language;
        this.wording = wording;
        this.competency = competency;
    }

    List<ObjectNode> elements(List<ObjectNode> buttons) {
        List<ObjectNode> elements = new ArrayList<>();
        elements.add(hint());
        for (int row = 1; row <= ROWS; row++) {
            elements.add(row(row));
        }
        elements.addAll(Buttons.rows(buttons));
        return elements;
    }

    private ObjectNode hint() {
        String exam = competency.exams().keySet().iterator().next();
        return Elements.aside(language.say(
                "card.or_type_people", Map.of("person", language.say("ask.roster.example"), "exam", exam)));
    }

    private ObjectNode row(int number) {
        List<ObjectNode> items = new ArrayList<>(List.of(name(number), exams(number)));
        if (number < ROWS) {
            items.add(next(number));
        }
        ObjectNode row = Elements.container("row" + number, items);
        return number == 1 ? row : row.put("isVisible", false).put("separator", true);
    }

    private ObjectNode name(int number) {
        return labelled(Elements.object("Input.Text"), "card.person", number)
                .put("id", PERSON + number)
                .put("placeholder", language.say("card.name"))
                .put("maxLength", LONGEST_NAME);
    }

    private ObjectNode exams(int number) {
        List<ObjectNode> choices = competency.exams().keySet().stream()
                .map(code -> Elements.object().put("title", wording.exam(code)).put("value", code))
                .toList();
        return labelled(Elements.object("Input.ChoiceSet"), "card.exams", number)
                .put("id", EXAMS + number)
                .put("isMultiSelect", true)
                .put("style", "expanded")
                .put("wrap", true)
                .set("choices", Elements.array(choices));
    }

    /** Who cannot show labels is told to type. */
    private ObjectNode labelled(ObjectNode input, String key, int number) {
        input.put("label", language.say(key, Map.of("number", number)));
        return input.set("fallback", hint());
    }

    /** Shows the next row, and hides its button. */
    private ObjectNode next(int number) {
        ObjectNode reveal = Elements.object("Action.ToggleVisibility").put("title", language.say("button.next_person"));
        reveal.set(
                "targetElements",
                Elements.array(List.of(visible("row" + (number + 1), true), visible("next" + number, false))));
        return Elements.actions(List.of(reveal)).put("id", "next" + number);
    }

    private static ObjectNode visible(String id, boolean isVisible) {
        return Elements.object().put("elementId", id).put("isVisible", isVisible);
    }
}
