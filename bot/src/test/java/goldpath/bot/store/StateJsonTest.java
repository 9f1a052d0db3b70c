package goldpath.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.Doubt;
import goldpath.bot.conversation.Source;
import goldpath.bot.conversation.Sources;
import goldpath.bot.conversation.State;
import goldpath.bot.conversation.State.Snapshot;
import goldpath.bot.conversation.Statement;
import goldpath.bot.store.StoreException.Kind;
import goldpath.evaluator.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateJsonTest {

    /** A file for every form ever written, named by its number, with {@link SampleStates} in it, one a line. */
    private static final Path SAMPLES = Path.of("src/test/resources/states");

    private final StateJson json = new StateJson();

    static List<State> states() {
        return SampleStates.all();
    }

    static IntStream forms() {
        return IntStream.rangeClosed(1, StateJson.FORMAT);
    }

    @ParameterizedTest
    @MethodSource("states")
    void aStateIsReadAsItWasWritten(State state) {
        assertThat(json.read(json.write(state))).isEqualTo(state);
    }

    @Test
    void whichMessageAnAnswerIsFromIsKept() {
        Source said = new Source(Optional.empty(), Instant.EPOCH, Optional.empty(), Optional.of("5f1e"));
        State known = SampleStates.all().get(0);
        Snapshot now = new Snapshot(known.answers(), known.place(), new Sources(Map.of("market", said)));
        State state = new State(
                now,
                List.of(known.now()),
                List.of(),
                "en",
                known.locale(),
                0,
                0,
                true,
                List.of(),
                known.heard(),
                known.basis());
        assertThat(json.read(json.write(state))).isEqualTo(state);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormEverWrittenIsStillRead(int form) throws IOException {
        List<State> read = lines(form).stream().map(json::read).toList();
        assertThat(read).isEqualTo(SampleStates.ofForm(form));
    }

    @Test
    void theFormThatIsWrittenIsTheOneThatIsKept() throws IOException {
        List<String> written = SampleStates.all().stream().map(json::write).toList();
        if (Boolean.getBoolean("transcripts.write")) {
            Files.write(SAMPLES.resolve(StateJson.FORMAT + ".jsonl"), written);
        }
        assertThat(written)
                .as("Another form needs another number; the older one must still be read.")
                .isEqualTo(lines(StateJson.FORMAT));
    }

    @Test
    void everyKindHasAName() {
        Set<Class<?>> kinds = StoredForm.FAMILIES.stream()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .collect(Collectors.toSet());
        assertThat(StoredForm.kindsNamed()).isEqualTo(kinds);
    }

    @Test
    void theSamplesHoldEveryKindOfStatementAndDoubt() {
        assertThat(kinds(SampleStates.statements())).containsExactlyInAnyOrder(permitted(Statement.class));
        assertThat(kinds(SampleStates.doubts())).containsExactlyInAnyOrder(permitted(Doubt.class));
    }

    private static Set<Class<?>> kinds(List<?> objects) {
        return objects.stream().map(Object::getClass).collect(Collectors.toSet());
    }

    private static Class<?>[] permitted(Class<?> family) {
        return family.getPermittedSubclasses();
    }

    @Test
    void aLongInterviewAboutManyPeopleIsStoredAboutOnce() {
        State once = interview(200).get(199);
        List<Snapshot> past = interview(200).stream().map(State::now).toList();
        State longOne = new State(
                once.now(),
                past.subList(0, 199),
                List.of(),
                once.language(),
                once.locale(),
                0,
                0,
                true,
                List.of(),
                once.heard(),
                once.basis());
        assertThat(json.read(json.write(longOne))).isEqualTo(longOne);
        assertThat(json.write(longOne).length()).isLessThan(5 * json.write(once).length());
    }

    /** A state after each person. */
    private static List<State> interview(int people) {
        State state = SampleStates.all().get(0);
        List<State> states = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Answers answers = state.answers();
            Roster roster = answers.facts().roster().withPass("Person " + i, "MB2-714");
            Snapshot now =
                    new Snapshot(answers.with(answers.facts().withRoster(roster)), state.place(), Sources.none());
            state = new State(
                    now,
                    List.of(),
                    List.of(),
                    "en",
                    Optional.empty(),
                    0,
                    0,
                    true,
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
            states.add(state);
        }
        return states;
    }

    @Test
    void aStateOfANewerProgramIsRefusedAsSuch() {
        assertThatThrownBy(() -> json.read("{\"format\":99,\"whatever\":[]}"))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNUSABLE))
                .hasMessageContaining("newer version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ana",
                "[]",
                "null",
                "{\"Ana\":1}",
                "{\"format\":1}",
                "{\"format\":1,\"Ana\":1}",
                "{\"format\":1,\"now\":{\"place\":{\"kind\":\"Ana\"}}}"
            })
    void whatIsNoStateIsRefusedWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> json.read(text))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("damaged")
                .hasMessageNotContaining("Ana")
                .hasNoCause();
    }

    @Test
    void whatIsCutOffIsRefused() {
        String whole = json.write(SampleStates.all().get(0));
        IntStream.range(0, whole.length())
                .forEach(length -> assertThatThrownBy(() -> json.read(whole.substring(0, length)))
                        .isInstanceOf(StoreException.class));
    }

    private static List<String> lines(int form) throws IOException {
        try (Stream<String> lines = Files.lines(SAMPLES.resolve(form + ".jsonl"))) {
            return lines.toList();
        }
    }
}
