package org.siquan.year;

import java.util.List;
import org.siquan.region.Zone;

/**
 * Zones that an advertisement's place belongs to: those whose Chinese name has the district that it names, without 区, 县
 * and the like. A place that names no district, only a city or a province, belongs to none: a city is larger than a zone.
 */
final class AdvertisedPlaces {

    private static final List<String> KINDS = List.of("新区", "区", "县", "市");
    private static final int LEAST_CHARS = 2;

    private final List<Zone> zones;

    AdvertisedPlaces(List<Zone> zones) {
        this.zones = List.copyOf(zones);
    }

    /** Identifiers of the zones of a place such as 廊坊-固安县; mostly none or one. */
    List<String> of(String place) {
        int dash = place.indexOf('-');
        String district = place.substring(dash + 1).strip();
        String kind = KINDS.stream().filter(district::endsWith).findFirst().orElse("");
        String name = district.substring(0, district.length() - kind.length());
        boolean cityAlone = dash < 0 && (kind.isEmpty() || kind.equals("市"));
        if (cityAlone || name.codePointCount(0, name.length()) < LEAST_CHARS) {
            return List.of();
        }
        return zones.stream()
                .filter(zone -> zone.zh().contains(name))
                .map(zone -> zone.id().value())
                .toList();
    }
}
