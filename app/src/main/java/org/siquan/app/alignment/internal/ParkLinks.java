package org.siquan.app.alignment.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.siquan.app.alignment.LinkNet;
import org.siquan.app.alignment.Links;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.RegionData;
import org.siquan.region.Region;
import org.springframework.stereotype.Service;

/** Keeps the links of the parks that were asked for last, until their items or their circles change. */
@Service
class ParkLinks implements Links {

    private static final int MOST_PARKS = 8;

    private final LinkTable table;
    private final RegionData data;
    private final TenantTransactions transactions;
    private final Map<ParkId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    private record Kept(long revision, Region region, LinkNet net) {}

    ParkLinks(LinkTable table, RegionData data, TenantTransactions transactions) {
        this.table = table;
        this.data = data;
        this.transactions = transactions;
    }

    @Override
    public LinkNet current() {
        ParkId park = ActingAs.get().park();
        Region region = data.findRecent().orElseThrow(() -> ProblemException.conflict("alignment-no-region"));
        long revision = transactions.inCurrent(table::revision);
        synchronized (kept) {
            Kept before = kept.get(park);
            if (before != null && before.revision() == revision && same(before.region(), region)) {
                return before.net();
            }
        }
        // Read as the park's system, so that what is kept for all is not what one of them happens to see.
        LinkNet net = LinkBuilding.of(region, transactions.as(Actor.system("alignment", park), table::list));
        synchronized (kept) {
            kept.put(park, new Kept(revision, region, net));
            if (kept.size() > MOST_PARKS) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return net;
    }

    @SuppressWarnings("ReferenceEquality") // the quick answer first
    private static boolean same(Region before, Region now) {
        return before == now || before.equals(now);
    }
}
