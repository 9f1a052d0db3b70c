package goldpath.bot.understanding;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import goldpath.evaluator.Market;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Which market a country is taken for, and what countries are called in a language. */
final class Countries {

    /** Vocabulary category: names of countries beside those of the Unicode locale data, such as demonyms and cities. */
    static final String CATEGORY = "country";

    private static final Set<String> CODES = Set.of(ULocale.getISOCountries());
    private static final int FIRST_FLAG_LETTER = 0x1F1E6;
    private static final int SHORTEST_NAME = 3;

    private final Set<String> developed;
    private final Set<String> asked;

    private Countries(Map<String, List<String>> file) {
        developed = Set.copyOf(Objects.requireNonNull(file.get("developed")));
        asked = Set.copyOf(Objects.requireNonNull(file.get("asked")));
    }

    /** The countries as the data file of the program lists them. */
    static Countries shipped() {
        try (InputStream in = Countries.class.getResourceAsStream("/markets.yaml")) {
            return new Countries(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The market of a country; empty where it must be asked. */
    Optional<Market> market(String code) {
        if (asked.contains(code)) {
            return Optional.empty();
        }
        return Optional.of(developed.contains(code) ? Market.DEVELOPED : Market.EMERGING);
    }

    static boolean isCode(String text) {
        return CODES.contains(text);
    }

    /** Adds the names of all countries in a language. */
    static void addNames(Lexicon lexicon, ULocale locale) {
        LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
        for (String code : CODES) {
            String name = names.regionDisplayName(code);
            if (name.length() >= SHORTEST_NAME && !name.equals(code)) {
                lexicon.add(name, CATEGORY, code);
                lexicon.add(name.replaceAll(" \\(.*\\)", ""), CATEGORY, code);
            }
        }
    }

    /** The country of a flag, two signs of which start with that token. */
    static Optional<String> ofFlag(List<Token> tokens, int at) {
        if (at + 1 >= tokens.size()) {
            return Optional.empty();
        }
        String code = letter(tokens.get(at)) + letter(tokens.get(at + 1));
        return isCode(code) ? Optional.of(code) : Optional.empty();
    }

    private static String letter(Token token) {
        int place = token.text().codePointAt(0) - FIRST_FLAG_LETTER;
        return place >= 0 && place < 26 ? Character.toString('A' + place).toUpperCase(Locale.ROOT) : "";
    }
}
