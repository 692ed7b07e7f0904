package org.siquan.app.metroarea.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ParkId;
import org.siquan.region.MeasuredTime;
import org.siquan.region.MetroArea;
import org.siquan.region.Park;
import org.siquan.region.Site;
import org.siquan.region.SiteId;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultMetroAreaRegistry implements MetroAreaRegistry {

    private final MetroAreaTables tables;
    private final AuditLog audit;
    private final Map<Key, Times> kept = new ConcurrentHashMap<>();

    /** One matrix per park and hour is kept. */
    private record Key(ParkId park, Hour hour) {}

    /** A matrix and the circle it was computed from. */
    private record Times(MetroArea circle, TravelTimes times) {}

    DefaultMetroAreaRegistry(MetroAreaTables tables, AuditLog audit) {
        this.tables = tables;
        this.audit = audit;
    }

    @Override
    public void replace(Park park, MetroArea circle) {
        if (tables.park().filter(park::equals).isPresent() && tables.circle().equals(circle)) {
            return;
        }
        tables.write(park, circle);
        audit.record(
                "metroarea.replaced",
                "park:" + park.id(),
                Map.of("sites", String.valueOf(circle.sites().size())));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Park> findPark() {
        return tables.park();
    }

    @Override
    @Transactional(readOnly = true)
    public MetroArea read() {
        return tables.circle();
    }

    @Override
    public void replaceMeasured(List<MeasuredTime> times) {
        if (tables.circle().measured().equals(times)) {
            return;
        }
        tables.writeMeasured(times);
        audit.record(
                "metroarea.travel-replaced",
                "park:" + ActingAs.get().park(),
                Map.of("times", String.valueOf(times.size())));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Site> findSite(SiteId id) {
        return tables.site(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<SiteId, String> siteNames() {
        Map<SiteId, String> names = new LinkedHashMap<>();
        tables.circle().sites().forEach(site -> names.put(site.id(), site.zh()));
        return names;
    }

    @Override
    @Transactional(readOnly = true)
    public TravelTimes travelTimes(Hour hour) {
        var circle = tables.circle();
        var key = new Key(ActingAs.get().park(), hour);
        var found = kept.get(key);
        if (found != null && found.circle().equals(circle)) {
            return found.times();
        }
        var times = TravelTimes.of(circle, hour);
        kept.put(key, new Times(circle, times));
        return times;
    }
}
