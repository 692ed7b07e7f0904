package org.siquan.region.travel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.region.RailLink;
import org.siquan.region.Site;
import org.siquan.region.SiteId;

/** Shortest train rides between all stations (Floyd–Warshall), each intermediate station costing a change. */
final class Rides {
    private Rides() {}

    static double[][] shortest(List<Site> stations, List<RailLink> links, double changeMinutes) {
        int s = stations.size();
        Map<SiteId, Integer> index = new HashMap<>();
        double[][] ride = new double[s][s];
        for (int i = 0; i < s; i++) {
            index.put(stations.get(i).id(), i);
            Arrays.fill(ride[i], Double.POSITIVE_INFINITY);
            ride[i][i] = 0;
        }
        for (RailLink link : links) {
            Integer a = index.get(link.from());
            Integer b = index.get(link.to());
            if (a == null || b == null) {
                throw new IllegalArgumentException("rail link %s-%s must join two stations%nTry: sites of kind 车站."
                        .formatted(link.from(), link.to()));
            }
            ride[a][b] = Math.min(ride[a][b], link.minutes());
            ride[b][a] = Math.min(ride[b][a], link.minutes());
        }
        for (int k = 0; k < s; k++) {
            for (int i = 0; i < s; i++) {
                for (int j = 0; j < s; j++) {
                    if (i != k && j != k) {
                        ride[i][j] = Math.min(ride[i][j], ride[i][k] + changeMinutes + ride[k][j]);
                    }
                }
            }
        }
        return ride;
    }
}
