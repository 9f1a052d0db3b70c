package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds all that Teams would refuse about the files of an app package; lengths and counts are those of manifest 1.19. */
final class PackageCheck {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern GUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern VERSION = Pattern.compile("(0|[1-9]\\d*)(\\.(0|[1-9]\\d*)){2}");
    private static final Pattern LINK = Pattern.compile("https://[^\\s/?#]+\\.[^\\s/?#]+\\S*");
    private static final Pattern HOST =
            Pattern.compile("(?i)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final Pattern ANY = Pattern.compile("(?s).*\\S.*");
    private static final Set<String> SCOPES = Set.of("personal", "team", "groupChat");
    private static final Set<String> PERMISSIONS = Set.of("identity", "messageTeamMembers");
    private static final int MOST_DOMAINS = 16;
    private static final int MOST_COMMANDS = 10;
    private static final int LONGEST_LINK = 2_048;

    private final Map<String, byte[]> files;
    private final List<String> problems = new ArrayList<>();

    PackageCheck(Map<String, byte[]> files) {
        this.files = files;
    }

    List<String> problems() {
        JsonNode manifest = json(AppManifest.MANIFEST);
        identity(manifest);
        developer(manifest.path("developer"));
        names(manifest, "/name/short", "/name/full", "/description/short", "/description/full");
        check(manifest.path("bots").size() == 1, "bots: there has to be one");
        bot(manifest.at("/bots/0"));
        subset(manifest, "permissions", PERMISSIONS);
        domains(manifest.path("validDomains"));
        languages(manifest);
        icon(manifest, "color", AppIcons.COLOR_SIZE, false);
        icon(manifest, "outline", AppIcons.OUTLINE_SIZE, true);
        return problems;
    }

    private void check(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }

    private JsonNode json(String name) {
        try {
            byte[] bytes = files.get(name);
            if (bytes != null) {
                return MAPPER.readTree(bytes);
            }
            problems.add(name + " is missing");
        } catch (IOException e) {
            problems.add(name + " is no JSON");
        }
        return MAPPER.missingNode();
    }

    private void identity(JsonNode manifest) {
        text(
                manifest,
                "/manifestVersion",
                10,
                Pattern.compile(Pattern.quote(AppManifest.VERSION)),
                AppManifest.VERSION);
        text(manifest, "/$schema", LONGEST_LINK, LINK, "a link");
        text(manifest, "/version", 256, VERSION, "three numbers such as 1.0.0");
        text(manifest, "/id", 36, GUID, "a GUID");
        text(manifest, "/accentColor", 7, COLOUR, "a colour such as #1B2A4A");
    }

    private void developer(JsonNode developer) {
        text(developer, "/name", 32, ANY, "a name");
        for (String link : List.of("/websiteUrl", "/privacyUrl", "/termsOfUseUrl")) {
            text(developer, link, LONGEST_LINK, LINK, "an https address");
        }
    }

    private void names(JsonNode node, String shortName, String fullName, String shortText, String fullText) {
        text(node, shortName, 30, ANY, "a text");
        text(node, fullName, 100, ANY, "a text");
        text(node, shortText, 80, ANY, "a text");
        text(node, fullText, 4_000, ANY, "a text");
    }

    private void bot(JsonNode bot) {
        text(bot, "/botId", 36, GUID, "a GUID: the app id of the bot's registration");
        subset(bot, "scopes", SCOPES);
        JsonNode lists = bot.path("commandLists");
        check(lists.size() <= 3, "commandLists: more than 3");
        lists.forEach(list -> {
            subset(list, "scopes", SCOPES);
            commands(list.path("commands"));
        });
    }

    private void commands(JsonNode commands) {
        check(!commands.isEmpty() && commands.size() <= MOST_COMMANDS, "commands: between 1 and 10 are allowed");
        Set<String> titles = new HashSet<>();
        commands.forEach(command -> {
            text(command, "/title", 32, ANY, "a text");
            text(command, "/description", 128, ANY, "a text");
            String title = command.path("title").asText();
            check(titles.add(title), "commands: '" + title + "' is there twice");
        });
    }

    private void subset(JsonNode node, String name, Set<String> allowed) {
        Set<String> values = new HashSet<>();
        node.path(name).forEach(value -> values.add(value.asText()));
        boolean isTold = !values.isEmpty() && values.size() == node.path(name).size();
        check(
                isTold && allowed.containsAll(values),
                name + ": some of " + allowed.stream().sorted().toList() + " are needed, each once");
    }

    private void domains(JsonNode domains) {
        check(domains.isArray(), "validDomains is missing");
        check(domains.size() <= MOST_DOMAINS, "validDomains: at most " + MOST_DOMAINS + " are allowed");
        Set<String> seen = new HashSet<>();
        domains.forEach(domain -> {
            String host = domain.asText();
            check(
                    host.length() <= 253 && HOST.matcher(host).matches(),
                    "validDomains: '" + host
                            + "' has to be a host name such as bot.example.com, without protocol, port,"
                            + " path and wildcard");
            check(seen.add(host), "validDomains: '" + host + "' is there twice");
        });
    }

    private void languages(JsonNode manifest) {
        JsonNode info = manifest.path("localizationInfo");
        text(info, "/defaultLanguageTag", 35, LANGUAGE, "a language tag");
        info.path("additionalLanguages").forEach(language -> {
            text(language, "/languageTag", 35, LANGUAGE, "a language tag");
            String name = language.path("file").asText();
            translation(
                    name,
                    json(name),
                    manifest.at("/bots/0/commandLists/0/commands").size());
        });
    }

    private void translation(String file, JsonNode texts, int commands) {
        int before = problems.size();
        names(texts, "/name.short", "/name.full", "/description.short", "/description.full");
        for (int i = 0; i < commands; i++) {
            String place = "/bots[0].commandLists[0].commands[" + i + "].";
            text(texts, place + "title", 32, ANY, "a text");
            text(texts, place + "description", 128, ANY, "a text");
        }
        problems.subList(before, problems.size()).replaceAll(problem -> file + ", " + problem);
    }

    private void text(JsonNode node, String pointer, int longest, Pattern pattern, String wanted) {
        JsonNode value = node.at(pointer);
        String name = pointer.substring(1).replace('/', '.');
        if (!value.isTextual() || value.asText().isBlank()) {
            problems.add(name + " is missing: give " + wanted);
            return;
        }
        int length = value.asText().length();
        check(length <= longest, name + " has " + length + " characters, at most " + longest + " are allowed");
        check(pattern.matcher(value.asText()).matches(), name + " is '" + value.asText() + "', it has to be " + wanted);
    }

    private void icon(JsonNode manifest, String name, int size, boolean isOutline) {
        byte[] bytes = files.get(manifest.path("icons").path(name).asText());
        if (bytes == null) {
            problems.add("icons." + name + " is missing");
            return;
        }
        new IconCheck("icons." + name, size, isOutline)
                .problems(new ByteArrayInputStream(bytes))
                .forEach(problems::add);
    }
}
