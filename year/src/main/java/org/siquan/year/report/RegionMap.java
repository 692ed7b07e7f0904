package org.siquan.year.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Region;
import org.siquan.region.Site;
import org.siquan.region.SiteKind;
import org.siquan.region.Zone;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.RoadModel;
import org.siquan.region.travel.TravelTimes;

/**
 * The sites of a park on a schematic map: points, links with minutes from door to door, and what one hour on the road
 * reaches by the region's road model. No borders are drawn (published maps need an approval number in China). SVG without
 * script; immutable and thread-safe.
 */
public final class RegionMap {

    private static final double MARGIN_KM = 7;
    private static final double NET_KM = 20;
    private static final int WIDE = 500;

    private final Region region;
    private final TravelTimes travel;
    private final String language;
    private final int width;
    private final int height;
    private final Site hub;
    private final Projection projection;
    private final List<double[]> taken = new ArrayList<>();

    private RegionMap(Region region, TravelTimes travel, String language, int width, int height) {
        this.region = region;
        this.travel = travel;
        this.language = language;
        this.width = width;
        this.height = height;
        hub = region.metroArea().sites().stream()
                .filter(s -> region.park().zone().equals(s.zone()))
                .min(Comparator.comparing((Site s) -> s.kind() != SiteKind.PARK))
                .orElseGet(() -> region.metroArea().sites().getFirst());
        projection = Projection.around(hub.location(), region.metroArea().sites(), width, height, MARGIN_KM);
    }

    /** The picture for a card of a wide screen, its words in {@code "zh"} or {@code "en"}; empty without sites. */
    public static String svg(Region region, TravelTimes travel, String language) {
        return svg(region, travel, language, 640, 520);
    }

    /** The picture for a phone, where the same letters need more of the map. */
    public static String narrow(Region region, TravelTimes travel, String language) {
        return svg(region, travel, language, 360, 400);
    }

    private static String svg(Region region, TravelTimes travel, String language, int width, int height) {
        return region.metroArea().sites().isEmpty()
                ? ""
                : new RegionMap(region, travel, language, width, height).draw();
    }

    /** One line of the table beside the map: a zone, its main site, and the minutes to it. */
    public record Row(String zone, String site, int minutes, boolean near, boolean assumed) {}

    /** The zones with their minutes from the park, nearest first; what the map shows, in words. */
    public static List<Row> rows(Region region, TravelTimes travel, String language) {
        if (region.metroArea().sites().isEmpty()) {
            return List.of();
        }
        RegionMap map = new RegionMap(region, travel, language, 640, 520);
        return map.zoneSites().stream()
                .map(z -> new Row(
                        map.name(z.zone()),
                        z.site().zh(),
                        map.minutes(z.site()),
                        map.minutes(z.site()) <= TravelTimes.ONE_HOUR,
                        z.zone().assumption()))
                .sorted(Comparator.comparingInt(Row::minutes))
                .toList();
    }

    private record ZoneSite(Zone zone, Site site) {}

    private List<ZoneSite> zoneSites() {
        List<ZoneSite> found = new ArrayList<>();
        for (Zone zone : region.metroArea().zones()) {
            region.metroArea().sites().stream()
                    .filter(s -> zone.id().equals(s.zone()) && s.kind() != SiteKind.STATION)
                    .min(Comparator.comparing((Site s) -> s.kind() != SiteKind.PARK)
                            .thenComparing((Site s) -> s.kind() != SiteKind.ENTERPRISE))
                    .ifPresent(site -> found.add(new ZoneSite(zone, site)));
        }
        return found;
    }

    private int minutes(Site site) {
        return site.equals(hub) ? 0 : travel.minutes(hub.id(), site.id());
    }

