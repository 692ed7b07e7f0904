package org.siquan.app.metroarea.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schematic map for {@code charts.js}: kilometres east and north of the site in its middle, no borders.
 *
 * @param rings what is reached within the hour: by road around the middle, dashed around the stations a train reaches
 */
public record MapView(List<Point> sites, List<Link> links, List<Ring> rings) {

    public MapView {
        sites = List.copyOf(sites);
        links = List.copyOf(links);
        rings = List.copyOf(rings);
    }

    /**
     * A site.
     *
     * @param kind {@code metro} for the zones' places, {@code industry}, {@code education}, {@code talent} or {@code
     *     station}
     * @param hub true for the middle
     * @param side where its name stands
     */
    public record Point(
            String name,
            double x,
            double y,
            String kind,
            boolean hub,
            String side,
            @Nullable String href) {}

    /** The way from the middle to a zone, with its minutes from door to door. */
    public record Link(List<Double> from, List<Double> to, int minutes) {}

    public record Ring(List<List<Double>> points, boolean dashed) {}
}
