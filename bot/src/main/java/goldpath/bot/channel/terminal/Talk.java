package goldpath.bot.channel.terminal;

import goldpath.bot.conversation.Act;
import goldpath.bot.conversation.Reply;
import goldpath.bot.conversation.Saying;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.session.Outgoing;
import goldpath.bot.session.Session;
import goldpath.bot.wording.Message;
import goldpath.bot.wording.Wording;
import goldpath.evaluator.Competency;
import goldpath.prompts.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The one conversation that a terminal holds, whether typed or piped in. */
public final class Talk {

    /** Understood in every language, as every program understands them. */
    private static final Set<String> QUIT = Set.of("quit", "exit");

    private static final String CONVERSATION = "terminal";

    private final Session session;
    private final Languages languages;
    private final Competency competency;
    private final Envelope envelope;
    private String language;

    /** @param language BCP 47 tag of the language to begin in */
    public Talk(Session session, Languages languages, Competency competency, String language) {
        this.session = session;
        this.languages = languages;
        this.competency = competency;
        this.envelope = Envelope.of(CONVERSATION, language);
        this.language = language;
    }

    Outgoing start() {
        return heard(session.answer(new Incoming.Start(envelope)));
    }

    Outgoing say(String text) {
        return heard(session.answer(new Incoming.Text(envelope, text)));
    }

    /** Whether these are words for the program, not for the bot. */
    static boolean isQuit(String text) {
        return QUIT.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    static boolean isGoodbye(Outgoing outgoing) {
        return outgoing.turn().act() == Act.GOODBYE;
    }

    /** The last words to someone who leaves without a word. */
    List<Message> farewell() {
        return new Wording(languages.closest(language), languages, competency).say(new Reply.Phrase(Saying.GOODBYE));
    }

    private Outgoing heard(Outgoing outgoing) {
        language = outgoing.language();
        return outgoing;
    }
}
