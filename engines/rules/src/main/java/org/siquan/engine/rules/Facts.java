package org.siquan.engine.rules;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one placement. A fact that is not in {@code values} is not known, and nothing is assumed about it.
 * Immutable.
 *
 * @param schoolProvince province of the school, by its one-character name such as 京
 * @param hostProvince province of the unit's site, likewise; {@link #ABROAD} outside the country
 * @param start first day
 * @param end last day
 */
public record Facts(
        Kind kind,
        Level level,
        String schoolProvince,
        String hostProvince,
        LocalDate start,
        LocalDate end,
        Map<Fact<?>, Object> values) {

    /** Host "province" of a placement outside the country. */
    public static final String ABROAD = "境外";

    public Facts {
        values = Map.copyOf(values);
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "end must not be before start, was %s < %s%nTry: correct the dates".formatted(end, start));
        }
    }

    /** Starts with what is always known of a post internship. */
    public static FactsBuilder of(
            Level level, String schoolProvince, String hostProvince, LocalDate start, LocalDate end) {
        return new FactsBuilder(level, schoolProvince, hostProvince, start, end);
    }

    /** The value, or null where it is not known. */
    @SuppressWarnings("unchecked") // FactsBuilder.with takes only values of the fact's type
    public <T> @Nullable T get(Fact<T> fact) {
        return (T) values.get(fact);
    }

    /** True if the site lies in another province than the school. */
    boolean crossProvince() {
        return !schoolProvince.equals(hostProvince);
    }
}
