package org.siquan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.region.SmallPark.aSmallPark;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S1")
class TravelReadTest {
    private static final List<Site> SITES = aSmallPark().accepted().metroArea().sites();

    @Test
    void takesMeasuredTimesPerDirection() {
        TravelRead read = read("S1,S2,41,实测\nS2,S1,55,实测\n");

        assertThat(read)
                .isInstanceOfSatisfying(
                        TravelRead.Accepted.class,
                        a -> assertThat(a.times())
                                .extracting(MeasuredTime::minutes)
                                .containsExactly(41, 55));
    }

    @Test
    void namesUnknownSitesPairsGivenTwiceAndImpossibleTimes() {
        TravelRead read = read("S1,S9,41,\nS1,S2,41,\nS1,S2,42,\nS2,S1,-3,\n");

        assertThat(read)
                .isInstanceOfSatisfying(
                        TravelRead.Refused.class,
                        r -> assertThat(r.issues())
                                .extracting(i -> i.place() + " " + i.code())
                                .containsExactly(
                                        "travel.csv:2:2 reference.unknown",
                                        "travel.csv:4:2 id.duplicate",
                                        "travel.csv:5:3 value.negative"));
    }

    private static TravelRead read(String rows) {
        return TravelRead.read(
                aSmallPark()
                        .with("travel.csv", "from,to,minutes,source\n" + rows)
                        .files(),
                SITES);
    }
}
