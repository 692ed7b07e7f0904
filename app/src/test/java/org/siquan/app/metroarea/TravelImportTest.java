package org.siquan.app.metroarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.siquan.app.Regions.DEMONSTRATION;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.MeasuredTime;
import org.siquan.region.SiteId;
import org.siquan.region.travel.Hour;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Measured travel times from a file: preview first, nothing half-imported, every fault named. */
@SiquanTest
@Tag("S1")
class TravelImportTest {

    private static final Pattern UPLOAD = Pattern.compile("name=\"upload\" value=\"([0-9a-f-]{36})\"");
    private static final String GOOD = "from,to,minutes,source\nH-GA1,S-GA1,11,实地测量\nS-GA1,H-GA1,13,实地测量\n";

    @Autowired
    MetroAreaRegistry registry;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private ParkId park;
    private Actor operator;

    @BeforeEach
    void load() {
        park = Regions.park("travel-import", transactions, organisations);
        operator = Regions.person(park, Role.PARK);
        transactions.runAs(Regions.loader(park), () -> {
            registry.replace(DEMONSTRATION.park(), DEMONSTRATION.metroArea());
            registry.replaceMeasured(List.of());
            jdbc.sql("delete from metroarea.travel_upload").update();
        });
    }

    @Test
    void previewsFirstAndImportsOnConfirmation() {
        var preview = upload(GOOD.getBytes(StandardCharsets.UTF_8));

        assertThat(preview).hasStatusOk().bodyText().contains("文件有 2 条：新增 2，改变 0，删除 0，不变 0", "固安一号公寓");
        assertThat(measured()).isEmpty();

        assertThat(confirm(preview)).hasStatus3xxRedirection().hasRedirectedUrl("/metroarea/travel?imported=2");
        assertThat(measured())
                .containsExactly(
                        new MeasuredTime(new SiteId("H-GA1"), new SiteId("S-GA1"), 11, "实地测量"),
                        new MeasuredTime(new SiteId("S-GA1"), new SiteId("H-GA1"), 13, "实地测量"));
        assertThat(transactions.as(
                        operator,
                        () -> registry.travelTimes(Hour.DAY).minutes(new SiteId("H-GA1"), new SiteId("S-GA1"))))
                .isEqualTo(11);
        assertThat(audited("metroarea.travel-replaced")).isEqualTo(1);
    }

    @Test
    void aPreviewCanBeConfirmedOnlyOnce() {
        var preview = upload(GOOD.getBytes(StandardCharsets.UTF_8));

        confirm(preview);

        assertThat(confirm(preview)).hasStatus(409).bodyText().contains("预览已失效");
    }

    @Test
    void readsGb18030AndAByteOrderMark() {
        assertThat(upload(GOOD.getBytes(Charset.forName("GB18030"))))
                .hasStatusOk()
                .bodyText()
                .contains("GB18030", "新增 2");
        assertThat(upload(("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_8)))
                .hasStatusOk()
                .bodyText()
                .contains("新增 2");
    }

    @Test
    void namesEveryFaultyRowAndImportsNothing() {
        var bad =
                "from,to,minutes,source\nH-GA1,MOON,11,\nS-GA1,H-GA1,-3,\nS-GA1,H-DX1,ten,\nH-GA1,S-GA2,5,\nH-GA1,S-GA2,6,\n";

        assertThat(upload(bad.getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "有 4 处错误", "没有导入任何数据", "reference.unknown", "MOON", "id.duplicate", "value.number", "sites.csv")
                .doesNotContain("import/confirm");
        assertThat(measured()).isEmpty();
        assertThat(transactions.as(
                        operator,
                        () -> jdbc.sql("select count(*) from metroarea.travel_upload")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void refusesFilesThatAreNoTables() {
        assertThat(upload(new byte[0])).hasStatus(422).bodyText().contains("file.empty");
        assertThat(upload(new byte[] {(byte) 0xFF, (byte) 0xFF, 0, 1})).hasStatus(422);
        String giant = "from,to,minutes\nH-GA1,S-GA1," + "9".repeat(10_000_000);
        assertThat(upload(giant.getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("row.cell-too-long");
        String open = "from,to,minutes\nH-GA1,S-GA1,\"" + "9".repeat(10_000_000);
        assertThat(upload(open.getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("file.unclosed-quote");
        assertThat(upload("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("header.missing-column");
    }

    @Test
    void handsOutWhatItTakesIn() {
        confirm(upload(GOOD.getBytes(StandardCharsets.UTF_8)));

        assertThat(mvc.get().uri("/metroarea/travel.csv").with(as(operator)))
                .hasStatusOk()
                .bodyText()
                .isEqualTo(GOOD);
        assertThat(upload(GOOD.getBytes(StandardCharsets.UTF_8))).bodyText().contains("不变 2");
    }

    @Test
    void onlyTheOperatorImports() {
        for (Role role : new Role[] {Role.COMMISSION, Role.SCHOOL, Role.ENTERPRISE, Role.LEARNER}) {
            assertThat(mvc.post()
                            .uri("/metroarea/travel/import")
                            .multipart()
                            .file(new MockMultipartFile("file", GOOD.getBytes(StandardCharsets.UTF_8)))
                            .with(as(Regions.person(park, role)))
                            .with(csrf()))
                    .as(role.name())
                    .hasStatus(403);
        }
    }

    private MvcTestResult upload(byte[] content) {
        return mvc.post()
                .uri("/metroarea/travel/import")
                .multipart()
                .file(new MockMultipartFile("file", "travel.csv", "text/csv", content))
                .with(as(operator))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult confirm(MvcTestResult preview) {
        var page = new String(preview.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var upload = UPLOAD.matcher(page);
        assertThat(upload.find()).isTrue();
        return mvc.post()
                .uri("/metroarea/travel/import/confirm")
                .param("upload", upload.group(1))
                .with(as(operator))
                .with(csrf())
                .exchange();
    }

    private List<MeasuredTime> measured() {
        return transactions.as(operator, () -> registry.read().measured());
    }

    private long audited(String action) {
        return transactions.as(
                operator,
                () -> jdbc.sql("select count(*) from platform.audit_entry where action = :action and actor = :actor")
                        .param("action", action)
                        .param("actor", operator.name())
                        .query(Long.class)
                        .single());
    }
}
