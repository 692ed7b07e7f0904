package org.siquan.engine.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

/** Collects the facts of a placement; whatever is not said stays unknown. Not thread-safe. */
public final class FactsBuilder {

    private final Level level;
    private final String schoolProvince;
    private final String hostProvince;
    private final LocalDate start;
    private final LocalDate end;
    private final Map<Fact<?>, Object> values = new HashMap<>();
    private Kind kind = Kind.POST;

    FactsBuilder(Level level, String schoolProvince, String hostProvince, LocalDate start, LocalDate end) {
        this.level = level;
        this.schoolProvince = schoolProvince;
        this.hostProvince = hostProvince;
        this.start = start;
        this.end = end;
    }

    /** A post internship unless said otherwise. */
    public FactsBuilder kind(Kind value) {
        kind = value;
        return this;
    }

    /** Says a fact, or says it anew. */
    public <T> FactsBuilder with(Fact<T> fact, T value) {
        values.put(fact, value);
        return this;
    }

    /** Takes a fact back: it is unknown again. */
    public FactsBuilder without(Fact<?> fact) {
        values.remove(fact);
        return this;
    }

    /**
     * Sets {@link WorkFact#NIGHT} from the hours of the daily shift: true if some of it lies in the night of these figures.
     * Ending when the night begins or beginning when it ends is no night work; an end before the beginning is on the next day.
     */
    public FactsBuilder workedBetween(LocalTime from, LocalTime to, Figures figures) {
        boolean nextDay = !to.isAfter(from);
        return with(WorkFact.NIGHT, nextDay || from.isBefore(figures.nightEnds()) || to.isAfter(figures.nightBegins()));
    }

    public Facts build() {
        return new Facts(kind, level, schoolProvince, hostProvince, start, end, values);
    }
}
