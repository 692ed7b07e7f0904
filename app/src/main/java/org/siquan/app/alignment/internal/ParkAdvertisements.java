package org.siquan.app.alignment.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.app.industry.DatedAdvertisements;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.Zone;
import org.siquan.year.AdvertisedQuarters;
import org.springframework.stereotype.Service;

/** Keeps the quarters of the parks that were asked for last, until their advertisements are read again. */
@Service
class ParkAdvertisements implements DatedAdvertisements {

    private static final int MOST_PARKS = 8;

    private final LinkTable table;
    private final TenantTransactions transactions;
    private final Map<ParkId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    private record Kept(long revision, List<Zone> zones, int year, AdvertisedQuarters quarters) {}

    ParkAdvertisements(LinkTable table, TenantTransactions transactions) {
        this.table = table;
        this.transactions = transactions;
    }

    @Override
    public AdvertisedQuarters read(List<Zone> zones, int year) {
        ParkId park = ActingAs.get().park();
        // Read as the park's system, so that what is kept for all is not what one of them happens to see.
        Actor system = Actor.system("alignment", park);
        long revision = transactions.as(system, table::revision);
        synchronized (kept) {
            Kept before = kept.get(park);
            if (before != null
                    && before.revision() == revision
                    && before.year() == year
                    && before.zones().equals(zones)) {
                return before.quarters();
            }
        }
        AdvertisedQuarters quarters =
                AdvertisedQuarters.of(zones, year, transactions.as(system, table::listAdvertisements));
        synchronized (kept) {
            kept.put(park, new Kept(revision, List.copyOf(zones), year, quarters));
            if (kept.size() > MOST_PARKS) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return quarters;
    }
}
