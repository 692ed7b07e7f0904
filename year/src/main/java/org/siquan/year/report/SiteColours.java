package org.siquan.year.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.region.Region;
import org.siquan.region.Site;
import org.siquan.region.Zone;

/**
 * A colour for every place of a schedule: sites of one zone share one of five hues, and every block says its place in
 * words as well. Immutable.
 */
public final class SiteColours {

    private static final List<String> HUES = List.of("s-1", "s-2", "s-3", "s-4", "s-5");

    private final Map<String, String> hues = new HashMap<>();

    private SiteColours() {}

    /** Colours by the zones of a region, in their order. */
    public static SiteColours of(Region region) {
        SiteColours colours = new SiteColours();
        List<Zone> zones = region.metroArea().zones();
        for (Site site : region.metroArea().sites()) {
            for (int i = 0; i < zones.size(); i++) {
                if (zones.get(i).id().equals(site.zone())) {
                    colours.hues.put(site.zh(), HUES.get(i % HUES.size()));
                }
            }
        }
        return colours;
    }

    /** One colour for all, where the region is not known. */
    public static SiteColours plain() {
        return new SiteColours();
    }

    String of(String place) {
        return hues.getOrDefault(place, HUES.getFirst());
    }

    /** A place in as few characters as a narrow block has room for. */
    String shortName(String place) {
        String bare = place.replace("（演示）", "").replace("园区主楼", "").replace("校区", "");
        return bare.length() > 6 ? bare.substring(0, 6) : bare;
    }
}
