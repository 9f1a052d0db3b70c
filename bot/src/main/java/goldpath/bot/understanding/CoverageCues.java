package goldpath.bot.understanding;

import goldpath.bot.understanding.CoverageCue.Kind;
import goldpath.evaluator.FactDefinition.AssociationFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Collects, in order, all that a message says of how much an association covers. */
final class CoverageCues {

    private static final int MOST = 30;

    private final Message message;
    private final Topics topics;
    private final AssociationFact fact;
    private final ExamCodes codes;
    private final WholeBeside whole;
    private final List<CoverageCue> cues = new ArrayList<>();

    private CoverageCues(Message message, Topics topics, AssociationFact fact, ExamCodes codes, WholeBeside whole) {
        this.message = message;
        this.topics = topics;
        this.fact = fact;
        this.codes = codes;
        this.whole = whole;
    }

    static List<CoverageCue> in(
            Message message, Topics topics, Figures figures, AssociationFact fact, ExamCodes codes, WholeBeside whole) {
        CoverageCues cues = new CoverageCues(message, topics, fact, codes, whole);
        int figure = 0;
        for (int at = 0; at < message.size() && cues.cues.size() <= MOST; ) {
            while (figure < figures.all().size() && figures.all().get(figure).from() < at) {
                figure++;
            }
            boolean here =
                    figure < figures.all().size() && figures.all().get(figure).from() == at;
            at = here ? cues.figure(figures.all().get(figure)) : cues.word(at);
        }
        return cues.cues.size() > MOST ? List.of() : cues.cues;
    }

    private int figure(Figure figure) {
        if (isMine(figure.from(), figure.to()) && !figure.isYear() && !whole.is(figure, fact)) {
            Kind kind = figure.share() ? Kind.SHARE : figure.isSmallCount() ? Kind.SOME : Kind.MONEY;
            add(kind, Optional.of(figure), figure.from(), figure.to());
        }
        return figure.to();
    }

    private int word(int at) {
        if (denies(at)) {
            add(Kind.NO, Optional.empty(), at, at + 1);
        }
        Optional<Lexeme> lexeme = message.lexemes().get(at).stream()
                .filter(found -> kind(found).isPresent())
                .findFirst();
        if (lexeme.isEmpty()) {
            return stranger(at);
        }
        boolean opens = topics.clauses().start(at) == at;
        boolean ofExam = kind(lexeme.get()).orElseThrow() == Kind.NO && !opens && isBesideExam(at);
        boolean counts = !isCountedWhole(lexeme.get()) && !isHeading(lexeme.get());
        if (isMine(at, lexeme.get().to()) && !ofExam && counts) {
            add(
                    kind(lexeme.get()).orElseThrow(),
                    Optional.empty(),
                    at,
                    lexeme.get().to());
        }
        return lexeme.get().to();
    }

    /** "20k isn't covered" */
    private boolean denies(int at) {
        boolean not =
                message.at(at, "not").isPresent() && message.at(at, "answer").isEmpty();
        return not
                && !cues.isEmpty()
                && (cues.get(cues.size() - 1).figure().isPresent()
                        || cues.get(cues.size() - 1).kind() == Kind.ONLY)
                && topics.clauses().start(at)
                        == topics.clauses().start(cues.get(cues.size() - 1).from());
    }

    /** "Chris did not pass 707" denies nothing but the exam. */
    private boolean isBesideExam(int at) {
        int end = Math.min(topics.clauses().end(at), at + Clauses.REACH);
        for (int i = Math.max(topics.clauses().start(at), at - Clauses.REACH); i < end; i++) {
            boolean listed = codes.at(message, i).filter(ExamCode::isListed).isPresent();
            if (listed || message.token(i).isHidden()) {
                return true;
            }
        }
        return false;
    }

    /** The customers of "all our customers" or "no customer" add nothing to it. */
    private boolean isCountedWhole(Lexeme lexeme) {
        if (!lexeme.category().equals("counted") || cues.isEmpty()) {
            return false;
        }
        CoverageCue before = cues.get(cues.size() - 1);
        boolean whole = before.kind() == Kind.ALL || before.kind() == Kind.NONE;
        for (int i = before.to(); i < lexeme.from(); i++) {
            whole &= message.at(i, "determiner").isPresent()
                    || message.at(i, "filler").isPresent()
                    || message.at(i - 1, "part").isPresent()
                    || message.at(i, "part").isPresent();
        }
        return whole;
    }

    /** In "DPOR for everything. People: ..." another list begins. */
    private boolean isHeading(Lexeme lexeme) {
        return lexeme.category().equals("counted")
                && lexeme.to() < message.size()
                && message.token(lexeme.to()).is(":");
    }

    /** "Definitely not" is no yes. */
    private Optional<Kind> kind(Lexeme lexeme) {
        return lexeme.category().equals("answer") && message.isDenied(lexeme)
                ? Optional.of(Kind.NO)
                : plainKind(lexeme);
    }

    private static Optional<Kind> plainKind(Lexeme lexeme) {
        return switch (lexeme.category()) {
            case "answer", "coverage" ->
                Optional.of(Kind.valueOf(lexeme.meaning().toUpperCase(Locale.ROOT)));
            case "correction" -> Optional.of(Kind.CORRECTION);
            case "product" -> Optional.of(Kind.PRODUCT);
            case "counted" -> Optional.of(Kind.COUNTED);
            case "zero" -> Optional.of(Kind.NONE);
            default -> Optional.empty();
        };
    }

    /** "yes for Contoso" is no plain yes. */
    private int stranger(int at) {
        boolean link = message.at(at, "coverage_link").isPresent();
        int next = at + 1;
        boolean unknown = link
                && next < message.size()
                && message.token(next).isWord()
                && message.lexemes().get(next).isEmpty();
        if (unknown && isMine(at, next)) {
            add(Kind.STRANGER, Optional.empty(), at, next + 1);
        }
        int length = message.lexemes().get(at).stream()
                .mapToInt(Lexeme::length)
                .max()
                .orElse(1);
        return at + length;
    }

    /** A plain yes is never taken for an association that was not asked for or named. */
    private boolean isMine(int from, int to) {
        return message.is(from, "fact", fact.id())
                || topics.of(from, to)
                        .filter(topic -> topic.id().equals(fact.id()))
                        .isPresent();
    }

    private void add(Kind kind, Optional<Figure> figure, int from, int to) {
        cues.add(new CoverageCue(kind, figure, from, to));
    }
}
