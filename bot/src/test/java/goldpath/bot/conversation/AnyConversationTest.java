package goldpath.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Doubt.UnclearAnswer;
import goldpath.bot.conversation.Input.Import;
import goldpath.bot.conversation.Input.Origin;
import goldpath.bot.conversation.Input.Start;
import goldpath.bot.conversation.Input.Utterance;
import goldpath.bot.conversation.Meaning.Affirms;
import goldpath.bot.conversation.Meaning.AsksAbout;
import goldpath.bot.conversation.Meaning.AsksNextExam;
import goldpath.bot.conversation.Meaning.Denies;
import goldpath.bot.conversation.Meaning.NamesOtherExam;
import goldpath.bot.conversation.Meaning.Picks;
import goldpath.bot.conversation.Meaning.Reopens;
import goldpath.bot.conversation.Meaning.Says;
import goldpath.bot.conversation.Meaning.Supposes;
import goldpath.bot.conversation.Meaning.Unclear;
import goldpath.bot.conversation.Meaning.Wants;
import goldpath.bot.conversation.Meaning.WantsLanguage;
import goldpath.bot.conversation.Place.Confirming;
import goldpath.bot.conversation.State.Snapshot;
import goldpath.bot.conversation.Statement.CoversAllBut;
import goldpath.bot.conversation.Statement.IsAsOf;
import goldpath.bot.conversation.Statement.IsUnknown;
import goldpath.bot.conversation.Statement.Leaves;
import goldpath.bot.conversation.Statement.NamesEveryone;
import goldpath.bot.conversation.Statement.Passes;
import goldpath.bot.conversation.Statement.Renames;
import goldpath.bot.conversation.Statement.Withdraws;
import goldpath.bot.wording.Message;
import goldpath.bot.wording.Wording;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.Precision;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds after any input in any state, tried on seeded random conversations. */
class AnyConversationTest {

    private static final List<String> FACTS = List.of("market", "revenue", "dpor", "roster");
    private static final List<String> PEOPLE = List.of("Ana", "Bob", "Cleo", "Dan", "ANA");
    private static final List<String> EXAMS =
            List.copyOf(Talk.EVALUATOR.competency().exams().keySet());

    private static final List<Wording> WORDINGS = Bot.languages().all().stream()
            .map(language -> new Wording(language, Bot.languages(), Bot.competency()))
            .toList();

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_input_is_replied_to_and_every_step_can_be_undone(int seed) {
        Random random = new Random(seed);
        Talk talk = new Talk();
        for (int turn = 0; turn < 40; turn++) {
            State before = talk.state();
            Turn result = talk.hears(input(random));
            assertThat(result.replies()).isNotEmpty();
            if (seed % 6 == 5) {
                result.replies().forEach(AnyConversationTest::assertThatItFits);
            }
            assertThat(result.assessment())
                    .isEqualTo(Talk.EVALUATOR.assess(talk.answers().facts()));
            if (!talk.answers().equals(before.answers()) && !travels(result)) {
                List<Snapshot> past = talk.state().past();
                assertThat(past).hasSize(before.past().size() + 1);
                assertThatItIsBack(past.get(past.size() - 1), before.now());
                undoAndRedo(talk, before);
            }
        }
    }

    private static void assertThatItFits(Reply reply) {
        for (Wording wording : WORDINGS) {
            List<Message> messages = wording.say(reply);
            assertThat(messages).isNotEmpty();
            messages.forEach(message -> assertThat(message.plain()).isNotBlank().hasSizeLessThanOrEqualTo(2_000));
        }
    }

    /** Whether something was undone, done again or forgotten, which is no step of its own. */
    private static boolean travels(Turn turn) {
        return Stream.of(Saying.UNDONE, Saying.REDONE, Saying.FORGOTTEN)
                .anyMatch(line -> turn.replies().contains(new Reply.Phrase(line)));
    }

    private static void undoAndRedo(Talk talk, State before) {
        State after = talk.state();
        talk.wants(Command.UNDO);
        assertThatItIsBack(talk.state().now(), before.now());
        talk.wants(Command.REDO);
        assertThat(talk.state().now()).isEqualTo(after.now());
        assertThat(talk.state().past()).isEqualTo(after.past());
    }

