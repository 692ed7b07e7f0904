package org.siquan.app.metroarea.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.region.Location;
import org.siquan.region.Site;
import org.siquan.region.SiteKind;
import org.siquan.region.ZoneId;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.RoadModel;
import org.siquan.region.travel.TravelTimes;

/** Draws the circle around one site. The one-hour reach is computed, never a fixed radius. */
final class MapDrawing {

    private static final double KM_PER_DEGREE = 111.195;
    private static final int CORNERS = 60;
    private static final double CROWDED_KM = 20;
    private static final double OUTER_KM = 48;
    private static final double LEVEL_KM = 5;

    private final Circle circle;
    private final TravelTimes times;
    private final Hour hour;
    private final Site middle;

    MapDrawing(Circle circle, TravelTimes times, Hour hour, Site middle) {
        this.circle = circle;
        this.times = times;
        this.hour = hour;
        this.middle = middle;
    }

    /** @param beyond true: also the ways that take longer than an hour (for the operator) */
    MapView draw(boolean beyond) {
        Map<Site, ZoneId> places = new HashMap<>();
        circle.area()
                .zones()
                .forEach(zone -> circle.placeOf(zone.id()).ifPresent(site -> places.putIfAbsent(site, zone.id())));
        List<MapView.Point> points = new ArrayList<>();
        List<MapView.Link> links = new ArrayList<>();
        for (var site : circle.area().sites()) {
            var zone = places.get(site);
            points.add(point(site, zone));
            int minutes = times.minutes(middle.id(), site.id());
            if (zone != null && !site.equals(middle) && (beyond || minutes <= TravelTimes.ONE_HOUR)) {
                links.add(new MapView.Link(List.of(0.0, 0.0), List.of(east(site), north(site)), minutes));
            }
        }
        return new MapView(points, links, rings());
    }

    /** True when a train leads beyond what one drives to in an hour. */
    boolean trainsReach() {
        return rings().size() > 1;
    }

    private MapView.Point point(Site site, @Nullable ZoneId zone) {
        boolean hub = site.equals(middle);
        var name = zone == null ? site.zh() : String.valueOf(circle.zoneName(zone));
        return new MapView.Point(
                hub && zone == null ? site.zh() : name,
                east(site),
                north(site),
                zone != null || hub ? "metro" : kind(site.kind()),
                hub,
                hub ? "left" : side(site),
                "/metroarea/sites/" + site.id());
    }

    /** Names lie off the ways: near the middle above or below, level with it below; far out below, to stay inside. */
    private String side(Site site) {
        double far = Math.hypot(east(site), north(site));
        if (far < CROWDED_KM) {
            return north(site) >= 0 ? "top" : "bottom";
        }
        if (far > OUTER_KM || Math.abs(north(site)) < LEVEL_KM) {
            return "bottom";
        }
        return east(site) < 0 ? "left" : "right";
    }

    private static String kind(SiteKind kind) {
        return switch (kind) {
            case PARK -> "metro";
            case ENTERPRISE -> "industry";
            case CAMPUS -> "education";
            case LODGING -> "talent";
            case STATION -> "station";
        };
    }

    /** Around the middle what one drives to in an hour; around each station what remains of it after the train. */
    private List<MapView.Ring> rings() {
        List<MapView.Ring> rings = new ArrayList<>();
        double around = radius(TravelTimes.ONE_HOUR);
        rings.add(ring(0, 0, around, false));
        for (var site : circle.area().sites()) {
            if (site.kind() != SiteKind.STATION) {
                continue;
            }
            double rest = radius(TravelTimes.ONE_HOUR - times.minutes(middle.id(), site.id()));
            if (rest > 0 && Math.hypot(east(site), north(site)) + rest > around) {
                rings.add(ring(east(site), north(site), rest, true));
            }
        }
        return rings;
    }

    /** Kilometres of straight line that the road model covers in these minutes; 0 when it covers none. */
    double radius(double minutes) {
        double near = 0;
        double far = 400;
        if (RoadModel.STATED.minutes(1e-6, hour) > minutes) {
            return 0;
        }
        for (int i = 0; i < 40; i++) {
            double half = (near + far) / 2;
            if (RoadModel.STATED.minutes(half, hour) <= minutes) {
                near = half;
            } else {
                far = half;
            }
        }
        return near;
    }

    private static MapView.Ring ring(double x, double y, double radius, boolean dashed) {
        List<List<Double>> points = new ArrayList<>();
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * Math.PI * i / CORNERS;
            points.add(List.of(rounded(x + radius * Math.cos(angle)), rounded(y + radius * Math.sin(angle))));
        }
        return new MapView.Ring(points, dashed);
    }

    private double east(Site site) {
        Location from = middle.location();
        return rounded((site.location().longitude() - from.longitude())
                * KM_PER_DEGREE
                * Math.cos(Math.toRadians(from.latitude())));
    }

    private double north(Site site) {
        return rounded((site.location().latitude() - middle.location().latitude()) * KM_PER_DEGREE);
    }

    private static double rounded(double km) {
        return Math.round(km * 100) / 100.0;
    }
}
