package org.siquan.region.travel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.region.Location;
import org.siquan.region.MeasuredTime;
import org.siquan.region.MetroArea;
import org.siquan.region.RailLink;
import org.siquan.region.Site;
import org.siquan.region.SiteId;
import org.siquan.region.SiteKind;

/**
 * Minutes from every site to every site, door to door: the shorter of road ({@link RoadModel}) and rail ({@link
 * RailModel} over the region's links), replaced by a measured time where the region has one. Whole minutes, rounded up.
 * Approximate: coordinates, speeds and train minutes are estimates. Immutable; same area and models, same times.
 *
 * @implNote O(s³ + n·s² + n²·s) time for n sites and s stations, O(n²) memory.
 */
public final class TravelTimes {
    /** The one-hour rule of the metropolitan circle (brief, S1). */
    public static final int ONE_HOUR = 60;

    private final List<SiteId> sites;
    private final Map<SiteId, Integer> index;
    private final int[][] minutes;
    private final Mode[][] modes;

    private TravelTimes(List<SiteId> sites, Map<SiteId, Integer> index, int[][] minutes, Mode[][] modes) {
        this.sites = sites;
        this.index = index;
        this.minutes = minutes;
        this.modes = modes;
    }

    /** How a time came about. */
    public enum Mode {
        ROAD,
        RAIL,
        MEASURED
    }

    /** A site and the minutes to it. */
    public record Reach(SiteId site, int minutes, Mode mode) {}

    /** Times with the stated models. */
    public static TravelTimes of(MetroArea area, Hour hour) {
        return of(area, hour, RoadModel.STATED, RailModel.STATED);
    }

    /** Times with models of one's own. */
    public static TravelTimes of(MetroArea area, Hour hour, RoadModel road, RailModel rail) {
        List<Site> sites = area.sites();
        int n = sites.size();
        Map<SiteId, Integer> index = new HashMap<>();
        for (int i = 0; i < n; i++) {
            index.put(sites.get(i).id(), i);
        }
        double[][] byRail = railMinutes(sites, area.rail(), hour, road, rail);
        int[][] minutes = new int[n][n];
        Mode[][] modes = new Mode[n][n];
        for (int i = 0; i < n; i++) {
            Location from = sites.get(i).location();
            for (int j = 0; j < n; j++) {
                double byRoad = i == j ? 0 : road.minutes(from, sites.get(j).location(), hour);
                boolean train = byRail[i][j] < byRoad;
                minutes[i][j] = (int) Math.ceil(train ? byRail[i][j] : byRoad);
                modes[i][j] = train ? Mode.RAIL : Mode.ROAD;
            }
        }
        for (MeasuredTime time : area.measured()) {
            int i = place(index, time.from());
            int j = place(index, time.to());
            minutes[i][j] = time.minutes();
            modes[i][j] = Mode.MEASURED;
        }
        return new TravelTimes(sites.stream().map(Site::id).toList(), Map.copyOf(index), minutes, modes);
    }

    private static double[][] railMinutes(
            List<Site> sites, List<RailLink> links, Hour hour, RoadModel road, RailModel rail) {
        List<Site> stations =
                sites.stream().filter(s -> s.kind() == SiteKind.STATION).toList();
        double[][] ride = Rides.shortest(stations, links, rail.changeMinutes());
        int n = sites.size();
        int s = stations.size();
        double[][] access = new double[n][s];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < s; k++) {
                double way =
                        road.minutes(sites.get(i).location(), stations.get(k).location(), hour);
                access[i][k] = way <= rail.mostAccessMinutes() ? way : Double.POSITIVE_INFINITY;
            }
        }
        double[][] best = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] arrive = new double[s];
            for (int b = 0; b < s; b++) {
                arrive[b] = Double.POSITIVE_INFINITY;
                for (int a = 0; a < s; a++) {
                    if (a != b) {
                        arrive[b] = Math.min(arrive[b], access[i][a] + rail.waitMinutes() + ride[a][b]);
                    }
                }
            }
            for (int j = 0; j < n; j++) {
                best[i][j] = Double.POSITIVE_INFINITY;
                for (int b = 0; b < s; b++) {
                    best[i][j] = Math.min(best[i][j], arrive[b] + access[j][b]);
                }
            }
        }
        return best;
    }

    /** Sites in the order of the region; the indexes of {@link #minutesAt}. */
    public List<SiteId> sites() {
        return sites;
    }

    /** Minutes from one site to another. */
    public int minutes(SiteId from, SiteId to) {
        return minutes[place(index, from)][place(index, to)];
    }

    /** Minutes by index into {@link #sites()}, for engines. */
    public int minutesAt(int from, int to) {
        return minutes[from][to];
    }

    /** How the time from one site to another came about. */
    public Mode mode(SiteId from, SiteId to) {
        return modes[place(index, from)][place(index, to)];
    }

    /** The other sites not more than {@code limit} minutes away, nearest first. */
    public List<Reach> reachableWithin(SiteId from, int limit) {
        int i = place(index, from);
        List<Reach> found = new ArrayList<>();
        for (int j = 0; j < sites.size(); j++) {
            if (j != i && minutes[i][j] <= limit) {
                found.add(new Reach(sites.get(j), minutes[i][j], modes[i][j]));
            }
        }
        found.sort(Comparator.comparingInt(Reach::minutes)
                .thenComparing(r -> r.site().value()));
        return List.copyOf(found);
    }

    private static int place(Map<SiteId, Integer> index, SiteId site) {
        Integer place = index.get(site);
        if (place == null) {
            throw new IllegalArgumentException(
                    "site must be one of the %d sites of the area, was %s%nTry: a site of MetroArea.sites()."
                            .formatted(index.size(), site));
        }
        return place;
    }
}
