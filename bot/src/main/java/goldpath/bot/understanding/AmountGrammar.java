package goldpath.bot.understanding;

import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Doubt.NoAmount;
import goldpath.bot.conversation.Doubt.UnclearAmount;
import goldpath.bot.conversation.Listening;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Statement.AmountIs;
import goldpath.evaluator.Amount;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AmountFact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads what is said of amounts: which figure is meant where several are named, and what of it must be asked back. */
final class AmountGrammar implements Grammar {

    /** More figures than this are a table, not an answer. */
    private static final int MOST_FIGURES = 30;

    private static final BigDecimal NEARLY = new BigDecimal("0.8");

    private final FigureReader reader;

    AmountGrammar(Lexicon lexicon) {
        reader = new FigureReader(lexicon);
    }

    @Override
    public List<Reading> read(Message message, Listening listening) {
        Topics topics = new Topics(message, listening);
        Figures figures = Figures.in(message, reader, new ExamCodes(listening.competency()));
        if (figures.all().size() > MOST_FIGURES) {
            return List.of();
        }
        List<Reading> readings = new ArrayList<>();
        for (FactDefinition fact : listening.competency().facts()) {
            if (fact instanceof AmountFact amount) {
                readings.addAll(new Reader(message, topics, figures, amount, listening).readings());
            }
        }
        return readings;
    }

    /** Reads what a message says of one amount. */
    private static final class Reader {

        private final Message message;
        private final Topics topics;
        private final Figures figures;
        private final AmountFact fact;
        private final Listening listening;

        Reader(Message message, Topics topics, Figures figures, AmountFact fact, Listening listening) {
            this.message = message;
            this.topics = topics;
            this.figures = figures;
            this.fact = fact;
            this.listening = listening;
        }

        List<Reading> readings() {
            List<Figure> mine =
                    new ArrayList<>(figures.all().stream().filter(this::isMine).toList());
            message.all("zero").stream().map(this::zero).filter(this::isMine).forEach(mine::add);
            mine.sort(java.util.Comparator.comparing(Figure::from));
            Periods periods = new Periods(message, topics.clauses(), figures);
            Optional<Figure> share = new NewShare(message, topics, figures).of(mine);
            Optional<Meant> meant = share.map(
                            found -> new Meant(List.of(mine.get(0).part(found)), Optional.empty()))
                    .or(() -> Meant.of(message, topics, periods, mine));
            if (meant.isEmpty()) {
                return vague();
            }
            Meaning said = new AmountJudgement(fact.id(), figures.all()).of(message, meant.get());
            Meaning meaning = message.all("what_if").isEmpty() ? doubted(said, mine) : stepped(said, meant.get());
            List<Reading.Span> spans = Stream.concat(mine.stream(), share.stream())
                    .map(figure -> new Reading.Span(figure.from(), figure.to()))
                    .toList();
            return List.of(new Reading(meaning, spans, confidence(mine)));
        }

        /** A plan is no revenue yet, and what nobody understands beside a figure may change it. */
        private Meaning doubted(Meaning said, List<Figure> mine) {
            Figure figure = mine.get(0);
            boolean hoped = mine.size() == 1
                    && IntStream.range(
                                    topics.clauses().start(figure.from()),
                                    topics.clauses().end(figure.from()))
                            .anyMatch(at -> message.at(at, "hoped").isPresent());
            boolean doubtful = hoped || new Strays(message, topics.clauses(), figures).areBeside(figure);
            return doubtful && said instanceof Meaning.Says says
                    ? new Meaning.Unclear(new UnclearAmount(
                            fact.id(), message.text(figure.from(), figure.to()), List.of(Choice.of(says.statement()))))
                    : said;
        }

        /** "What if we sold 15k more?" */
        private Meaning stepped(Meaning said, Meant meant) {
            Optional<Amount> known =
                    listening.answers().facts().amount(fact.id()).value();
            Optional<Amount> stepped = said instanceof Meaning.Says
                    ? new Steps(message, topics.clauses())
                            .from(known, meant.figures().get(0))
                    : Optional.empty();
            return stepped.<Meaning>map(amount -> new Meaning.Says(new AmountIs(fact.id(), amount)))
                    .orElse(said);
        }

        private Figure zero(Lexeme lexeme) {
            Numeral nothing = new Numeral(BigDecimal.ZERO, Numeral.Kind.WORDS, lexeme.from(), lexeme.to());
            return new Figure(
                    nothing,
                    Optional.empty(),
                    goldpath.evaluator.Precision.EXACT,
                    Optional.empty(),
                    Figure.Sign.NONE,
                    false,
                    false,
                    lexeme.from(),
                    lexeme.to());
        }

        private boolean isMine(Figure figure) {
            if (figure.share() || isOfDate(figure)) {
                return false;
            }
            Optional<FactDefinition> topic = topics.of(figure.from(), figure.to());
            if (topic.filter(known -> known.id().equals(fact.id())).isPresent()) {
                return !figure.isSmallCount() || isAlone(figure);
            }
            if (isSupposed(figure) || isSaidAnew(figure) || isWholeBeside(figure, topic)) {
                return true;
            }
            boolean elsewhere = topic.isEmpty() || !isMoneyTopic(topic.get());
            boolean money = figure.isMoney() || isInOrder(figure);
            return elsewhere && money && !topics.asksAssociation() && isExpected();
        }

        private boolean isWholeBeside(Figure figure, Optional<FactDefinition> topic) {
            WholeBeside whole = new WholeBeside(message, topics, figures, listening);
            return topic.filter(FactDefinition.AssociationFact.class::isInstance)
                    .map(FactDefinition.AssociationFact.class::cast)
                    .filter(association -> association.amount().equals(fact.id()) && whole.is(figure, association))
                    .isPresent();
        }

