package goldpath.bot.channel.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.channel.discord.standin.Fault.Kind;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Discord on this machine: REST and gateway on one port, and as strict. */
public final class StandIn implements AutoCloseable {

    public static final String TOKEN = "a-token";

    private final Map<String, Interaction> interactions = new ConcurrentHashMap<>();
    private final Attachments attachments = new Attachments();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final List<Shown> posted = new CopyOnWriteArrayList<>();
    private final Fault.Plan faults = new Fault.Plan();
    private final Interaction.Times times;
    private final Gateway gateway;
    private final Javalin server;
    private volatile JsonNode commands = Json.object().arrayNode();
    private volatile boolean refusesDirectMessages;
    private int visitors;

    private StandIn(Duration deadline, Duration life, int heartbeat) {
        times = new Interaction.Times(deadline, life);
        gateway = new Gateway(TOKEN, heartbeat, () -> Entities.firstEvents(gatewayUrl()));
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.ws("/gateway", gateway::routes);
            config.routes.before(this::before);
            config.routes.after(Fault::after);
            new Routes(this).add(config.routes);
            config.routes.exception(Refusal.class, this::refused);
        });
        server.start("127.0.0.1", 0);
    }

    public static StandIn start() {
        return start(Duration.ofSeconds(3), Duration.ofMinutes(15));
    }

    /** @param life how long the token of an interaction is good */
    public static StandIn start(Duration deadline, Duration life) {
        return new StandIn(deadline, life, 41_250);
    }

    /** @param heartbeat milliseconds between two signs of life that the client has to give */
    public static StandIn beating(int heartbeat) {
        return new StandIn(Duration.ofSeconds(3), Duration.ofMinutes(15), heartbeat);
    }

    public String restUrl() {
        return "http://127.0.0.1:" + server.port() + "/api/v10/";
    }

    public String gatewayUrl() {
        return "ws://127.0.0.1:" + server.port() + "/gateway";
    }

    public synchronized Visitor visitor(String name, String locale, Where where) {
        return new Visitor(this, "4000000000000" + (10_000 + visitors++), name, locale, where);
    }

    Interaction happens(int kind, Visitor visitor, ObjectNode data, @Nullable Shown origin, boolean isPublic) {
        Interaction interaction = new Interaction(kind, visitor, origin, isPublic, times);
        interactions.put(interaction.id, interaction);
        gateway.dispatch("INTERACTION_CREATE", visitor.event(interaction, data));
        return interaction;
    }

    /** Tells of the same interaction once more. */
    public void repeat(Interaction interaction, String command) {
        ObjectNode data = Json.object()
                .put("id", "900000000000000099")
                .put("name", command)
                .put("type", 1);
        gateway.dispatch("INTERACTION_CREATE", interaction.visitor.event(interaction, data));
    }

    void written(Visitor visitor, String text) {
        if (visitor.where() == Where.DIRECT) {
            ObjectNode channel = Json.object().put("id", visitor.channel()).put("type", 1);
            channel.putArray("recipients").add(visitor.user());
            gateway.dispatch("CHANNEL_CREATE", channel);
        }
        gateway.dispatch("MESSAGE_CREATE", visitor.message(text));
    }

    /** The mention of the bot. */
    public String mention() {
        return "<@" + Entities.APPLICATION + ">";
    }

    /** What was posted in a channel outside of interactions: awaits so many. */
    public List<Shown> posted(String channel, int count) {
        await(() -> posted.stream()
                        .filter(message -> message.channel().equals(channel))
                        .count()
                >= count);
        return posted.stream()
                .filter(message -> message.channel().equals(channel))
                .toList();
    }

    public String directChannel(Visitor visitor) {
        return Visitor.directChannel(visitor.id());
    }

    public String room() {
        return Entities.ROOM;
    }

    /** What the application did that Discord does not allow, and faults that it never met. */
    public List<String> violations() {
        List<String> all = new ArrayList<>(violations);
        faults.waiting().forEach(fault -> all.add("Nothing met the fault at " + fault.path() + "."));
        interactions.values().stream()
                .filter(Interaction::isMissed)
                .forEach(missed -> all.add("An interaction of type " + missed.kind + " was not acknowledged in time."));
        return all;
    }

    /** What was done so far does not count. */
    public void forgive() {
        violations.clear();
        faults.clear();
        releaseFiles();
        refusesDirectMessages = false;
        interactions.values().removeIf(Interaction::isUnanswered);
    }

    public JsonNode commands() {
        await(() -> !commands.isEmpty());
        return commands;
    }

    public void failOnce(String path, boolean isRateLimit) {
        faults.add(new Fault(path, isRateLimit ? Kind.RATE_LIMIT : Kind.BROKEN));
    }

    public void stumbleOnce(String path) {
        faults.add(new Fault(path, Kind.BAD_GATEWAY));
    }

    /** The next such request takes effect, and the answer to it gets lost on its way. */
    public void loseAnswerOnce(String path) {
        faults.add(new Fault(path, Kind.ANSWER_LOST));
    }

    public void refuseDirectMessages() {
        refusesDirectMessages = true;
    }

    /** Files do not come until they are released. */
    public void holdFiles() {
        attachments.hold();
    }

    public void releaseFiles() {
        attachments.release();
    }

    public void hangUp(boolean isInvalid) {
        gateway.hangUp(isInvalid);
    }

    public void askToReconnect() {
        gateway.askToReconnect();
    }

    public int identified() {
        return gateway.identified.get();
    }

    public int resumed() {
        return gateway.resumed.get();
    }

    public int heartbeats() {
        return gateway.heartbeats.get();
    }

    public static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(8).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Nothing happened for 8 seconds.");
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    String keep(String id, String name, byte[] content) {
        attachments.keep(id, content);
        return "http://127.0.0.1:" + server.port() + "/attachments/" + id + "/" + name;
    }

    byte[] attachment(String id) {
        return attachments.content(id);
    }

    Interaction interaction(String id) {
        Interaction interaction = interactions.get(id);
        if (interaction == null) {
            throw new Refusal(404, 10062, "Unknown interaction");
        }
        return interaction;
    }

    Interaction byToken(String token) {
        return interactions.values().stream()
                .filter(interaction -> interaction.token.equals(token))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, 10015, "Unknown Webhook"));
    }

    void commands(JsonNode put) {
        CommandRules.check(put);
        ArrayNode answer = put.deepCopy();
        answer.forEach(command -> ((ObjectNode) command).put("id", Snowflakes.next()));
        commands = answer;
    }

    Shown post(String channel, Payload payload) {
        if (refusesDirectMessages && !channel.equals(Entities.ROOM)) {
            throw new Refusal(403, 50007, "Cannot send messages to this user");
        }
        MessageRules.check(payload, false);
        Shown message = new Shown(Snowflakes.next(), channel, false, payload.json(), payload.files());
        posted.add(message);
        return message;
    }

    Shown edit(String id, Payload payload) {
        Shown before = posted.stream()
                .filter(message -> message.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, 10008, "Unknown Message"));
        MessageRules.check(payload, before.isV2());
        Shown after = new Shown(id, before.channel(), before.isPrivate(), payload.json(), payload.files());
        posted.set(posted.indexOf(before), after);
        return after;
    }

    /** Faults come before anything else is looked at. */
    private void before(Context request) {
        faults.take(request.path()).ifPresent(fault -> fault.happen(request));
    }

    private void refused(Refusal refusal, Context request) {
        boolean isExpected = refusal.code == 50007 || refusal.code == 0;
        if (!isExpected) {
            violations.add(refusal.code + " " + refusal.getMessage());
        }
        ObjectNode error = Json.object().put("code", refusal.code).put("message", refusal.getMessage());
        request.status(refusal.status)
                .contentType("application/json")
                .result(error.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        gateway.stop();
        server.stop();
    }
}
