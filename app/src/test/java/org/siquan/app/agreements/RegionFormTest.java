package org.siquan.app.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.UploadedFile;
import org.springframework.beans.factory.annotation.Autowired;

/** The region's own form is filled with what all agreed on, and its check code enters the stamped paper. */
@SiquanTest
@Tag("S5")
class RegionFormTest {

    private static final byte[] SCAN = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    Agreements agreements;

    @Autowired
    Signing signing;

    @Autowired
    RegionForm forms;

    @Autowired
    TenantTransactions transactions;

    private PlacementFixture f;
    private Actor operator;
    private PlacementId placement;

    @BeforeEach
    void someoneIsArranged() {
        ParkId park = circles.loadVocational("form-" + System.nanoTime());
        f = PlacementFixture.inAnotherProvince(park, 0);
        operator = Regions.person(park, Role.PARK);
        placement = as(f.school(), () -> placements.arrange(f.wanted()));
    }

    @Test
    void whatAllAgreedOnStandsInTheFormAndItsCheckCodeEntersThePaper() throws IOException {
        set(sample());
        AgreementId id = out("王𠮷（监护人）", "第一行\n=第二行 <b>{{编号}}</b>");

        String text = text(as(f.school(), () -> forms.filled(id)).getBody());

        Agreement.Paper paper =
                Objects.requireNonNull(as(f.school(), () -> agreements.get(id)).paper());
        assertThat(text)
                .contains(paper.number(), paper.check(), f.learnerName(), "第一行", "=第二行 <b>")
                .doesNotContain("{{条款", "{{校验码");
        assertThat(text(as(f.unit(), () -> forms.filled(id)).getBody())).isEqualTo(text);
        assertThat(refusal(f.otherSchool(), () -> forms.filled(id))).isEqualTo("agreement-unknown");
        as(f.school(), () -> {
            signing.enterPaper(id, Party.SCHOOL, "赵宁", paper.check(), new UploadedFile("扫描.pdf", SCAN));
            return true;
        });
        assertThat(as(f.school(), () -> agreements.get(id)).signatures())
                .extracting(Signature::way)
                .containsExactly(Way.PAPER);
    }

    @Test
    void aFieldThatWordSplitIntoRunsAndOneInATableAreFilled() throws IOException {
        set(changed(document -> {
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("学生：{{学");
            paragraph.createRun().setText("生}}，单位：");
            paragraph.createRun().setText("{{ 实习单位 }}");
            document.createTable(1, 1).getRow(0).getCell(0).setText("{{岗位}}");
        }));
        AgreementId id = out("王建国", "内容");

        assertThat(text(as(f.school(), () -> forms.filled(id)).getBody()))
                .contains("学生：" + f.learnerName() + "，单位：", f.post().zh())
                .doesNotContain("{{");
    }

    @Test
    void aFormThatIsNoneIsRefusedAndTheOneBeforeStays() throws IOException {
        set(sample());
        RegionForm.Form before = as(operator, forms::now).orElseThrow();

        assertThat(refusal(
                        operator,
                        () -> forms.set(
                                changed(d -> d.createParagraph().createRun().setText("{{身份证号}}")))))
                .isEqualTo("agreement-form-unknown");
        UploadedFile empty = new UploadedFile("空.docx", empty());
        assertThat(refusal(operator, () -> forms.set(empty))).isEqualTo("agreement-form-missing");
        for (byte[] wrong : List.of(SCAN, new byte[0], "PK\003\004".getBytes(StandardCharsets.ISO_8859_1))) {
            assertThat(refusal(operator, () -> forms.set(new UploadedFile("文本.docx", wrong))))
                    .isEqualTo("agreement-form-kind");
        }
        assertThat(
                        refusal(
                                operator,
                                () -> forms.set(
                                        changed(
                                                d -> d.getPackagePart()
                                                        .addRelationship(
                                                                java.net.URI.create("http://evil.example/t.dotm"),
                                                                TargetMode.EXTERNAL,
                                                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate")))))
                .isEqualTo("agreement-form-linked");
        assertThat(refusal(f.school(), () -> forms.set(sample()))).isEqualTo("access-refused");
        assertThat(refusal(f.school(), forms::remove)).isEqualTo("access-refused");
        assertThat(as(operator, forms::now)).contains(before);
    }

    @Test
    void withoutAFormOrBeforeTheTextIsFixedThereIsNothingToFill() {
        AgreementId draft = as(f.school(), () -> agreements.draft(placement));
        assertThat(refusal(f.school(), () -> forms.filled(draft))).isEqualTo("agreement-not-out");
        set(sample());
        as(operator, () -> {
            forms.remove();
            return true;
        });
        AgreementId id = sendOut(draft, "王建国", "内容");
        assertThat(refusal(f.school(), () -> forms.filled(id))).isEqualTo("agreement-form-none");
    }

    private void set(UploadedFile file) {
        as(operator, () -> {
            forms.set(file);
            return true;
        });
    }

    private UploadedFile sample() {
        return new UploadedFile(
                "示范文本.docx", Objects.requireNonNull(forms.sample().getBody()));
    }

    private UploadedFile changed(Consumer<XWPFDocument> change) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(sample().content()))) {
            change.accept(document);
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return new UploadedFile("改过.docx", bytes.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] empty() throws IOException {
        try (var document = new XWPFDocument()) {
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private AgreementId out(String guardian, String other) {
        return sendOut(as(f.school(), () -> agreements.draft(placement)), guardian, other);
    }

    private AgreementId sendOut(AgreementId id, String guardian, String other) {
        return as(f.school(), () -> {
            Agreement draft = agreements.get(id);
            var texts = new java.util.EnumMap<>(draft.terms().texts());
            texts.put(Part.OTHER, other);
            agreements.change(
                    id,
                    draft.version(),
                    new Terms(
                            guardian, draft.terms().monthlyYuan(), draft.terms().payDay(), texts));
            agreements.sendOut(id, agreements.get(id).version());
            return id;
        });
    }

    private static String text(byte @Nullable [] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(Objects.requireNonNull(docx)));
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    private <T> T as(Actor actor, java.util.function.Supplier<T> work) {
        return transactions.as(actor, work);
    }

    private String refusal(Actor actor, Runnable work) {
        return catchThrowableOfType(ProblemException.class, () -> transactions.runAs(actor, work))
                .code();
    }
}
