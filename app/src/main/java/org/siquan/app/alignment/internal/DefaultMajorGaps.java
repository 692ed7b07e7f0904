package org.siquan.app.alignment.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.MajorGaps;
import org.siquan.app.alignment.ParkGaps;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.RegionData;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.gap.AdvertisedNeeds;
import org.siquan.engine.alignment.gap.SourceWeights;
import org.siquan.region.Programme;
import org.siquan.region.Region;
import org.siquan.region.shortage.ShortageEntry;
import org.siquan.year.DemandResult;
import org.siquan.year.gap.GapSources;
import org.siquan.year.gap.RegionForecast;
import org.siquan.year.gap.RegionGaps;
import org.springframework.stereotype.Service;

/**
 * Made from the advertisements as they were read last and from the shortage catalogues that the park keeps. The analysis of
 * the parks that were asked for last is kept until something it depends on changes.
 */
@Service
class DefaultMajorGaps implements MajorGaps {

    private static final int MOST_PARKS = 4;

    private final RegionData data;
    private final LinkTable items;
    private final TenantTransactions transactions;
    private final Catalogue catalogue;
    private final Map<ParkId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Optional<DemandResult>> forecasts = new LinkedHashMap<>();

    /** Everything the analysis depends on. */
    private record State(String region, long items, List<ShortageEntry> shortages) {}

    private record Kept(State state, ParkGaps gaps) {}

    DefaultMajorGaps(RegionData data, LinkTable items, TenantTransactions transactions, Catalogue catalogue) {
        this.data = data;
        this.items = items;
        this.transactions = transactions;
        this.catalogue = catalogue;
    }

    @Override
    public ParkGaps current() {
        Actor actor = ActingAs.get();
        ParkGaps whole = whole(actor.park(), region());
        return new ParkGaps(
                whole.region().disclosing(programme -> mayKnow(actor, programme)),
                whole.majors(),
                whole.advertisements());
    }

    private Region region() {
        return data.findRecent().orElseThrow(() -> ProblemException.conflict("alignment-no-region"));
    }

    @Override
    public Optional<DemandResult> forecast() {
        Region region = region();
        String content = region.contentHash();
        synchronized (forecasts) {
            if (forecasts.containsKey(content)) {
                return forecasts.getOrDefault(content, Optional.empty());
            }
        }
        Optional<DemandResult> made = RegionForecast.of(region, catalogue);
        synchronized (forecasts) {
            forecasts.put(content, made);
            if (forecasts.size() > MOST_PARKS) {
                forecasts.remove(forecasts.keySet().iterator().next());
            }
        }
        return made;
    }

    /** Places and learners of a programme: its school, the operator and the authority. */
    private static boolean mayKnow(Actor actor, Programme programme) {
        return actor.seesWholePark()
                || (actor.is(Role.SCHOOL)
                        && actor.org().value().equals(programme.institution().value()));
    }

    private ParkGaps whole(ParkId park, Region region) {
        // Read as the park's system, so that what is kept for all is not what one of them happens to see.
        Actor system = Actor.system("alignment", park);
        State now =
                transactions.as(system, () -> new State(region.contentHash(), items.revision(), data.listShortages()));
        synchronized (kept) {
            Kept before = kept.get(park);
            if (before != null && before.state().equals(now)) {
                return before.gaps();
            }
        }
        ParkGaps gaps = made(region, transactions.as(system, items::list), now.shortages());
        synchronized (kept) {
            kept.put(park, new Kept(now, gaps));
            if (kept.size() > MOST_PARKS) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return gaps;
    }

    private static ParkGaps made(Region region, List<LinkTable.Row> rows, List<ShortageEntry> shortages) {
        List<AdvertisedNeeds> advertisements = rows.stream()
                .filter(row -> row.kind() == ItemKind.POSTING)
                .map(LinkTable.Row::needs)
                .toList();
        RegionGaps gaps = new RegionGaps(region, new GapSources(advertisements, shortages, SourceWeights.STANDARD));
        return new ParkGaps(gaps, gaps.gaps(), advertisements.size());
    }
}
