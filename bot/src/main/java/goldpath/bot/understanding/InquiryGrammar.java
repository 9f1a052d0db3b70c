package goldpath.bot.understanding;

import goldpath.bot.conversation.Insight.Team.Part;
import goldpath.bot.conversation.Listening;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Meaning.AsksExamUse;
import goldpath.bot.conversation.Meaning.AsksTeam;
import goldpath.bot.conversation.Meaning.AsksWay;
import goldpath.bot.conversation.Meaning.AsksWhyNot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads questions about the verdict: who is critical, the shortest way, why not, why an exam does not count. */
final class InquiryGrammar implements Grammar {

    @Override
    public List<Reading> read(Message message, Listening listening) {
        Clauses clauses = new Clauses(message);
        List<Reading> readings = new ArrayList<>();
        for (Lexeme lexeme : message.all("inquiry")) {
            int from = clauses.start(lexeme.from());
            int to = clauses.end(lexeme.from());
            meaning(lexeme, message, listening, from, to)
                    .ifPresent(meaning -> readings.add(new Reading(meaning, from, to, Confidence.QUESTION)));
        }
        return readings;
    }

    private static Optional<Meaning> meaning(Lexeme lexeme, Message message, Listening listening, int from, int to) {
        return switch (lexeme.meaning()) {
            case "critical" -> Optional.of(new AsksTeam(Part.CRITICAL));
            case "spare" -> Optional.of(new AsksTeam(Part.SPARE));
            case "way" -> Optional.of(new AsksWay(level(message, listening, from, to)));
            case "why_not" -> Optional.of(new AsksWhyNot(level(message, listening, from, to)));
            default ->
                exam(message, listening, from, to)
                        .map(exam -> new AsksExamUse(exam, new NamedPerson(listening).in(message)));
        };
    }

    private static Optional<String> level(Message message, Listening listening, int from, int to) {
        for (int i = from; i < to; i++) {
            Optional<String> level = message.lexicon()
                    .at(message.tokens(), i, "topic")
                    .map(Lexeme::meaning)
                    .filter(listening.competency().levels()::contains);
            if (level.isPresent()) {
                return level;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> exam(Message message, Listening listening, int from, int to) {
        ExamCodes codes = new ExamCodes(listening.competency());
        for (int i = from; i < to; i++) {
            Optional<ExamCode> code = codes.at(message, i).filter(ExamCode::isListed);
            if (code.isPresent()) {
                return code.map(ExamCode::code);
            }
        }
        return Optional.empty();
    }
}
