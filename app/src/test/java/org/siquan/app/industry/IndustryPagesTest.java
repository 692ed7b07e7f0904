package org.siquan.app.industry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.siquan.app.Regions.DEMONSTRATION;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.People;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.ChainPosition;
import org.siquan.region.EnterpriseSize;
import org.siquan.region.Industry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who sees what of the industry circle. E01 has 1,480 people on post; order O001 pays 4,150 of 4,950 yuan. */
@SiquanTest
@Tag("S1")
class IndustryPagesTest {

    private static final String MENTOR = "沈师傅";

    @Autowired
    MetroAreaRegistry metroArea;

    @Autowired
    IndustryRegistry industry;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    Organisations organisations;

    @Autowired
    MockMvcTester mvc;

    private ParkId park;

    @BeforeEach
    void load() {
        park = Regions.park("industry-pages", transactions, organisations);
        transactions.runAs(Regions.loader(park), () -> {
            metroArea.replace(DEMONSTRATION.park(), DEMONSTRATION.metroArea());
            industry.replace(DEMONSTRATION.industry());
        });
    }

    @Test
    void everyListShowsFiltersAndExports() {
        for (var list : new String[][] {
            {"/industry", "共 5 条", "航空保障"},
            {"/industry/enterprises", "共 60 条", "链上位置：全部"},
            {"/industry/orders", "共 120 条", "专业：全部"},
            {"/industry/posts", "共 135 条", "夜班：全部"},
            {
                "/industry/competencies",
                "共 " + DEMONSTRATION.industry().competencies().size() + " 条",
                "有订单需要：全部"
            }
        }) {
            assertThat(get(Role.PARK, list[0])).contains(list[1], list[2]).doesNotContain("??");
            assertThat(get(Role.SCHOOL, list[0] + "?lang=en")).doesNotContain("??");
            assertThat(mvc.get().uri(list[0] + ".xlsx").with(as(Regions.person(park, Role.PARK))))
                    .as(list[0])
                    .hasStatusOk();
        }
    }

    @Test
    @Tag("S2")
    void ordersAreFoundByMajorChainAndWords() {
        long open = DEMONSTRATION.industry().classes().stream()
                .filter(c -> c.majorCodes().contains("080901"))
                .map(c -> c.order())
                .distinct()
                .count();

        assertThat(get(Role.LEARNER, "/industry/orders?major=080901")).contains("共 " + open + " 条");
        assertThat(get(Role.LEARNER, "/industry/orders?q=云岫 服务端")).contains("共 1 条", "云岫·服务端开发（演示）");
        assertThat(mvc.get()
                        .uri("/api/v1/enterprises?chain=IT&position=UPSTREAM&size=5")
                        .with(as(Regions.person(park, Role.PARK))))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rows[0].sectorName")
                .isEqualTo("应用软件开发");
    }

    @Test
    void enterprisesAreFoundByTheirPlaceInTheChainAndTheirSize() {
        long large = DEMONSTRATION.industry().enterprises().stream()
                .filter(e -> e.size() == EnterpriseSize.LARGE && e.position() == ChainPosition.UPSTREAM)
                .count();

        assertThat(get(Role.SCHOOL, "/industry/enterprises?scale=LARGE&position=UPSTREAM&size=10"))
                .contains("共 " + large + " 条", "规模：大");
    }

    @Test
    @Tag("S7")
    void staffNumbersAreSeenByTheirOwnerAndTheOperatorOnly() {
        assertThat(get(Role.PARK, "/industry/enterprises/E01")).contains("1,480", "一成为 148");
        assertThat(get(Role.ENTERPRISE, "/industry/enterprises/E01")).contains("1,480");
        for (var role : new Role[] {Role.COMMISSION, Role.SCHOOL, Role.MENTOR, Role.LEARNER}) {
            assertThat(get(role, "/industry/enterprises/E01")).as(role.name()).doesNotContain("1,480", "在岗人数");
            assertThat(get(role, "/api/v1/enterprises/E01")).as(role.name()).contains("\"staff\":null");
        }
        assertThat(get(stranger(), "/industry/enterprises/E01")).doesNotContain("1,480", "在岗人数");
        assertThat(get(Role.ENTERPRISE, "/industry/posts/W001")).contains("63", "两成为 12");
        assertThat(get(stranger(), "/industry/posts/W001")).doesNotContain("同类岗位在岗人数");
        assertThat(get(Role.SCHOOL, "/api/v1/posts/W001")).contains("\"sameKindStaff\":null");
    }

    @Test
    @Tag("S7")
    void payIsSeenByWhoChoosesAnswersOrInspectsAndWagesByWhoChecks() {
        for (var role : new Role[] {Role.PARK, Role.COMMISSION, Role.SCHOOL, Role.ENTERPRISE}) {
            assertThat(get(role, "/industry/orders/O001")).as(role.name()).contains("4,150", "4,950", "83%");
        }
        assertThat(get(Role.LEARNER, "/industry/orders/O001")).contains("4,150").doesNotContain("4,950");
        assertThat(get(Role.MENTOR, "/industry/orders/O001")).doesNotContain("4,150", "4,950");
        assertThat(get(Role.MENTOR, "/industry/orders")).doesNotContain("4,150");
        assertThat(get(stranger(), "/industry/orders/O001")).doesNotContain("4,150", "4,950");
        assertThat(get(stranger(), "/api/v1/orders?q=O001")).contains("\"pay\":null");
        assertThat(get(stranger(), "/industry/orders?q=O001"))
                .contains("云岫·服务端开发（演示）")
                .doesNotContain("4,150");
    }

