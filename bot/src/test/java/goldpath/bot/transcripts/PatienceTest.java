package goldpath.bot.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Reply;
import goldpath.bot.session.Outgoing;
import goldpath.bot.session.Session;
import goldpath.bot.wording.Message;
import goldpath.bot.wording.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever waits, somebody who is not understood is not told the same again and again. */
class PatienceTest {

    private static final Session SESSION = Bot.session();

    private static final List<String> NOISE = List.of(
            "blorb", "frump", "wibble", "wobble", "wubble", "flub", "grub", "snub", "drub", "slub", "chub", "knub");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | hi
            en | developed
            en | developed; 120k
            en | developed; 120k; yes
            en | developed; 120k; yes; Ana 714
            en | 10k a month
            en | developed; start over
            en | developed; forget me
            de | hallo
            de | entwickelt; 120k; ja, alles
            de | 10k im Monat
            de | entwickelt; vergiss mich
            """)
    void noPromptIsPutThreeTimesInTheSameWords(String language, String said) {
        String lines = "lang: " + language + "\n\n> " + said.replace("; ", "\n\n> ") + "\n";
        String noise = NOISE.stream().map(word -> "\n> " + word + "\n").collect(Collectors.joining());
        List<String> prompts = new ArrayList<>();
        List<Outgoing> answers =
                Transcript.of(lines + noise).replayed(SESSION, language + said).answers();
        Wording wording = new Wording(Bot.languages().closest(language), Bot.languages(), Bot.competency());
        answers.forEach(answer -> answer.turn().replies().stream()
                .filter(PatienceTest::isPrompt)
                .forEach(prompt -> prompts.add(words(wording, prompt))));

        assertThat(prompts).hasSizeGreaterThan(4);
        assertThat(prompts).allMatch(prompt -> Collections.frequency(prompts, prompt) <= 2);
        assertThat(answers).allMatch(answer -> !answer.messages().isEmpty());
    }

    private static boolean isPrompt(Reply reply) {
        return reply instanceof Reply.Question || reply instanceof Reply.AskBack || reply instanceof Reply.Confirm;
    }

    private static String words(Wording wording, Reply prompt) {
        return wording.say(prompt).stream().map(Message::plain).collect(Collectors.joining("\n"));
    }
}
