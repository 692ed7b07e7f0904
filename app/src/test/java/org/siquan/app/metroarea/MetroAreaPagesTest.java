package org.siquan.app.metroarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.siquan.app.Regions.DEMONSTRATION;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.SiteId;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Map, zones, reach and matrix of the metropolitan circle. */
@SiquanTest
@Tag("S1")
class MetroAreaPagesTest {

    @Autowired
    MetroAreaRegistry registry;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    Organisations organisations;

    @Autowired
    MockMvcTester mvc;

    private ParkId park;

    @BeforeEach
    void load() {
        park = Regions.park("metro-pages", transactions, organisations);
        transactions.runAs(
                Regions.loader(park), () -> registry.replace(DEMONSTRATION.park(), DEMONSTRATION.metroArea()));
    }

    @Test
    @Tag("S8")
    void showsTheZonesAndMarksAnAssumedPlace() {
        assertThat(get(Role.PARK, "/metroarea/zones"))
                .contains("雄安新区智慧城市产业园", "位置为假设（演示）", "第 1—6 条，共 6 条")
                .doesNotContain("??");
        assertThat(get(Role.PARK, "/metroarea/zones?basis=ASSUMED")).contains("共 1 条");
        assertThat(get(Role.SCHOOL, "/metroarea/zones?lang=en"))
                .contains("Gu&#39;an park")
                .doesNotContain("??");
    }

    @Test
    void aSiteShowsWhatItReachesInAnHourAtEachHourOfTheDay() {
        var from = new SiteId("S-GA");
        for (var hour : Hour.values()) {
            var times = TravelTimes.of(DEMONSTRATION.metroArea(), hour);
            var within = times.reachableWithin(from, TravelTimes.ONE_HOUR);

            var page = get(Role.SCHOOL, "/metroarea/sites/S-GA?hour=" + hour);

            assertThat(page).contains("45 个其他地点中有 " + within.size() + " 个").doesNotContain("??");
            within.forEach(reach -> assertThat(page).contains("/metroarea/sites/" + reach.site()));
        }
    }

    @Test
    void onlyWhoSeesTheWholeParkIsShownTheWaysBeyondTheHour() {
        assertThat(get(Role.PARK, "/metroarea/sites/S-GA")).contains("超出一小时的");
        assertThat(get(Role.LEARNER, "/metroarea/sites/S-GA")).doesNotContain("超出一小时的");
        assertThat(links(Role.PARK)).isEqualTo(5);
        assertThat(links(Role.LEARNER)).isLessThan(5).isPositive();
    }

    private int links(Role role) {
        var json = get(role, "/api/v1/map");
        return json.split("\"minutes\"", -1).length - 1;
    }

    @Test
    void theMapDrawsAComputedReachAndNoPlaceFallsOutOfIt() {
        assertThat(get(Role.PARK, "/metroarea"))
                .contains("data-url=\"/api/v1/map?hour=DAY\"", "天津滨海高新技术产业开发区", "超出", "以内")
                .doesNotContain("??");
        assertThat(mvc.get().uri("/api/v1/map?hour=PEAK").with(as(Regions.person(park, Role.PARK))))
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.sites.length()").isEqualTo(46);
                    assertThat(json).extractingPath("$.rings[0].dashed").isEqualTo(false);
                });
        assertThat(mvc.get().uri("/api/v1/map?from=NOWHERE").with(as(Regions.person(park, Role.PARK))))
                .hasStatus(404);
        assertThat(mvc.get().uri("/metroarea?hour=NOON").with(as(Regions.person(park, Role.PARK))))
                .hasStatus(422)
                .bodyText()
                .contains("PEAK, DAY, QUIET");
    }

    @Test
    void theMatrixShowsAndExportsMinutesForWhoPlans() {
        var times = TravelTimes.of(DEMONSTRATION.metroArea(), Hour.PEAK);
        int minutes = times.minutes(new SiteId("H-LF1"), new SiteId("S-LF1"));

        assertThat(get(Role.SCHOOL, "/metroarea/travel?from=LODGING&to=ENTERPRISE&hour=PEAK"))
                .contains("廊坊公寓", "滨海高新南片", ">" + minutes + "<")
                .doesNotContain("??");
        assertThat(mvc.get().uri("/metroarea/travel.xlsx?hour=PEAK").with(as(Regions.person(park, Role.ENTERPRISE))))
                .hasStatusOk();
        assertThat(mvc.get().uri("/metroarea/travel").with(as(Regions.person(park, Role.LEARNER))))
                .hasStatus(403);
        assertThat(mvc.get().uri("/metroarea/travel?from=MOON").with(as(Regions.person(park, Role.PARK))))
                .hasStatus(422);
        assertThat(mvc.get().uri("/api/v1/travel-times?from=S-GA").with(as(Regions.person(park, Role.PARK))))
                .bodyJson()
                .extractingPath("$.ways.length()")
                .isEqualTo(45);
    }

    @Test
    void aParkWithoutDataIsToldSoOnEveryPage() {
        var empty = Regions.park("metro-empty", transactions, organisations);
        for (var page : new String[] {
            "/metroarea", "/metroarea/sites", "/metroarea/zones", "/metroarea/travel", "/metroarea/travel/import"
        }) {
            assertThat(mvc.get().uri(page).with(as(Regions.person(empty, Role.PARK))))
                    .as(page)
                    .hasStatusOk();
        }
        assertThat(mvc.get().uri("/metroarea/sites/S-GA").with(as(Regions.person(empty, Role.PARK))))
                .hasStatus(404);
    }

    private String get(Role role, String uri) {
        var answer = mvc.get().uri(uri).with(as(Regions.person(park, role))).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
