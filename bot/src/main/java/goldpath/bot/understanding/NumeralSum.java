package goldpath.bot.understanding;

import goldpath.bot.understanding.NumeralPart.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Adds up the parts of a number from left to right, as far as they make one. */
final class NumeralSum {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal last = BigDecimal.ZERO;
    private Optional<BigDecimal> current = Optional.empty();
    private boolean joined;
    private boolean afterJoint;
    private boolean of;
    private boolean scaled;
    private boolean fraction;
    private boolean article;
    private boolean number;

    /** How many of the parts belong to the number: up to the last that added to it. */
    int take(List<NumeralPart> parts) {
        int used = 0;
        for (int i = 0; i < parts.size(); i++) {
            NumeralPart part = parts.get(i);
            if (!takes(part, parts, i)) {
                break;
            }
            if (!part.is(Kind.JOINT) && !part.is(Kind.OF) && !part.is(Kind.ARTICLE)) {
                used = i + 1;
            }
            afterJoint |= part.is(Kind.JOINT);
            of = part.is(Kind.OF) || (of && part.is(Kind.ARTICLE));
            joined = part.is(Kind.JOINT) || (joined && part.is(Kind.ARTICLE));
        }
        return used;
    }

    private boolean takes(NumeralPart part, List<NumeralPart> parts, int i) {
        return switch (part.kind()) {
            case NUMBER ->
                takesNumber(
                        part.value(), i + 1 < parts.size() && parts.get(i + 1).is(Kind.OF));
            case MULTIPLIER -> takesMultiplier(part.value());
            case FRACTION -> takesFraction(part.value(), isScaledLater(parts, i));
            case ARTICLE -> takesArticle();
            case JOINT -> number;
            case OF -> fraction;
        };
    }

    private boolean takesArticle() {
        article = true;
        return current.isEmpty() || fraction || joined;
    }

    private boolean takesNumber(BigDecimal value, boolean ofSomething) {
        boolean half = value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0;
        if (half && scaled && current.isEmpty()) {
            total = ofSomething ? total : total.add(value.multiply(last));
            return !ofSomething;
        }
        if (current.isPresent() && !fits(current.get(), value)) {
            return false;
        }
        current = Optional.of(current.orElse(BigDecimal.ZERO).add(value));
        number = true;
        return true;
    }

    /** 20 and 5, 100 and 20; where joined, also 5 and 20 as in {@code fünfundzwanzig} and {@code hundertfünfundzwanzig}. */
    private boolean fits(BigDecimal sum, BigDecimal value) {
        boolean tens = sum.remainder(BigDecimal.TEN).signum() == 0 && value.compareTo(BigDecimal.TEN) < 0;
        boolean hundreds = sum.remainder(HUNDRED).signum() == 0 && value.compareTo(HUNDRED) < 0;
        BigDecimal belowHundred = sum.remainder(HUNDRED);
        boolean ones = belowHundred.signum() > 0 && belowHundred.compareTo(BigDecimal.TEN) < 0;
        boolean reversed = joined && ones && value.compareTo(BigDecimal.TEN) > 0 && value.compareTo(HUNDRED) < 0;
        boolean half = value.compareTo(BigDecimal.ONE) < 0;
        return tens || hundreds || reversed || half;
    }

    private boolean takesMultiplier(BigDecimal value) {
        boolean first = last.signum() == 0;
        boolean hundred = value.compareTo(HUNDRED) == 0 && last.compareTo(HUNDRED) > 0;
        if (joined || (current.isEmpty() && !first && !hundred)) {
            return false;
        }
        BigDecimal count = current.orElse(BigDecimal.ONE);
        if (value.compareTo(HUNDRED) == 0) {
            current = Optional.of(count.multiply(HUNDRED));
        } else if (first || value.compareTo(last) < 0) {
            total = total.add(count.multiply(value));
            current = Optional.empty();
            last = value;
        } else {
            return false;
        }
        scaled |= value.compareTo(HUNDRED) > 0;
        fraction = false;
        number = true;
        return true;
    }

    private boolean takesFraction(BigDecimal value, boolean scaledLater) {
        if ((scaled && !scaledLater) || (fraction && !of)) {
            return false;
        }
        if (joined) {
            current = Optional.of(current.orElse(BigDecimal.ZERO).add(value));
        } else {
            current = Optional.of(current.orElse(BigDecimal.ONE).multiply(value));
            fraction = true;
        }
        return true;
    }

    private static boolean isScaledLater(List<NumeralPart> parts, int i) {
        return parts.subList(i + 1, Math.min(parts.size(), i + 4)).stream().anyMatch(part -> part.is(Kind.MULTIPLIER));
    }

    boolean isArticleAlone() {
        return article && !number && !fraction;
    }

    /** "A million two" may leave out the hundred thousand. */
    boolean isCutShort() {
        boolean small = current.filter(rest -> rest.signum() > 0 && rest.compareTo(THOUSAND) < 0)
                .isPresent();
        return small && !afterJoint && last.compareTo(MILLION) >= 0;
    }

    BigDecimal lastMultiplier() {
        return last;
    }

    BigDecimal value() {
        return total.add(current.orElse(BigDecimal.ZERO));
    }

    Numeral.Kind kind() {
        return fraction ? Numeral.Kind.FRACTION : scaled ? Numeral.Kind.SCALED : Numeral.Kind.WORDS;
    }
}
