package org.siquan.app.agreements.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;
import org.siquan.app.Circles;
import org.siquan.app.SiquanTest;
import org.siquan.app.agreements.Agreement;
import org.siquan.app.agreements.AgreementId;
import org.siquan.app.agreements.AgreementState;
import org.siquan.app.agreements.Agreements;
import org.siquan.app.agreements.Party;
import org.siquan.app.agreements.Signature;
import org.siquan.app.agreements.Signing;
import org.siquan.app.agreements.Terms;
import org.siquan.app.agreements.Way;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Attachments;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.UploadedFile;
import org.springframework.beans.factory.annotation.Autowired;

/** The agreement signed with certificates of an authority that the park trusts; whatever does not hold is refused with its reason. */
@SiquanTest
@Tag("S5")
class CertifiedSignatureTest {

    @TempDir
    Path folder;

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    Agreements agreements;

    @Autowired
    Signing signing;

    @Autowired
    SignatureBook book;

    @Autowired
    Attachments attachments;

    @Autowired
    Organisations organisations;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    AuditLog audit;

    @Autowired
    Clock clock;

    private PlacementFixture f;
    private PlacementId placement;
    private Actor learner;
    private AgreementId id;
    private byte[] file = new byte[0];

    @BeforeEach
    void anAgreementIsOut() {
        ParkId park = circles.loadVocational("certified-" + System.nanoTime());
        f = PlacementFixture.inAnotherProvince(park, 0);
        placement = as(f.school(), () -> placements.arrange(f.wanted()));
        learner = circles.learner(park, f.learner().value());
        id = as(f.school(), () -> agreements.draft(placement));
        Terms terms = get().terms();
        as(f.school(), () -> {
            agreements.change(
                    id, get().version(), new Terms("王建国", terms.monthlyYuan(), terms.payDay(), terms.texts()));
            return true;
        });
        as(f.school(), () -> {
            agreements.sendOut(id, get().version());
            return true;
        });
        file = as(f.school(), () -> agreements.file(id));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyPartySignsWithItsCertificateAndTheAgreementIsInForce(boolean sm2) throws Exception {
        var authority = new Authority(sm2);
        var certified = certified(authority);
        assertThat(certified.available()).isTrue();

        for (Party party : get().missing()) {
            byte[] signed = authority.sign(file, authority.issue(subject(party)));
            enter(certified, party == Party.LEARNER ? learner : f.school(), party, signed);
            enter(certified, f.school(), party, signed);
        }

        assertThat(get().state()).isEqualTo(AgreementState.SIGNED);
        assertThat(get().signatures()).extracting(Signature::way).containsOnly(Way.CERTIFICATE);
        assertThat(get().signatures()).extracting(Signature::scan).doesNotContainNull();
        assertThat(as(f.school(), () -> signing.scan(id, Party.LEARNER)).getBody())
                .as("the evidence is kept")
                .startsWith(file);
    }

    @Test
    void whatDoesNotHoldIsRefusedWithItsReasonAndNothingIsSigned() throws Exception {
        var authority = new Authority(false);
        var certified = certified(authority);
        var unit = authority.issue(subject(Party.UNIT));
        byte[] good = authority.sign(file, unit);

        assertThat(refused(certified, file)).isEqualTo("agreement-signed-other");
        assertThat(refused(certified, authority.sign(changed(file), unit))).isEqualTo("agreement-signed-other");
        assertThat(refused(certified, authority.sign(rewritten(file), unit))).isEqualTo("agreement-signed-other");
        assertThat(refused(certified, Arrays.copyOf(good, good.length + 1))).isEqualTo("agreement-signed-partly");
        assertThat(refused(certified, Arrays.copyOf(file, file.length + 100))).isEqualTo("agreement-signed-not");
        byte[] altered = good.clone();
        altered[good.length - 10] ^= 1;
        assertThat(refused(certified, altered)).isEqualTo("agreement-signed-altered");
        assertThat(refused(certified, authority.sign(file, authority.issue(subject(Party.LEARNER)))))
                .isEqualTo("agreement-signed-by-another");
        assertThat(refused(
                        certified,
                        authority.sign(file, authority.issue(subject(Party.UNIT), -1, KeyUsage.digitalSignature))))
                .as("out of date")
                .isEqualTo("agreement-signed-untrusted");
        assertThat(refused(
                        certified,
                        authority.sign(file, authority.issue(subject(Party.UNIT), 300, KeyUsage.keyEncipherment))))
                .as("not for signing")
                .isEqualTo("agreement-signed-untrusted");
        var stranger = new Authority(false);
        assertThat(refused(certified, stranger.sign(file, stranger.issue(subject(Party.UNIT)))))
                .as("of an authority that nobody trusts here")
                .isEqualTo("agreement-signed-untrusted");

        assertThat(get().signatures()).isEmpty();
        assertThat(get().state()).isEqualTo(AgreementState.OUT);
    }

    @Test
    void oneSignsForOneselfAloneAndNothingIsOfferedWhereNoAuthorityIsTrusted() throws Exception {
        var authority = new Authority(false);
        var certified = certified(authority);
        byte[] signed = authority.sign(file, authority.issue(subject(Party.UNIT)));

        assertThat(refusal(certified, learner, Party.UNIT, signed)).isEqualTo("access-refused");
        assertThat(signing.certified()).isFalse();
        var none = certified(new CertificateCheck("", clock));
        assertThat(none.available()).isFalse();
        assertThat(refusal(none, f.unit(), Party.UNIT, signed)).isEqualTo("agreement-no-provider");
    }

    private CertifiedSignatures certified(Authority authority) throws Exception {
        return certified(new CertificateCheck(authority.root(folder).toString(), clock));
    }

    private CertifiedSignatures certified(CertificateCheck check) {
        return new CertifiedSignatures(
                List.of(new CertifiedPdf(check)),
                agreements,
                book,
                attachments,
                organisations,
                transactions,
                audit,
                clock);
    }

    private String subject(Party party) {
        Placement arranged = as(f.school(), () -> placements.get(placement));
        return switch (party) {
            case LEARNER -> "C=CN,CN=" + arranged.names().learner();
            case GUARDIAN -> "C=CN,CN=王建国";
            case UNIT -> "C=CN,O=" + arranged.names().unit() + ",CN=合同专用章";
            case SCHOOL ->
                "C=CN,CN="
                        + as(f.school(), () -> organisations.find(arranged.school()))
                                .orElseThrow()
                                .nameZh();
        };
    }

    /** Another file with the same length. */
    private static byte[] changed(byte[] pdf) {
        byte[] other = pdf.clone();
        other[other.length - 3] = ' ';
        return other;
    }

    /** The same file with words written over its first page, as an appended revision. */
    private static byte[] rewritten(byte[] pdf) throws Exception {
        var out = new ByteArrayOutputStream();
        var stamper = new PdfStamper(new PdfReader(pdf), out, "1.7", true);
        var over = stamper.getOverContent(1);
        over.beginText();
        over.setFontAndSize(BaseFont.createFont(), 12);
        over.setTextMatrix(100, 100);
        over.showText("5000 yuan a month");
        over.endText();
        stamper.close();
        assertThat(out.toByteArray()).startsWith(pdf);
        return out.toByteArray();
    }

    private String refused(CertifiedSignatures certified, byte[] signed) {
        return refusal(certified, f.unit(), Party.UNIT, signed);
    }

    private String refusal(CertifiedSignatures certified, Actor actor, Party party, byte[] signed) {
        return Objects.requireNonNull(
                        catchThrowableOfType(ProblemException.class, () -> enter(certified, actor, party, signed)))
                .code();
    }

    private void enter(CertifiedSignatures certified, Actor actor, Party party, byte[] signed) {
        ActingAs.run(
                actor,
                () -> certified.enter(
                        agreements.get(id), placements.get(placement), party, new UploadedFile("协议.pdf", signed)));
    }

    private Agreement get() {
        return as(f.school(), () -> agreements.get(id));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return transactions.as(actor, work);
    }
}
