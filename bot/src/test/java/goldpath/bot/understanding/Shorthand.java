package goldpath.bot.understanding;

import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Doubt;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Statement;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Coverage;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Meanings as short text, so that they can be written down beside what was said. */
final class Shorthand {

    private Shorthand() {}

    static List<String> of(List<Meaning> meanings) {
        return meanings.stream().map(Shorthand::of).toList();
    }

    private static String of(Meaning meaning) {
        if (meaning instanceof Meaning.Says says) {
            return of(says.statement());
        }
        if (meaning instanceof Meaning.Unclear unclear) {
            return of(unclear.doubt());
        }
        if (meaning instanceof Meaning.Wants wants) {
            return wants.command().id();
        }
        if (meaning instanceof Meaning.Supposes supposes) {
            return "what if "
                    + supposes.statements().stream().map(Shorthand::of).collect(Collectors.joining("; "));
        }
        if (meaning instanceof Meaning.AsksNextExam asks) {
            return "next exam" + asks.person().map(person -> " " + person).orElse("");
        }
        return ofPlain(meaning);
    }

    private static String ofPlain(Meaning meaning) {
        if (meaning instanceof Meaning.Picks picks) {
            return "pick " + (picks.index() + 1);
        }
        if (meaning instanceof Meaning.Reopens reopens) {
            return "reopen " + reopens.fact();
        }
        if (meaning instanceof Meaning.AsksAbout asks) {
            return "about " + asks.topic();
        }
        if (meaning instanceof Meaning.WantsLanguage wants) {
            return "language " + wants.tag();
        }
        return meaning instanceof Meaning.Affirms
                ? "yes"
                : meaning instanceof Meaning.Denies ? "no" : meaning.toString();
    }

    private static String of(Statement statement) {
        return statement.fact() + " " + value(statement);
    }

    private static String value(Statement statement) {
        if (statement instanceof Statement.MarketIs is) {
            return is.market().id() + is.country().map(country -> " " + country).orElse("");
        }
        if (statement instanceof Statement.AmountIs is) {
            return of(is.amount());
        }
        if (statement instanceof Statement.CoverageIs is) {
            return of(is.coverage());
        }
        if (statement instanceof Statement.CoversAllBut but) {
            return "all but " + of(but.rest());
        }
        return statement instanceof Statement.IsUnknown ? "unknown" : statement.toString();
    }

    private static String of(Amount amount) {
        String usd = plain(amount.usd());
        return amount.precision().symbol() + " "
                + amount.upper().map(upper -> usd + ".." + plain(upper)).orElse(usd);
    }

    private static String of(Coverage coverage) {
        if (coverage instanceof Coverage.Part part) {
            return part.amount()
                    .map(amount -> "part " + of(amount))
                    .or(() -> part.share().map(share -> "share " + plain(share)))
                    .orElse("part");
        }
        return coverage instanceof Coverage.All ? "all" : "none";
    }

    private static String of(Doubt doubt) {
        String kind = doubt.getClass().getSimpleName();
        String choices = doubt.choices().stream()
                .map(Choice::statements)
                .map(statements -> statements.stream().map(Shorthand::value).collect(Collectors.joining("; ")))
                .collect(Collectors.joining(" | "));
        return doubt.fact() + "? " + kind + detail(doubt) + " [" + choices + "]";
    }

    private static String detail(Doubt doubt) {
        if (doubt instanceof Doubt.OtherCurrency other) {
            return " " + other.currency() + " " + plain(other.amount());
        }
        if (doubt instanceof Doubt.OtherPeriod other) {
            return " " + other.period();
        }
        return doubt instanceof Doubt.UnclearCountry unclear ? " " + unclear.place() : "";
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale())).toPlainString();
    }
}
