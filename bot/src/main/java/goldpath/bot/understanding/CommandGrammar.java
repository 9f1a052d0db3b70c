package goldpath.bot.understanding;

import goldpath.bot.conversation.Command;
import goldpath.bot.conversation.Listening;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Meaning.Reopens;
import goldpath.bot.conversation.Meaning.Says;
import goldpath.bot.conversation.Meaning.Wants;
import goldpath.bot.conversation.Meaning.WantsLanguage;
import goldpath.bot.conversation.Statement.IsUnknown;
import goldpath.evaluator.Competency;
import goldpath.evaluator.FactDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads wishes and remarks: help, undo, skip, "I don't know", another language, something to be changed. */
final class CommandGrammar implements Grammar {

    /** How far from "change" its number stands. */
    private static final int NEAR = 4;

    private static final List<String> PLAIN = List.of("pick", "pick_noun", "review_noun", "filler", "determiner");

    @Override
    public List<Reading> read(Message message, Listening listening) {
        return new Reader(message, listening).readings();
    }

    /** Reads the wishes of one message. */
    private static final class Reader {

        private final Message message;
        private final Topics topics;
        private final Substance substance;
        private final Competency competency;
        private final boolean confirming;
        private final List<Reading> readings = new ArrayList<>();

        Reader(Message message, Listening listening) {
            this.message = message;
            topics = new Topics(message, listening);
            substance = new Substance(message);
            competency = listening.competency();
            confirming = listening.confirming();
        }

        List<Reading> readings() {
            for (Lexeme lexeme : message.all("command")) {
                add(command(lexeme), lexeme, lexeme.slips() == 0 || substance.isAll(lexeme));
            }
            for (Lexeme lexeme : message.all("command_alone")) {
                add(command(lexeme), lexeme, substance.isAll(lexeme));
            }
            for (Lexeme lexeme : message.all("language")) {
                add(new WantsLanguage(lexeme.meaning()), lexeme, true);
            }
            for (Lexeme lexeme : message.all("language_name")) {
                boolean place = topics.asksMarket()
                        && message.at(lexeme.from(), Countries.CATEGORY).isPresent();
                add(new WantsLanguage(lexeme.meaning()), lexeme, substance.isAll(lexeme) && !place);
            }
            message.all("unknown").forEach(this::unknown);
            message.all("reopen").forEach(this::reopens);
            message.all("fact").forEach(this::alone);
            return readings;
        }

        private void add(Meaning meaning, Lexeme lexeme, boolean holds) {
            if (holds) {
                readings.add(new Reading(meaning, lexeme.from(), lexeme.to(), Confidence.WISH));
            }
        }

        private static Meaning command(Lexeme lexeme) {
            return new Wants(Command.valueOf(lexeme.meaning().toUpperCase(Locale.ROOT)));
        }

        /** Not known is the fact named beside it, or the one asked; with neither, there is nothing to skip. */
        private void unknown(Lexeme lexeme) {
            Optional<FactDefinition> topic =
                    topics.named(lexeme.from(), lexeme.to()).or(topics::asked);
            topic.ifPresent(fact -> add(new Says(new IsUnknown(fact.id())), lexeme, true));
        }

        /** "Revenue", after the result. */
        private void alone(Lexeme lexeme) {
            if (topics.asked().isEmpty() && !confirming && message.size() <= lexeme.to() + 1) {
                add(new Reopens(lexeme.meaning()), lexeme, substance.isAll(lexeme));
            }
        }

        private void reopens(Lexeme lexeme) {
            topics.named(lexeme.from(), lexeme.to()).ifPresent(fact -> add(new Reopens(fact.id()), lexeme, true));
            for (int at = Math.max(0, lexeme.from() - NEAR); at < Math.min(message.size(), lexeme.to() + NEAR); at++) {
                byPlace(at, lexeme).ifPresent(readings::add);
            }
        }

        /** "Change 2", "change the second": as the review counts them. */
        private Optional<Reading> byPlace(int at, Lexeme reopen) {
            List<FactDefinition> facts = competency.facts();
            Optional<Lexeme> ordinal = message.at(at, "pick");
            Token token = message.token(at);
            boolean number = token.isNumber() && token.folded().matches("[1-9]");
            int place = ordinal.map(found -> Integer.parseInt(found.meaning()))
                    .orElseGet(() -> number ? Integer.parseInt(token.folded()) - 1 : facts.size());
            int from = Math.min(at, reopen.from());
            int to = Math.max(ordinal.map(Lexeme::to).orElse(at + 1), reopen.to());
            return place < facts.size() && substance.isAll(from, to) && isPlain(from, to, reopen)
                    ? Optional.of(new Reading(new Reopens(facts.get(place).id()), from, to, Confidence.CERTAIN))
                    : Optional.empty();
        }

        /** Whether nothing stands there but what is to be changed, and what such things are called. */
        private boolean isPlain(int from, int to, Lexeme reopen) {
            int at = from;
            while (at < to) {
                int here = at;
                int end = at == reopen.from()
                        ? reopen.to()
                        : PLAIN.stream()
                                .flatMap(category -> message.at(here, category).stream())
                                .mapToInt(Lexeme::to)
                                .max()
                                .orElse(at);
                if (end == at && message.token(at).isWord()) {
                    return false;
                }
                at = Math.max(at + 1, end);
            }
            return true;
        }
    }
}
