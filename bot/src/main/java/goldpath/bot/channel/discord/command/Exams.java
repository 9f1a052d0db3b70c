package goldpath.bot.channel.discord.command;

import goldpath.evaluator.Competency;
import goldpath.evaluator.Competency.Exam;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** Finds exams by what people type of them. */
final class Exams {

    private final Competency competency;

    Exams(Competency competency) {
        this.competency = competency;
    }

    List<Choice> proposals(String typed) {
        String wanted = folded(typed);
        return competency.exams().values().stream()
                .filter(exam -> folded(exam.code() + " " + exam.title()).contains(wanted))
                .limit(OptionData.MAX_CHOICES)
                .map(exam -> new Choice(CommandWords.cut(exam.code() + " " + exam.title()), exam.code()))
                .toList();
    }

    /** The code of the one exam that is meant: its code, or the end of it. */
    Optional<String> code(String typed) {
        String wanted = folded(typed);
        List<String> codes = competency.exams().values().stream()
                .map(Exam::code)
                .filter(code -> folded(code).endsWith(wanted) && !wanted.isEmpty())
                .toList();
        return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
