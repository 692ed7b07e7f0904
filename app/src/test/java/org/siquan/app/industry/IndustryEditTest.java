package org.siquan.app.industry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.app.People.as;
import static org.siquan.app.Regions.DEMONSTRATION;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The numbers that the year depends on are changed by their owner and the operator, never blindly. */
@SiquanTest
@Tag("S7")
class IndustryEditTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Autowired
    MetroAreaRegistry metroArea;

    @Autowired
    IndustryRegistry industry;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private ParkId park;

    @BeforeEach
    void load() {
        park = Regions.park("industry-edit", transactions, organisations);
        transactions.runAs(Regions.loader(park), () -> {
            metroArea.replace(DEMONSTRATION.park(), DEMONSTRATION.metroArea());
            industry.replace(DEMONSTRATION.industry());
        });
    }

    @Test
    void anOwnerChangesItsStaffAndTheNextCycleReadsIt() {
        var owner = Regions.person(park, Role.ENTERPRISE);
        var version = version(owner, "/industry/enterprises/E01");

        assertThat(post(owner, "/industry/enterprises/E01/staff", "staff", "1500", version))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/industry/enterprises/E01?saved");

        var circle = transactions.as(Regions.loader(park), industry::read);
        assertThat(circle.enterprises().getFirst().staff()).isEqualTo(1500);
        assertThat(audited("industry.staff-changed", "enterprise:E01")).isPositive();
        assertThat(auditDetails("industry.staff-changed"))
                .doesNotContain("1500")
                .doesNotContain("1480");
    }

    @Test
    void theOperatorChangesPlacesAndCapacity() {
        var operator = Regions.person(park, Role.PARK);

        assertThat(post(
                        operator,
                        "/industry/orders/O001/places",
                        "places",
                        "16",
                        version(operator, "/industry/orders/O001")))
                .hasStatus3xxRedirection();
        assertThat(post(
                        operator,
                        "/industry/posts/W001/capacity",
                        "capacity",
                        "8",
                        version(operator, "/industry/posts/W001")))
                .hasStatus3xxRedirection();

        var circle = transactions.as(Regions.loader(park), industry::read);
        assertThat(circle.orders().getFirst().places()).isEqualTo(16);
        assertThat(circle.posts().getFirst().capacity()).isEqualTo(8);
        assertThat(auditDetails("industry.places-changed")).contains("16");
    }

    @Test
    void whoReadAnOlderNumberIsToldTheNewOne() {
        var operator = Regions.person(park, Role.PARK);
        var version = version(operator, "/industry/orders/O003");
        post(operator, "/industry/orders/O003/places", "places", "12", version);

        assertThat(post(operator, "/industry/orders/O003/places", "places", "11", version))
                .hasStatus(409)
                .bodyText()
                .contains("刚才有人把它改成了 12", "value=\"11\"");
        assertThat(mvc.put()
                        .uri("/api/v1/orders/O003/places")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"value\": 11, \"version\": " + version + "}")
                        .with(as(operator))
                        .with(csrf()))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("industry-stale");
    }

    @Test
    void saysWhatIsWrongWithANumberAndKeepsIt() {
        var operator = Regions.person(park, Role.PARK);
        var page = "/industry/orders/O004";
        for (var wrong : new String[][] {
            {"many", "这里要填整数"}, {"-1", "要在 0 到 1,000,000 之间"}, {"1000001", "要在 0 到"}, {"14", "各班开班至少共需 15 人"}
        }) {
            assertThat(post(operator, page + "/places", "places", wrong[0], version(operator, page)))
                    .as(wrong[0])
                    .hasStatus(422)
                    .bodyText()
                    .contains(wrong[1].replace("1,000,000", "1000000"), "value=\"" + wrong[0] + "\"", "没有保存");
        }
        assertThat(mvc.put()
                        .uri("/api/v1" + page.replace("/industry", "") + "/places")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"value\": 14, \"version\": " + version(operator, page) + "}")
                        .with(as(operator))
                        .with(csrf()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("industry-below-least");
    }

    @Test
    void aStrangerIsRefusedAndItIsWrittenDown() {
        var stranger = People.person(park, new OrgId("E02"), Role.ENTERPRISE);

        assertThat(post(stranger, "/industry/enterprises/E01/staff", "staff", "1", "1"))
                .hasStatus(403);
        assertThat(post(stranger, "/industry/orders/O001/places", "places", "1", "1"))
                .hasStatus(403);
        assertThat(post(Regions.person(park, Role.SCHOOL), "/industry/orders/O001/places", "places", "1", "1"))
                .hasStatus(403);
        assertThat(post(stranger, "/industry/enterprises/NONE/staff", "staff", "1", "1"))
                .hasStatus(404);

        assertThat(audited("access.refused", "enterprise:E01")).isPositive();
        assertThat(get(stranger, "/industry/orders/O001")).doesNotContain("修改名额");
    }

    @Test
    void theTablesRefuseWhatNoFormLetsThrough() {
        for (var bad : new String[] {
            "update industry.talent_order set places = -1 where order_id = 'O001'",
            "update industry.talent_order set conditions = '限男性' where order_id = 'O001'",
            "update industry.order_class set least = most + 1 where class_id = 'C001'",
            "update industry.post set hours_per_day = 13 where post_id = 'W001'",
            "update industry.staffing set staff = -1 where enterprise_id = 'E01'",
            "update metroarea.site set latitude = 91 where site_id = 'S-GA'"
        }) {
            assertThatThrownBy(() -> transactions.runAs(
                            Regions.loader(park), () -> jdbc.sql(bad).update()))
                    .as(bad)
                    .rootCause()
                    .hasMessageContaining("violates check constraint");
        }
    }

    private String version(Actor actor, String page) {
        var found = VERSION.matcher(get(actor, page));
        assertThat(found.find()).as("a form on %s", page).isTrue();
        return found.group(1);
    }

    private String get(Actor actor, String uri) {
        var answer = mvc.get().uri(uri).with(as(actor)).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(Actor actor, String uri, String field, String value, String version) {
        return mvc.post()
                .uri(uri)
                .param(field, value)
                .param("version", version)
                .with(as(actor))
                .with(csrf())
                .exchange();
    }

    private long audited(String action, String subject) {
        return transactions.as(
                Regions.loader(park),
                () -> jdbc.sql(
                                "select count(*) from platform.audit_entry where action = :action and subject = :subject")
                        .param("action", action)
                        .param("subject", subject)
                        .query(Long.class)
                        .single());
    }

    private String auditDetails(String action) {
        return transactions.as(
                Regions.loader(park),
                () -> String.join(
                        " ",
                        jdbc.sql("select details::text from platform.audit_entry where action = :action")
                                .param("action", action)
                                .query(String.class)
                                .list()));
    }
}
