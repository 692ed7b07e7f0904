package org.siquan.app.intake;

import java.util.List;
import java.util.Optional;
import org.siquan.year.ForecastBackTest;
import org.siquan.year.intake.AdviceBasis;

/** How good the forecasts of the park's demand would have been. */
@FunctionalInterface
public interface BackTests {

    /** The last quarters forecast again from what was known before them; empty while the park has no data. */
    Optional<BackTest> find();

    /** A back-test with the names it needs. */
    record BackTest(ForecastBackTest test, List<AdviceBasis.Named> zones, List<AdviceBasis.Named> occupations) {
        public BackTest {
            zones = List.copyOf(zones);
            occupations = List.copyOf(occupations);
        }
    }
}
