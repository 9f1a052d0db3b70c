package goldpath.bot.channel.discord.command;

import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Meaning.NamesOtherExam;
import goldpath.bot.conversation.Meaning.Says;
import goldpath.bot.conversation.Statement.Passes;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** Records that someone passed an exam: someone named, a member, or whoever says so. */
final class PassedCommand implements SlashCommand {

    private final String roster;
    private final Exams exams;

    /** @param roster id of the fact that it is about */
    PassedCommand(String roster, Exams exams) {
        this.roster = roster;
        this.exams = exams;
    }

    @Override
    public String name() {
        return "passed";
    }

    @Override
    public List<OptionData> options(CommandWords words) {
        return List.of(
                words.option(OptionType.STRING, this, "exam", true).setAutoComplete(true),
                words.option(OptionType.STRING, this, "person", false),
                words.option(OptionType.USER, this, "member", false));
    }

    @Override
    public List<Choice> proposals(String typed) {
        return exams.proposals(typed);
    }

    @Override
    public Incoming meant(Use use, Envelope envelope) {
        String typed = use.option("exam").orElse("");
        String person = use.person("person")
                .or(() -> use.person("member"))
                .or(envelope::user)
                .orElseThrow();
        Optional<String> code = exams.code(typed);
        Meaning meaning = code.<Meaning>map(known -> new Says(new Passes(roster, person, Set.of(known), Set.of())))
                .orElseGet(() -> new NamesOtherExam(Use.name(typed)));
        return new Incoming.Meant(envelope, List.of(meaning));
    }
}
