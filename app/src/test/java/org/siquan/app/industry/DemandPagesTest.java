package org.siquan.app.industry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.siquan.app.Regions.DEMONSTRATION;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.People;
import org.siquan.app.Regions;
import org.siquan.app.Sheets;
import org.siquan.app.SiquanTest;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of demand history: list, form, upload. */
@SiquanTest
@Tag("S14")
class DemandPagesTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern UPLOAD = Pattern.compile("name=\"upload\" value=\"([0-9a-f-]+)\"");
    private static final String ROW = "source=PLAN&enterprise=E01&occupation=2-02-10-03&zone=GA&quarter=2026Q1";

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
        park = Regions.park("demand-p-" + UUID.randomUUID().toString().substring(0, 8), transactions, organisations);
        transactions.runAs(Regions.loader(park), () -> {
            metroArea.replace(DEMONSTRATION.park(), DEMONSTRATION.metroArea());
            industry.replace(DEMONSTRATION.industry());
        });
    }

    @Test
    void everybodyReadsOrdersByOccupationZoneAndSourceAndExportsThem() {
        for (Role role : Role.values()) {
            assertThat(text(get(Regions.person(park, role), "/industry/demand")))
                    .as(role.name())
                    .contains("共 1,200 条", "需求历史", "全部企业合计", "职业：全部", "片区：全部", "来源：全部")
                    .doesNotContain("??");
        }
        assertThat(text(get(operator(), "/industry/demand?occupation=2-02-10-03&zone=GA&source=ORDERS")))
                .contains("共 12 条", "2025Q4", "固安园区");
        assertThat(text(get(operator(), "/industry/demand?source=PLAN"))).contains("没有");
        assertThat(text(get(operator(), "/industry/demand?lang=en")))
                .contains("Demand history", "All enterprises together")
                .doesNotContain("??");
        assertThat(Sheets.words(get(operator(), "/industry/demand.xlsx?zone=GA&lang=zh-CN")
                        .getResponse()
                        .getContentAsByteArray()))
                .contains("2025Q4", "固安园区", "全部企业合计", "职业");
        assertThat(text(get(operator(), "/api/v1/demand?occupation=2-02-10-03&zone=GA&size=1")))
                .contains("\"total\":12", "\"editable\":true");
    }

    @Test
    void anEnterpriseEntersItsPlanAndNobodyElseSeesIt() {
        assertThat(text(get(enterprise("E01"), "/industry/demand"))).contains("/industry/demand/entry");
        assertThat(text(get(enterprise("E01"), "/industry/demand/entry")))
                .contains("value=\"E01\"", "用人计划")
                .doesNotContain("??");

        assertThat(location(save(enterprise("E01"), "E01", "2-02-10-03 计算机软件工程技术人员", "4321", "0")))
                .isEqualTo("/industry/demand?done=saved");

        assertThat(text(get(enterprise("E01"), "/industry/demand?source=PLAN&done=saved")))
                .contains("共 1 条", "4321", "2026Q1", "已保存");
        assertThat(text(get(operator(), "/industry/demand?source=PLAN"))).contains("4321");
        for (Actor other : new Actor[] {
            enterprise("E02"),
            Regions.person(park, Role.COMMISSION),
            Regions.person(park, Role.SCHOOL),
            People.person(park, new OrgId("E01"), Role.MENTOR),
            Regions.person(park, Role.LEARNER)
        }) {
            assertThat(text(get(other, "/industry/demand?source=PLAN")))
                    .as(other.toString())
                    .doesNotContain("4321");
            assertThat(text(get(other, "/api/v1/demand?source=PLAN"))).contains("\"total\":0");
        }
    }

    @Test
    void aRowIsChangedWithTheVersionThatWasReadAndRemoved() {
        save(enterprise("E01"), "E01", "2-02-10-03", "12", "0");
        String form = text(get(enterprise("E01"), "/industry/demand/entry?" + ROW));
        String version = found(VERSION, form);
        assertThat(form).contains("value=\"12\"", "删除这一行");

        save(operator(), "E01", "2-02-10-03", "15", version);
        MvcTestResult stale = save(enterprise("E01"), "E01", "2-02-10-03", "20", version);
        assertThat(stale).hasStatus(409);
        assertThat(text(stale)).contains("改成了 15", "value=\"20\"");
        String now = found(VERSION, text(stale));
        assertThat(save(enterprise("E01"), "E01", "2-02-10-03", "20", now)).hasStatus3xxRedirection();

        String last = found(VERSION, text(get(operator(), "/industry/demand/entry?" + ROW)));
        assertThat(location(mvc.post()
                        .uri("/industry/demand/remove?" + ROW + "&version=" + last)
                        .with(as(operator()))
                        .with(csrf())
                        .exchange()))
                .isEqualTo("/industry/demand?done=removed");
        assertThat(text(get(operator(), "/industry/demand?source=PLAN&done=removed")))
                .contains("已删除");
    }

    @Test
    void whatIsWrongIsSaidAndNothingSaved() {
        assertThat(save(operator(), "", "2-02-10-03", "十", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("整数");
        assertThat(save(operator(), "", "9-99-99-99", "1", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("没有这个职业编码");
        assertThat(save(operator(), "E99", "2-02-10-03", "1", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("没有这家企业");
        assertThat(save(operator(), "", "2-02-10-03", "-1", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("1,000,000");
        assertThat(save(enterprise("E01"), "E02", "2-02-10-03", "1", "0")).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/industry/demand/entry?source=X&occupation=2-02-10-03&zone=GA&quarter=2026&openings=1")
                        .with(as(operator()))
                        .with(csrf()))
                .hasStatus(422);
        assertThat(text(get(operator(), "/industry/demand?source=PLAN"))).doesNotContain("2026Q1");
    }

    @Test
    void aSheetIsLookedAtFirstAndTheSampleIsReadAsItIs() {
        byte[] sample = get(enterprise("E01"), "/industry/demand/sample.xlsx")
                .getResponse()
                .getContentAsByteArray();

        String preview = text(upload(enterprise("E01"), sample, "需求.xlsx"));
        assertThat(preview).contains("新增 2 行，修改 0 行，0 行不变", "需求.xlsx", "E01").doesNotContain("??");
        assertThat(location(confirm(enterprise("E01"), found(UPLOAD, preview))))
                .isEqualTo("/industry/demand?done=imported");
        assertThat(text(upload(enterprise("E01"), sample, "需求.xlsx"))).contains("新增 0 行，修改 0 行，2 行不变");
        assertThat(confirm(enterprise("E01"), new UUID(0, 1).toString())).hasStatus(409);
        assertThat(text(get(operator(), "/audit"))).contains("industry.demand-imported");
    }

    @Test
    void aFaultyOrFormulaSheetIsShownWithEveryPlaceInTheReadersLanguage() throws IOException {
        byte[] csv = "职业编码,片区,季度,人数\n9-99-99-99,GA,2026Q1,1\n2-02-10-03,无,2026,1\n".getBytes(StandardCharsets.UTF_8);
        MvcTestResult faulty = upload(operator(), csv, "a.csv");
        assertThat(faulty).hasStatus(422);
        assertThat(text(faulty))
                .contains("有 3 处错误", "9-99-99-99", "没有片区", "code.unknown", "没有导入任何数据")
                .doesNotContain("import/confirm");
        get(operator(), "/industry/demand?lang=en");
        assertThat(text(mvc.perform(multipart("/industry/demand/import?lang=en")
                        .file(new MockMultipartFile("file", "a.csv", "text/csv", csv))
                        .with(as(operator()))
                        .with(csrf()))))
                .contains("there is no zone", "Nothing was imported")
                .doesNotContain("??");

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("需求");
            String[] head = {"职业编码", "片区", "季度", "人数"};
            String[] cells = {"2-02-10-03", "GA", "2026Q1"};
            for (int i = 0; i < head.length; i++) {
                sheet.value(0, i, head[i]);
            }
            for (int i = 0; i < cells.length; i++) {
                sheet.value(1, i, cells[i]);
            }
            sheet.formula(1, 3, "6+6");
        }
        assertThat(upload(operator(), bytes.toByteArray(), "f.xlsx"))
                .hasStatus(422)
                .bodyText()
                .contains("sheet.formula");
        assertThat(upload(operator(), new byte[0], ""))
                .hasStatus(422)
                .bodyText()
                .contains("没有选择文件");
    }

    private MvcTestResult get(Actor actor, String uri) {
        return mvc.get().uri(uri).with(as(actor)).exchange();
    }

    private MvcTestResult save(Actor actor, String enterprise, String occupation, String openings, String version) {
        return mvc.post()
                .uri("/industry/demand/entry")
                .param("source", "PLAN")
                .param("enterprise", enterprise)
                .param("occupation", occupation)
                .param("zone", "GA")
                .param("quarter", "2026Q1")
                .param("openings", openings)
                .param("version", version)
                .with(as(actor))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult upload(Actor actor, byte[] content, String name) {
        return mvc.perform(multipart("/industry/demand/import")
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(as(actor))
                .with(csrf()));
    }

    private MvcTestResult confirm(Actor actor, String upload) {
        return mvc.post()
                .uri("/industry/demand/import/confirm")
                .param("upload", upload)
                .with(as(actor))
                .with(csrf())
                .exchange();
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return Optional.ofNullable(result.getResponse().getRedirectedUrl()).orElseThrow();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private Actor enterprise(String id) {
        return People.person(park, new OrgId(id), Role.ENTERPRISE);
    }

    private Actor operator() {
        return Regions.person(park, Role.PARK);
    }
}
