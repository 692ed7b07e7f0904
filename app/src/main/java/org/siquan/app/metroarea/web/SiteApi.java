package org.siquan.app.metroarea.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.PageOf;
import org.siquan.app.platform.ProblemException;
import org.siquan.region.Site;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The metropolitan circle as JSON. */
@RestController
@AllowedFor(everyRole = true)
class SiteApi {

    private final MetroAreaRegistry registry;
    private final Lists lists;
    private final ListSpec<SiteRow> sites;
    private final ListSpec<ZoneRow> zones;

    SiteApi(MetroAreaRegistry registry, Lists lists, ListSpec<SiteRow> sites, ListSpec<ZoneRow> zones) {
        this.registry = registry;
        this.lists = lists;
        this.sites = sites;
        this.zones = zones;
    }

    /** A site with what it reaches within the hour. */
    public record SiteView(
            String id,
            String zh,
            @Nullable String zone,
            String kind,
            String province,
            double latitude,
            double longitude,
            boolean assumption,
            String note,
            String hour,
            Reach reach) {}

    @GetMapping("/api/v1/sites")
    PageOf<SiteRow> sites(@RequestParam Map<String, String> asked) {
        return lists.rows(sites, asked);
    }

    @GetMapping("/api/v1/zones")
    PageOf<ZoneRow> zones(@RequestParam Map<String, String> asked) {
        return lists.rows(zones, asked);
    }

    @GetMapping("/api/v1/sites/{id}")
    SiteView site(@PathVariable String id, @RequestParam(defaultValue = "DAY") String hour) {
        var at = Hours.of(hour);
        var circle = Circle.of(registry.read());
        Site site = circle.find(id).orElseThrow(() -> ProblemException.notFound("metroarea-site-unknown", id));
        var reach = Reach.of(circle, registry.travelTimes(at), site);
        return new SiteView(
                site.id().value(),
                site.zh(),
                site.zone() == null ? null : site.zone().value(),
                site.kind().name(),
                site.province().word(),
                site.location().latitude(),
                site.location().longitude(),
                site.assumption(),
                site.note(),
                at.name(),
                reach);
    }
}
