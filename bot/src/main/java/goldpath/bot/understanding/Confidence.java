package goldpath.bot.understanding;

/** How sure a reading is, as grammars agree on it, so that their readings can be ranked. */
final class Confidence {

    /** It asks, in words that state nothing. */
    static final double QUESTION = 0.97;

    /** It answers the question asked, in words of the question. */
    static final double CERTAIN = 0.95;

    /** It answers the question asked, or names its fact. */
    static final double ANSWER = 0.85;

    /** It names its fact, which is not the one asked. */
    static final double NAMED = 0.8;

    /** A wish in words that mean nothing else. */
    static final double WISH = 0.75;

    /** Nothing names its fact, but there is only one that it fits. */
    static final double LIKELY = 0.6;

    /** It holds unless anything else is found there. */
    static final double FAINT = 0.3;

    private Confidence() {}
}
