package goldpath.bot.channel.discord;

import goldpath.bot.channel.discord.Forms.Filled;
import goldpath.bot.channel.discord.command.SlashCommand;
import goldpath.bot.channel.discord.command.SlashCommands;
import goldpath.bot.channel.discord.command.Upload;
import goldpath.bot.channel.discord.command.Use;
import goldpath.bot.conversation.State;
import goldpath.bot.session.Incoming;
import goldpath.evaluator.Competency;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.Mentions;
import net.dv8tion.jda.api.entities.Message.Attachment;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what happens on Discord, one after the other, and hands it over; nothing here waits. */
final class Events extends ListenerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Events.class);

    private static final long SLOWEST_FILE_SECONDS = 10;

    private final SlashCommands commands;
    private final Reception reception;
    private final Forms forms;
    private final Languages languages;
    private final OkHttpClient files;
    private final Sharing sharing;
    private final Panels panels;

    Events(
            Competency competency,
            Languages languages,
            Reception reception,
            Sharing sharing,
            Panels panels,
            OkHttpClient files) {
        this.commands = new SlashCommands(competency);
        this.forms = new Forms(competency);
        this.languages = languages;
        this.reception = reception;
        this.sharing = sharing;
        this.panels = panels;
        this.files = files;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        guarded(event, () -> {
            Caller caller = Caller.of(event);
            Optional<SlashCommand> command = commands.find(event.getName());
            if (command.isEmpty()) {
                reply(event, "discord.stale");
                return;
            }
            if (command.get().opensPanel()) {
                if (!panels.isOpened(event, caller)) {
                    reply(event, "discord.panel.where");
                }
                return;
            }
            Map<String, String> options = options(event);
            Optional<Upload> upload = upload(event);
            Optional<String> form = command.get().form(new Use(options, upload, language(event), List.of()));
            if (form.isPresent()) {
                event.replyModal(forms.of(form.get(), language(event), caller.user()))
                        .queue(opened -> {}, Events::failed);
            } else {
                reception.converse(
                        event, caller, () -> command.get().meant(use(options, upload, caller), caller.envelope()));
            }
        });
    }

    private Use use(Map<String, String> options, Optional<Upload> upload, Caller caller) {
        Optional<State> state = reception.state(caller);
        return new Use(
                options,
                upload,
                reception.language(caller),
                state.map(known -> known.answers().facts().roster().people()).orElse(List.of()));
    }

    private static Map<String, String> options(SlashCommandInteractionEvent event) {
        Map<String, String> options = new HashMap<>();
        for (OptionMapping option : event.getOptions()) {
            boolean isMember = option.getType() == OptionType.USER;
            options.put(option.getName(), isMember ? member(option) : option.getAsString());
        }
        return options;
    }

    private static String member(OptionMapping option) {
        return option.getAsMember() == null
                ? option.getAsUser().getEffectiveName()
                : option.getAsMember().getEffectiveName();
    }

    private Optional<Upload> upload(SlashCommandInteractionEvent event) {
        return event.getOptions().stream()
                .filter(option -> option.getType() == OptionType.ATTACHMENT)
                .map(OptionMapping::getAsAttachment)
                .map(this::upload)
                .findFirst();
    }

    private Upload upload(Attachment file) {
        return new Upload(file.getFileName(), () -> content(file));
    }

    private InputStream content(Attachment file) throws Exception {
        return file.getProxy().withClient(files).download().get(SLOWEST_FILE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        try {
            String typed = event.getFocusedOption().getValue();
            event.replyChoices(commands.find(event.getName())
                            .map(command -> command.proposals(typed))
                            .orElse(List.of()))
                    .queue(proposed -> {}, Events::failed);
        } catch (RuntimeException e) {
            LOG.error("No choices could be offered: {}", Failure.of(e));
        }
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        guarded(
                event,
                () -> tapped(event, event.getComponentId(), "", (id, caller) -> {
                    Language shown = languages.closest(id.argument(1));
                    if (id.action().equals("form") && forms.has(id.argument(0))) {
                        event.replyModal(forms.of(id.argument(0), shown, caller.user()))
                                .queue(opened -> {}, Events::failed);
                        return true;
                    }
                    if (id.action().equals("share")) {
                        boolean hasNames = id.argument(0).equals("names");
                        reception.show(
                                event, caller, false, state -> sharing.sheets(state, hasNames), caller.conversation());
                        return true;
                    }
                    return panels.isDone(event, id, caller, forms);
                }));
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        String value = event.getValues().isEmpty() ? "" : event.getValues().get(0);
        guarded(event, () -> tapped(event, event.getComponentId(), value, (id, caller) -> false));
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        guarded(
                event,
                () -> tapped(event, event.getModalId(), "", (id, caller) -> {
                    Filled filled = filled(event.getValues());
                    if (id.action().equals("joined")) {
                        panels.passed(event, id.argument(0), caller, filled.values(Forms.EXAMS));
                        return true;
                    }
                    boolean isKnown = id.action().equals("fill") && forms.has(id.argument(0));
                    if (isKnown) {
                        reception.converse(event, caller, () -> forms.meant(id.argument(0), filled, caller.envelope()));
                    }
                    return isKnown;
                }));
    }

    private Filled filled(List<ModalMapping> fields) {
        Map<String, List<String>> values = new HashMap<>();
        Optional<Upload> upload = Optional.empty();
        for (ModalMapping field : fields) {
            switch (field.getType()) {
                case TEXT_INPUT -> values.put(field.getCustomId(), List.of(field.getAsString()));
                case USER_SELECT -> values.put(field.getCustomId(), members(field.getAsMentions()));
                case FILE_UPLOAD ->
                    upload = field.getAsAttachmentList().stream()
                            .map(this::upload)
                            .findFirst();
                default -> values.put(field.getCustomId(), field.getAsStringList());
            }
        }
        return new Filled(values, upload);
    }

    /** What people who were picked go by there. */
    private static List<String> members(Mentions picked) {
        Map<String, String> names = new LinkedHashMap<>();
        picked.getUsers().forEach(user -> names.put(user.getId(), user.getEffectiveName()));
        picked.getMembers().forEach(member -> names.put(member.getId(), member.getEffectiveName()));
        return List.copyOf(names.values());
    }

    /** Does what an id asks for that is no answer yet; false where it does not. */
    private interface Special {
        boolean isDone(CustomId id, Caller caller);
    }

    private void tapped(IReplyCallback event, String componentId, String value, Special special) {
        Caller caller = Caller.of(event);
        Optional<CustomId> id = CustomId.read(componentId);
        if (id.isEmpty()) {
            reply(event, "discord.stale");
        } else if (!id.get().user().equals(caller.user()) && !Panels.isForAll(id.get())) {
            reply(event, "discord.foreign");
        } else if (!special.isDone(id.get(), caller)) {
            Optional<Incoming> meant = Taps.meant(id.get(), value, caller.envelope());
            if (meant.isPresent()) {
                reception.converse(event, caller, meant::get);
            } else {
                reply(event, "discord.stale");
            }
        }
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        if (event.getAuthor().isBot() || event.isWebhookMessage()) {
            return;
        }
        Caller caller = Caller.of(event);
        String text = event.getMessage().getContentRaw();
        if (!event.isFromGuild()) {
            heard(caller, text, Optional.empty());
        } else if (event.getMessage().getMentions().isMentioned(event.getJDA().getSelfUser(), MentionType.USER)) {
            String self = event.getJDA().getSelfUser().getId();
            heard(
                    caller,
                    text.replaceAll("<@!?" + self + ">", " ").strip(),
                    Optional.of(event.getChannel().getId()));
        }
    }

    private void heard(Caller caller, String text, Optional<String> room) {
        Incoming incoming =
                text.isBlank() ? new Incoming.Start(caller.envelope()) : new Incoming.Text(caller.envelope(), text);
        reception.converse(caller, Address.ofUser(caller.user(), room), incoming);
    }

    /** Whatever fails, the user hears of it. */
    private void guarded(IReplyCallback event, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("An interaction could not be taken: {}", Failure.of(e));
            if (!event.isAcknowledged()) {
                reply(event, "error.turn");
            }
        }
    }

    private void reply(IReplyCallback event, String text) {
        Language language = language(event);
        Sheet sheet = Sheet.of(language.tag(), Escape.of(language.say(text)));
        event.reply(sheet.create(event.getUser().getId())).setEphemeral(true).queue(said -> {}, Events::failed);
    }

    private Language language(IReplyCallback event) {
        return languages.closest(event.getUserLocale().getLocale());
    }

    static void failed(Throwable failure) {
        LOG.warn("Discord did not take a reply: {}", Failure.of(failure));
    }
}
