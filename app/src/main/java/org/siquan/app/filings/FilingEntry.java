package org.siquan.app.filings;

import java.time.LocalDate;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.region.EnterpriseId;
import org.siquan.region.LearnerId;
import org.siquan.region.PostId;
import org.siquan.region.Province;

/** One placement of a packet as it was filed. Of the learner only the code, for the school; letters leave it out. */
public record FilingEntry(
        PlacementId placement,
        LearnerId learner,
        EnterpriseId unit,
        String unitName,
        PostId post,
        String postName,
        Province host,
        LocalDate first,
        LocalDate last,
        String tutor,
        String mentor) {

    /** True while the placement is what was filed: the same unit in the same province, on none but the filed days. */
    public boolean covers(Placement now, Province hostNow) {
        return unit.equals(now.enterprise())
                && host.equals(hostNow)
                && !now.firstDay().isBefore(first)
                && !now.lastDay().isAfter(last);
    }
}
