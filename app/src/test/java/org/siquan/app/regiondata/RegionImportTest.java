package org.siquan.app.regiondata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siquan.app.People;
import org.siquan.app.PipelineRegion;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditVerifier;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.Organisations.Kind;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.OrderClass;
import org.siquan.region.Region;
import org.siquan.region.RegionRead;
import org.siquan.region.RegionReader;
import org.siquan.region.RegionZip;
import org.siquan.region.RegionZipReader;
import org.siquan.region.ZipRead;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiquanTest
@Tag("S15")
class RegionImportTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RegionData data;

    @Autowired
    RegionImports imports;

    @Autowired
    Organisations organisations;

    @Autowired
    AuditVerifier chain;

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
    void anEmptyParkIsFilledFromOneFileAndGivesTheSameContentBack() {
        var preview = redirect(upload(RegionFiles.guan(), "固安.zip"));
        assertThat(page(preview)).hasStatusOk().bodyText().contains("learners.csv", "2,000", "导入到本园区", "固安.zip");
        assertThat(found()).as("nothing is written before somebody confirms").isEmpty();

        assertThat(redirect(accept(preview, ""))).isEqualTo("/region?done=region");

        assertThat(found().orElseThrow().contentHash()).isEqualTo(RegionFiles.GUAN.contentHash());
        assertThat(ActingAs.call(operator, organisations::list))
                .anySatisfy(o -> assertThat(o.kind()).isEqualTo(Kind.SCHOOL))
                .anySatisfy(o -> assertThat(o.id().value()).isEqualTo("E01"));
        assertThat(ActingAs.call(operator, organisations::findPark)
                        .orElseThrow()
                        .nameZh())
                .isEqualTo(RegionFiles.GUAN.park().zh());
        assertThat(page("/region")).hasStatusOk().bodyText().contains(RegionFiles.GUAN.contentHash(), "由 固安.zip 导入");
        assertThat(exported().contentHash()).isEqualTo(RegionFiles.GUAN.contentHash());
        assertThat(chain.verify(operator)).isInstanceOf(AuditVerifier.Verdict.Intact.class);
        assertThat(page("/audit")).bodyText().contains("region.imported", "region.exported");
    }

    @Test
    void progressionGoesInAndComesOutAndItsFaultsAreShown() {
        Region region = PipelineRegion.with(0.55);

        var preview = redirect(upload(RegionZip.write(region), "x.zip"));
        assertThat(page(preview)).bodyText().contains("progression.csv");
        redirect(accept(preview, ""));

        assertThat(found().orElseThrow().education().progressions())
                .isEqualTo(region.education().progressions());
        assertThat(exported().contentHash()).isEqualTo(region.contentHash());
        assertThat(upload(RegionZip.write(PipelineRegion.with(1.2)), "x.zip"))
                .hasStatus(422)
                .bodyText()
                .contains("progression.csv", "第 2 行", "1.2 不在 0 到 1 之间");
    }

    @Test
    void everyFaultIsShownWithItsPlaceAndNothingIsKept() {
        Region faulty = RegionFiles.withFirstClass(
                c -> new OrderClass(c.id(), c.order(), c.zh(), List.of("999999"), c.least(), c.most(), c.patterns()));

        assertThat(upload(RegionZip.write(faulty), "x.zip"))
                .hasStatus(422)
                .bodyText()
                .contains("classes.csv", "第 2 行", "999999", "reference.unknown", "没有写入任何内容");
        assertThat(mvc.perform(multipart("/region/files?lang=en")
                        .file(file(RegionZip.write(faulty), "x.zip"))
                        .with(as(operator))
                        .with(csrf())))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing was written", "line 2");
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"../park.csv, zip.path", "park.txt, file.missing", "/park.csv, zip.path"})
    void aFileThatIsNotAParksIsRefusedInWords(String name, String code) {
        assertThat(upload(zip(name, "id"), "x.zip")).hasStatus(422).bodyText().contains(code);
        assertThat(found()).isEmpty();
    }

    @Test
    void aZipBombIsRefused() {
        assertThat(upload(zip("learners.csv", "0".repeat(RegionZipReader.MOST_BYTES + 1)), "x.zip"))
                .hasStatus(422)
                .bodyText()
                .contains("zip.too-large");
    }

    @Test
    void noFileAtAllIsRefusedInWords() {
        assertThat(upload(new byte[0], "")).hasStatus(422).bodyText().contains("没有选择文件");
    }

    @Test
    void aPreviewThatIsNoLongerTrueIsNotTakenOver() {
        redirect(accept(redirect(upload(RegionFiles.guan(), "a.zip")), ""));
        Region smaller = RegionFiles.withFirstClass(
                c -> new OrderClass(c.id(), c.order(), c.zh(), c.majorCodes(), 0, c.most() - 1, c.patterns()));
        var preview = redirect(upload(RegionZip.write(smaller), "b.zip"));
        assertThat(page(preview)).bodyText().contains("替换现有数据", "有变化", "不变");

        assertThat(accept(preview, "")).hasStatus(409).bodyText().contains("预览之后园区数据有了变化");
        assertThat(found().orElseThrow().contentHash()).isEqualTo(RegionFiles.GUAN.contentHash());

        redirect(accept(preview, RegionFiles.GUAN.contentHash()));
        assertThat(found().orElseThrow().contentHash()).isEqualTo(smaller.contentHash());
        assertThat(page(preview)).as("decided").hasStatus(404);
    }

    @Test
    void aDiscardedFileIsGoneAndAnotherParkNeverSawIt() {
        var preview = redirect(upload(RegionFiles.guan(), "a.zip"));
        var stranger = People.person(new ParkId("elsewhere"), new OrgId("park"), Role.PARK);
        assertThat(mvc.get().uri(preview).with(as(stranger))).hasStatus(404);

        redirect(post(preview + "/discard"));

        assertThat(page(preview)).hasStatus(404);
        assertThat(accept(preview, "")).hasStatus(404);
        assertThat(found()).isEmpty();
    }

    @Test
    void anEmptyParkIsToldHowToBeginAndGetsATemplate() {
        assertThat(page("/region")).hasStatusOk().bodyText().contains("园区还没有数据", "下载空模板");
        assertThat(page("/region/export")).hasStatus(404);
        assertThat(RegionZipReader.open(bytes("/region/template"))).isInstanceOf(ZipRead.Opened.class);
    }

    private Region exported() {
        if (!(RegionZipReader.open(bytes("/region/export")) instanceof ZipRead.Opened opened)) {
            throw new AssertionError("the export cannot be opened");
        }
        return switch (RegionReader.read(opened.files(), Catalogue.load())) {
            case RegionRead.Accepted accepted -> accepted.region();
            case RegionRead.Refused refused -> throw new AssertionError(refused.issues());
        };
    }

    private Optional<Region> found() {
        return ActingAs.call(operator, data::find);
    }

    private byte[] bytes(String path) {
        return page(path).getResponse().getContentAsByteArray();
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
        return mvc.perform(multipart("/region/files")
                .file(file(content, name))
                .with(as(operator))
                .with(csrf()));
    }

    private static MockMultipartFile file(byte[] content, String name) {
        return new MockMultipartFile("file", name, "application/zip", content);
    }

    private static String redirect(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return Optional.ofNullable(result.getResponse().getRedirectedUrl()).orElseThrow();
    }

    private static byte[] zip(String name, String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
