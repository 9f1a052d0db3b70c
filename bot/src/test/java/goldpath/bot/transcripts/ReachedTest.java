package goldpath.bot.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Act;
import goldpath.bot.conversation.Doubt;
import goldpath.bot.conversation.Insight;
import goldpath.bot.conversation.Place;
import goldpath.bot.conversation.Reply;
import goldpath.bot.conversation.Saying;
import goldpath.bot.conversation.Use;
import goldpath.bot.session.Outgoing;
import goldpath.bot.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot can say or wait for, and no transcript shows. */
class ReachedTest {

    /** Only other rules bring them: another edition in {@code RenewalTest}, exams that count by their day in {@code UseTest}. */
    private static final Set<String> ELSEWHERE =
            Set.of("NewEdition", "Reason.UNDATED", "Reason.NOT_YET", "Reason.TOO_LATE", "Reason.LAPSED");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyKindOfReplyAndEveryPlaceIsReachedByATranscript(String language) throws IOException {
        Set<String> missing = new TreeSet<>(all());
        missing.removeAll(ELSEWHERE);
        missing.removeAll(reached(language));
        assertThat(missing).isEmpty();
    }

    @Test
    void thereAreTranscriptsEnoughInBothLanguages() throws IOException {
        List<Path> files = TranscriptTest.transcripts();
        assertThat(files).hasSizeGreaterThanOrEqualTo(80);
        for (String language : List.of("en", "de")) {
            long count = 0;
            for (Path file : files) {
                count += Transcript.of(Files.readString(file)).language().equals(language) ? 1 : 0;
            }
            assertThat(count).as(language).isGreaterThanOrEqualTo(30);
        }
    }

    private static Set<String> all() {
        Set<String> all = new TreeSet<>();
        Stream.of(Reply.class, Doubt.class, Insight.class, Place.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .forEach(kind -> all.add(kind.getSimpleName()));
        Stream.of(
                        Saying.values(),
                        Reply.SoFar.Extent.values(),
                        Insight.Team.Part.values(),
                        Use.Reason.values(),
                        Place.Confirmation.values(),
                        Act.values())
                .flatMap(Arrays::stream)
                .forEach(value -> all.add(name(value)));
        Bot.competency().facts().forEach(fact -> all.add("Asking " + fact.id()));
        return all;
    }

    private static String name(Enum<?> value) {
        return value.getDeclaringClass().getSimpleName() + "." + value.name();
    }

    private static Set<String> reached(String language) throws IOException {
        Session session = Bot.session();
        Set<String> reached = new TreeSet<>();
        for (Path file : TranscriptTest.transcripts()) {
            Transcript transcript = Transcript.of(Files.readString(file));
            if (transcript.language().equals(language)) {
                transcript
                        .replayed(session, file.getFileName().toString())
                        .answers()
                        .forEach(answer -> reached.addAll(in(answer)));
            }
        }
        return reached;
    }

    private static Set<String> in(Outgoing answer) {
        Set<String> names = answer.turn().replies().stream()
                .flatMap(reply -> Stream.concat(Stream.of(reply.getClass().getSimpleName()), details(reply)))
                .collect(Collectors.toCollection(TreeSet::new));
        Place place = answer.turn().state().place();
        names.add(place.getClass().getSimpleName());
        names.add(name(answer.turn().act()));
        if (place instanceof Place.Asking asking) {
            names.add("Asking " + asking.fact());
        } else if (place instanceof Place.Confirming confirming) {
            names.add(name(confirming.confirmation()));
        }
        return names;
    }

    private static Stream<String> details(Reply reply) {
        if (reply instanceof Reply.Phrase phrase) {
            return Stream.of(name(phrase.line()));
        }
        if (reply instanceof Reply.SoFar soFar) {
            return Stream.of(name(soFar.extent()));
        }
        if (reply instanceof Reply.AskBack asked) {
            return Stream.of(asked.doubt().getClass().getSimpleName());
        }
        return reply instanceof Reply.Told told ? details(told.insight()) : Stream.of();
    }

    private static Stream<String> details(Insight insight) {
        Stream<String> kind = Stream.of(insight.getClass().getSimpleName());
        if (insight instanceof Insight.Team team) {
            return Stream.concat(kind, Stream.of(name(team.asked())));
        }
        return insight instanceof Insight.ExamUse use
                ? Stream.concat(kind, use.uses().stream().map(each -> name(each.reason())))
                : kind;
    }
}
