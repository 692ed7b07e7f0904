package org.siquan.app.regiondata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.People;
import org.siquan.app.SiquanTest;
import org.siquan.app.industry.Frameworks;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.catalogue.Catalogue;
import org.siquan.framework.CompetencyFramework;
import org.siquan.framework.cfpackage.CfPackageWriter;
import org.siquan.region.Competency;
import org.siquan.region.CompetencyId;
import org.siquan.region.Industry;
import org.siquan.region.Region;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The operator exchanges the framework of the demonstration region. */
@SiquanTest
@Tag("S2")
class FrameworkImportTest {

    /** The demonstration before anything in it was described. */
    private static final Region GUAN = with(Frameworks.with(
            RegionFiles.GUAN.industry(), RegionFiles.GUAN.industry().competencies(), List.of()));

    private static final Catalogue CATALOGUE = Catalogue.load();

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
    void everybodyDownloadsTheSameBytesAsTheCommandLineWrites() {
        load();
        for (var role : List.of(Role.PARK, Role.LEARNER)) {
            var someone = People.person(operator.park(), new OrgId("park"), role);
            var answer = mvc.get()
                    .uri("/industry/competencies.case.json")
                    .with(as(someone))
                    .exchange();
            assertThat(answer).as(role.name()).hasStatusOk();
            assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(json(GUAN));
            assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("framework-2026-");
        }
        assertThat(page("/industry/competencies")).bodyText().contains("下载 CASE", "上传 CASE");
        var school = People.person(operator.park(), new OrgId("I1"), Role.SCHOOL);
        assertThat(mvc.get().uri("/industry/competencies").with(as(school)))
                .bodyText()
                .contains("下载 CASE")
                .doesNotContain("上传 CASE");
    }

    @Test
    void aNewVersionIsComparedFirstAndTakenOverWhenConfirmed() {
        load();
        Region next = with(renamedAndOneMore(Frameworks.described(GUAN.industry(), 1)));
        var preview = redirect(upload(json(next), "新版.json"));

        assertThat(page(preview))
                .hasStatusOk()
                .bodyText()
                .contains("新版.json", "新增 1 项，删去 0 项，改动 1 项", "中文名", "（新）", "X-NEW", "等级描述 新增")
                .doesNotContain("??");
        assertThat(page(preview + "?lang=en"))
                .bodyText()
                .contains("1 added, 0 removed, 1 changed", "Chinese name", "level descriptors added")
                .doesNotContain("??");
        page("/region/framework?lang=zh-CN");
        assertThat(found().contentHash())
                .as("nothing is written before somebody confirms")
                .isEqualTo(GUAN.contentHash());

        assertThat(redirect(accept(preview, GUAN.contentHash()))).isEqualTo("/region/framework?done=framework");

        assertThat(found().contentHash()).isEqualTo(next.contentHash());
        assertThat(page("/region/framework"))
                .bodyText()
                .contains(CompetencyFramework.of(next).version())
                .doesNotContain("??");
        assertThat(page("/audit")).bodyText().contains("framework.imported");
        assertThat(page(preview)).as("decided").hasStatus(404);
    }

    @Test
    void aCompetencyThatOrdersNeedCannotGoAndEveryRowThatNeedsItIsNamed() {
        load();
        CompetencyId needed = GUAN.industry().needed().getFirst().competency();
        List<Competency> without = GUAN.industry().competencies().stream()
                .filter(c -> !c.id().equals(needed))
                .toList();

        assertThat(upload(json(with(Frameworks.with(GUAN.industry(), without, List.of()))), "x.json"))
                .hasStatus(422)
                .bodyText()
                .contains("order-competencies.csv", "reference.unknown", needed.value(), "没有写入任何内容");
        assertThat(found().contentHash()).isEqualTo(GUAN.contentHash());
    }

    @Test
    void aFileThatIsNoFrameworkIsRefusedAtItsPath() {
        load();

        assertThat(upload("{\"CFDocument\": {}}".getBytes(StandardCharsets.UTF_8), "x.json"))
                .hasStatus(422)
                .bodyText()
                .contains("/CFDocument/identifier", "case.missing");
        assertThat(upload("id,zh".getBytes(StandardCharsets.UTF_8), "competencies.csv"))
                .hasStatus(422)
                .bodyText()
                .contains("json.malformed");
        assertThat(upload(new byte[0], "")).hasStatus(422).bodyText().contains("没有选择文件");
    }

    @Test
    void aPreviewThatIsNoLongerTrueIsNotTakenOver() {
        load();
        var preview = redirect(upload(json(with(renamedAndOneMore(GUAN.industry()))), "a.json"));
        Region changed = with(Frameworks.described(GUAN.industry(), 2));
        ActingAs.run(operator, () -> data.replace(changed));

        assertThat(accept(preview, GUAN.contentHash()))
                .hasStatus(409)
                .bodyText()
                .contains("预览之后园区数据有了变化");
        assertThat(found().contentHash()).isEqualTo(changed.contentHash());
    }

    @Test
    void theSameFrameworkCanOnlyBeDiscarded() {
        load();
        var preview = redirect(upload(json(GUAN), "same.json"));

        assertThat(page(preview)).bodyText().contains("没有差别").doesNotContain(preview + "/accept");
        assertThat(redirect(post(preview + "/discard"))).isEqualTo("/region/framework?done=discarded");
        assertThat(page(preview)).hasStatus(404);
    }

    @Test
    void aParkWithoutDataIsToldToImportItsRegionFirst() {
        assertThat(page("/region/framework")).hasStatusOk().bodyText().contains("先导入区域数据");
        assertThat(page("/industry/competencies.case.json")).hasStatus(404);
        assertThat(upload(json(GUAN), "a.json")).hasStatus(409).bodyText().contains("先在“区域数据”导入");
    }

    private void load() {
        ActingAs.run(operator, () -> data.replace(GUAN));
    }

    private static Industry renamedAndOneMore(Industry circle) {
        List<Competency> all = new ArrayList<>(circle.competencies());
        Competency first = all.getFirst();
        all.set(0, named(first, first.id(), first.zh() + "（新）"));
        all.add(named(first, new CompetencyId("X-NEW"), "新能力"));
        return Frameworks.with(circle, all, circle.levels());
    }

    private static Competency named(Competency c, CompetencyId id, String zh) {
        return new Competency(id, zh, c.en(), c.aliases(), c.chain(), c.majorCodes(), c.occupationCodes(), c.level());
    }

    private static Region with(Industry industry) {
        Region guan = RegionFiles.GUAN;
        return new Region(guan.park(), guan.metroArea(), industry, guan.education(), guan.talent());
    }

    private static byte[] json(Region region) {
        return CfPackageWriter.write(CompetencyFramework.of(region), CATALOGUE);
    }

    private Region found() {
        return ActingAs.call(operator, data::find).orElseThrow();
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri(path).with(as(operator)).exchange();
    }

    private MvcTestResult post(String path) {
        return mvc.post().uri(path).with(as(operator)).with(csrf()).exchange();
    }

    private MvcTestResult accept(String preview, String seen) {
        return mvc.post()
                .uri(preview + "/accept")
                .param("seen", seen)
                .with(as(operator))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult upload(byte[] content, String name) {
        return mvc.perform(multipart("/region/framework")
                .file(new MockMultipartFile("file", name, "application/json", content))
                .with(as(operator))
                .with(csrf()));
    }

    private static String redirect(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return Optional.ofNullable(result.getResponse().getRedirectedUrl()).orElseThrow();
    }
}
