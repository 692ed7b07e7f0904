package org.siquan.app.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number of a figure.
 *
 * @param part sum of the parts of its rows; null where a small group was taken out
 * @param whole sum of the wholes; null together with {@code part}
 * @param unknown rows of which nobody can say; null where they are a small group
 */
public record FigureValue(
        FigureKind kind,
        String of,
        @Nullable Long part,
        @Nullable Long whole,
        @Nullable Long unknown) {

    private static final int PERCENT = 100;
    private static final int FEN = 100;

    /** Where it stands. */
    public enum State {
        KNOWN,
        /** Nothing is recorded from which it could be computed. */
        UNKNOWN,
        /** Fewer than five: taken out. */
        SMALL
    }

    public State state() {
        if (part == null || whole == null) {
            return State.SMALL;
        }
        boolean nothing = kind.measure() == FigureKind.Measure.COUNT && unknown != null && unknown == 0;
        return whole > 0 || nothing ? State.KNOWN : State.UNKNOWN;
    }

    /** Count; percent with one digit; yuan with two. Empty unless it is known. */
    public Optional<BigDecimal> number() {
        if (part == null || whole == null || state() != State.KNOWN) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind.measure()) {
                    case COUNT -> BigDecimal.valueOf(part);
                    case SHARE ->
                        BigDecimal.valueOf(part * PERCENT).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
                    case MEAN ->
                        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole * FEN), 2, RoundingMode.HALF_UP);
                });
    }

    /** Names the figure in a URL and in files. */
    public String id() {
        return of.isEmpty() ? kind.name() : kind.name() + ":" + of;
    }
}