    private String draw() {
        StringBuilder svg = new StringBuilder(16_384);
        svg.append("<svg class=\"region-map\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(
                        width,
                        height,
                        Pictures.escape(new Text(
                                        "示意图：园区各片区、企业、院校与住宿的位置，以及从园区出发门到门的分钟数",
                                        "Schematic map of the park's zones, enterprises, schools and lodgings, with"
                                                + " minutes from door to door")
                                .say(language))));
        net(svg);
        hour(svg);
        List<ZoneSite> zones = zoneSites();
        zones.forEach(z -> link(svg, z.site()));
        region.metroArea().sites().forEach(site -> mark(svg, site));
        zones.forEach(z -> dot(svg, z));
        zones.forEach(z -> label(svg, z));
        zones.forEach(z -> minutesLabel(svg, z.site()));
        scale(svg);
        return svg.append("</svg>").toString();
    }

    private void net(StringBuilder svg) {
        for (double km = -400; km <= 400; km += NET_KM) {
            double x = projection.x(km);
            double y = projection.y(km);
            if (x > 0 && x < width) {
                svg.append("<path class=\"net\" d=\"M%s 0V%d\"/>".formatted(at(x), height));
            }
            if (y > 0 && y < height) {
                svg.append("<path class=\"net\" d=\"M0 %sH%d\"/>".formatted(at(y), width));
            }
        }
    }

    /** The circle that one hour by car reaches: the road model is the same in every direction. */
    private void hour(StringBuilder svg) {
        double radius = projection.length(oneHourKilometres());
        double x = projection.x(0);
        double y = projection.y(0);
        svg.append("<circle class=\"hour\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>".formatted(at(x), at(y), at(radius)));
        String words = new Text("驾车一小时", "one hour by car").say(language);
        double angle = Math.toRadians(215);
        svg.append("<text class=\"hour-label\" x=\"%s\" y=\"%s\">%s</text>"
                .formatted(at(x + radius * Math.cos(angle)), at(y + radius * Math.sin(angle) - 6), words));
    }

    /** Kilometres in a straight line that take sixty minutes by day, by bisection: the model is strictly increasing. */
    private static double oneHourKilometres() {
        double near = 0;
        double far = 300;
        for (int step = 0; step < 40; step++) {
            double middle = (near + far) / 2;
            if (RoadModel.STATED.minutes(middle, Hour.DAY) <= TravelTimes.ONE_HOUR) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return near;
    }

    private void link(StringBuilder svg, Site site) {
        if (!site.equals(hub)) {
            svg.append("<path class=\"way%s\" d=\"M%s %sL%s %s\"/>"
                    .formatted(
                            minutes(site) > TravelTimes.ONE_HOUR ? " far" : "",
                            at(projection.x(0)),
                            at(projection.y(0)),
                            at(projection.x(site)),
                            at(projection.y(site))));
        }
    }

    private void mark(StringBuilder svg, Site site) {
        double x = projection.x(site);
        double y = projection.y(site);
        String shape = switch (site.kind()) {
            case ENTERPRISE ->
                "<rect class=\"m-industry\" x=\"%s\" y=\"%s\" width=\"8\" height=\"8\" rx=\"1\">"
                        .formatted(at(x - 4), at(y - 4));
            case CAMPUS -> "<path class=\"m-education\" d=\"M%s %sl6 10h-12z\">".formatted(at(x), at(y - 6));
            case LODGING -> "<path class=\"m-talent\" d=\"M%s %sl5 5-5 5-5-5z\">".formatted(at(x), at(y - 5));
            case STATION -> "<path class=\"m-station\" d=\"M%s %sh6m-3-3v6\">".formatted(at(x - 3), at(y));
            case PARK -> "";
        };
        if (!shape.isEmpty()) {
            String tag = shape.startsWith("<rect") ? "rect" : "path";
            svg.append(shape)
                    .append("<title>%s%s</title></%s>"
                            .formatted(
                                    Pictures.escape(site.zh()),
                                    site.assumption() ? new Text("（位置为假设）", " (place assumed)").say(language) : "",
                                    tag));
        }
    }

    private void dot(StringBuilder svg, ZoneSite z) {
        boolean main = z.site().equals(hub);
        double x = projection.x(z.site());
        double y = projection.y(z.site());
        double r = main ? 10 : 6.5;
        taken.add(new double[] {x - r, y - r, x + r, y + r});
        svg.append("<circle class=\"zone%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                .formatted(main ? " hub" : "", at(x), at(y), at(main ? 8 : 5)));
    }

    private void minutesLabel(StringBuilder svg, Site site) {
        if (site.equals(hub)) {
            return;
        }
        String words = new Text(minutes(site) + " 分", minutes(site) + " min").say(language);
        double wide = wide(words, 11) + 8;
        for (double share : new double[] {.55, .65, .45, .75, .35, .85, .25}) {
            double x = projection.x(0) + (projection.x(site) - projection.x(0)) * share;
            double y = projection.y(0) + (projection.y(site) - projection.y(0)) * share;
            double[] box = {x - wide / 2, y - 9, x + wide / 2, y + 9};
            if (free(box)) {
                taken.add(box);
                svg.append(
                        "<g class=\"minutes%s\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"18\" rx=\"4\"/><text x=\"%s\" y=\"%s\">%s</text></g>"
                                .formatted(
                                        minutes(site) > TravelTimes.ONE_HOUR ? " far" : "",
                                        at(box[0]),
                                        at(box[1]),
                                        at(wide),
                                        at(x),
                                        at(y + 4),
                                        words));
                return;
            }
        }
    }

    private void label(StringBuilder svg, ZoneSite z) {
        boolean main = z.site().equals(hub);
        String name = width < WIDE ? brief(z.zone()) : name(z.zone());
        String below = z.zone().assumption() ? new Text("位置为假设", "place assumed").say(language) : "";
        double wide = Math.max(wide(name, main ? 13 : 12), wide(below, 11));
        double high = below.isEmpty() ? 18 : 32;
        double x = projection.x(z.site());
        double y = projection.y(z.site());
        boolean west = main || x < projection.x(0); // away from the links that meet in the hub
        double near = west ? x - 13 - wide : x + 13;
        double across = west ? x + 13 : x - 13 - wide;
        double[][] places = {
            {near, y - 9}, {across, y - 9}, {x - wide / 2, y + 12}, {x - wide / 2, y - 12 - high},
            {x + 10, y + 8}, {x - 10 - wide, y + 8}, {x + 10, y - 8 - high}, {x - 10 - wide, y - 8 - high}
        };
        for (double[] place : places) {
            double[] box = {place[0], place[1], place[0] + wide, place[1] + high};
            if (free(box) && box[0] > 2 && box[2] < width - 2 && box[1] > 2 && box[3] < height - 2) {
                write(svg, name, below, main, box);
                return;
            }
        }
        write(svg, name, below, main, new double[] {
            Math.clamp(x + 13, 4, width - wide - 4), y - 9, x + 13 + wide, y - 9 + high
        });
    }

    private void write(StringBuilder svg, String name, String below, boolean main, double[] box) {
        taken.add(box);
        svg.append("<text class=\"zone-label%s\" x=\"%s\" y=\"%s\">%s</text>"
                .formatted(main ? " hub" : "", at(box[0]), at(box[1] + 13), Pictures.escape(name)));
        if (!below.isEmpty()) {
            svg.append("<text class=\"zone-note\" x=\"%s\" y=\"%s\">%s</text>"
                    .formatted(at(box[0]), at(box[1] + 28), below));
        }
    }

    private boolean free(double[] box) {
        return taken.stream().noneMatch(t -> box[0] < t[2] && box[2] > t[0] && box[1] < t[3] && box[3] > t[1]);
    }

    /** Width of a text: a Han character is as wide as the type size, another a little more than half. */
    private static double wide(String text, int size) {
        return text.codePoints()
                .mapToDouble(c -> c > 0x2e80 ? size : size * .56)
                .sum();
    }

    private void scale(StringBuilder svg) {
        double wide = projection.length(NET_KM);
        svg.append(
                "<path class=\"scale\" d=\"M16 %dv5h%sv-5\"/><text class=\"zone-note\" x=\"%s\" y=\"%d\">20 km</text>"
                        .formatted(height - 21, at(wide), at(16 + wide + 6), height - 15));
    }

    private String name(Zone zone) {
        return new Text(zone.zh(), zone.en()).say(language);
    }

    /** A name for a narrow picture; the whole one stands in the table. */
    private String brief(Zone zone) {
        String zh = zone.zh();
        return new Text(zh.substring(0, Math.min(4, zh.length())), zone.en().split(" ", 2)[0]).say(language);
    }

    private static String at(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
