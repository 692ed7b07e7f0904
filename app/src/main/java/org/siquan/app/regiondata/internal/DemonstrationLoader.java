package org.siquan.app.regiondata.internal;

import java.time.Clock;
import java.util.Optional;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.DemoPeople;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.DataOrigin;
import org.siquan.app.regiondata.RegionData;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Region;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Loads the demonstration region and its advertisements into an empty park, once. A park that has data keeps it, also when a newer program
 * ships other files: that is said, and importing them is the operator's decision. It is done before the first page is
 * served, so that nobody sees half a park.
 */
@Component
@Profile("demo")
class DemonstrationLoader implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationLoader.class);

    /** Name of the file from which they seem to have come. */
    private static final String ADVERTISEMENTS = "演示招聘信息.csv";

    private static final String SHORTAGES = "演示紧缺目录.csv";

    private final ShippedRegion shipped;
    private final RegionData data;
    private final OriginTable origins;
    private final PostingsTable postings;
    private final ShortageTable shortages;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final DemoPeople people;
    private final TenantTransactions transactions;
    private final Clock clock;

    DemonstrationLoader(
            ShippedRegion shipped,
            RegionData data,
            OriginTable origins,
            PostingsTable postings,
            ShortageTable shortages,
            Catalogue catalogue,
            Organisations organisations,
            DemoPeople people,
            TenantTransactions transactions,
            Clock clock) {
        this.shipped = shipped;
        this.data = data;
        this.origins = origins;
        this.postings = postings;
        this.shortages = shortages;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Region region = shipped.region();
        transactions.runAs(Actor.system("demo-loader", new ParkId(region.park().id())), () -> load(region));
    }

    void load(Region region) {
        String content = region.contentHash();
        Optional<DataOrigin> origin = origins.find();
        if (origin.isEmpty() && data.findPark().isEmpty()) {
            organisations.save(people.park());
            data.replace(region);
            origins.replace(true, "", content, clock.instant());
            postings.replace(ADVERTISEMENTS, DemonstrationRegion.postings(), clock.instant());
            shortages.replace(DemonstrationRegion.shortages(catalogue), SHORTAGES, clock.instant());
            return;
        }
        origin.filter(DataOrigin::demonstration)
                .filter(loaded -> !loaded.content().equals(content))
                .ifPresent(_ -> LOG.warn("""
                    程序自带的示范区数据与已装载的不同，园区数据未改动。需要时新建数据目录，或在“区域数据”导入。
                    The demonstration files of this program differ from those that were loaded; the park's data were left as they are.
                    Try: a new data directory (--data), or import a file set on the page “Region data”.\
                    """));
    }
}
