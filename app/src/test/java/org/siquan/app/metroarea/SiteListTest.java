package org.siquan.app.metroarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.siquan.app.Regions.DEMONSTRATION;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.People;
import org.siquan.app.Regions;
import org.siquan.app.Sheets;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The list of sites, and with it the pattern of every list. */
@SiquanTest
@Tag("S1")
class SiteListTest {

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
        park = Regions.park("site-list", transactions, organisations);
        transactions.runAs(
                Regions.loader(park), () -> registry.replace(DEMONSTRATION.park(), DEMONSTRATION.metroArea()));
    }

    @Test
    void showsEverySiteInTheOrderOfTheFileToEveryRole() {
        for (Role role : Role.values()) {
            assertThat(mvc.get().uri("/metroarea/sites").with(as(Regions.person(park, role))))
                    .hasStatusOk()
                    .bodyText()
                    .contains("固安园区主楼", "第 1—46 条，共 46 条", "片区：全部", "位置为假设")
                    .doesNotContain("??");
        }
        assertThat(mvc.get().uri("/metroarea/sites?lang=en").with(as(Regions.person(park, Role.SCHOOL))))
                .hasStatusOk()
                .bodyText()
                .contains("Zone: all", "1–46 of 46")
                .doesNotContain("??");
    }

    @Test
    void statesTheFiltersInWordsAndKeepsThemInTheLinks() {
        assertThat(get("/metroarea/sites?zone=GA&kind=ENTERPRISE&size=2&sort=-name"))
                .contains("第 1—2 条，共 3 条")
                .contains("aria-sort=\"descending\"")
                .contains("selected=\"selected\">用途：企业</option>")
                .contains("?zone=GA&amp;kind=ENTERPRISE&amp;sort=-name&amp;size=2&amp;page=2")
                .contains("/metroarea/sites.xlsx?zone=GA&amp;kind=ENTERPRISE&amp;sort=-name&amp;size=2");
        assertThat(get("/metroarea/sites?zone=GA&kind=ENTERPRISE&size=2&page=2"))
                .contains("第 3—3 条，共 3 条", "清除筛选");
    }

    @Test
    void findsEveryWordWhereverItStands() {
        assertThat(get("/metroarea/sites?q=固安 公寓")).contains("固安一号公寓", "固安二号公寓", "第 1—2 条，共 2 条");
        assertThat(get("/metroarea/sites?q=%25")).contains("没有符合筛选条件的记录");
        assertThat(get("/metroarea/sites?q=H-GA1")).contains("固安一号公寓", "共 1 条");
    }

    @Test
    void sortsBothWays() {
        var up = get("/metroarea/sites?sort=name&kind=LODGING");
        var down = get("/metroarea/sites?sort=-name&kind=LODGING");

        assertThat(up.indexOf("固安一号公寓")).isLessThan(up.indexOf("雄安公寓"));
        assertThat(down.indexOf("固安一号公寓")).isGreaterThan(down.indexOf("雄安公寓"));
    }

    @Test
    void saysWhatIsAllowedWhenAskedForNonsense() {
        assertThat(mvc.get().uri("/metroarea/sites?sort=password").with(as(Regions.person(park, Role.PARK))))
                .hasStatus(422)
                .bodyText()
                .contains("不能按“password”排序", "name, id, zone, kind, province");
        assertThat(mvc.get().uri("/metroarea/sites?kind=MOON").with(as(Regions.person(park, Role.PARK))))
                .hasStatus(422)
                .bodyText()
                .contains("没有“MOON”这个值", "PARK, CAMPUS");
        for (var bad : new String[] {"page=0", "page=x", "size=201", "page=99999999", "q=" + "字".repeat(101)}) {
            assertThat(mvc.get().uri("/metroarea/sites?" + bad).with(as(Regions.person(park, Role.PARK))))
                    .as(bad)
                    .hasStatus(422);
        }
        assertThat(mvc.get().uri("/api/v1/sites?sort=password").with(as(Regions.person(park, Role.PARK))))
                .hasStatus(422)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:siquan:problem:list-sort");
    }

    @Test
    void answersTheSameRowsAsJson() {
        assertThat(mvc.get().uri("/api/v1/sites?kind=STATION&size=5").with(as(Regions.person(park, Role.LEARNER))))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.total").isEqualTo(11);
                    assertThat(json).extractingPath("$.rows.length()").isEqualTo(5);
                    assertThat(json).extractingPath("$.rows[0].id").isEqualTo("T-GAD");
                    assertThat(json).extractingPath("$.rows[0].latitude").isEqualTo(39.395);
                });
    }

    @Test
    void exportsWhatTheFiltersLetThrough() {
        var answer = mvc.get()
                .uri("/metroarea/sites.xlsx?kind=STATION&size=5")
                .with(as(Regions.person(park, Role.PARK)))
                .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(Sheets.words(answer.getResponse().getContentAsByteArray()))
                .contains("雄安站", "天津南站", "车站", "用途")
                .doesNotContain("固安一号公寓");
    }

    @Test
    void anotherParkSeesNothingOfIt() {
        assertThat(mvc.get().uri("/api/v1/sites").with(as(People.person(Role.PARK))))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    private String get(String uri) {
        var answer =
                mvc.get().uri(uri).with(as(Regions.person(park, Role.PARK))).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
