package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Teams is told about the app: its manifest in the first language, and a file per further language. */
final class AppManifest {

    static final String MANIFEST = "manifest.json";
    static final String VERSION = "1.19";

    private static final String SCHEMAS = "https://developer.microsoft.com/json-schemas/teams/v" + VERSION + "/";
    private static final List<String> SCOPES = List.of("personal", "team", "groupChat");
    private static final List<String> COMMANDS =
            List.of("help", "result", "answers", "why", "undo", "export", "restart", "forget");

    private final Languages languages;
    private final TeamsApp app;

    AppManifest(Languages languages, TeamsApp app) {
        this.languages = languages;
        this.app = app;
    }

    /** The files by name, the manifest first. */
    Map<String, ObjectNode> files() {
        Map<String, ObjectNode> files = new LinkedHashMap<>();
        files.put(MANIFEST, manifest(languages.all().get(0)));
        further().forEach(language -> files.put(file(language), translation(language)));
        return files;
    }

    private List<Language> further() {
        return languages.all().subList(1, languages.all().size());
    }

    private static String file(Language language) {
        return language.tag() + ".json";
    }

    private ObjectNode manifest(Language language) {
        ObjectNode manifest = Elements.object()
                .put("$schema", SCHEMAS + "MicrosoftTeams.schema.json")
                .put("manifestVersion", VERSION)
                .put("version", app.version())
                .put("id", app.packageId());
        manifest.set("developer", developer());
        manifest.set("localizationInfo", localization(language));
        manifest.set("name", both(language, "teams.name"));
        manifest.set("description", both(language, "teams.description"));
        manifest.set("icons", Elements.object().put("color", AppIcons.COLOR).put("outline", AppIcons.OUTLINE));
        manifest.put("accentColor", AppIcons.ACCENT);
        manifest.put("defaultInstallScope", "personal");
        manifest.set("bots", Elements.array(List.of(bot(language))));
        strings(manifest, "permissions", List.of("identity", "messageTeamMembers"));
        strings(manifest, "validDomains", app.domains());
        return manifest;
    }

    private ObjectNode developer() {
        return Elements.object()
                .put("name", app.developer())
                .put("websiteUrl", app.website())
                .put("privacyUrl", app.privacy())
                .put("termsOfUseUrl", app.terms());
    }

    private ObjectNode localization(Language first) {
        List<ObjectNode> additional = further().stream()
                .map(language ->
                        Elements.object().put("languageTag", language.tag()).put("file", file(language)))
                .toList();
        return Elements.object()
                .put("defaultLanguageTag", first.tag())
                .set("additionalLanguages", Elements.array(additional));
    }

    private static ObjectNode both(Language language, String key) {
        return Elements.object().put("short", language.say(key + ".short")).put("full", language.say(key + ".full"));
    }

    private ObjectNode bot(Language language) {
        ObjectNode bot = Elements.object().put("botId", app.botId());
        strings(bot, "scopes", SCOPES);
        bot.put("supportsFiles", false).put("isNotificationOnly", false);
        ObjectNode list = Elements.object();
        strings(list, "scopes", SCOPES);
        list.set(
                "commands",
                Elements.array(COMMANDS.stream()
                        .map(command -> Elements.object()
                                .put("title", language.say("teams.command." + command))
                                .put("description", language.say("teams.command." + command + ".description")))
                        .toList()));
        return bot.set("commandLists", Elements.array(List.of(list)));
    }

    private static ObjectNode translation(Language language) {
        ObjectNode file = Elements.object().put("$schema", SCHEMAS + "MicrosoftTeams.Localization.schema.json");
        for (String key : List.of("name.short", "name.full", "description.short", "description.full")) {
            file.put(key, language.say("teams." + key));
        }
        for (int i = 0; i < COMMANDS.size(); i++) {
            String place = "bots[0].commandLists[0].commands[" + i + "].";
            String key = "teams.command." + COMMANDS.get(i);
            file.put(place + "title", language.say(key)).put(place + "description", language.say(key + ".description"));
        }
        return file;
    }

    private static void strings(ObjectNode node, String name, List<String> values) {
        values.forEach(node.putArray(name)::add);
    }
}
