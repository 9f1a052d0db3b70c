package goldpath.bot.understanding;

import goldpath.bot.understanding.CoverageCue.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the answer that is told in the order of the questions, without a word for what it answers: the yes of "developed,
 * 120k, yes, ...". It is a clause of its own behind the amount.
 */
final class Sequel {

    private static final List<String> COVERING = List.of("answer", "coverage");

    private final Message message;
    private final Clauses clauses;
    private final Figures figures;

    Sequel(Message message, Clauses clauses, Figures figures) {
        this.message = message;
        this.clauses = clauses;
        this.figures = figures;
    }

    /** What all or none of the amount, or a share of it, is said to be covered by. */
    Optional<CoverageCue> find() {
        Optional<Figure> amount = figures.all().stream()
                .filter(figure -> figure.isMoney() || figure.isLarge())
                .findFirst();
        int at = amount.map(figure -> clauses.end(figure.from())).orElse(message.size());
        boolean corrected = figures.all().stream().anyMatch(figure -> figure.isMoney() && figure.from() >= at);
        return at < message.size() && !corrected ? share(at).or(() -> word(at)) : Optional.empty();
    }

    private Optional<CoverageCue> share(int at) {
        return figures.all().stream()
                .filter(figure -> figure.from() == at && figure.isReadableShare() && endsClause(figure.to()))
                .map(figure -> new CoverageCue(Kind.SHARE, Optional.of(figure), at, figure.to()))
                .findFirst();
    }

    private Optional<CoverageCue> word(int at) {
        for (Lexeme lexeme : message.lexemes().get(at)) {
            Optional<Kind> kind = COVERING.contains(lexeme.category())
                    ? Optional.of(Kind.valueOf(lexeme.meaning().toUpperCase(Locale.ROOT)))
                    : Optional.empty();
            boolean plain = kind.filter(List.of(Kind.YES, Kind.ALL, Kind.NO, Kind.NONE)::contains)
                    .isPresent();
            if (plain && endsClause(lexeme.to())) {
                return Optional.of(new CoverageCue(kind.get(), Optional.empty(), at, lexeme.to()));
            }
        }
        return Optional.empty();
    }

    /** Whether the clause ends there, or a second word such as the "all" of "yes, all" does not make it longer. */
    private boolean endsClause(int to) {
        return to >= message.size() || clauses.end(to - 1) - to <= 1;
    }
}
