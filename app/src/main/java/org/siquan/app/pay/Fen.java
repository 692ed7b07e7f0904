package org.siquan.app.pay;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of money in fen, the hundredth part of a yuan; never negative.
 *
 * @param value fen
 */
public record Fen(long value) implements Comparable<Fen> {

    public static final Fen NONE = new Fen(0);

    /** The largest amount that anybody could mean for one payment: 200,000 yuan. */
    public static final Fen MOST = new Fen(20_000_000);

    private static final Pattern YUAN = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    private static final int PER_YUAN = 100;

    public Fen {
        if (value < 0) {
            throw new IllegalArgumentException(
                    "an amount must be >= 0 fen, was %d%nTry: a charge of its own".formatted(value));
        }
    }

    /** Yuan as somebody typed them, with at most two decimals: {@code 2,400.00}; empty for anything else. */
    public static Optional<Fen> find(String yuan) {
        String plain = yuan.strip().replaceAll("[,，￥¥]", "").replaceFirst("元$", "");
        return YUAN.matcher(plain).matches()
                ? Optional.of(new Fen(new BigDecimal(plain).movePointRight(2).longValueExact()))
                : Optional.empty();
    }

    public Fen plus(Fen other) {
        return new Fen(value + other.value);
    }

    /** What is missing to the other amount; none where this is as much or more. */
    public Fen missingTo(Fen other) {
        return new Fen(Math.max(0, other.value - value));
    }

    /** True for more than nothing and at most {@link #MOST}. */
    public boolean plausible() {
        return value > 0 && value <= MOST.value;
    }

    /** Whole yuan, rounded down. */
    public int wholeYuan() {
        return Math.toIntExact(value / PER_YUAN);
    }

    /** For people: {@code 2,400.00}. */
    public String yuan() {
        return "%,d.%02d".formatted(value / PER_YUAN, value % PER_YUAN);
    }

    /** For cells of a sheet. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(value, 2);
    }

    @Override
    public int compareTo(Fen other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return yuan();
    }
}
