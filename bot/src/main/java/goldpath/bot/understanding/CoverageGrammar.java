package goldpath.bot.understanding;

import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Doubt;
import goldpath.bot.conversation.Doubt.OtherCurrency;
import goldpath.bot.conversation.Doubt.PartOfUnknownSize;
import goldpath.bot.conversation.Doubt.UnclearAnswer;
import goldpath.bot.conversation.Listening;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Meaning.Says;
import goldpath.bot.conversation.Meaning.Unclear;
import goldpath.bot.conversation.Statement.CoverageIs;
import goldpath.bot.conversation.Statement.CoversAllBut;
import goldpath.bot.understanding.CoverageCue.Kind;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AssociationFact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how much of an amount an association covers: all, none, a part, all but a part. */
final class CoverageGrammar implements Grammar {

    private final FigureReader reader;

    CoverageGrammar(Lexicon lexicon) {
        reader = new FigureReader(lexicon);
    }

    @Override
    public List<Reading> read(Message message, Listening listening) {
        Topics topics = new Topics(message, listening);
        boolean named = !message.all("fact").isEmpty();
        boolean inOrder = topics.asksMarket() || topics.asksAmount();
        boolean bareYesIsOther = listening.confirming() || listening.choices().size() == 1;
        List<Reading> readings = new ArrayList<>();
        for (FactDefinition fact : listening.competency().facts()) {
            boolean heard = named || inOrder || topics.asksFor(fact.id());
            if (fact instanceof AssociationFact association && heard) {
                ExamCodes codes = new ExamCodes(listening.competency());
                Figures figures = Figures.in(message, reader, codes);
                WholeBeside whole = new WholeBeside(message, topics, figures, listening);
                Reader told = new Reader(
                        message,
                        topics,
                        CoverageCues.in(message, topics, figures, association, codes, whole),
                        association,
                        listening);
                boolean open = inOrder
                        && !listening.answers().facts().coverage(fact.id()).isKnown();
                told.reading(bareYesIsOther)
                        .or(() -> told.supposed(message))
                        .or(() -> open
                                ? new Sequel(message, topics.clauses(), figures)
                                        .find()
                                        .map(told::ofSequel)
                                : Optional.empty())
                        .ifPresent(readings::add);
            }
        }
        return readings;
    }

    /** Reads what a message says of one association. */
    private static final class Reader {

        private final AssociationFact fact;
        private final Topics topics;
        private final Optional<Amount> whole;
        private final PartSteps steps;
        private final List<CoverageCue> said;
        private final List<CoverageCue> cues;
        private final CoverageDoubts doubts;
        private final Remainder remainder;
        private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

        Reader(Message message, Topics topics, List<CoverageCue> said, AssociationFact fact, Listening listening) {
            this.fact = fact;
            this.topics = topics;
            whole = listening.answers().facts().amount(fact.amount()).value();
            doubts = new CoverageDoubts(fact.id(), whole);
            steps = PartSteps.of(message, topics, fact, listening);
            this.said = said;
            cues = sinceCorrection(said);
            cues.forEach(cue -> kinds.add(cue.kind()));
            remainder = new Remainder(cues, topics.clauses());
        }

        private static List<CoverageCue> sinceCorrection(List<CoverageCue> all) {
            for (int i = all.size() - 2; i >= 0; i--) {
                if (all.get(i).kind() == Kind.CORRECTION) {
                    return all.subList(i + 1, all.size());
                }
            }
            return all;
        }

        Optional<Reading> reading(boolean bareYesIsOther) {
            boolean bare = kinds.equals(EnumSet.of(Kind.YES)) || kinds.equals(EnumSet.of(Kind.NO));
            boolean onlyMention = EnumSet.of(Kind.PRODUCT, Kind.CORRECTION, Kind.STRANGER, Kind.ONLY, Kind.MAYBE)
                    .containsAll(kinds);
            boolean asked = topics.asksFor(fact.id());
            onlyMention &= !(asked && kinds.equals(EnumSet.of(Kind.MAYBE)));
            if (cues.isEmpty() || (bare && bareYesIsOther && asked) || (onlyMention && !(asked && has(Kind.ONLY)))) {
                return Optional.empty();
            }
            List<Reading.Span> spans = said.stream()
                    .map(cue -> new Reading.Span(cue.from(), cue.to()))
                    .toList();
            double confidence = asked ? Confidence.ANSWER : Confidence.NAMED;
            return Optional.of(new Reading(meaning(), spans, confidence));
        }