        /** "Germany, 400,000, DPOR for 70%": a large number that stands by itself, given before it is asked for. */
        private boolean isInOrder(Figure figure) {
            int start = topics.clauses().start(figure.from());
            int end = topics.clauses().end(figure.from());
            return topics.asksMarket() && figure.isLarge() && start == figure.from() && end - figure.to() <= 1;
        }

        /** The year of "as of December 2025" and "calendar year 2016". */
        private boolean isOfDate(Figure figure) {
            boolean month = figure.from() > 0
                    && message.lexicon()
                            .at(message.tokens(), figure.from() - 1, "month")
                            .isPresent();
            boolean period = IntStream.range(Math.max(0, figure.from() - 3), figure.from())
                    .anyMatch(at -> message.at(at, "period")
                            .filter(found -> found.to() == figure.from())
                            .isPresent());
            return figure.isYear() && (month || period);
        }

        /** "Actually it was 120k", before anything is said of how much is covered, and no doubt about it waits. */
        private boolean isSaidAnew(Figure figure) {
            boolean anew = !message.all("correction").isEmpty() && figure.isMoney();
            return topics.asksAssociation()
                    && listening.choices().size() != 1
                    && (anew || isMoreExact(figure))
                    && message.all("coverage").isEmpty()
                    && message.all("fact").isEmpty()
                    && message.all("answer").isEmpty()
                    && listening.answers().facts().amount(fact.id()).isKnown()
                    && !listening
                            .answers()
                            .facts()
                            .coverage(topics.asked().orElseThrow().id())
                            .isKnown();
        }

        /** "98k", after "just under 100k": so close to its bound it is the amount itself, not a part of it. */
        private boolean isMoreExact(Figure figure) {
            Optional<Amount> known =
                    listening.answers().facts().amount(fact.id()).value();
            boolean plain = figure.precision().isNumber()
                    && !figure.isDoubtful()
                    && new Substance(message).isAll(figure.from(), figure.to());
            return plain
                    && known.filter(bound -> !bound.precision().isNumber() && isNear(figure.value(), bound))
                            .isPresent();
        }

        private static boolean isNear(BigDecimal value, Amount bound) {
            return switch (bound.precision()) {
                case MORE, AT_LEAST -> value.compareTo(bound.usd()) >= 0;
                case RANGE -> value.compareTo(bound.usd()) >= 0 && value.compareTo(bound.highest()) <= 0;
                default ->
                    value.compareTo(bound.usd()) <= 0
                            && value.compareTo(bound.usd().multiply(NEARLY)) >= 0;
            };
        }

        /** While something else is asked, an amount that is known takes a word such as "sorry" to be meant anew. */
        private boolean isExpected() {
            boolean open = !listening.answers().facts().amount(fact.id()).isKnown();
            return open
                    || listening.asking().isEmpty()
                    || !message.all("correction").isEmpty()
                    || !message.all("what_if").isEmpty();
        }

        /** "What if we had 300,000?" is about the amount, whatever is asked; but not "what if only 80k were covered?". */
        private boolean isSupposed(Figure figure) {
            boolean elsewhere = topics.named(figure.from(), figure.to())
                    .filter(named -> !named.id().equals(fact.id()))
                    .isPresent();
            int start = topics.clauses().start(figure.from());
            int end = topics.clauses().end(figure.from());
            boolean earned = !message.all("what_if").isEmpty()
                    && IntStream.range(start, end)
                            .anyMatch(at -> message.at(at, "earning").isPresent());
            boolean part = IntStream.range(start, end)
                    .anyMatch(at -> message.at(at, "coverage").isPresent());
            return earned && !elsewhere && !part && !figure.isDoubtful() && !figure.isSmallCount();
        }

        private static boolean isMoneyTopic(FactDefinition topic) {
            return topic instanceof AmountFact || topic instanceof FactDefinition.AssociationFact;
        }

        private boolean isAlone(Figure figure) {
            return figure.from() == 0 && figure.to() >= message.size() - 1;
        }

        private double confidence(List<Figure> mine) {
            boolean named = mine.stream()
                    .anyMatch(figure -> topics.named(figure.from(), figure.to())
                            .filter(fact::equals)
                            .isPresent());
            if (mine.stream().anyMatch(figure -> isSupposed(figure) || isSaidAnew(figure))) {
                return Confidence.CERTAIN;
            }
            boolean asked = topics.asksFor(fact.id());
            return named ? Confidence.NAMED + 0.05 : asked ? Confidence.ANSWER : Confidence.LIKELY;
        }

        /** Talk about the amount without a number. */
        private List<Reading> vague() {
            List<Lexeme> words = message.all("vague_amount");
            boolean asked = topics.asksFor(fact.id());
            if (words.isEmpty()
                    || !(asked
                            || topics.named(words.get(0).from(), words.get(0).to())
                                    .filter(fact::equals)
                                    .isPresent())) {
                return List.of();
            }
            Meaning doubt = new Meaning.Unclear(new NoAmount(fact.id(), known()));
            return List.of(new Reading(doubt, words.get(0).from(), words.get(0).to(), Confidence.LIKELY));
        }

        private List<Choice> known() {
            return listening
                    .answers()
                    .facts()
                    .amount(fact.id())
                    .value()
                    .map((Amount amount) -> List.of(Choice.of(new AmountIs(fact.id(), amount))))
                    .orElse(List.of());
        }
    }
}
