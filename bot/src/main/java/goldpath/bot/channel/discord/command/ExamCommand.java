package goldpath.bot.channel.discord.command;

import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Meaning.AsksAbout;
import goldpath.bot.conversation.Meaning.NamesOtherExam;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** Asks about an exam. */
final class ExamCommand implements SlashCommand {

    private final Exams exams;

    ExamCommand(Exams exams) {
        this.exams = exams;
    }

    @Override
    public String name() {
        return "exam";
    }

    @Override
    public List<OptionData> options(CommandWords words) {
        return List.of(words.option(OptionType.STRING, this, "code", true).setAutoComplete(true));
    }

    @Override
    public List<Choice> proposals(String typed) {
        return exams.proposals(typed);
    }

    @Override
    public Incoming meant(Use use, Envelope envelope) {
        String typed = use.option("code").orElse("");
        Meaning meaning =
                exams.code(typed).<Meaning>map(AsksAbout::new).orElseGet(() -> new NamesOtherExam(Use.name(typed)));
        return new Incoming.Meant(envelope, List.of(meaning));
    }
}
