package goldpath.bot.channel.discord;

import static goldpath.bot.channel.discord.Scene.discordText;
import static goldpath.bot.channel.discord.Scene.fills;
import static goldpath.bot.channel.discord.Scene.text;
import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.channel.discord.standin.Shown;
import goldpath.bot.channel.discord.standin.Visitor;
import goldpath.bot.channel.discord.standin.Where;
import goldpath.bot.conversation.Place;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.Fact;
import goldpath.evaluator.Market;
import goldpath.evaluator.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole interviews with buttons and forms, everywhere and in both languages. */
class DiscordInterviewTest extends Staged {

    @ParameterizedTest
    @CsvSource({
        "SERVER, en-US, en",
        "SERVER, de, de",
        "DIRECT, en-GB, en",
        "DIRECT, de, de",
        "UNKNOWN_SERVER, en-US, en",
        "UNKNOWN_SERVER, de, de",
        "AMONG_FRIENDS, de, de"
    })
    void anInterviewIsHeldWithButtonsAndForms(Where where, String locale, String language) {
        Visitor ana = scene.discord.visitor("Ana", locale, where);
        Shown market = ana.uses("assess").answer();
        Shown revenue = ana.clicks(market, text(language, "market.developed")).answer();
        Shown dpor = fills(ana, revenue, discordText(language, "button.amount"), Map.of("text", "120000"));
        Shown roster = ana.clicks(dpor, dpor.buttons().get(0)).answer();
        String people = discordText(language, "button.roster");
        Shown more = fills(ana, roster, people, Map.of("text", "Ana", "exams", "MB2-714,MB2-710"));
        Shown again = fills(ana, more, people, Map.of("text", "Bob: MB2-712"));
        Shown result =
                ana.clicks(again, discordText(language, "button.everyone")).answer();
        assertThat(result.text()).contains(text(language, "level.silver"), "180");
        assertThat(Bot.languages().closest(scene.state(ana).language()).tag()).isEqualTo(language);
        assertThat(scene.state(ana).place()).isEqualTo(new Place.Finished());
        var facts = scene.state(ana).answers().facts();
        assertThat(facts.market()).isEqualTo(Fact.known(Market.DEVELOPED));
        assertThat(facts.amount("revenue")).isEqualTo(Fact.known(Amount.usd(120_000)));
        assertThat(facts.coverage("dpor")).isEqualTo(Fact.known(new Coverage.All()));
        assertThat(facts.roster().people())
                .containsExactly(Person.of("Ana", "MB2-714", "MB2-710"), Person.of("Bob", "MB2-712"));
        assertThat(result.isPrivate()).isEqualTo(where != Where.DIRECT);
    }

    @Test
    void theConversationOfAUserIsOneWhereverTheyAre() {
        Visitor ana = scene.ana(Where.SERVER);
        ana.uses("revenue", "amount", "about 95k").answer();
        Shown answers =
                ana.at(Where.DIRECT).uses("answer", "text", "my answers").answer();
        assertThat(answers.text()).contains("95");
    }

    @Test
    void anAnswerIsChangedFromTheReview() {
        Visitor bea = scene.bea(Where.SERVER);
        bea.uses("answer", "text", "Deutschland, Umsatz 120.000").answer();
        Shown review = bea.uses("answer", "text", "meine Antworten").answer();
        bea.selects(review, "revenue").answer();
        assertThat(scene.state(bea).place()).isEqualTo(new Place.Asking("revenue"));
    }

    @Test
    void everythingIsDeletedOnceThatIsConfirmed() {
        Visitor ana = scene.ana(Where.SERVER);
        ana.uses("revenue", "amount", "95k").answer();
        Shown asked = ana.uses("forget").answer();
        ana.clicks(asked, discordText("en", "button.yes")).answer();
        assertThat(scene.state(ana).answers().facts().amount("revenue").isKnown())
                .isFalse();
        ana.uses("revenue", "amount", "80k").answer();
        Shown late = ana.clicks(asked, discordText("en", "button.yes")).answer();
        assertThat(late.text()).contains(text("en", "phrase.earlier_choice"));
        assertThat(scene.state(ana).answers().facts().amount("revenue").isKnown())
                .isTrue();
    }

