package org.siquan.app.regiondata.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.siquan.app.education.EducationRegistry;
import org.siquan.app.industry.IndustryRegistry;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.RegionData;
import org.siquan.app.talent.TalentRegistry;
import org.siquan.region.Park;
import org.siquan.region.Region;
import org.siquan.region.postings.Posting;
import org.siquan.region.shortage.ShortageEntry;
import org.springframework.stereotype.Service;

@Service
class DefaultRegionData implements RegionData {

    private static final Duration RECENT = Duration.ofSeconds(10);

    private final MetroAreaRegistry metroArea;
    private final IndustryRegistry industry;
    private final EducationRegistry education;
    private final TalentRegistry talent;
    private final Organisations organisations;
    private final PostingsTable postings;
    private final ShortageTable shortages;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final Map<ParkId, Kept> recent = new ConcurrentHashMap<>();

    /** A region and when it was read. */
    private record Kept(Instant at, Optional<Region> region) {}

    DefaultRegionData(
            MetroAreaRegistry metroArea,
            IndustryRegistry industry,
            EducationRegistry education,
            TalentRegistry talent,
            Organisations organisations,
            PostingsTable postings,
            ShortageTable shortages,
            TenantTransactions transactions,
            AuditLog audit,
            Clock clock) {
        this.metroArea = metroArea;
        this.industry = industry;
        this.education = education;
        this.talent = talent;
        this.organisations = organisations;
        this.postings = postings;
        this.shortages = shortages;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Park> findPark() {
        return transactions.inCurrent(metroArea::findPark);
    }

    @Override
    public Optional<Region> find() {
        return whole(this::read);
    }

    @Override
    public Optional<Region> findRecent() {
        ParkId park = ActingAs.get().park();
        Instant now = clock.instant();
        Kept kept = recent.get(park);
        if (kept == null || kept.at().plus(RECENT).isBefore(now)) {
            kept = new Kept(now, find());
            recent.put(park, kept);
        }
        return kept.region();
    }

    @Override
    public List<Posting> listPostings() {
        return whole(postings::read);
    }

    @Override
    public List<ShortageEntry> listShortages() {
        return whole(shortages::read);
    }

    /** As the actor who sees the whole park; anybody else's question is answered by the system. */
    private <T> T whole(Supplier<T> work) {
        Actor actor = ActingAs.get();
        return actor.seesWholePark()
                ? transactions.inCurrent(work)
                : transactions.as(Actor.system("region-data", actor.park()), work);
    }

    private Optional<Region> read() {
        return metroArea
                .findPark()
                .map(park -> new Region(park, metroArea.read(), industry.read(), education.read(), talent.read()));
    }

    @Override
    public void replace(Region region) {
        transactions.inCurrent(() -> {
            rename(region.park());
            RegionOrganisations.of(region).forEach(organisations::save);
            metroArea.replace(region.park(), region.metroArea());
            industry.replace(region.industry());
            education.replace(region.education());
            talent.replace(region.talent());
            audit.record("region.replaced", "park:" + ActingAs.get().park(), Map.of("content", region.contentHash()));
            return region;
        });
        recent.remove(ActingAs.get().park());
    }

    /** The demonstration keeps its short name; a real park takes the name in its files. */
    private void rename(Park park) {
        boolean demonstration =
                organisations.findPark().filter(Organisations.Park::demo).isPresent();
        if (!demonstration) {
            organisations.save(new Organisations.Park(ActingAs.get().park(), park.zh(), park.en(), false));
        }
    }
}
