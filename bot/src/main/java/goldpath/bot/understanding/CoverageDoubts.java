package goldpath.bot.understanding;

import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Doubt.MoreThanTheWhole;
import goldpath.bot.conversation.Doubt.UnclearAmount;
import goldpath.bot.conversation.Doubt.UnclearAnswer;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Meaning.Unclear;
import goldpath.bot.conversation.Statement.CoverageIs;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Coverage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is asked back of a part that is more than the whole, or too small to be meant as it stands. */
record CoverageDoubts(String fact, Optional<Amount> whole) {

    boolean isTooMuch(Amount amount) {
        return whole.filter(all -> amount.usd().compareTo(all.highest()) > 0).isPresent();
    }

    Meaning tooMuch(Amount amount) {
        return whole.<Meaning>map(all -> new Unclear(new MoreThanTheWhole(fact, amount, all, List.of(all()))))
                .orElseGet(() -> new Unclear(new UnclearAnswer(fact, List.of(all(), none()))));
    }

    /** "80" may be thousands or per cent. */
    Meaning tooSmall(Figure figure) {
        List<Choice> choices = new ArrayList<>();
        Amount thousands = figure.amount().map(BigDecimal.valueOf(1000)::multiply);
        if (!isTooMuch(thousands)) {
            choices.add(choice(Coverage.part(thousands)));
        }
        BigDecimal share = figure.value().movePointLeft(2);
        if (share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0) {
            choices.add(choice(share(share)));
        }
        return new Unclear(new UnclearAmount(fact, figure.value().toPlainString(), choices));
    }

    static Coverage share(BigDecimal share) {
        if (share.signum() == 0) {
            return new Coverage.None();
        }
        return share.compareTo(BigDecimal.ONE) == 0 ? new Coverage.All() : Coverage.share(share);
    }

    Choice all() {
        return choice(new Coverage.All());
    }

    Choice none() {
        return choice(new Coverage.None());
    }

    Choice choice(Coverage coverage) {
        return Choice.of(new CoverageIs(fact, coverage));
    }
}