    /** All of it; but nobody is asked once more to confirm what they take back. */
    private static void assertThatItIsBack(Snapshot back, Snapshot before) {
        if (before.place() instanceof Confirming) {
            assertThat(back.place()).isNotInstanceOf(Confirming.class);
            assertThat(back.answers()).isEqualTo(before.answers());
            assertThat(back.sources()).isEqualTo(before.sources());
        } else {
            assertThat(back).isEqualTo(before);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void all_steps_can_be_undone_one_by_one_and_done_again(int seed) {
        Random random = new Random(seed);
        Talk talk = new Talk();
        for (int turn = 0; turn < 40; turn++) {
            talk.hears(input(random));
        }
        State end = talk.state();
        for (int step = end.past().size() - 1; step >= 0; step--) {
            talk.wants(Command.UNDO);
            assertThat(talk.state().now()).isEqualTo(end.past().get(step));
        }
        for (int step = 1; step < end.past().size(); step++) {
            talk.wants(Command.REDO);
            assertThat(talk.state().now()).isEqualTo(end.past().get(step));
        }
        if (!end.past().isEmpty()) {
            talk.wants(Command.REDO);
        }
        assertThat(talk.state().now()).isEqualTo(end.now());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoever_skips_every_question_comes_to_the_result(int seed) {
        Random random = new Random(seed);
        Talk talk = new Talk();
        for (int turn = 0; turn < 15; turn++) {
            talk.hears(input(random));
        }
        talk.wants(Command.CANCEL);
        Turn last = talk.wants(Command.SKIP);
        for (int question = 1; question < 5; question++) {
            last = talk.wants(Command.SKIP);
        }

        assertThat(talk.state().place()).isEqualTo(new Place.Finished());
        assertThat(last.replies()).isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_result_can_always_be_seen(int seed) {
        Random random = new Random(seed);
        Talk talk = new Talk();
        for (int turn = 0; turn < 15; turn++) {
            talk.hears(input(random));
        }

        assertThatCode(() -> assertThat(Talk.has(talk.wants(Command.SHOW_RESULT), Reply.Result.class))
                        .isTrue())
                .doesNotThrowAnyException();
    }

    private static Input input(Random random) {
        Origin origin = origin(random);
        if (random.nextInt(20) == 0) {
            return new Start(origin);
        }
        if (random.nextInt(30) == 0) {
            return new Import(origin, Answers.none(), Optional.of(pick(random, FACTS)));
        }
        List<Meaning> meanings = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            meanings.add(meaning(random));
        }
        return new Utterance(origin, meanings, random.nextBoolean() ? List.of() : List.of("whatever"));
    }

    private static Origin origin(Random random) {
        Instant at = Instant.EPOCH.plus(Duration.ofHours(random.nextInt(20_000)));
        return new Origin(at, Optional.empty(), random.nextBoolean() ? Optional.empty() : Optional.of("Zoë"));
    }

    private static Meaning question(Random random) {
        Optional<String> level = random.nextBoolean() ? Optional.empty() : Optional.of("gold");
        return switch (random.nextInt(4)) {
            case 0 -> new Meaning.AsksTeam(pick(random, List.of(Insight.Team.Part.values())));
            case 1 -> new Meaning.AsksWhyNot(level);
            case 2 -> new Meaning.AsksWay(level);
            default -> new Meaning.AsksExamUse(pick(random, EXAMS), level.map(any -> pick(random, PEOPLE)));
        };
    }

    private static Meaning meaning(Random random) {
        return switch (random.nextInt(16)) {
            case 0 -> new Wants(pick(random, List.of(Command.values())));
            case 1 -> new Affirms();
            case 2 -> new Denies();
            case 3 -> new Picks(random.nextInt(4) - 1);
            case 4 -> new Reopens(pick(random, FACTS));
            case 5 -> new Supposes(List.of(statement(random)));
            case 6 -> new AsksNextExam(random.nextBoolean() ? Optional.empty() : Optional.of(pick(random, PEOPLE)));
            case 7 -> new AsksAbout(pick(random, FACTS));
            case 8 -> new WantsLanguage(random.nextBoolean() ? "en" : "de");
            case 9 -> new NamesOtherExam("AZ-900");
            case 11 -> question(random);
            case 10 -> new Unclear(new UnclearAnswer(pick(random, FACTS), List.of(Choice.of(statement(random)))));
            default -> new Says(statement(random));
        };
    }

    private static Statement statement(Random random) {
        return switch (random.nextInt(11)) {
            case 10 -> new IsAsOf("revenue", 1 + random.nextInt(12), Optional.of(1970));
            case 0 -> random.nextBoolean() ? Talk.developed() : Talk.emerging();
            case 1 -> new Statement.AmountIs("revenue", amount(random));
            case 2 -> Talk.dpor(random.nextBoolean() ? new Coverage.All() : new Coverage.None());
            case 3 -> Talk.dpor(random.nextBoolean() ? Coverage.part(amount(random)) : Coverage.partOfUnknownSize());
            case 4 -> new CoversAllBut("dpor", amount(random));
            case 5 -> new Leaves("roster", pick(random, PEOPLE));
            case 6 -> new Renames("roster", pick(random, PEOPLE), pick(random, PEOPLE));
            case 7 -> new Withdraws("roster", pick(random, PEOPLE), Set.of(pick(random, EXAMS)));
            case 8 -> random.nextBoolean() ? new NamesEveryone("roster") : new IsUnknown(pick(random, FACTS));
            default -> new Passes("roster", pick(random, PEOPLE), Set.of(pick(random, EXAMS)), Set.of());
        };
    }

    private static Amount amount(Random random) {
        BigDecimal usd = BigDecimal.valueOf(random.nextInt(40) * 10_000L - 50_000);
        Precision precision = pick(random, List.of(Precision.values()));
        return precision == Precision.RANGE ? Amount.range(usd, usd.add(BigDecimal.TEN)) : Amount.of(usd, precision);
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
