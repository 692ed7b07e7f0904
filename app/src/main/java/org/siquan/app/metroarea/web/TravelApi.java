package org.siquan.app.metroarea.web;

import java.util.List;
import java.util.stream.Stream;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Travel times from one site to all others as JSON. */
@RestController
@AllowedFor({Role.PARK, Role.COMMISSION, Role.SCHOOL, Role.ENTERPRISE})
class TravelApi {

    private final MetroAreaRegistry registry;

    TravelApi(MetroAreaRegistry registry) {
        this.registry = registry;
    }

    /** Nearest first. */
    public record Ways(String from, String hour, List<Reach.Way> ways) {}

    @GetMapping("/api/v1/travel-times")
    Ways ways(@RequestParam String from, @RequestParam(defaultValue = "DAY") String hour) {
        var at = Hours.of(hour);
        var circle = Circle.of(registry.read());
        var site = circle.find(from).orElseThrow(() -> ProblemException.notFound("metroarea-site-unknown", from));
        var reach = Reach.of(circle, registry.travelTimes(at), site);
        return new Ways(
                from,
                at.name(),
                Stream.concat(reach.within().stream(), reach.beyond().stream()).toList());
    }
}
