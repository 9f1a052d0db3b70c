package goldpath.bot.conversation;

import goldpath.evaluator.FactDefinition;
import java.util.ArrayList;
import java.util.List;

/** One note of a turn in the place of all that it noted. */
final class NotedAnew {

    private NotedAnew() {}

    /** Notes in these replies, where the first note stood, what is different from those answers or was noted at all. */
    static void in(List<Reply> replies, Interview interview, Answers before, Answers now) {
        List<FactDefinition> facts = new ArrayList<>(interview.changed(before, now));
        int place = replies.size();
        for (int i = replies.size() - 1; i >= 0; i--) {
            if (replies.get(i) instanceof Reply.Noted noted) {
                noted.facts().stream().filter(fact -> !facts.contains(fact)).forEach(facts::add);
                replies.remove(i);
                place = i;
            }
        }
        if (!facts.isEmpty()) {
            replies.add(place, new Reply.Noted(before, now, facts));
        }
    }
}
