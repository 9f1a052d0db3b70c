package goldpath.bot.channel.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.State;
import goldpath.bot.picture.Picture;
import goldpath.bot.picture.Pictures;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.session.Session;
import goldpath.bot.wording.AnswersJson;
import goldpath.evaluator.Assessment;
import goldpath.evaluator.Evaluator;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot on a page of its own. */
public final class Web implements AutoCloseable {

    static final String ANSWERS = "api/answers";
    static final String PICTURE = "api/picture";

    private static final Logger LOG = LoggerFactory.getLogger(Web.class);

    private static final int MOST_BYTES = 128 * 1024;

    /** A file that is larger by a byte is still answered, with words. */
    private static final int MOST_FILE_BYTES = (1 << 20) + 1;

    private static final int LONGEST_NAME = 200;
    private static final int DONE = 204;

    private final Session session;
    private final Languages languages;
    private final Evaluator evaluator;
    private final Page page;
    private final Door door;
    private final Deeds deeds;
    private final LineJson lines;
    private final Pictures pictures = new Pictures();
    private final Listeners listeners;
    private final Entries entries = new Entries();
    private final Duration grace;

    /**
     * @param random for the visitors' secrets
     * @param threads on which answers are sent to open pages
     * @param grace how long turns may take to end when the program ends
     */
    public Web(
            WebSettings settings,
            Session session,
            Languages languages,
            Evaluator evaluator,
            RandomGenerator random,
            ExecutorService threads,
            Duration grace) {
        this.session = session;
        this.languages = languages;
        this.evaluator = evaluator;
        this.page = new Page(languages);
        this.door = new Door(settings, new Limits(settings), random);
        this.deeds = new Deeds(evaluator.competency(), languages);
        this.lines = new LineJson(languages, evaluator.competency());
        this.listeners = new Listeners(session, threads);
        this.grace = grace;
    }

    /** Adds what the page is made of, and what it asks for. */
    public void addTo(RoutesConfig routes) {
        Page.names().forEach(name -> routes.before("/" + name, door::guard));
        routes.before("/", door::guard);
        routes.before("/texts*", door::guard);
        routes.before("/api/*", door::guard);
        routes.get("/", page::page);
        Page.names().forEach(name -> routes.get("/" + name, page::file));
        routes.get("/texts", page::languages);
        routes.get("/texts/{tag}", page::texts);
        routes.post("/api/enter", this::enter);
        routes.post("/api/say", this::say);
        routes.post("/api/roster", this::roster);
        routes.before("/api/lines", door::known);
        routes.sse("/api/lines", this::listen);
        routes.get("/" + ANSWERS + ".json", this::json);
        routes.get("/" + ANSWERS + ".md", this::markdown);
        routes.get("/" + PICTURE, this::picture);
        routes.exception(RefusedException.class, (refusal, context) -> context.status(refusal.status()));
    }

    /** Someone opens the page: a conversation in which nothing was said begins. */
    private void enter(Context context) throws IOException {
        Posted posted = Posted.read(body(context, MOST_BYTES));
        String conversation = door.entering(context).conversation();
        if (session.history(conversation, 0).isEmpty()) {
            Envelope envelope = new Envelope(
                    conversation,
                    Optional.of("enter-" + UUID.randomUUID()),
                    Optional.empty(),
                    posted.language(),
                    Optional.empty());
            converse(new Incoming.Start(envelope), Optional.empty());
        }
        Language language = languages.closest(
                session.recall(conversation).map(State::language).orElse(""));
        context.json(JsonNodeFactory.instance.objectNode().put("lang", language.tag()));
    }

    /** What is acknowledged is saved: it is neither lost, nor does it count twice where it is sent again. */
    private void say(Context context) throws IOException {
        String conversation = door.speaking(context).conversation();
        Posted posted = Posted.read(body(context, MOST_BYTES));
        converse(posted.incoming(conversation, deeds), posted.said());
        context.status(DONE);
    }

    /** A file of people and exams. What was read of it is shown, and asked before it counts. */
    private void roster(Context context) throws IOException {
        String conversation = door.speaking(context).conversation();
        Envelope envelope = Posted.envelope(conversation, Optional.ofNullable(context.queryParam("id")));
        Optional<String> name = Optional.ofNullable(context.queryParam("name"))
                .map(given -> given.substring(0, Math.min(given.length(), LONGEST_NAME)));
        ByteBuffer content = ByteBuffer.wrap(body(context, MOST_FILE_BYTES));
        converse(new Incoming.RosterFile(envelope, content), name);
        context.status(DONE);
    }

    private void converse(Incoming incoming, Optional<String> said) {
        entries.run(
                incoming.envelope().conversation(),
                () -> session.converse(incoming, "", new WebChannel(lines, listeners, said)));
    }

    private void listen(SseClient client) {
        Context context = client.ctx();
        String last = context.header("Last-Event-ID");
        Optional<Place> place = Place.read(last == null ? context.queryParam("after") : last);
        door.visitor(context).ifPresent(visitor -> listeners.add(visitor.conversation(), client, place));
    }

    private void json(Context context) {
        Answers answers = answers(context);
        AnswersJson json = new AnswersJson(evaluator.competency());
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.set("answers", json.answers(answers));
        file.set("known", json.known(answers));
        file.set("assessment", json.assessment(evaluator.assess(answers.facts())));
        download(context, "json", "application/json; charset=utf-8", file.toPrettyString());
    }

    private void markdown(Context context) {
        State state = state(context);
        Answers answers = state.answers();
        LocalDate day = LocalDate.ofInstant(state.heard().orElseThrow(), ZoneOffset.UTC);
        Language language = languages.closest(String.valueOf(context.queryParam("lang")));
        String text = lines.wording(language).markdown(answers, evaluator.assess(answers.facts()), day);
        download(context, "md", "text/markdown; charset=utf-8", text);
    }

    private void picture(Context context) {
        Assessment now = evaluator.assess(answers(context).facts());
        Language language = languages.closest(String.valueOf(context.queryParam("lang")));
        Picture picture = pictures.of(now, lines.wording(language), language, Pictures.Size.FULL)
                .orElseThrow(() -> new RefusedException(RefusedException.MISSING));
        context.header("Cache-Control", "no-store").contentType("image/png").result(picture.png());
    }

    private Answers answers(Context context) {
        return state(context).answers();
    }

    private State state(Context context) {
        return session.recall(door.known(context).conversation())
                .filter(state -> state.heard().isPresent())
                .orElseThrow(() -> new RefusedException(RefusedException.MISSING));
    }

    private static void download(Context context, String ending, String type, String content) {
        context.header("Content-Disposition", "attachment; filename=\"goldpath." + ending + "\"")
                .header("Cache-Control", "no-store")
                .contentType(type)
                .result(content);
    }

    private static byte[] body(Context context, int most) throws IOException {
        byte[] body = context.bodyInputStream().readNBytes(most + 1);
        if (body.length > most) {
            context.header("Connection", "close");
            throw new RefusedException(RefusedException.TOO_LARGE);
        }
        return body;
    }

    /** Begins to deliver what a crash left behind. */
    public void start() {
        WebChannel nobody = new WebChannel(lines, listeners, Optional.empty());
        session.catchUp(nobody);
    }

    /** Takes no more messages, ends the turns under way, and closes the pages' connections. */
    @Override
    public void close() {
        if (!entries.close(grace)) {
            LOG.warn("Some turns on the web page did not end in time; they are answered when they are sent again.");
        }
        listeners.close();
    }
}
