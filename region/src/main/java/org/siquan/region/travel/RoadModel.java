package org.siquan.region.travel;

import java.util.List;
import org.siquan.region.Location;

/**
 * Road minutes from the great-circle distance: each kilometre of the straight line is made longer by the detour of its
 * band and driven at the band's speed, times the factor of the hour, plus the minutes at both ends (walk, parking,
 * gate). Strictly increasing in the distance. An estimate, not a route.
 *
 * @param bands from near to far; the last one reaches to infinity
 * @param endMinutes minutes at both ends together, >= 0
 */
public record RoadModel(List<Band> bands, double endMinutes) {
    /**
     * The model of this project, an assumption to be replaced where measured times exist: town streets, town fringe,
     * county roads, motorway.
     */
    public static final RoadModel STATED = new RoadModel(
            List.of(
                    new Band(3, 1.35, 28),
                    new Band(12, 1.30, 45),
                    new Band(40, 1.25, 72),
                    new Band(Double.POSITIVE_INFINITY, 1.18, 92)),
            5);

    public RoadModel {
        bands = List.copyOf(bands);
        if (bands.isEmpty() || bands.getLast().untilKm() != Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "road model must have a last band without end, was %s%nTry: infinity.".formatted(bands));
        }
        if (!(endMinutes >= 0)) {
            throw new IllegalArgumentException(
                    "minutes at the ends must be >= 0, was %s%nTry: 5.".formatted(endMinutes));
        }
    }

    /**
     * One band of the straight-line distance.
     *
     * @param untilKm where it ends, in kilometres from the start
     * @param detour road kilometres per straight kilometre, >= 1
     * @param kmPerHour driving speed in daytime, > 0
     */
    public record Band(double untilKm, double detour, double kmPerHour) {
        public Band {
            if (!(untilKm > 0) || !(detour >= 1) || !(kmPerHour > 0)) {
                throw new IllegalArgumentException(
                        "band must have untilKm > 0, detour >= 1, speed > 0, was %s, %s, %s%nTry: 12, 1.35, 38."
                                .formatted(untilKm, detour, kmPerHour));
            }
        }
    }

    /** Minutes from door to door; 0 for the same point. */
    public double minutes(Location from, Location to, Hour hour) {
        return minutes(from.kilometresTo(to), hour);
    }

    /** Minutes for a straight-line distance in kilometres. */
    public double minutes(double km, Hour hour) {
        if (km == 0) {
            return 0;
        }
        double driving = 0;
        double start = 0;
        for (Band band : bands) {
            double part = Math.min(km, band.untilKm()) - start;
            if (part <= 0) {
                break;
            }
            driving += part * band.detour() / band.kmPerHour() * 60;
            start = band.untilKm();
        }
        return driving * hour.roadFactor() + endMinutes;
    }
}
