package goldpath.bot.wording;

import goldpath.bot.conversation.Answers;
import goldpath.bot.wording.Block.Items;
import goldpath.evaluator.Competency;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Person;
import java.util.ArrayList;
import java.util.List;

/** Everything recorded, fact by fact. */
final class Reviews {

    private final Competency competency;
    private final Speech speech;
    private final FactWords words;

    Reviews(Competency competency, Speech speech) {
        this.competency = competency;
        this.speech = speech;
        words = new FactWords(speech);
    }

    /** @param most how many people to list at most */
    List<Block> of(Answers answers, int most) {
        List<String> facts = new ArrayList<>();
        List<Person> people = answers.facts().roster().people();
        competency.facts().forEach(fact -> facts.add(line(answers, fact)));
        List<Block> blocks = new ArrayList<>(List.of(Items.of(facts)));
        if (!people.isEmpty()) {
            blocks.add(Items.of(words.people(people, most)));
        }
        return blocks;
    }

    private String line(Answers answers, FactDefinition fact) {
        int people = answers.facts().roster().people().size();
        Knowledge knowledge = Knowledge.of(answers.facts(), fact);
        if (fact instanceof RosterFact && (knowledge == Knowledge.ANSWERED || people > 0)) {
            String key = knowledge == Knowledge.ANSWERED ? "review.people" : "review.people_so_far";
            return speech.text(key, "fact", words.heading(fact), "count", people);
        }
        return speech.text("review.fact", "fact", words.heading(fact), "value", words.value(answers, fact));
    }
}
