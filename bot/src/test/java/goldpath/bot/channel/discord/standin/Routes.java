package goldpath.bot.channel.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** The part of Discord's REST interface that a bot like ours uses. */
final class Routes {

    private static final String API = "/api/v10";

    private final StandIn discord;

    Routes(StandIn discord) {
        this.discord = discord;
    }

    void add(RoutesConfig routes) {
        routes.get(API + "/users/@me", this::self);
        routes.put(API + "/applications/{app}/commands", this::commands);
        routes.post(API + "/interactions/{id}/{token}/callback", this::callback);
        routes.post(API + "/webhooks/{app}/{token}", this::followUp);
        routes.patch(API + "/webhooks/{app}/{token}/messages/{message}", this::edit);
        routes.post(API + "/users/@me/channels", this::openChannel);
        routes.post(API + "/channels/{channel}/messages", this::post);
        routes.patch(API + "/channels/{channel}/messages/{message}", this::editPosted);
        routes.get("/attachments/{id}/{name}", request -> request.result(discord.attachment(request.pathParam("id"))));
    }

    private static void authorize(Context request) {
        String given = request.header("Authorization");
        if (given == null || !given.equals("Bot " + StandIn.TOKEN)) {
            throw new Refusal(401, 0, "401: Unauthorized");
        }
    }

    private void self(Context request) {
        authorize(request);
        json(request, Entities.bot());
    }

    private void commands(Context request) {
        authorize(request);
        discord.commands(Json.read(request.body()));
        json(request, discord.commands());
    }

    private void callback(Context request) {
        Interaction interaction = discord.interaction(request.pathParam("id"));
        Payload payload = Payload.of(request);
        JsonNode data = payload.json().path("data");
        int type = payload.json().path("type").asInt();
        interaction.acknowledge(type, new Payload(data, payload.files()), payload.json());
        ObjectNode answer = Json.object();
        answer.putObject("interaction").put("id", interaction.id).put("type", interaction.kind);
        ObjectNode resource = answer.putObject("resource").put("type", type);
        if (type == 4) {
            resource.set("message", interaction.first().asMessage(Entities.bot()));
        }
        json(request, answer);
    }

    private void followUp(Context request) {
        Interaction interaction = discord.byToken(request.pathParam("token"));
        json(request, interaction.followUp(Payload.of(request)).asMessage(Entities.bot()));
    }

    private void edit(Context request) {
        Interaction interaction = discord.byToken(request.pathParam("token"));
        String message = request.pathParam("message");
        json(request, interaction.edit(message, Payload.of(request)).asMessage(Entities.bot()));
    }

    private void editPosted(Context request) {
        authorize(request);
        Payload payload = Payload.of(request);
        json(request, discord.edit(request.pathParam("message"), payload).asMessage(Entities.bot()));
    }

    private void openChannel(Context request) {
        authorize(request);
        String user = Json.read(request.body()).path("recipient_id").asText();
        ObjectNode channel =
                Json.object().put("id", Visitor.directChannel(user)).put("type", 1);
        channel.putArray("recipients").add(Entities.user(user, "Someone"));
        json(request, channel);
    }

    private void post(Context request) {
        authorize(request);
        Payload payload = Payload.of(request);
        json(request, discord.post(request.pathParam("channel"), payload).asMessage(Entities.bot()));
    }

    private static void json(Context request, JsonNode body) {
        request.contentType("application/json").result(body.toString());
    }
}
