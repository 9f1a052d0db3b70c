package goldpath.bot.channel.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The people and places that the stand-in tells of. */
final class Entities {

    static final String APPLICATION = "900000000000000001";
    static final String SERVER = "900000000000000002";
    static final String ROOM = "900000000000000003";
    static final String UNKNOWN_SERVER = "900000000000000004";
    static final String UNKNOWN_ROOM = "900000000000000005";
    private static final String PERMISSIONS = "2248473465835073";

    private Entities() {}

    static ObjectNode bot() {
        ObjectNode bot = user(APPLICATION, "goldpath");
        return bot.put("bot", true).put("verified", true).put("mfa_enabled", false);
    }

    static ObjectNode user(String id, String name) {
        return Json.object()
                .put("id", id)
                .put("username", "user" + id)
                .put("global_name", name)
                .put("discriminator", "0")
                .putNull("avatar");
    }

    static ObjectNode member(ObjectNode user, String nick) {
        ObjectNode member = Json.object().put("nick", nick).put("joined_at", "2026-01-01T00:00:00.000000+00:00");
        member.put("permissions", PERMISSIONS)
                .put("flags", 0)
                .put("deaf", false)
                .put("mute", false);
        member.putArray("roles");
        member.set("user", user);
        return member;
    }

    static List<ObjectNode> firstEvents(String gateway) {
        ObjectNode ready =
                Json.object().put("v", 10).put("session_id", "session").put("resume_gateway_url", gateway);
        ready.set("user", bot());
        ready.putArray("guilds").addObject().put("id", SERVER).put("unavailable", true);
        ready.putArray("private_channels");
        ready.putObject("application").put("id", APPLICATION).put("flags", 0);
        return List.of(event("READY", ready), event("GUILD_CREATE", server()));
    }

    private static ObjectNode event(String type, ObjectNode data) {
        ObjectNode event = Json.object().put("t", type);
        event.set("d", data);
        return event;
    }

    private static ObjectNode server() {
        ObjectNode server =
                Json.object().put("id", SERVER).put("name", "Partners").put("owner_id", APPLICATION);
        server.put("afk_timeout", 300)
                .put("member_count", 1)
                .put("large", false)
                .put("unavailable", false);
        for (String empty :
                List.of("threads", "guild_scheduled_events", "emojis", "voice_states", "stickers", "features")) {
            server.putArray(empty);
        }
        server.putArray("roles").add(everyone());
        server.putArray("channels").add(room(ROOM));
        server.putArray("members").add(member(bot(), "Goldpath"));
        return server;
    }

    private static ObjectNode everyone() {
        ObjectNode role =
                Json.object().put("id", SERVER).put("name", "@everyone").put("permissions", PERMISSIONS);
        role.put("position", 0)
                .put("color", 0)
                .put("hoist", false)
                .put("managed", false)
                .put("mentionable", false);
        role.putObject("colors").put("primary_color", 0);
        return role;
    }

    private static ObjectNode room(String id) {
        ObjectNode room = Json.object()
                .put("id", id)
                .put("type", 0)
                .put("name", "general")
                .put("position", 0);
        room.put("permissions", PERMISSIONS);
        room.putArray("permission_overwrites");
        return room;
    }

    /** Where an interaction happens, as its fields tell. */
    static void place(ObjectNode interaction, Where where, ObjectNode user, String nick, String channel) {
        ObjectNode owners = interaction.putObject("authorizing_integration_owners");
        if (where.isUserInstalledOnly()) {
            owners.put("1", user.path("id").asText());
        } else {
            owners.put("0", where.isServer() ? SERVER : "0");
        }
        interaction.put("context", where.context).put("channel_id", channel);
        if (where.isServer()) {
            String id = where == Where.SERVER ? SERVER : UNKNOWN_SERVER;
            interaction.put("guild_id", id).put("guild_locale", "en-US");
            interaction.putObject("guild").put("id", id).put("locale", "en-US").putArray("features");
            interaction.set("channel", room(channel));
            interaction.set("member", member(user, nick));
        } else {
            ObjectNode direct =
                    interaction.putObject("channel").put("id", channel).put("type", 1);
            direct.putArray("recipients").add(where == Where.DIRECT ? bot() : user("900000000000000077", "A friend"));
            interaction.set("user", user);
        }
    }
}