        /** "What if we get DPOR?" supposes that all of it is covered. */
        Optional<Reading> supposed(Message message) {
            boolean bare = said.isEmpty() && !message.all("what_if").isEmpty();
            boolean denied =
                    !message.all("not").isEmpty() || !message.all("loss").isEmpty();
            Coverage coverage = denied ? new Coverage.None() : new Coverage.All();
            return message.all("fact").stream()
                    .filter(name -> bare && name.meaning().equals(fact.id()))
                    .map(name -> new Reading(says(coverage), name.from(), name.to(), Confidence.NAMED))
                    .findFirst();
        }

        Reading ofSequel(CoverageCue cue) {
            Coverage coverage = switch (cue.kind()) {
                case YES, ALL -> new Coverage.All();
                case SHARE -> CoverageDoubts.share(cue.figure().orElseThrow().value());
                default -> new Coverage.None();
            };
            return new Reading(says(coverage), cue.from(), cue.to(), Confidence.LIKELY);
        }

        private boolean has(Kind kind) {
            return kinds.contains(kind);
        }

        private Meaning meaning() {
            List<Figure> money = figures(Kind.MONEY).stream()
                    .filter(figure -> !(has(Kind.SOME) || has(Kind.COUNTED)) || !figure.isDoubtful())
                    .toList();
            List<Figure> shares = figures(Kind.SHARE);
            boolean stranger = has(Kind.STRANGER) || has(Kind.PRODUCT);
            if (!money.isEmpty()) {
                return ofMoney(money);
            }
            if (!shares.isEmpty() && !has(Kind.SOME) && !has(Kind.COUNTED)) {
                return ofShare(shares);
            }
            boolean part = has(Kind.SOME)
                    || (has(Kind.COUNTED) && !isNever())
                    || has(Kind.REST)
                    || has(Kind.EXCEPT)
                    || has(Kind.ONLY)
                    || (stranger && !has(Kind.ALL));
            if (part && !has(Kind.MAYBE)) {
                return partOfUnknownSize();
            }
            return ofWords();
        }

        /** "No, our customers never did" */
        private boolean isNever() {
            return has(Kind.NONE)
                    && EnumSet.of(Kind.NO, Kind.NONE, Kind.COUNTED).containsAll(kinds);
        }

        private Meaning ofWords() {
            boolean yes = has(Kind.YES) || has(Kind.ALL);
            boolean no = has(Kind.NO) || has(Kind.NONE) || has(Kind.OTHERS);
            if (has(Kind.MAYBE) || yes == no) {
                List<Choice> choices =
                        yes == no ? List.of(doubts.all(), doubts.none()) : List.of(yes ? doubts.all() : doubts.none());
                return new Unclear(new UnclearAnswer(fact.id(), choices));
            }
            return says(yes ? new Coverage.All() : new Coverage.None());
        }

        private List<Figure> figures(Kind kind) {
            return cues.stream()
                    .filter(cue -> cue.kind() == kind)
                    .flatMap(cue -> cue.figure().stream())
                    .toList();
        }

        private Meaning ofMoney(List<Figure> said) {
            List<Figure> money = said.size() > 1
                    ? said.stream().filter(figure -> !isWhole(figure)).toList()
                    : said;
            money = money.size() > 1
                    ? money.stream().filter(figure -> !figure.negated()).toList()
                    : money;
            Optional<Amount> covered = remainder.covered(money, whole);
            if (covered.isPresent()) {
                return doubts.isTooMuch(covered.get())
                        ? doubts.tooMuch(covered.get())
                        : says(Coverage.part(covered.get()));
            }
            if (money.size() != 1) {
                return partOfUnknownSize();
            }
            Figure figure = money.get(0);
            if (!figure.isAmount()) {
                return new Unclear(new UnclearAnswer(fact.id(), List.of(doubts.all(), doubts.none())));
            }
            if (figure.isForeign()) {
                return new Unclear(new OtherCurrency(
                        fact.id(), figure.value(), figure.currency().orElseThrow(), List.of()));
            }
            return figure.isDoubtful() ? doubts.tooSmall(figure) : ofAmount(figure);
        }

