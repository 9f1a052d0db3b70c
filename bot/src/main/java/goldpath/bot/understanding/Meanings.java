package goldpath.bot.understanding;

import goldpath.bot.conversation.Listening;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Meaning.Affirms;
import goldpath.bot.conversation.Meaning.Denies;
import goldpath.bot.conversation.Meaning.Reopens;
import goldpath.bot.conversation.Meaning.Says;
import goldpath.bot.conversation.Meaning.Supposes;
import goldpath.bot.conversation.Meaning.Unclear;
import goldpath.bot.conversation.Statement;
import goldpath.bot.conversation.Statement.AmountIs;
import goldpath.bot.conversation.Statement.CoverageIs;
import goldpath.bot.conversation.Statement.IsUnknown;
import goldpath.bot.conversation.Statement.MarketIs;
import goldpath.bot.conversation.Statement.Passes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the readings chosen of a message agree with each other. */
record Meanings(Message message, Listening listening) {

    List<Meaning> of(List<Reading> readings) {
        List<Meaning> all = readings.stream().map(Reading::meaning).distinct().toList();
        List<Meaning> telling =
                all.stream().filter(meaning -> !isOutdone(meaning, all)).toList();
        return isSupposed(telling) ? supposed(telling) : telling;
    }

    /** "I don't know exactly, about 120k" is an answer; "change the market to emerging" needs no question back. */
    private boolean isOutdone(Meaning meaning, List<Meaning> all) {
        Optional<String> fact = weak(meaning);
        if (fact.isPresent()) {
            return all.stream()
                    .anyMatch(other -> !other.equals(meaning) && strong(other).equals(fact));
        }
        boolean bare = meaning instanceof Affirms || meaning instanceof Denies;
        boolean awaited = listening.confirming() || listening.choices().size() == 1;
        return bare && !awaited && all.stream().anyMatch(other -> strong(other).isPresent());
    }

    private static Optional<String> weak(Meaning meaning) {
        if (meaning instanceof Reopens reopens) {
            return Optional.of(reopens.fact());
        }
        return meaning instanceof Says says && says.statement() instanceof IsUnknown unknown
                ? Optional.of(unknown.fact())
                : Optional.empty();
    }

    private static Optional<String> strong(Meaning meaning) {
        if (weak(meaning).isPresent()) {
            return Optional.empty();
        }
        if (meaning instanceof Says says) {
            return Optional.of(says.statement().fact());
        }
        return meaning instanceof Unclear unclear ? Optional.of(unclear.doubt().fact()) : Optional.empty();
    }

    /**
     * What is asked, or goes on with an "and", while something is supposed is supposed too. A weak word such as "if" only
     * supposes in a question, at the start, or while something is being supposed.
     */
    private boolean isSupposed(List<Meaning> meanings) {
        if (message.size() == 0) {
            return false;
        }
        boolean question = message.token(message.size() - 1).is("?");
        boolean goesOn = message.at(0, "number_joint").isPresent();
        if (listening.supposing() && (question || goesOn)) {
            return true;
        }
        if (question && listening.asking().isEmpty() && isAskedOf(meanings)) {
            return true;
        }
        return message.all("what_if").stream()
                .anyMatch(frame -> frame.meaning().equals("strong")
                        || (frame.meaning().equals("loose") && !answersTheQuestion(meanings))
                        || (frame.meaning().equals("weak") && isWeaklySupposed(frame, meanings, question))
                        || (frame.meaning().equals("condition") && isConditional(frame, meanings, question)));
    }

    /** "I would say 160k" answers what was asked. */
    private boolean isWeaklySupposed(Lexeme frame, List<Meaning> meanings, boolean question) {
        boolean opens = new Substance(message).isFirst(frame.from());
        return question || listening.supposing() || (opens && !answersTheQuestion(meanings));
    }

    /** "If Dan takes 712 next week" supposes it whatever was asked; "120k, if I count right" answers. */
    private boolean isConditional(Lexeme frame, List<Meaning> meanings, boolean question) {
        boolean opens = new Substance(message).isFirst(frame.from());
        boolean people = meanings.stream()
                .anyMatch(meaning -> meaning instanceof Says says && says.statement() instanceof Passes);
        return listening.asking().isEmpty() || isWeaklySupposed(frame, meanings, question) || (opens && people);
    }

    /** "300,000 in revenue?", after the result and without a word of changing. */
    private boolean isAskedOf(List<Meaning> meanings) {
        boolean plain =
                message.all("reopen").isEmpty() && message.all("correction").isEmpty();
        return plain
                && meanings.stream()
                        .anyMatch(meaning -> meaning instanceof Says says
                                && (says.statement() instanceof AmountIs
                                        || says.statement() instanceof CoverageIs
                                        || says.statement() instanceof MarketIs));
    }

    /** "Let's say 120k" answers what was asked; elsewhere it supposes. */
    private boolean answersTheQuestion(List<Meaning> meanings) {
        return meanings.stream()
                .anyMatch(meaning -> meaning instanceof Says says
                        && listening
                                .asking()
                                .equals(Optional.of(says.statement().fact())));
    }

    private static List<Meaning> supposed(List<Meaning> meanings) {
        List<Statement> statements = meanings.stream()
                .filter(Says.class::isInstance)
                .map(meaning -> ((Says) meaning).statement())
                .toList();
        boolean unclear = meanings.stream().anyMatch(Unclear.class::isInstance);
        if (statements.isEmpty() && !unclear) {
            return meanings;
        }
        List<Meaning> supposed = new ArrayList<>(List.of(new Supposes(statements)));
        meanings.stream().filter(meaning -> meaning instanceof Unclear).forEach(supposed::add);
        return supposed;
    }
}