    @Test
    @Tag("S7")
    void mentorsNamesStayInTheirEnterprise() {
        assertThat(get(Role.ENTERPRISE, "/industry/enterprises/E01")).contains(MENTOR);
        assertThat(get(Role.PARK, "/industry/enterprises/E01")).contains(MENTOR);
        for (var role : new Role[] {Role.COMMISSION, Role.SCHOOL, Role.MENTOR, Role.LEARNER}) {
            assertThat(get(role, "/industry/enterprises/E01"))
                    .as(role.name())
                    .contains("M001", "同时带 7 人")
                    .doesNotContain(MENTOR);
        }
        assertThat(get(stranger(), "/industry/enterprises/E01")).doesNotContain(MENTOR);
    }

    @Test
    @Tag("S2")
    void aCompetencyLeadsToTheOrdersThatNeedItAndAnOrderToItsCompetencies() {
        assertThat(get(Role.SCHOOL, "/industry/competencies/IT-001"))
                .contains("Java 服务端开发", "计算机科学与技术", "/industry/orders/O001", "Spring Boot");
        assertThat(get(Role.SCHOOL, "/industry/orders/O001"))
                .contains("/industry/competencies/IT-001", "能在指导下做", "服务端开发班", "开班下限");
        assertThat(get(Role.SCHOOL, "/industry/orders/O001?lang=en"))
                .contains("under guidance")
                .doesNotContain("??");
    }

    @Test
    @Tag("S2")
    void aCompetencyIsDescribedOnFiveLevelsInTheReadersLanguage() {
        Industry bare = Frameworks.with(
                DEMONSTRATION.industry(), DEMONSTRATION.industry().competencies(), List.of());
        transactions.runAs(Regions.loader(park), () -> industry.replace(Frameworks.described(bare, 1)));
        String first = DEMONSTRATION.industry().competencies().getFirst().id().value();
        String second = DEMONSTRATION.industry().competencies().get(1).id().value();

        assertThat(get(Role.SCHOOL, "/industry/competencies/" + first))
                .contains("等级描述", "能按第 1 级要求完成", "能按第 5 级要求完成")
                .doesNotContain("as level 5 asks", "??");
        assertThat(get(Role.LEARNER, "/industry/competencies/" + first + "?lang=en"))
                .contains("Level descriptors", "does it as level 5 asks")
                .doesNotContain("能按第", "??");
        assertThat(get(Role.SCHOOL, "/industry/competencies/" + second)).doesNotContain("等级描述");
        assertThat(get(Role.SCHOOL, "/api/v1/competencies/" + first)).contains("does it as level 3 asks");
    }

    @Test
    @Tag("S2")
    void manyHundredCompetenciesArePagedSortedAndFiltered() {
        Industry many = Frameworks.grown(DEMONSTRATION.industry(), 960);
        transactions.runAs(Regions.loader(park), () -> industry.replace(many));
        long ofChain = many.competencies().stream()
                .filter(c -> c.chain().value().equals("IT"))
                .count();

        assertThat(get(Role.SCHOOL, "/industry/competencies?size=50"))
                .contains("共 960 条", "page=2")
                .doesNotContain("X-0959");
        assertThat(get(Role.SCHOOL, "/industry/competencies?size=50&page=20")).contains("X-0959");
        assertThat(get(Role.SCHOOL, "/industry/competencies?sort=-id&size=10")).contains("X-0959");
        assertThat(get(Role.SCHOOL, "/industry/competencies?chain=IT")).contains("共 " + ofChain + " 条");
        assertThat(get(Role.SCHOOL, "/industry/competencies?q=另称959")).contains("共 1 条", "X-0959");
    }

    @Test
    void anEnterpriseShowsWhatIsWithinAnHourOfIt() {
        assertThat(get(Role.SCHOOL, "/industry/enterprises/E01")).contains("固安一号公寓", "公路");
    }

    @Test
    void unknownThingsAndOtherParksAreNotFound() {
        for (var path : new String[] {"enterprises/X", "orders/X", "posts/X", "competencies/X"}) {
            assertThat(mvc.get().uri("/industry/" + path).with(as(Regions.person(park, Role.PARK))))
                    .hasStatus(404);
            assertThat(mvc.get().uri("/api/v1/" + path).with(as(Regions.person(park, Role.PARK))))
                    .hasStatus(404);
        }
        assertThat(mvc.get().uri("/industry/orders/O001").with(as(People.person(Role.PARK))))
                .hasStatus(404);
        assertThat(get(People.person(Role.PARK), "/industry/orders")).contains("还没有订单");
    }

    private Actor stranger() {
        return People.person(park, new OrgId("E02"), Role.ENTERPRISE);
    }

    private String get(Role role, String uri) {
        return get(Regions.person(park, role), uri);
    }

    private String get(Actor actor, String uri) {
        var answer = mvc.get().uri(uri).with(as(actor)).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
