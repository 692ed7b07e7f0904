package org.siquan.app.metroarea.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.region.Site;
import org.siquan.region.travel.TravelTimes;

/** What one site reaches, nearest first, within the hour and beyond it. */
public record Reach(List<Way> within, List<Way> beyond) {

    public Reach {
        within = List.copyOf(within);
        beyond = List.copyOf(beyond);
    }

    /**
     * The way to another site.
     *
     * @param minutes from door to door
     * @param mode {@code ROAD}, {@code RAIL} or {@code MEASURED}
     */
    public record Way(String id, String name, @Nullable String zone, String kind, int minutes, String mode) {}

    static Reach of(Circle circle, TravelTimes times, Site from) {
        var all = times.reachableWithin(from.id(), Integer.MAX_VALUE).stream()
                .map(reach -> {
                    var site = circle.site(reach.site());
                    return new Way(
                            site.id().value(),
                            site.zh(),
                            circle.zoneName(site.zone()),
                            site.kind().name(),
                            reach.minutes(),
                            reach.mode().name());
                })
                .toList();
        return new Reach(
                all.stream().filter(w -> w.minutes() <= TravelTimes.ONE_HOUR).toList(),
                all.stream().filter(w -> w.minutes() > TravelTimes.ONE_HOUR).toList());
    }
}
