package org.siquan.catalogue;

/**
 * A place on the map, in the Chinese datum GCJ-02 like every coordinate of this module.
 *
 * @param lat latitude in degrees, -90..90
 * @param lon longitude in degrees, -180..180
 */
public record Coordinate(double lat, double lon) {

    public Coordinate {
        if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException(
                    "coordinate must be lat -90..90, lon -180..180, was %s, %s%nTry: latitude first, in degrees"
                            .formatted(lat, lon));
        }
    }
}
