package goldpath.bot.understanding;

import java.util.Optional;

/**
 * A word or figure that says how much is covered.
 *
 * @param figure the figure, where it is one
 */
record CoverageCue(Kind kind, Optional<Figure> figure, int from, int to) {

    enum Kind {
        YES,
        NO,
        ALL,
        NONE,
        EXCEPT,
        ONLY,
        /** "most of them" */
        SOME,
        /** Customers, contracts: "3 of 5 customers". */
        COUNTED,
        /** What is left beside a part. */
        REST,
        /** Somebody else is it. */
        OTHERS,
        /** "doch": contradicts something unsaid. */
        CONTRARY,
        MAYBE,
        /** One product of several. */
        PRODUCT,
        /** Something after "for" that the vocabulary does not know, such as a customer's name. */
        STRANGER,
        CORRECTION,
        MONEY,
        SHARE
    }
}
