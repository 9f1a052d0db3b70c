package goldpath.bot.wording;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import goldpath.bot.wording.Block.Paragraph;
import goldpath.prompts.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A language as it is written: its texts, numbers, money, dates, lists and names. */
final class Speech {

    /** Marks the places of spans while a text is put together; taken out of everything users wrote. */
    private static final char SPAN = '\uE000';

    private static final int LONGEST_NAME = 60;
    private static final int MOST_LISTED = 12;

    private final Language language;

    Speech(Language language) {
        this.language = language;
    }

    boolean has(String key) {
        return language.has(key);
    }

    /**
     * The text of that key.
     *
     * @param arguments names of placeholders, each followed by its value
     */
    String text(String key, Object... arguments) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            values.put(String.valueOf(arguments[i]), arguments[i + 1]);
        }
        return language.say(key, values);
    }

    /** The text of that key, in which values may also be spans. */
    List<Span> spans(String key, Object... arguments) {
        Object[] values = arguments.clone();
        List<Span> inserted = new ArrayList<>();
        for (int i = 1; i < values.length; i += 2) {
            if (values[i] instanceof Span span) {
                inserted.add(span);
                values[i] = "" + SPAN + (char) (SPAN + inserted.size());
            }
        }
        List<Span> spans = new ArrayList<>();
        String[] parts = text(key, values).split(String.valueOf(SPAN), -1);
        for (int i = 0; i < parts.length; i++) {
            String rest = i == 0 ? parts[i] : parts[i].substring(1);
            if (i > 0) {
                spans.add(inserted.get(parts[i].charAt(0) - SPAN - 1));
            }
            if (!rest.isEmpty()) {
                spans.add(new Span.Plain(rest));
            }
        }
        return spans;
    }

    Paragraph paragraph(String key, Object... arguments) {
        return new Paragraph(spans(key, arguments));
    }

    /** Words of a user, fit to be shown within a text: one line, of sane length. */
    String quoted(String said) {
        String clean = said.replaceAll("[\\p{Co}\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        return Pages.cut(clean, LONGEST_NAME);
    }

    String level(String id) {
        return optional("level." + id).orElse(id);
    }

    /** The text of a key that not every competency needs. */
    Optional<String> optional(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    String usd(BigDecimal usd) {
        DecimalFormat format = currencyFormat("USD", usd);
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        symbols.setCurrencySymbol(text("currency"));
        format.setDecimalFormatSymbols(symbols);
        return plainSpaces(format.format(usd));
    }

    /** Money in the currency of that ISO 4217 code. */
    String money(BigDecimal amount, String code) {
        return plainSpaces(currencyFormat(code, amount).format(amount));
    }

    /** Whole amounts without decimals, others with two. */
    private DecimalFormat currencyFormat(String code, BigDecimal amount) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Currency.getInstance(code));
        int digits = amount.stripTrailingZeros().scale() <= 0 ? 0 : 2;
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format;
    }

    /** To two decimals: nobody says a third more exactly. */
    String percent(BigDecimal share) {
        return plainSpaces(NumberFormatter.withLocale(language.locale())
                .unit(MeasureUnit.PERCENT)
                .precision(Precision.maxFraction(2))
                .format(share.movePointRight(2))
                .toString());
    }

    /** No-break spaces get lost in copies and searches. */
    private static String plainSpaces(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    String date(LocalDate date) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** The name of a month, from 1 to 12. */
    String month(int month) {
        return DateFormatSymbols.getInstance(language.locale()).getMonths()[month - 1];
    }

    String country(String code) {
        return ULocale.getDisplayCountry("und-" + code.toUpperCase(Locale.ROOT), language.locale());
    }

    String and(Collection<String> words) {
        return list(words, ListFormatter.Type.AND);
    }

    String or(Collection<String> words) {
        return list(words, ListFormatter.Type.OR);
    }

    private String list(Collection<String> words, ListFormatter.Type type) {
        return ListFormatter.getInstance(language.locale(), type, ListFormatter.Width.WIDE)
                .format(upTo(List.copyOf(words), MOST_LISTED));
    }

    /** That many of them, and how many more there are. */
    List<String> upTo(List<String> words, int most) {
        if (words.size() <= most) {
            return words;
        }
        List<String> shown = new ArrayList<>(words.subList(0, most));
        shown.add(text("more", "count", words.size() - most));
        return shown;
    }
}
