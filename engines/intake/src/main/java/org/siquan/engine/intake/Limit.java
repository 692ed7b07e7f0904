package org.siquan.engine.intake;

import java.util.List;

/**
 * A linear limit on seats: {@code low <= sum of coefficient × seats <= high}.
 *
 * @param id unique
 * @param terms at least one
 * @param low {@link Long#MIN_VALUE} = none
 * @param high {@link Long#MAX_VALUE} = none
 */
public record Limit(String id, Kind kind, Text name, List<Term> terms, long low, long high) {

    /** What the limit is about; each kind is named to people. */
    public enum Kind {
        TEACHERS("师资"),
        LABORATORY("实训室"),
        BEDS("床位"),
        REGIONAL_SHARE("地区份额"),
        TOTAL("总规模"),
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
     * Seats of one programme for one region, times a whole coefficient.
     *
     * @param region index of the region, or -1 for the seats of all regions
     */
    public record Term(String programme, int region, long coefficient) {}

    public Limit {
        terms = List.copyOf(terms);
        if (terms.isEmpty() || low > high) {
            throw new IllegalArgumentException(
                    "limit %s must have terms and low <= high, had %d terms, %d..%d%nTry: leave it out"
                            .formatted(id, terms.size(), low, high));
        }
    }

    /** The same limit with another upper bound. */
    public Limit withHigh(long newHigh) {
        return new Limit(id, kind, name, terms, low, newHigh);
    }
}
