package org.siquan.app.closing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.OrgId;
import org.siquan.region.EnterpriseId;

/**
 * How placements of a school at a unit are assessed, set by both.
 *
 * @param refusal why the unit sent it back; empty where it did not
 * @param agreed null before both have
 * @param version for changing it
 */
public record Scheme(
        SchemeId id,
        OrgId school,
        EnterpriseId unit,
        String unitName,
        SchemeState state,
        List<SchemeItem> items,
        String refusal,
        @Nullable Instant agreed,
        long version) {

    private static final double PERCENT = 100;

    public Scheme {
        items = List.copyOf(items);
    }

    /** Weight of attendance, 0..1. */
    public double attendance() {
        return items.stream()
                        .filter(SchemeItem::attendance)
                        .mapToInt(SchemeItem::weight)
                        .sum()
                / PERCENT;
    }
}