    @Test
    void aButtonOfAnEarlierQuestionChangesNothing() {
        Visitor ana = scene.ana(Where.SERVER);
        Shown market = ana.uses("assess").answer();
        ana.clicks(market, text("en", "market.developed")).answer();
        Shown late = ana.clicks(market, text("en", "market.emerging")).answer();
        assertThat(late.text()).contains(text("en", "phrase.earlier_choice"));
        assertThat(scene.state(ana).answers().facts().market()).isEqualTo(Fact.known(Market.DEVELOPED));
    }

    @Test
    void aButtonOfSomebodyElseChangesNothing() {
        Visitor ana = scene.ana(Where.SERVER);
        Visitor bea = scene.bea(Where.SERVER);
        Shown market = ana.uses("assess").answer();
        Shown refused = bea.clicks(market, text("en", "market.developed")).answer();
        assertThat(refused.text()).contains(discordText("de", "foreign"));
        assertThat(scene.state(ana).answers().facts().market().isKnown()).isFalse();
        assertThat(scene.session.recall("discord:" + bea.id())).isEmpty();
    }

    @Test
    void aButtonOfAnotherVersionIsAnswered() {
        Visitor ana = scene.ana(Where.SERVER);
        Shown market = ana.uses("assess").answer();
        String earlier = market.json().findValue("custom_id").asText().replaceFirst("^1", "0");
        for (String id :
                List.of(earlier, "0:x", "nonsense", "1:" + ana.id() + ":unheard", "1:" + ana.id() + ":pick:a:b")) {
            assertThat(ana.press(market, id, false).answer().text()).contains(discordText("en", "stale"));
        }
    }

    @Test
    void aDirectMessageIsAnsweredWithoutACommand() {
        Visitor bea = scene.bea(Where.DIRECT);
        bea.uses("assess").answer();
        bea.writes("Wir sind in Deutschland und haben 95k Umsatz");
        String channel = scene.discord.directChannel(bea);
        assertThat(scene.discord.posted(channel, 1).get(0).text()).contains("95");
        assertThat(scene.state(bea).answers().facts().market()).isEqualTo(Fact.known(Market.DEVELOPED));
    }

    @Test
    void whoeverMentionsTheBotIsAnsweredInADirectMessage() {
        Visitor ana = scene.ana(Where.SERVER);
        ana.writes(scene.discord.mention() + " our revenue is 95k");
        ana.writes("and this is not for the bot: revenue 10k");
        assertThat(scene.discord
                        .posted(scene.discord.directChannel(ana), 1)
                        .get(0)
                        .text())
                .contains("95");
        List<Shown> said = scene.discord.posted(scene.discord.room(), 1);
        assertThat(said).hasSize(1);
        assertThat(said.get(0).text()).isEqualTo(discordText("en", "elsewhere"));
    }

    @Test
    void meMeansTheNameThatTheUserGoesBy() {
        Visitor ana = scene.discord.visitor("Ana Example", "en-US", Where.SERVER);
        ana.uses("answer", "text", "I passed 714").answer();
        ana.uses("passed", "exam", "MB2-710").answer();
        assertThat(scene.state(ana).answers().facts().roster().people())
                .containsExactly(Person.of("Ana Example", "MB2-714", "MB2-710"));
    }

    @Test
    void nobodyIsPingedAndNothingIsMarkedUpWhateverANameSays() {
        Visitor ana = scene.ana(Where.SERVER);
        String name = "@everyone <@1> ||a|| [b](https://evil.example) # c";
        Shown shown = ana.uses("passed", "exam", "MB2-714", "person", name).answer();
        assertThat(shown.text())
                .contains("@\u200Beveryone", "\\<@\u200B1\\>", "\\|\\|a\\|\\|", "\\[b\\]\\(https:\u200B//")
                .doesNotContain("@everyone");
    }
}
