package goldpath.bot.understanding;

import goldpath.bot.conversation.Listening;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Meaning.Affirms;
import goldpath.bot.conversation.Meaning.Denies;
import goldpath.bot.conversation.Meaning.Picks;
import goldpath.bot.conversation.Statement.AmountIs;
import goldpath.bot.conversation.Statement.MarketIs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads replies to what was just put: a bare yes or no, and the pick of one of several choices. */
final class ReplyGrammar implements Grammar {

    @Override
    public List<Reading> read(Message message, Listening listening) {
        Substance substance = new Substance(message);
        List<Reading> readings = new ArrayList<>();
        boolean awaited = listening.confirming() || listening.choices().size() == 1;
        for (Lexeme lexeme : message.all("answer")) {
            if (awaited ? substance.isFirst(lexeme.from()) : substance.isAll(lexeme)) {
                Meaning meaning =
                        lexeme.meaning().equals("yes") && !message.isDenied(lexeme) ? new Affirms() : new Denies();
                double confidence =
                        !awaited ? Confidence.FAINT : substance.isAll(lexeme) ? Confidence.CERTAIN : Confidence.ANSWER;
                readings.add(new Reading(meaning, lexeme.from(), lexeme.to(), confidence));
            }
        }
        pick(message, listening, substance)
                .or(() -> scale(message, listening, substance))
                .or(() -> PersonPick.of(message, listening, substance))
                .or(() -> namesake(message, listening, substance))
                .ifPresent(readings::add);
        return readings;
    }

    private static Optional<Reading> pick(Message message, Listening listening, Substance substance) {
        int choices = listening.choices().size();
        for (int i = 0; i < message.size(); i++) {
            Token token = message.token(i);
            int place = place(message, token, i);
            int to = message.at(i, "pick").map(Lexeme::to).orElse(i + 1);
            if (place >= 0 && place < choices && isAlone(message, substance, i, to)) {
                return Optional.of(new Reading(new Picks(place), i, to, Confidence.CERTAIN));
            }
        }
        return Optional.empty();
    }

    /** "Thousand", where 120 or 120,000 can be meant. */
    private static Optional<Reading> scale(Message message, Listening listening, Substance substance) {
        List<BigDecimal> offered = listening.choices().stream()
                .flatMap(choice -> choice.statements().stream())
                .filter(AmountIs.class::isInstance)
                .map(statement -> ((AmountIs) statement).amount().usd())
                .toList();
        Optional<Lexeme> unit =
                message.all("multiplier").stream().filter(substance::isAll).findFirst();
        Optional<BigDecimal> wanted = unit.flatMap(found -> offered.stream()
                .min(Comparator.naturalOrder())
                .map(least -> least.multiply(new BigDecimal(found.meaning()))));
        int place = IntStream.range(0, offered.size())
                .filter(at -> wanted.filter(amount -> amount.compareTo(offered.get(at)) == 0)
                        .isPresent())
                .findFirst()
                .orElse(-1);
        return place < 0 || offered.size() != listening.choices().size()
                ? Optional.empty()
                : unit.map(found -> new Reading(new Picks(place), found.from(), found.to(), Confidence.CERTAIN));
    }

    /** "The state", where a place is a part of one country and the name of another. */
    private static Optional<Reading> namesake(Message message, Listening listening, Substance substance) {
        long countries = listening.choices().stream()
                .flatMap(choice -> choice.statements().stream())
                .filter(MarketIs.class::isInstance)
                .flatMap(statement -> ((MarketIs) statement).country().stream())
                .distinct()
                .count();
        return message.all("place_kind").stream()
                .filter(kind -> countries == 2 && substance.isAll(kind))
                .map(kind -> new Reading(
                        new Picks(kind.meaning().equals("part") ? 0 : 1), kind.from(), kind.to(), Confidence.CERTAIN))
                .findFirst();
    }

    /** "option 2" and "2." are as good as "2"; "1 of them" is not. */
    private static boolean isAlone(Message message, Substance substance, int from, int to) {
        if (message.at(to, "number_of").isPresent()) {
            return false;
        }
        Optional<Lexeme> noun = from > 0 ? message.at(from - 1, "pick_noun") : Optional.empty();
        return substance.isAll(noun.map(Lexeme::from).orElse(from), to);
    }

    private static int place(Message message, Token token, int at) {
        Optional<Lexeme> ordinal = message.at(at, "pick");
        if (ordinal.isPresent()) {
            return Integer.parseInt(ordinal.get().meaning());
        }
        if (token.isNumber() && token.folded().length() <= 2) {
            return new BigDecimal(token.folded()).intValue() - 1;
        }
        boolean letter = token.isWord() && token.folded().length() == 1;
        return letter ? token.folded().charAt(0) - 'a' : -1;
    }
}
