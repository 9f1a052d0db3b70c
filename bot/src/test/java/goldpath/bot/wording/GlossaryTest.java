package goldpath.bot.wording;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Reply;
import goldpath.evaluator.Assessment;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Evaluator;
import goldpath.evaluator.Facts;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GlossaryTest {

    private static final Languages LANGUAGES = Bot.languages();
    private static final Competency COMPETENCY = Bot.competency();
    private static final Assessment ASSESSMENT = new Evaluator(COMPETENCY).assess(Facts.none());

    static Stream<Arguments> topics() {
        return LANGUAGES.all().stream()
                .flatMap(language -> Stream.of("topic", "question")
                        .flatMap(category -> language.vocabulary().category(category).keySet().stream())
                        .distinct()
                        .map(topic -> Arguments.of(language, topic)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("topics")
    void everyTermThatCanBeAskedAboutIsExplained(Language language, String topic) {
        Wording wording = new Wording(language, LANGUAGES, COMPETENCY);

        assertThat(said(wording, topic)).isNotEmpty().isNotEqualTo(said(wording, "no such topic"));
    }

    private static List<String> said(Wording wording, String topic) {
        return wording.say(new Reply.Explanation(topic, ASSESSMENT)).stream()
                .map(Message::plain)
                .toList();
    }
}
