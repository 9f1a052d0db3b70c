package goldpath.bot.channel.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of the page. Its texts are filled in here, from the language files. */
final class Page {

    /** What the page may load, and from where: its own files and answers, and nothing else. */
    static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'");

    private static final Map<String, String> FILES = Map.of(
            "colours.css", "text/css; charset=utf-8",
            "goldpath.css", "text/css; charset=utf-8",
            "goldpath.js", "text/javascript; charset=utf-8",
            "blocks.js", "text/javascript; charset=utf-8",
            "talk.js", "text/javascript; charset=utf-8",
            "theme.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml; charset=utf-8");

    private static final Pattern TEXT = Pattern.compile("data-text=\"([a-z_.]+)\"([^>]*>)");
    private static final Pattern LABEL = Pattern.compile("data-(label|placeholder|content)=\"([a-z_.]+)\"");
    private static final int NOT_MODIFIED = 304;

    /** @param tag changes with the content */
    private record File(String content, String type, String tag) {
        File(String content, String type) {
            this(content, type, "\"" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)) + "\"");
        }
    }

    private final Languages languages;
    private final Map<String, File> files = new LinkedHashMap<>();
    private final Map<String, File> pages = new LinkedHashMap<>();
    private final Map<String, File> texts = new LinkedHashMap<>();

    Page(Languages languages) {
        this.languages = languages;
        FILES.forEach((name, type) -> files.put(name, new File(resource(name), type)));
        String template = resource("index.html");
        for (Language language : languages.all()) {
            pages.put(language.tag(), new File(filled(template, language), "text/html; charset=utf-8"));
            texts.put(language.tag(), new File(words(language).toString(), "application/json; charset=utf-8"));
        }
    }

    /** In the language that the browser prefers. */
    void page(Context context) {
        String preferred = Locale.LanguageRange.parse(accepted(context)).stream()
                .map(Locale.LanguageRange::getRange)
                .filter(this::isSpoken)
                .findFirst()
                .orElse("");
        context.header("Vary", "Accept-Language");
        send(
                context,
                Objects.requireNonNull(pages.get(languages.closest(preferred).tag())));
    }

    private boolean isSpoken(String range) {
        String wanted = Locale.forLanguageTag(range).getLanguage();
        return languages.closest(range).locale().getLanguage().equals(wanted);
    }

    private static String accepted(Context context) {
        String given = Objects.requireNonNullElse(context.header("Accept-Language"), "");
        return given.matches("[A-Za-z0-9;=,.*\\- ]{1,300}") && isReadable(given) ? given : "en";
    }

    private static boolean isReadable(String ranges) {
        try {
            return !Locale.LanguageRange.parse(ranges).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static Set<String> names() {
        return FILES.keySet();
    }

    void file(Context context) {
        send(context, found(files, context.path().substring(1)));
    }

    /** The languages there are. */
    void languages(Context context) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        languages.all().forEach(each -> all.addObject().put("tag", each.tag()).put("name", each.name()));
        context.contentType("application/json").result(all.toString());
    }

    /** The texts of the page in a language. */
    void texts(Context context) {
        send(context, found(texts, context.pathParam("tag")));
    }

    private static File found(Map<String, File> files, String name) {
        return Optional.ofNullable(files.get(name)).orElseThrow(() -> new RefusedException(RefusedException.MISSING));
    }

    private static void send(Context context, File file) {
        context.header("Cache-Control", "no-cache").header("ETag", file.tag());
        if (file.tag().equals(context.header("If-None-Match"))) {
            context.status(NOT_MODIFIED);
        } else {
            context.contentType(file.type()).result(file.content());
        }
    }

    private String filled(String template, Language language) {
        String page =
                template.replace("{lang}", language.tag()).replace("{dir}", LineJson.direction(language.locale()));
        String texts = TEXT.matcher(page).replaceAll(match -> quoted(match, escaped(language.say(match.group(1)))));
        return LABEL.matcher(texts)
                .replaceAll(match -> quoted(
                        match, " " + attribute(match.group(1)) + "=\"" + escaped(language.say(match.group(2))) + "\""));
    }

    private static String quoted(MatchResult match, String after) {
        return Matcher.quoteReplacement(match.group() + after);
    }

    private static String attribute(String kind) {
        return kind.equals("label") ? "aria-label" : kind;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private ObjectNode words(Language language) {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        language.texts().forEach((key, pattern) -> {
            boolean isOfThePage = key.startsWith("web.") || key.startsWith("button.");
            if (isOfThePage && !pattern.contains("{")) {
                words.put(key, language.say(key));
            }
        });
        return words.put("dir", LineJson.direction(language.locale()));
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream("/web/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
