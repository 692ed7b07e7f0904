package org.siquan.engine.intake;

import java.util.List;
import org.siquan.engine.kernel.Text;

/**
 * A linear limit on seats: {@code low <= sum of coefficient × seats <= high}. {@link Limits} makes the usual ones.
 *
 * @param id unique
 * @param terms at least one
 * @param low {@link Long#MIN_VALUE} = none
 * @param high {@link Long#MAX_VALUE} = none
 * @param step what one unit of the limit is in the sum (one teacher = the learners of one teacher), &ge; 1
 */
public record Limit(String id, Kind kind, Text name, List<Term> terms, long low, long high, long step) {

    private static final long MOST_COEFFICIENT = 1_000_000;

    /** What the limit is about; each kind is named to people. */
    public enum Kind {
        TEACHERS("师资"),
        LABORATORY("实训室"),
        BEDS("床位"),
        REGIONAL_SHARE("地区份额"),
        TOTAL("总规模"),
        SCHOOL("学校规模"),
        CHANGE("年度变化"),
        ORDER_PLACES("订单名额"),
        OTHER("其他");

        private final String zh;

        Kind(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }

    /**
     * Seats of one programme for one region, times a whole coefficient of at most a million.
     *
     * @param region index of the region, or -1 for the seats of all regions
     */
    public record Term(String programme, int region, long coefficient) {
        public Term {
            if (region < -1 || Math.abs(coefficient) > MOST_COEFFICIENT) {
                throw new IllegalArgumentException(
                        "term of %s must have region >= -1 and coefficient within %d, had %d, %d%nTry: a larger unit"
                                .formatted(programme, MOST_COEFFICIENT, region, coefficient));
            }
        }
    }

    public Limit {
        terms = List.copyOf(terms);
        if (terms.isEmpty() || low > high || step < 1) {
            throw new IllegalArgumentException(
                    "limit %s must have terms, low <= high and step >= 1, had %d terms, %d..%d, %d%nTry: leave it out"
                            .formatted(id, terms.size(), low, high, step));
        }
    }

    /** A limit whose unit is one of its sum. */
    public Limit(String id, Kind kind, Text name, List<Term> terms, long low, long high) {
        this(id, kind, name, terms, low, high, 1);
    }

    public boolean hasLow() {
        return low != Long.MIN_VALUE;
    }

    public boolean hasHigh() {
        return high != Long.MAX_VALUE;
    }

    /** The same limit with another upper bound. */
    public Limit withHigh(long newHigh) {
        return new Limit(id, kind, name, terms, low, newHigh, step);
    }

    /** The same limit with another lower bound. */
    public Limit withLow(long newLow) {
        return new Limit(id, kind, name, terms, newLow, high, step);
    }

    /** The same limit with another unit. */
    public Limit withStep(long newStep) {
        return new Limit(id, kind, name, terms, low, high, newStep);
    }

    /** The limit in one phrase, with its bounds. */
    public Text words() {
        String zh = !hasLow() ? "不超过 " + high : !hasHigh() ? "不少于 " + low : "在 " + low + " 与 " + high + " 之间";
        String en = !hasLow() ? "at most " + high : !hasHigh() ? "at least " + low : "between " + low + " and " + high;
        return new Text(name.zh() + "（" + kind.zh() + "）" + zh, name.en() + " " + en);
    }
}
