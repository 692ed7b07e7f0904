package org.siquan.app.metroarea.web;

import java.util.List;
import java.util.Optional;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.region.Site;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The schematic map as data. Ways of more than an hour are for who sees the whole park. */
@RestController
@AllowedFor(everyRole = true)
class MapApi {

    private final MetroAreaRegistry registry;

    MapApi(MetroAreaRegistry registry) {
        this.registry = registry;
    }

    @GetMapping("/api/v1/map")
    MapView map(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "DAY") String hour) {
        var at = Hours.of(hour);
        var circle = Circle.of(registry.read());
        var middle = from.isEmpty()
                ? middle(registry, circle)
                : Optional.of(
                        circle.find(from).orElseThrow(() -> ProblemException.notFound("metroarea-site-unknown", from)));
        return middle.map(site -> new MapDrawing(circle, registry.travelTimes(at), at, site)
                        .draw(ActingAs.get().seesWholePark()))
                .orElseGet(() -> new MapView(List.of(), List.of(), List.of()));
    }

    /** The place of the zone in which the park sits. */
    static Optional<Site> middle(MetroAreaRegistry registry, Circle circle) {
        return registry.findPark().flatMap(park -> circle.placeOf(park.zone()));
    }
}
