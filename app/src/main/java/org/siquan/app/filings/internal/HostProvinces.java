package org.siquan.app.filings.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.siquan.app.industry.Workplaces;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.region.PostId;
import org.siquan.region.Province;
import org.siquan.region.Site;
import org.siquan.region.SiteId;
import org.springframework.stereotype.Component;

/** In which province a post is. */
@Component
class HostProvinces {

    private final Workplaces workplaces;
    private final MetroAreaRegistry places;

    HostProvinces(Workplaces workplaces, MetroAreaRegistry places) {
        this.workplaces = workplaces;
        this.places = places;
    }

    /** Of every post that the registries know, asked once for many. */
    Map<PostId, Province> all() {
        Map<SiteId, Optional<Province>> sites = new HashMap<>();
        Map<PostId, Province> provinces = new HashMap<>();
        for (Workplaces.Workplace post : workplaces.list()) {
            sites.computeIfAbsent(post.site(), site -> places.findSite(site).map(Site::province))
                    .ifPresent(province -> provinces.put(post.post(), province));
        }
        return provinces;
    }

    /** Empty where a registry no longer knows the post or its site. */
    Optional<Province> of(PostId post) {
        return workplaces
                .find(post)
                .flatMap(found -> places.findSite(found.site()))
                .map(Site::province);
    }
}
