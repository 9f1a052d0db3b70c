package goldpath.bot.channel.teams;

import goldpath.bot.session.Outgoing;
import goldpath.bot.wording.Message;
import java.util.List;

/** Answers as activities without address, as JSON: plain text, with the choices by number. */
final class ActivityParts {

    List<String> of(Outgoing outgoing) {
        return outgoing.messages().stream().map(ActivityParts::activity).toList();
    }

    private static String activity(Message message) {
        return Json.write(Json.MAPPER
                .createObjectNode()
                .put("type", "message")
                .put("textFormat", "plain")
                .put("text", message.plain()));
    }
}
