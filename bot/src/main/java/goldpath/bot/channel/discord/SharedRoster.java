package goldpath.bot.channel.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.channel.discord.Wire.Look;
import goldpath.bot.channel.discord.command.Refused;
import goldpath.bot.channel.discord.command.Use;
import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.Meaning.Reopens;
import goldpath.bot.conversation.Meaning.Says;
import goldpath.bot.conversation.Place;
import goldpath.bot.conversation.State;
import goldpath.bot.conversation.Statement;
import goldpath.bot.conversation.Statement.Leaves;
import goldpath.bot.conversation.Statement.Passes;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.session.Outgoing;
import goldpath.bot.wording.Message;
import goldpath.evaluator.Competency;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Person;
import goldpath.prompts.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The roster of a conversation, as far as others may speak in it: each of themselves alone.
 *
 * <p>Others stand on it with the handle of their account behind their name, since anybody can take anybody's name in a
 * server, and nobody anybody's handle.
 */
final class SharedRoster {

    private static final int LONGEST_NAME = 60;

    private final Competency competency;
    private final Layout layout;
    private final String fact;

    SharedRoster(Competency competency, Layout layout) {
        this.competency = competency;
        this.layout = layout;
        this.fact = competency.facts().stream()
                .filter(RosterFact.class::isInstance)
                .map(FactDefinition::id)
                .findFirst()
                .orElse("");
    }

    Incoming opened(Caller opener) {
        return new Incoming.Meant(opener.envelope(), List.of(new Reopens(fact)));
    }

    /** What everybody sees: nothing of what was said. */
    Sheet panel(Caller opener, Language language) {
        String text =
                language.say("discord.panel.text", Map.of("name", opener.name(), "competency", competency.name()));
        List<ObjectNode> buttons = List.of(
                button("join", language, Look.PRIMARY),
                button("mine", language, Look.SECONDARY),
                button("tally", language, Look.SECONDARY),
                button("close", language, Look.SECONDARY));
        return new Sheet(language.tag(), List.of(Wire.text(Escape.of(text)), Wire.row(buttons)), Map.of());
    }

    /** What stands in its place once it is closed. */
    Sheet closed(Language language) {
        return Sheet.of(language.tag(), Escape.of(language.say("discord.panel.closed")));
    }

    private static ObjectNode button(String what, Language language, Look look) {
        return Wire.button(CustomId.what(what, language.tag()), language.say("discord.panel." + what), look);
    }

    /** @throws Refused where the conversation was forgotten since */
    Incoming passed(String opener, Caller member, List<String> exams, Optional<State> state) {
        Set<String> known = new LinkedHashSet<>(exams);
        known.retainAll(competency.exams().keySet());
        String name = name(opener, member, open(state));
        return said(opener, member, name, new Passes(fact, name, known, Set.of()));
    }

    /** @throws Refused where there is no entry of theirs */
    Incoming withdrawn(String opener, Caller member, Optional<State> state) {
        Person person = own(opener, member, open(state)).orElseThrow(() -> new Refused("discord.panel.none"));
        return said(opener, member, person.name(), new Leaves(fact, person.name()));
    }

    /** Without a locale, so that the opener's language stays. */
    private static Incoming said(String opener, Caller member, String name, Statement statement) {
        Envelope envelope = new Envelope(
                Caller.conversation(opener),
                Optional.of(member.message()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(name));
        return new Incoming.Meant(envelope, List.of(new Says(statement)));
    }

    /** The state of a roster that others may add to; where nothing is known any more, it was forgotten. */
    private State open(Optional<State> state) {
        return state.filter(known -> !known.answers().equals(Answers.none())
                        || !known.past().isEmpty()
                        || known.place().equals(new Place.Asking(fact)))
                .orElseThrow(() -> new Refused("discord.panel.closed"));
    }

    private static String name(String opener, Caller member, State state) {
        return own(opener, member, state).map(Person::name).orElseGet(() -> newName(opener, member));
    }

    private static String newName(String opener, Caller member) {
        String handle = handle(member);
        return member.user().equals(opener)
                ? member.name()
                : Cut.to(member.name(), LONGEST_NAME - handle.length()) + handle;
    }

    private static String handle(Caller member) {
        return " (" + Use.name(member.handle()) + ")";
    }

    private static Optional<Person> own(String opener, Caller member, State state) {
        boolean isOpener = member.user().equals(opener);
        return state.answers().facts().roster().people().stream()
                .filter(person -> isOpener
                        ? person.name().equalsIgnoreCase(member.name())
                        : person.name().endsWith(handle(member)))
                .findFirst();
    }

    /** What a member sees of the roster: their own entry, which they may withdraw. */
    List<Sheet> entry(String opener, Caller member, Optional<State> state, Language language) {
        Optional<Person> own = own(opener, member, open(state));
        if (own.isEmpty()) {
            return List.of(Sheet.of(language.tag(), Escape.of(language.say("discord.panel.none"))));
        }
        Map<String, String> entry = Map.of(
                "name",
                own.get().name(),
                "exams",
                own.get().passed().stream().sorted().collect(Collectors.joining(", ")));
        String text = language.say("discord.panel.entry", entry);
        ObjectNode withdraw =
                Wire.button(CustomId.what("withdraw", opener), language.say("discord.panel.withdraw"), Look.DANGER);
        return List.of(
                new Sheet(language.tag(), List.of(Wire.text(Escape.of(text)), Wire.row(List.of(withdraw))), Map.of()));
    }

    /** The answer to a member who said something: not what is answered to the opener, unless it is that nothing was done. */
    List<Sheet> answered(String opener, Caller member, Outgoing outgoing, Language language) {
        if (!outgoing.turn().replies().isEmpty()) {
            return entry(opener, member, Optional.of(outgoing.turn().state()), language);
        }
        String said = outgoing.messages().stream().map(Message::plain).collect(Collectors.joining("\n"));
        return List.of(Sheet.of(language.tag(), Escape.of(said)));
    }

    /** The verdict for the opener, and who may be on the roster twice. */
    List<Sheet> tally(Outgoing outgoing, Language language) {
        List<Sheet> sheets = new ArrayList<>(layout.of(outgoing));
        List<String> twins =
                twins(outgoing.turn().state().answers().facts().roster().people());
        if (!twins.isEmpty()) {
            Map<String, String> names = Map.of("names", String.join(", ", twins), "name", twins.get(0));
            sheets.add(Sheet.of(language.tag(), Escape.of(language.say("discord.panel.twins", names))));
        }
        return sheets;
    }

    /** Names that are another's but for the handle, which only one of the two has. */
    private static List<String> twins(List<Person> people) {
        List<String> names = people.stream().map(Person::name).toList();
        return names.stream()
                .filter(name -> names.stream().anyMatch(other -> isTwin(name, other) || isTwin(other, name)))
                .toList();
    }

    private static boolean isTwin(String withHandle, String without) {
        String bare = withHandle.replaceFirst(" \\([^()]*\\)$", "");
        return !bare.equals(withHandle) && bare.equalsIgnoreCase(without);
    }
}
