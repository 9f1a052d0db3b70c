package goldpath.bot.channel.discord;

import goldpath.bot.channel.discord.command.Refused;
import goldpath.bot.channel.discord.command.Upload;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** Forms to fill in: an amount, a part, or people with their exams. */
final class Forms {

    static final String EXAMS = "exams";

    private static final String TEXT = "text";
    private static final String MEMBERS = "members";
    private static final String FILE = "file";
    private static final int LONGEST_TITLE = 45;
    private static final int LONGEST_HINT = 100;
    private static final int LONGEST_ANSWER = 200;
    private static final int LONGEST_ROSTER = 4_000;

    private final Competency competency;

    /**
     * A form as it was filled in.
     *
     * @param values by the ids of the fields
     */
    record Filled(Map<String, List<String>> values, Optional<Upload> upload) {

        Filled {
            values = Map.copyOf(values);
        }

        List<String> values(String field) {
            return values.getOrDefault(field, List.of());
        }
    }

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
                .setRequired(!isRoster)
                .build();
        String id = CustomId.of(user, CustomId.what("fill", fact));
        Modal.Builder form = Modal.create(id, title(language, kind + ".title"))
                .addComponents(Label.of(title(language, kind + ".label"), input));
        return isRoster
                ? form.addComponents(members(language), exams(language, false), file(language))
                        .build()
                : form.build();
    }

    /** The form in which somebody says what they passed, for the roster of somebody else. */
    Modal passed(String opener, String user, Language language) {
        return Modal.create(CustomId.of(user, CustomId.what("joined", opener)), title(language, "passed.title"))
                .addComponents(exams(language, true))
                .build();
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

    private static Label members(Language language) {
        EntitySelectMenu select = EntitySelectMenu.create(MEMBERS, SelectTarget.USER)
                .setRequired(false)
                .setRequiredRange(0, Wire.MOST_OPTIONS)
                .build();
        return Label.of(title(language, "members.label"), select);
    }

    private static Label file(Language language) {
        AttachmentUpload upload = AttachmentUpload.create(FILE)
                .setRequired(false)
                .setRequiredRange(0, 1)
                .build();
        String hint = Cut.to(language.say("discord.form.file.hint"), LONGEST_HINT);
        return Label.of(title(language, "file.label"), hint, upload);
    }

    /** @param isOwn whether someone speaks of themselves alone, and of nothing else */
    private Label exams(Language language, boolean isOwn) {
        StringSelectMenu.Builder select = StringSelectMenu.create(EXAMS);
        competency.exams().values().stream()
                .limit(Wire.MOST_OPTIONS)
                .forEach(exam -> select.addOption(Cut.to(exam.code() + " " + exam.title(), LONGEST_HINT), exam.code()));
        select.setRequired(isOwn)
                .setMinValues(isOwn ? 1 : 0)
                .setMaxValues(select.getOptions().size());
        String hint = Cut.to(language.say("discord.form.exams.hint"), LONGEST_HINT);
        return isOwn
                ? Label.of(title(language, "passed.label"), select.build())
                : Label.of(title(language, "exams.label"), hint, select.build());
    }

    /**
     * What a form means that was filled in.
     *
     * @throws Refused where nothing is in it, or a file and names
     */
    Incoming meant(String fact, Filled filled, Envelope envelope) {
        String text = String.join("\n", filled.values(TEXT));
        List<String> members = filled.values(MEMBERS);
        boolean hasNames = !text.isBlank() || !members.isEmpty();
        if (filled.upload().isPresent()) {
            if (hasNames) {
                throw new Refused("discord.form.both");
            }
            return new Incoming.RosterFile(envelope, filled.upload().get().people());
        }
        if (!hasNames && competency.fact(fact) instanceof RosterFact) {
            throw new Refused("discord.form.empty");
        }
        return people(fact, text, members, filled.values(EXAMS), envelope);
    }

    /** Members who were picked need no understanding, nor do names whose exams were picked. */
    private Incoming people(String fact, String text, List<String> members, List<String> picked, Envelope envelope) {
        Set<String> exams = new LinkedHashSet<>(picked);
        exams.retainAll(competency.exams().keySet());
        Stream<String> typed = Arrays.stream(text.split("[\\n,;]"));
        List<Meaning> passes = Stream.concat(members.stream(), exams.isEmpty() ? Stream.of() : typed)
                .map(Use::name)
                .filter(name -> !name.isEmpty())
                .<Meaning>map(name -> new Says(new Passes(fact, name, exams, Set.of())))
                .toList();
        boolean needsReading = exams.isEmpty() && !text.isBlank();
        return needsReading || passes.isEmpty()
                ? new Incoming.Field(
                        envelope,
                        fact,
                        String.join("\n", text, String.join("\n", members)).strip())
                : new Incoming.Meant(envelope, passes);
    }

    boolean has(String fact) {
        return competency.facts().stream()
                .anyMatch(definition -> definition.id().equals(fact));
    }
}
