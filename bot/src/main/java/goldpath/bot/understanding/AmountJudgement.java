package goldpath.bot.understanding;

import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Doubt;
import goldpath.bot.conversation.Doubt.OtherCurrency;
import goldpath.bot.conversation.Doubt.OtherPeriod;
import goldpath.bot.conversation.Doubt.OtherPeriod.Period;
import goldpath.bot.conversation.Doubt.UnclearAmount;
import goldpath.bot.conversation.Doubt.UnclearSign;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Meaning.Says;
import goldpath.bot.conversation.Meaning.Unclear;
import goldpath.bot.conversation.Statement.AmountIs;
import goldpath.evaluator.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether the figure meant can be recorded as an amount, or what of it must be asked back. */
record AmountJudgement(String fact, List<Figure> said) {

    private static final List<BigDecimal> SCALES =
            List.of(new BigDecimal("1e6"), new BigDecimal("1e3"), BigDecimal.ONE);

    /** What is offered stays far below what an amount can hold. */
    private static final BigDecimal MOST = new BigDecimal("1e14");

    Meaning of(Message message, Meant meant) {
        List<Figure> figures = meant.figures();
        Figure figure = figures.get(0);
        if (figures.size() > 1) {
            return several(message, figures);
        }
        if (figure.isZero()) {
            return new Says(new AmountIs(fact, Amount.exactly(BigDecimal.ZERO)));
        }
        if (!figure.isAmount() || figure.negated() || isEach(message, figure)) {
            return unclear(message, figure, List.of());
        }
        Optional<Figure> share = shareOf(message, figure);
        if (share.isPresent()) {
            return unclear(
                    message,
                    figure,
                    List.of(Choice.of(
                            new AmountIs(fact, figure.amount().map(share.get().value()::multiply)))));
        }
        if (figure.isForeign()) {
            String currency = figure.currency().orElseThrow();
            return new Unclear(new OtherCurrency(fact, figure.value(), currency, List.of()));
        }
        if (figure.isDoubtful()) {
            return unclear(message, figure, scaled(figure));
        }
        return inDollars(message, figure, meant);
    }

    /** "40k each", "à 40k": how many of them is not for us to count. */
    private static boolean isEach(Message message, Figure figure) {
        return IntStream.range(figure.from() - 2, figure.to() + 3)
                .anyMatch(at -> message.at(at, "each").isPresent());
    }

    /** In "15% of 800k" the share that stands before the figure. */
    private Optional<Figure> shareOf(Message message, Figure figure) {
        return said.stream()
                .filter(share -> share.share()
                        && share.isReadableShare()
                        && message.at(share.to(), "number_of").isPresent()
                        && figure.from() > share.to()
                        && figure.from() - share.to() <= 3)
                .findFirst();
    }

    private Meaning inDollars(Message message, Figure figure, Meant meant) {
        if (meant.period().isPresent()) {
            Period period = meant.period().get();
            return new Unclear(new OtherPeriod(fact, figure.amount(), period, yearly(figure.amount(), period)));
        }
        if (figure.sign() == Figure.Sign.MINUS && isTaken(figure)) {
            return unclear(message, figure, List.of());
        }
        boolean lost = !message.all("loss").isEmpty();
        if (figure.sign() == Figure.Sign.PERHAPS_MINUS || (lost && figure.sign() == Figure.Sign.NONE)) {
            BigDecimal size = figure.value().abs();
            List<Choice> choices =
                    lost ? List.of(exactly(size.negate())) : List.of(exactly(size), exactly(size.negate()));
            return new Unclear(new UnclearSign(fact, size, choices));
        }
        return new Says(new AmountIs(fact, figure.amount()));
    }

    /** In "it was 95k, minus 10k" the second is taken from the first. */
    private boolean isTaken(Figure figure) {
        return said.stream().anyMatch(other -> other.to() <= figure.from() && other.isMoney() && !other.share());
    }

    private Meaning several(Message message, List<Figure> figures) {
        List<Choice> choices = new ArrayList<>();
        for (Figure figure : alike(figures)) {
            boolean clean = figure.isAmount() && !figure.isForeign() && !figure.isDoubtful();
            if (clean && choices.size() < 4) {
                choices.add(Choice.of(new AmountIs(fact, figure.amount())));
            }
        }
        int to = Math.min(figures.get(figures.size() - 1).to(), figures.get(0).from() + 20);
        Doubt doubt = new UnclearAmount(fact, message.text(figures.get(0).from(), to), choices);
        return new Unclear(doubt);
    }

    /** In "90 or 100k" both are thousands. */
    private static List<Figure> alike(List<Figure> figures) {
        Figure last = figures.get(figures.size() - 1);
        return figures.stream()
                .map(figure ->
                        figure.valueBeside(last).compareTo(figure.numeral().value()) > 0
                                ? figure.scaled(figure.valueBeside(last))
                                : figure)
                .toList();
    }

    private Meaning unclear(Message message, Figure figure, List<Choice> choices) {
        String said = message.text(figure.from(), Math.min(figure.to(), figure.from() + 20));
        return new Unclear(new UnclearAmount(fact, said, choices));
    }

    /** "1.5" may be millions, "120" thousands. */
    private List<Choice> scaled(Figure figure) {
        BigDecimal value = figure.value();
        boolean tiny = value.abs().compareTo(BigDecimal.TEN) < 0;
        return SCALES.stream()
                .filter(scale -> tiny || scale.compareTo(SCALES.get(0)) < 0)
                .filter(scale -> !figure.isYear() || scale.compareTo(BigDecimal.ONE) == 0)
                .map(scale -> figure.amount().map(scale::multiply))
                .map(amount -> Choice.of(new AmountIs(fact, amount)))
                .toList();
    }

    private List<Choice> yearly(Amount amount, Period period) {
        int times = switch (period) {
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER -> 4;
            case HALF_YEAR -> 2;
            case FISCAL_YEAR, CALENDAR_YEAR, TOTAL -> 1;
            case SEVERAL_YEARS -> 0;
        };
        BigDecimal factor = BigDecimal.valueOf(times);
        boolean tooMuch = amount.highest().multiply(factor).abs().compareTo(MOST) > 0;
        return times == 0 || tooMuch ? List.of() : List.of(Choice.of(new AmountIs(fact, amount.map(factor::multiply))));
    }

    private Choice exactly(BigDecimal usd) {
        return Choice.of(new AmountIs(fact, Amount.exactly(usd)));
    }
}
