package goldpath.bot;

import goldpath.bot.session.Session;
import goldpath.bot.store.MemoryStore;
import goldpath.bot.store.Store;
import goldpath.evaluator.Competencies;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Evaluator;
import goldpath.prompts.Languages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** The program's real parts, put together for a test. */
public final class Bot {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);

    /** Read once: they never change, and take longer to read than most tests take. */
    private static final Competency COMPETENCY = Competencies.onClasspath().latest("cloud-crm");

    private static final Languages LANGUAGES = Languages.shipped();

    private Bot() {}

    public static Competency competency() {
        return COMPETENCY;
    }

    public static Languages languages() {
        return LANGUAGES;
    }

    public static Session session() {
        return session(new MemoryStore());
    }

    public static Session session(Store store) {
        return session(store, CLOCK, Duration.ofSeconds(5));
    }

    public static Session session(Store store, Clock clock, Duration patience) {
        return new Session(new Evaluator(competency()), languages(), store, clock, patience);
    }
}
