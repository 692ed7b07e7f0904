package org.siquan.region.travel;

/**
 * How a train ride becomes a door-to-door time: road to the station, wait, ride, changes, road from the station.
 *
 * @param waitMinutes from the station's door to departure, >= 0
 * @param changeMinutes per intermediate station where one changes, >= 0
 * @param mostAccessMinutes a station further from the site than this by road is not used
 */
public record RailModel(double waitMinutes, double changeMinutes, double mostAccessMinutes) {
    /** The model of this project: 15 minutes to pass the station and wait, 12 for a change, 60 to reach a station. */
    public static final RailModel STATED = new RailModel(15, 12, 60);

    public RailModel {
        if (!(waitMinutes >= 0) || !(changeMinutes >= 0) || !(mostAccessMinutes >= 0)) {
            throw new IllegalArgumentException(
                    "minutes of the rail model must be >= 0, were %s, %s, %s%nTry: 15, 12, 60."
                            .formatted(waitMinutes, changeMinutes, mostAccessMinutes));
        }
    }
}
