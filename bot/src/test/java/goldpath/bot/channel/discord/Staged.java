package goldpath.bot.channel.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** Tests on one scene, in each of which nothing may be against the rules of Discord. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
abstract class Staged {

    final Scene scene = new Scene();

    @AfterEach
    void nothingWasAgainstTheRules() {
        assertThat(scene.discord.violations()).isEmpty();
    }

    @AfterAll
    void end() {
        scene.close();
    }
}