        private boolean isWhole(Figure figure) {
            return whole.filter(all -> all.usd().compareTo(figure.value()) == 0).isPresent();
        }

        private Meaning ofAmount(Figure figure) {
            boolean taken = figure.sign() == Figure.Sign.MINUS && has(Kind.ALL);
            Optional<Boolean> others = remainder.isCovered();
            boolean rest = others.orElse(taken || isRest(figure));
            if (others.isEmpty() && has(Kind.REST)) {
                return partOfUnknownSize();
            }
            if (others.isEmpty() && remainder.isDeniedLast() && !remainder.isDenied(figure)) {
                Choice allBut = Choice.of(new CoversAllBut(fact.id(), figure.amount()));
                return new Unclear(new UnclearAnswer(fact.id(), List.of(allBut)));
            }
            if (rest && others.isEmpty() && !has(Kind.YES) && !has(Kind.ALL) && figure.negated()) {
                return new Unclear(new UnclearAnswer(fact.id(), List.of()));
            }
            Optional<Amount> stepped = steps.from(figure);
            Amount amount = stepped.orElseGet(() -> taken ? figure.amount().map(BigDecimal::negate) : figure.amount());
            if (doubts.isTooMuch(amount) || amount.usd().signum() < 0) {
                return doubts.tooMuch(amount);
            }
            if (stepped.isPresent()) {
                return says(Coverage.part(amount));
            }
            if (rest) {
                return new Says(new CoversAllBut(fact.id(), amount));
            }
            if (has(Kind.ALL) && !isWhole(figure) && !has(Kind.ONLY) && whole.isPresent()) {
                Choice allBut = Choice.of(new CoversAllBut(fact.id(), amount));
                return new Unclear(new UnclearAnswer(fact.id(), List.of(doubts.choice(Coverage.part(amount)), allBut)));
            }
            if (figure.isZero() || (isWhole(figure) && has(Kind.NONE))) {
                return says(new Coverage.None());
            }
            if (isWhole(figure) && has(Kind.NO)) {
                return new Unclear(new UnclearAnswer(fact.id(), List.of(doubts.none(), doubts.all())));
            }
            return says(isWhole(figure) && amount.precision().isNumber() ? new Coverage.All() : Coverage.part(amount));
        }

        /** "all but 20k", "yes, not for 20k"; but not "none except 20k". */
        private boolean isRest(Figure figure) {
            boolean none = (has(Kind.NO) || has(Kind.NONE)) && !has(Kind.ALL) && !has(Kind.YES);
            return (has(Kind.EXCEPT) && !none && !remainder.isOnly(figure))
                    || remainder.isMissing(figure)
                    || figure.negated()
                    || remainder.isUncovered(figure, isWhole(figure))
                    || remainder.isNamed()
                    || remainder.isDenied(figure);
        }

        private Meaning ofShare(List<Figure> shares) {
            Figure figure = shares.get(0);
            boolean clear = shares.size() == 1
                    && (!remainder.isDeniedLast() || remainder.isDenied(figure))
                    && figure.precision().isNumber()
                    && figure.isReadableShare();
            if (!clear) {
                return partOfUnknownSize();
            }
            BigDecimal share = isRest(figure) ? BigDecimal.ONE.subtract(figure.value()) : figure.value();
            return says(CoverageDoubts.share(share));
        }

        private Meaning partOfUnknownSize() {
            Doubt doubt = new PartOfUnknownSize(fact.id(), List.of());
            return new Unclear(doubt);
        }

        private Meaning says(Coverage coverage) {
            return new Says(new CoverageIs(fact.id(), coverage));
        }
    }
}
