package org.siquan.engine.intake.history;

import java.util.Comparator;

/**
 * One occupation in one zone; ordered by occupation, then zone.
 *
 * @param occupation code, not blank
 * @param zone identifier, not blank
 */
public record DemandCell(String occupation, String zone) implements Comparable<DemandCell> {

    private static final Comparator<DemandCell> ORDER =
            Comparator.comparing(DemandCell::occupation).thenComparing(DemandCell::zone);

    public DemandCell {
        if (occupation.isBlank() || zone.isBlank()) {
            throw new IllegalArgumentException(
                    "occupation and zone of demand must be named, were '%s' and '%s'%nTry: %s"
                            .formatted(occupation, zone, "2-02-10-11 in GA"));
        }
    }

    @Override
    public int compareTo(DemandCell other) {
        return ORDER.compare(this, other);
    }
}
