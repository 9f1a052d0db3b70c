package goldpath.evaluator;

import java.math.BigDecimal;
import java.util.Optional;

/** How much of an amount an association, such as Digital Partner of Record, covers. */
public sealed interface Coverage {

    /** All of the amount. */
    record All() implements Coverage {}

    /** Nothing of the amount. */
    record None() implements Coverage {}

    /**
     * A part of the amount: so much, or such a share of it, or a part whose size is not known yet.
     *
     * @param amount the covered amount, where it was stated
     * @param share the covered share, between 0 and 1, where one was stated instead
     */
    record Part(Optional<Amount> amount, Optional<BigDecimal> share) implements Coverage {
        public Part {
            if (amount.isPresent() && share.isPresent()) {
                throw new IllegalArgumentException("A part is stated as an amount or as a share, not as both.");
            }
            if (share.isPresent() && (share.get().signum() < 0 || share.get().compareTo(BigDecimal.ONE) > 0)) {
                throw new IllegalArgumentException("A share lies between 0 and 1.");
            }
        }

        /** The covered amount, where it is stated or follows from the share and the whole. */
        public Optional<Amount> of(Optional<Amount> whole) {
            if (share.filter(part -> part.signum() == 0).isPresent()) {
                return Optional.of(Amount.usd(0));
            }
            return amount.or(() -> share.flatMap(part -> whole.map(all -> all.map(part::multiply))));
        }
    }

    static Part part(Amount amount) {
        return new Part(Optional.of(amount), Optional.empty());
    }

    static Part share(BigDecimal share) {
        return new Part(Optional.empty(), Optional.of(share));
    }

    static Part partOfUnknownSize() {
        return new Part(Optional.empty(), Optional.empty());
    }
}
