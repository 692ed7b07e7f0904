package org.siquan.app.metroarea.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.Lists;
import org.siquan.region.Site;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The map of the circle, and its zones. */
@Controller
@AllowedFor(everyRole = true)
class MetroAreaController {

    private final MetroAreaRegistry registry;
    private final Lists lists;
    private final ListSpec<ZoneRow> zones;

    MetroAreaController(MetroAreaRegistry registry, Lists lists, ListSpec<ZoneRow> zones) {
        this.registry = registry;
        this.lists = lists;
        this.zones = zones;
    }

    /** A zone and how far it is from the park's own. */
    public record ZoneWay(
            String name, @Nullable String site, boolean assumption, int minutes, String mode, boolean within) {}

    @GetMapping("/metroarea")
    String map(@RequestParam(defaultValue = "DAY") String hour, Model model) {
        var at = Hours.of(hour);
        model.addAttribute("hour", at.name());
        var circle = Circle.of(registry.read());
        var middle = MapApi.middle(registry, circle).orElse(null);
        model.addAttribute("middle", middle == null ? null : middle.id().value());
        model.addAttribute(
                "trains", middle != null && new MapDrawing(circle, registry.travelTimes(at), at, middle).trainsReach());
        model.addAttribute("ways", middle == null ? List.of() : ways(circle, middle, at));
        return "metroarea/map";
    }

    private List<ZoneWay> ways(Circle circle, Site middle, Hour hour) {
        var times = registry.travelTimes(hour);
        return circle.area().zones().stream()
                .flatMap(zone -> circle.placeOf(zone.id()).stream()
                        .map(site -> new ZoneWay(
                                MetroAreaLists.name(zone),
                                site.id().value(),
                                zone.assumption(),
                                times.minutes(middle.id(), site.id()),
                                times.mode(middle.id(), site.id()).name(),
                                times.minutes(middle.id(), site.id()) <= TravelTimes.ONE_HOUR)))
                .toList();
    }

    @GetMapping("/metroarea/zones")
    String zones(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("list", lists.page(zones, asked));
        return "metroarea/zones";
    }

    @GetMapping("/metroarea/zones.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(zones, asked);
    }
}
