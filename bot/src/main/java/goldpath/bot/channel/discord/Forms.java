package goldpath.bot.channel.discord;

import goldpath.bot.channel.discord.command.Use;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Meaning.Says;
import goldpath.bot.conversation.Statement.Passes;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.evaluator.Competency;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.prompts.Language;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** Forms to fill in: an amount, a part, or people with their exams. */
final class Forms {

    private static final String TEXT = "text";
    private static final String EXAMS = "exams";
    private static final int LONGEST_TITLE = 45;
    private static final int LONGEST_HINT = 100;
    private static final int LONGEST_ANSWER = 200;
    private static final int LONGEST_ROSTER = 4_000;

    private final Competency competency;

    Forms(Competency competency) {
        this.competency = competency;
    }

    /** @param fact id of the fact that the form is for */
    Modal of(String fact, Language language, String user) {
        FactDefinition definition = competency.fact(fact);
        String kind = kind(definition);
        boolean isRoster = definition instanceof RosterFact;
        TextInput input = TextInput.create(TEXT, isRoster ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT)
                .setPlaceholder(Cut.to(language.say("discord.form." + kind + ".hint"), LONGEST_HINT))
                .setMaxLength(isRoster ? LONGEST_ROSTER : LONGEST_ANSWER)
                .build();
        String id = CustomId.of(user, CustomId.what("fill", fact));
        Modal.Builder form = Modal.create(id, title(language, kind + ".title"))
                .addComponents(Label.of(title(language, kind + ".label"), input));
        return isRoster ? form.addComponents(exams(language)).build() : form.build();
    }

    private static String kind(FactDefinition fact) {
        if (fact instanceof RosterFact) {
            return "roster";
        }
        return fact instanceof AmountFact ? "amount" : "association";
    }

    private static String title(Language language, String key) {
        return Cut.to(language.say("discord.form." + key), LONGEST_TITLE);
    }

    private Label exams(Language language) {
        StringSelectMenu.Builder select = StringSelectMenu.create(EXAMS);
        competency.exams().values().stream()
                .limit(Wire.MOST_OPTIONS)
                .forEach(exam -> select.addOption(Cut.to(exam.code() + " " + exam.title(), LONGEST_HINT), exam.code()));
        select.setRequired(false)
                .setMinValues(0)
                .setMaxValues(select.getOptions().size());
        String hint = Cut.to(language.say("discord.form.exams.hint"), LONGEST_HINT);
        return Label.of(title(language, "exams.label"), hint, select.build());
    }

    /** What a form means that was filled in; values by the ids of its fields. */
    Incoming meant(String fact, Map<String, List<String>> values, Envelope envelope) {
        String text = String.join("\n", values.getOrDefault(TEXT, List.of()));
        Set<String> exams = new LinkedHashSet<>(values.getOrDefault(EXAMS, List.of()));
        exams.retainAll(competency.exams().keySet());
        List<Meaning> passes = Arrays.stream(text.split("[\\n,;]"))
                .map(Use::name)
                .filter(name -> !name.isEmpty())
                .<Meaning>map(name -> new Says(new Passes(fact, name, exams, Set.of())))
                .toList();
        return exams.isEmpty() || passes.isEmpty()
                ? new Incoming.Field(envelope, fact, text)
                : new Incoming.Meant(envelope, passes);
    }

    boolean has(String fact) {
        return competency.facts().stream()
                .anyMatch(definition -> definition.id().equals(fact));
    }
}
