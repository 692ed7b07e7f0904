package org.siquan.app.metroarea.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.siquan.app.platform.ProblemException;
import org.siquan.region.travel.Hour;

/** The hour of the day that a URL names. */
final class Hours {

    private Hours() {}

    static Hour of(String name) {
        return Arrays.stream(Hour.values())
                .filter(hour -> hour.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "metroarea-hour",
                        name.length() > 40 ? name.substring(0, 40) : name,
                        Arrays.stream(Hour.values()).map(Hour::name).collect(Collectors.joining(", "))));
    }
}
