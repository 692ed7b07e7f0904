package org.siquan.app.metroarea.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.region.MetroArea;
import org.siquan.region.Site;
import org.siquan.region.SiteId;
import org.siquan.region.SiteKind;
import org.siquan.region.Zone;
import org.siquan.region.ZoneId;

/** The circle, looked at for a page: sites by id, and the place that stands for a zone. */
record Circle(MetroArea area, Map<SiteId, Site> byId) {

    static Circle of(MetroArea area) {
        return new Circle(
                area,
                area.sites().stream().collect(Collectors.toMap(Site::id, Function.identity(), (first, _) -> first)));
    }

    Optional<Site> find(String id) {
        return area.sites().stream()
                .filter(site -> site.id().value().equals(id))
                .findFirst();
    }

    Site site(SiteId id) {
        var site = byId.get(id);
        if (site == null) {
            throw new IllegalArgumentException("site %s is not of this circle%nTry: a site of its list".formatted(id));
        }
        return site;
    }

    /** The zone's own place: its site of kind 园区, else its first one that is no station. */
    Optional<Site> placeOf(ZoneId zone) {
        var sites = area.sites().stream()
                .filter(site -> zone.equals(site.zone()) && site.kind() != SiteKind.STATION)
                .toList();
        return sites.stream()
                .filter(site -> site.kind() == SiteKind.PARK)
                .findFirst()
                .or(() -> sites.stream().findFirst());
    }

    /** The places of all zones, in the order of the zones. */
    List<Site> places() {
        return area.zones().stream()
                .flatMap(zone -> placeOf(zone.id()).stream())
                .toList();
    }

    /** Name of a zone in the reader's language; null outside all zones. */
    @Nullable
    String zoneName(@Nullable ZoneId id) {
        return area.zones().stream()
                .filter(zone -> zone.id().equals(id))
                .map(MetroAreaLists::name)
                .findFirst()
                .orElse(null);
    }

    Optional<Zone> zone(ZoneId id) {
        return area.zones().stream().filter(zone -> zone.id().equals(id)).findFirst();
    }
}
