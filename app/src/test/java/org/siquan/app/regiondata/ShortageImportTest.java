package org.siquan.app.regiondata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.People;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.shortage.ShortageEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The operator hands in what an authority published as shortages. */
@SiquanTest
@Tag("S2")
class ShortageImportTest {

    private static final String HEAD = "来源,年度,职业编码,职业名称,缺口人数\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RegionData data;

    @Autowired
    Organisations organisations;

    @Autowired
    TenantTransactions transactions;

    private Actor operator;

    @BeforeEach
    void anEmptyPark() {
        var park = new ParkId("park-" + UUID.randomUUID().toString().substring(0, 8));
        operator = People.person(park, new OrgId("park"), Role.PARK);
        transactions.runAs(
                Actor.system("test", park), () -> organisations.save(new Organisations.Park(park, "新园", "New", false)));
    }

    @Test
    void aCatalogueIsLookedAtFirstAndReplacesTheOneOfTheSameSourceAndYear() {
        keep(HEAD + "天津市,2026,6-31-07-03,机器人运维,120\n天津市,2025,6-31-07-03,机器人运维,90\n");
        String preview = redirect(upload(HEAD + "天津市,2026,,电工,30\n天津市,2026,6-31-07-03,,\n", "新目录.csv"));

        assertThat(page(preview))
                .hasStatusOk()
                .bodyText()
                .contains("新目录.csv", "天津市，2026 年：2 项，列明缺口 30 人；替换已保存的 1 项", "未列")
                .doesNotContain("??");
        assertThat(page(preview + "?lang=en"))
                .bodyText()
                .contains("2 entries, 30 places stated; replaces the 1 entries kept")
                .doesNotContain("??");
        page("/region?lang=zh-CN");
        assertThat(kept()).as("nothing is written before somebody confirms").hasSize(2);

        assertThat(redirect(post(preview + "/accept"))).isEqualTo("/region?done=shortages");

        assertThat(kept())
                .extracting(entry -> entry.id() + " " + entry.occupationCode())
                .containsExactly("天津市 2025:2 6-31-07-03", "天津市 2026:1 6-31-01-03", "天津市 2026:2 6-31-07-03");
        assertThat(page("/region"))
                .bodyText()
                .contains("天津市，2026 年，2 项；来自 新目录.csv")
                .doesNotContain("??");
        assertThat(page("/audit")).bodyText().contains("shortages.imported");
        assertThat(page(preview)).as("decided").hasStatus(404);
    }

    @Test
    void oneFaultKeepsTheWholeFileOutAndIsNamedWithItsPlace() {
        assertThat(upload(HEAD + "天津市,2026,6-31-07-03,,\n天津市,2026,9-99-99-99,,\n", "a.csv"))
                .hasStatus(422)
                .bodyText()
                .contains("code.unknown", "9-99-99-99", "没有写入任何内容");
        assertThat(upload("PK\u0003\u0004", "a.xlsx")).hasStatus(422).bodyText().contains("sheet.malformed");
        assertThat(upload("", "")).hasStatus(422).bodyText().contains("没有选择文件");
        assertThat(kept()).isEmpty();
    }

    @Test
    void theSampleSheetIsReadAsItIs() {
        byte[] sample = page("/region/shortages/sample.xlsx").getResponse().getContentAsByteArray();

        assertThat(page(redirect(upload(sample, "样例.xlsx")))).bodyText().contains("工业机器人系统操作员", "养老护理员");
    }

    @Test
    void aCatalogueCanBeDiscardedBeforeAndDeletedAfterwards() {
        String preview = redirect(upload(HEAD + "北京市,2026,,电工,\n", "a.csv"));
        assertThat(redirect(post(preview + "/discard"))).isEqualTo("/region?done=discarded");
        assertThat(page(preview)).hasStatus(404);

        keep(HEAD + "北京市,2026,,电工,\n");
        assertThat(redirect(delete("北京市"))).isEqualTo("/region?done=shortages-deleted");
        assertThat(kept()).isEmpty();
        assertThat(delete("北京市")).hasStatus(404).bodyText().contains("没有保存 北京市 2026 年的紧缺职业目录");
    }

    @Test
    void onlyTheOperatorHandsThemInAndEveryoneOfTheParkCountsThem() {
        keep(HEAD + "北京市,2026,,电工,\n");
        Actor school = People.person(operator.park(), new OrgId("I1"), Role.SCHOOL);

        assertThat(mvc.post()
                        .uri("/region/shortages/delete")
                        .param("source", "北京市")
                        .param("year", "2026")
                        .with(as(school))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(ActingAs.call(school, data::listShortages)).hasSize(1);
        Actor neighbour = People.person(new ParkId("other-park"), new OrgId("park"), Role.PARK);
        assertThat(ActingAs.call(neighbour, data::listShortages)).isEmpty();
    }

    private void keep(String csv) {
        redirect(post(redirect(upload(csv, "目录.csv")) + "/accept"));
    }

    private List<ShortageEntry> kept() {
        return ActingAs.call(operator, data::listShortages);
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri(path).with(as(operator)).exchange();
    }

    private MvcTestResult post(String path) {
        return mvc.post().uri(path).with(as(operator)).with(csrf()).exchange();
    }

    private MvcTestResult delete(String source) {
        return mvc.post()
                .uri("/region/shortages/delete")
                .param("source", source)
                .param("year", "2026")
                .with(as(operator))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult upload(String content, String name) {
        return upload(content.getBytes(StandardCharsets.UTF_8), name);
    }

    private MvcTestResult upload(byte[] content, String name) {
        return mvc.perform(multipart("/region/shortages")
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(as(operator))
                .with(csrf()));
    }

    private static String redirect(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return Optional.ofNullable(result.getResponse().getRedirectedUrl()).orElseThrow();
    }
}
