package goldpath.bot.channel.discord.command;

import goldpath.bot.wording.AnswersJson;
import goldpath.evaluator.Competency;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.prompts.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** The commands there are. */
public final class SlashCommands {

    private final List<SlashCommand> commands;

    public SlashCommands(Competency competency) {
        commands = all(competency);
    }

    /** The one list of them. What a competency does not ask for has no command. */
    private static List<SlashCommand> all(Competency competency) {
        Exams exams = new Exams(competency);
        List<SlashCommand> all = new ArrayList<>();
        all.add(new AssessCommand());
        all.add(new AnswerCommand());
        first(competency, RosterFact.class).ifPresent(roster -> {
            all.add(new PassedCommand(roster, exams));
            all.add(new RosterCommand(roster));
            all.add(new ImportCommand(new AnswersJson(competency)));
        });
        first(competency, AmountFact.class).map(RevenueCommand::new).ifPresent(all::add);
        first(competency, MarketFact.class).map(MarketCommand::new).ifPresent(all::add);
        all.add(new ResultCommand());
        all.add(new WhatIfCommand());
        all.add(new NextCommand());
        all.add(new RequirementsCommand(competency.levels()));
        all.add(new ExamCommand(exams));
        all.add(new UndoCommand());
        all.add(new RedoCommand());
        all.add(new ExportCommand());
        all.add(new ForgetCommand());
        all.add(new LanguageCommand());
        all.add(new HelpCommand());
        return List.copyOf(all);
    }

    private static Optional<String> first(Competency competency, Class<? extends FactDefinition> kind) {
        return competency.facts().stream()
                .filter(kind::isInstance)
                .map(FactDefinition::id)
                .findFirst();
    }

    public Optional<SlashCommand> find(String name) {
        return commands.stream().filter(command -> command.name().equals(name)).findFirst();
    }

    /** What Discord is told of them: everywhere, for servers and for users. */
    public List<SlashCommandData> data(Languages languages) {
        CommandWords words = new CommandWords(languages);
        return commands.stream().map(command -> data(command, words)).toList();
    }

    private static SlashCommandData data(SlashCommand command, CommandWords words) {
        return Commands.slash(command.name(), words.text(command.name() + ".description"))
                .addOptions(command.options(words))
                .setContexts(InteractionContextType.ALL)
                .setIntegrationTypes(IntegrationType.ALL)
                .setLocalizationFunction(words);
    }
}
