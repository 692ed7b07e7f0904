package org.siquan.region.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.region.Location;
import org.siquan.region.MeasuredTime;
import org.siquan.region.MetroArea;
import org.siquan.region.Province;
import org.siquan.region.RailLink;
import org.siquan.region.Site;
import org.siquan.region.SiteId;
import org.siquan.region.SiteKind;
import org.siquan.region.travel.TravelTimes.Mode;
import org.siquan.region.travel.TravelTimes.Reach;

@Tag("S1")
class TravelTimesTest {
    private static final double ONE_DEGREE_KM = 111.195;

    @Test
    void measuresOneDegreeOfLatitude() {
        assertThat(new Location(39, 116).kilometresTo(new Location(40, 116)))
                .isCloseTo(ONE_DEGREE_KM, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void addsTheBandsOfTheRoadModel() {
        RoadModel model = new RoadModel(
                List.of(new RoadModel.Band(10, 1.5, 30), new RoadModel.Band(Double.POSITIVE_INFINITY, 1.2, 60)), 4);

        assertThat(model.minutes(10, Hour.DAY)).isEqualTo(10 * 1.5 / 30 * 60 + 4);
        assertThat(model.minutes(20, Hour.DAY)).isEqualTo(30 + 10 * 1.2 / 60 * 60 + 4);
        assertThat(model.minutes(20, Hour.PEAK)).isEqualTo(42 * 1.3 + 4);
        assertThat(model.minutes(0, Hour.PEAK)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void takesLongerForEveryFurtherKilometreAndAtThePeak(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            double near = random.nextDouble(0.01, 200);
            double far = near + random.nextDouble(0.01, 50);

            assertThat(RoadModel.STATED.minutes(far, Hour.DAY)).isGreaterThan(RoadModel.STATED.minutes(near, Hour.DAY));
            assertThat(RoadModel.STATED.minutes(near, Hour.PEAK))
                    .isGreaterThan(RoadModel.STATED.minutes(near, Hour.DAY));
        }
    }

    @Test
    void takesTheTrainWhereItIsFasterDoorToDoor() {
        List<Site> sites = List.of(
                site("work", SiteKind.ENTERPRISE, 39.00, 116.00),
                site("a", SiteKind.STATION, 39.01, 116.00),
                site("b", SiteKind.STATION, 39.99, 116.00),
                site("home", SiteKind.LODGING, 40.00, 116.00));
        double access = RoadModel.STATED.minutes(0.01 * ONE_DEGREE_KM, Hour.DAY);

        TravelTimes with = TravelTimes.of(area(sites, List.of(link("a", "b", 20))), Hour.DAY);
        TravelTimes without = TravelTimes.of(area(sites, List.of()), Hour.DAY);

        assertThat(with.mode(id("home"), id("work"))).isEqualTo(Mode.RAIL);
        assertThat(with.minutes(id("home"), id("work")))
                .isCloseTo((int) Math.ceil(2 * access + 15 + 20), org.assertj.core.data.Offset.offset(1));
        assertThat(without.mode(id("home"), id("work"))).isEqualTo(Mode.ROAD);
        assertThat(with.minutes(id("home"), id("work"))).isLessThan(without.minutes(id("home"), id("work")));
    }

    @Test
    void paysForEveryChangeOfTrain() {
        List<Site> stations = List.of(
                site("a", SiteKind.STATION, 39, 116),
                site("b", SiteKind.STATION, 40, 116),
                site("c", SiteKind.STATION, 41, 116));

        double[][] rides = Rides.shortest(stations, List.of(link("a", "b", 20), link("b", "c", 30)), 12);

        assertThat(rides[0][2]).isEqualTo(62);
        assertThat(rides[2][0]).isEqualTo(62);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void isZeroAtHomeSymmetricAndNeverSlowerThanTheRoad(long seed) {
        MetroArea area = randomArea(seed);
        TravelTimes times = TravelTimes.of(area, Hour.PEAK);

        for (int i = 0; i < area.sites().size(); i++) {
            assertThat(times.minutesAt(i, i)).isZero();
            for (int j = 0; j < i; j++) {
                double road = RoadModel.STATED.minutes(
                        area.sites().get(i).location(), area.sites().get(j).location(), Hour.PEAK);
                assertThat(times.minutesAt(i, j)).isEqualTo(times.minutesAt(j, i));
                assertThat(times.minutesAt(i, j)).isLessThanOrEqualTo((int) Math.ceil(road));
            }
        }
    }

    @Test
    void reachesExactlyTheSitesWithinTheLimitNearestFirst() {
        MetroArea area = randomArea(21);
        TravelTimes times = TravelTimes.of(area, Hour.DAY);
        SiteId from = area.sites().getFirst().id();

        List<Reach> reach = times.reachableWithin(from, TravelTimes.ONE_HOUR);

        assertThat(reach).extracting(Reach::minutes).isSorted().allMatch(m -> m <= 60);
        assertThat(area.sites().stream().map(Site::id).filter(s -> !s.equals(from)))
                .allSatisfy(site -> assertThat(
                                reach.stream().anyMatch(r -> r.site().equals(site)))
                        .isEqualTo(times.minutes(from, site) <= 60));
    }

    @Test
    void letsAMeasuredTimeReplaceTheComputedOneInItsDirectionOnly() {
        MetroArea computed = randomArea(31);
        SiteId a = computed.sites().get(0).id();
        SiteId b = computed.sites().get(1).id();
        MetroArea area = new MetroArea(
                computed.zones(), computed.sites(), computed.rail(), List.of(new MeasuredTime(a, b, 7, "实测")));

        TravelTimes times = TravelTimes.of(area, Hour.DAY);

        assertThat(times.minutes(a, b)).isEqualTo(7);
        assertThat(times.mode(a, b)).isEqualTo(Mode.MEASURED);
        assertThat(times.minutes(b, a))
                .isEqualTo(TravelTimes.of(computed, Hour.DAY).minutes(b, a));
    }

    @Test
    void namesASiteItDoesNotKnow() {
        TravelTimes times = TravelTimes.of(randomArea(1), Hour.DAY);

        assertThatThrownBy(() -> times.minutes(id("nowhere"), id("s0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("Try:");
    }

    private static MetroArea randomArea(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Site> sites = new ArrayList<>();
        List<RailLink> links = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            SiteKind kind = i % 4 == 3 ? SiteKind.STATION : SiteKind.ENTERPRISE;
            sites.add(site("s" + i, kind, random.nextDouble(38.8, 40.1), random.nextDouble(115.8, 117.4)));
            if (kind == SiteKind.STATION && i > 4) {
                links.add(link("s" + (i - 4), "s" + i, random.nextInt(8, 30)));
            }
        }
        return area(sites, links);
    }

    private static MetroArea area(List<Site> sites, List<RailLink> rail) {
        return new MetroArea(List.of(), sites, rail, List.of());
    }

    private static RailLink link(String from, String to, int minutes) {
        return new RailLink(id(from), id(to), minutes, "");
    }

    private static SiteId id(String value) {
        return new SiteId(value);
    }

    private static Site site(String id, SiteKind kind, double latitude, double longitude) {
        return new Site(id(id), null, id, kind, new Province("冀"), new Location(latitude, longitude), false, "");
    }
}
