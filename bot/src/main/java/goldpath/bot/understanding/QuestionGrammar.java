package goldpath.bot.understanding;

import goldpath.bot.conversation.Listening;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Meaning.AsksAbout;
import goldpath.bot.conversation.Meaning.AsksNextExam;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads questions back: what a term means, and which exam to take next. */
final class QuestionGrammar implements Grammar {

    private static final double QUESTION = 0.9;

    @Override
    public List<Reading> read(Message message, Listening listening) {
        Topics topics = new Topics(message, listening);
        List<Reading> readings = new ArrayList<>();
        for (Lexeme lexeme : message.all("question")) {
            readings.add(ofClause(new AsksAbout(lexeme.meaning()), topics, lexeme));
        }
        for (Lexeme lexeme : message.all("about")) {
            topic(topics, lexeme).ifPresent(topic -> readings.add(ofClause(new AsksAbout(topic), topics, lexeme)));
        }
        for (Lexeme lexeme : message.all("next_exam")) {
            Optional<String> person = new Names(listening).in(message);
            readings.add(ofClause(new AsksNextExam(person), topics, lexeme));
        }
        return readings;
    }

    private static Reading ofClause(Meaning meaning, Topics topics, Lexeme lexeme) {
        int from = topics.clauses().start(lexeme.from());
        return new Reading(meaning, from, topics.clauses().end(lexeme.from()), QUESTION);
    }

    /** What is asked about: the term in the clause, else ("what does that mean?") the question put. */
    private static Optional<String> topic(Topics topics, Lexeme lexeme) {
        if (lexeme.meaning().equals("this")) {
            return topics.asked().map(FactDefinition::id);
        }
        return topics.clauses()
                .after(lexeme.to(), "topic")
                .or(() -> topics.clauses().after(lexeme.to(), "fact"))
                .or(() -> topics.clauses().before(lexeme.from(), "topic"))
                .or(() -> topics.clauses().before(lexeme.from(), "fact"))
                .map(Lexeme::meaning);
    }

    /** Finds people of the roster by their full or, where only one bears it, first name. */
    private record Names(Listening listening) {

        Optional<String> in(Message message) {
            List<Person> people = listening.answers().facts().roster().people();
            Optional<String> speaker = message.all("speaker").isEmpty() ? Optional.empty() : listening.speaker();
            return people.stream()
                    .map(Person::name)
                    .filter(name -> names(message, Tokens.of(name)))
                    .findFirst()
                    .or(() -> byFirstName(message, people))
                    .or(() -> speaker);
        }

        private static Optional<String> byFirstName(Message message, List<Person> people) {
            List<String> bearers = people.stream()
                    .map(Person::name)
                    .filter(name -> names(message, Tokens.of(name).subList(0, 1)))
                    .toList();
            return bearers.size() == 1 ? Optional.of(bearers.get(0)) : Optional.empty();
        }

        private static boolean names(Message message, List<Token> name) {
            for (int start = 0; start + name.size() <= message.size(); start++) {
                boolean same = true;
                for (int i = 0; i < name.size() && same; i++) {
                    same = message.token(start + i).is(name.get(i).folded());
                }
                if (same) {
                    return true;
                }
            }
            return false;
        }
    }
}
