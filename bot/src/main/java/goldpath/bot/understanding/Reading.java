package goldpath.bot.understanding;

import goldpath.bot.conversation.Meaning;
import java.util.List;

/**
 * What some tokens of a message can mean.
 *
 * @param spans the tokens it is read from; what lies between them is left to other readings
 * @param confidence from 0 to 1, see {@link Confidence}: how sure a grammar is, before other grammars are heard
 * @param isShared whether other shared readings may be read from the same tokens: "Ana and Bob passed 714" says two things
 */
record Reading(Meaning meaning, List<Span> spans, double confidence, boolean isShared) {

    /**
     * Some tokens in a row.
     *
     * @param from index of the first
     * @param to index after the last
     */
    record Span(int from, int to) {}

    Reading {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("A reading needs tokens that it is read from.");
        }
    }

    Reading(Meaning meaning, List<Span> spans, double confidence) {
        this(meaning, spans, confidence, false);
    }

    Reading(Meaning meaning, int from, int to, double confidence) {
        this(meaning, List.of(new Span(from, to)), confidence);
    }

    Reading shared() {
        return new Reading(meaning, spans, confidence, true);
    }

    int from() {
        return spans.get(0).from();
    }

    int length() {
        return spans.stream().mapToInt(span -> span.to() - span.from()).sum();
    }
}
