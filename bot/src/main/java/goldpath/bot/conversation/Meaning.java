package goldpath.bot.conversation;

import java.util.List;
import java.util.Optional;

/** One thing that a message means, as far as it was understood. A message can mean several. */
public sealed interface Meaning {

    /** A fact is stated. */
    record Says(Statement statement) implements Meaning {}

    /** Something was said that must be asked back; nothing of it is recorded. */
    record Unclear(Doubt doubt) implements Meaning {}

    /** A wish or remark without further words. */
    record Wants(Command command) implements Meaning {}

    /** A bare yes, where it is not itself the answer to the question asked. */
    record Affirms() implements Meaning {}

    /** A bare no, where it is not itself the answer to the question asked. */
    record Denies() implements Meaning {}

    /** One of the choices on offer, by its place, from 0. */
    record Picks(int index) implements Meaning {}

    /** A choice that is no longer on offer: a button of an earlier question. */
    record PicksEarlier() implements Meaning {}

    /** A fact shall be changed; the new value was not said. */
    record Reopens(String fact) implements Meaning {}

    /** What would be if these were true; nothing is recorded. */
    record Supposes(List<Statement> statements) implements Meaning {
        public Supposes {
            statements = List.copyOf(statements);
        }
    }

    /** Which exam should be taken next, by this person or by anyone. */
    record AsksNextExam(Optional<String> person) implements Meaning {}

    /** Whose leaving would cost a level, or who is not needed for any. */
    record AsksTeam(Insight.Team.Part part) implements Meaning {}

    /** Why a level is not attained: by its id; the lowest that is not where none is named. */
    record AsksWhyNot(Optional<String> level) implements Meaning {}

    /** How to attain a level with the least effort: by its id; the lowest not attained where none is named. */
    record AsksWay(Optional<String> level) implements Meaning {}

    /** Why an exam does not count: that of this person, or of everyone who is said to have passed it. */
    record AsksExamUse(String exam, Optional<String> person) implements Meaning {}

    /** What a term means; the topic is an id of the glossary, or the id of a fact. */
    record AsksAbout(String topic) implements Meaning {}

    /** Another language is wanted: its BCP 47 tag. */
    record WantsLanguage(String tag) implements Meaning {}

    /** An exam was named that the competency does not count: its code as it was written. */
    record NamesOtherExam(String code) implements Meaning {}
}
