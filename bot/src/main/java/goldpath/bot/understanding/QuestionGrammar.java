package goldpath.bot.understanding;

import goldpath.bot.conversation.Listening;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Meaning.AsksAbout;
import goldpath.bot.conversation.Meaning.AsksNextExam;
import goldpath.bot.conversation.Meaning.AsksWay;
import goldpath.evaluator.FactDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads questions back: what a term means, and which exam to take next. */
final class QuestionGrammar implements Grammar {

    private static final double QUESTION = 0.9;

    /** How far behind "what is" its exam stands. */
    private static final int NEAR = 5;

    @Override
    public List<Reading> read(Message message, Listening listening) {
        Topics topics = new Topics(message, listening);
        List<Reading> readings = new ArrayList<>();
        for (Lexeme lexeme : message.all("question")) {
            readings.add(ofClause(new AsksAbout(lexeme.meaning()), topics, lexeme));
        }
        term(message, listening).ifPresent(readings::add);
        ExamCodes codes = new ExamCodes(listening.competency());
        for (Lexeme lexeme : message.all("about")) {
            exam(message, codes, topics, lexeme)
                    .or(() -> topic(topics, lexeme))
                    .ifPresent(topic -> readings.add(ofClause(new AsksAbout(topic), topics, lexeme)));
        }
        for (Lexeme lexeme : message.all("next_exam")) {
            Optional<String> person = new NamedPerson(listening).in(message);
            Reading next = ofClause(new AsksNextExam(person), topics, lexeme);
            boolean whose = lexeme.meaning().equals("who");
            readings.add(whose ? next.shared() : next);
            if (whose) {
                readings.add(
                        ofClause(new AsksWay(Optional.empty()), topics, lexeme).shared());
            }
        }
        return readings;
    }

    /** "DPOR?", while something is asked */
    private static Optional<Reading> term(Message message, Listening listening) {
        Substance substance = new Substance(message);
        boolean question = message.size() > 0
                && message.token(message.size() - 1).is("?")
                && message.all("market").isEmpty();
        return message.all("topic").stream()
                .filter(term -> question && listening.asking().isPresent() && substance.isAll(term))
                .map(term -> new Reading(new AsksAbout(term.meaning()), term.from(), term.to(), QUESTION))
                .findFirst();
    }

    private static Reading ofClause(Meaning meaning, Topics topics, Lexeme lexeme) {
        int from = topics.clauses().start(lexeme.from());
        return new Reading(meaning, from, topics.clauses().end(lexeme.from()), QUESTION);
    }

    /** "What is 712?" asks about an exam. */
    private static Optional<String> exam(Message message, ExamCodes codes, Topics topics, Lexeme lexeme) {
        int end = Math.min(topics.clauses().end(lexeme.from()), lexeme.to() + NEAR);
        for (int at = lexeme.to(); at < end; at++) {
            Optional<ExamCode> code = codes.at(message, at).filter(found -> found.kind() == ExamCode.Kind.LISTED);
            if (code.isPresent()) {
                return code.map(ExamCode::code);
            }
        }
        return Optional.empty();
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
}
