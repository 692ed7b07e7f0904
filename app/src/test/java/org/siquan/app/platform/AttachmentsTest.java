package org.siquan.app.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.siquan.app.People.FIRST;
import static org.siquan.app.People.SECOND;
import static org.siquan.app.People.WEST;
import static org.siquan.app.People.person;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;

/** What people attach is taken for what its bytes are, kept once, and never opened as a page. */
@SiquanTest
@Tag("S7")
class AttachmentsTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF".getBytes(UTF_8);

    @Autowired
    Attachments attachments;

    @Autowired
    TenantTransactions transactions;

    private final Actor school = person(Role.SCHOOL);

    @Test
    void aFileIsNamedAfterItsBytesAndARareCharacterStays() {
        byte[] policy = "%PDF-1.7 policy".getBytes(UTF_8);

        Attachments.Attachment kept = keep("..\\保单𠮷.exe", policy);

        assertThat(kept.name()).isEqualTo("保单𠮷.pdf");
        assertThat(kept.mediaType()).isEqualTo("application/pdf");
        assertThat(kept.sha256()).isEqualTo(Sha256.of(policy));
    }

    @Test
    void theSameUploadTwiceIsOneFile() {
        assertThat(keep("b.pdf", PDF).id()).isEqualTo(keep("a.pdf", PDF).id());
    }

    @Test
    void whatABrowserOrAnOfficeProgramWouldRunIsRefusedWhateverItsName() throws IOException {
        byte[] macros = zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
        for (byte[] hostile : List.of(
                "<html><script>alert(1)</script></html>".getBytes(UTF_8),
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(UTF_8),
                "MZ\u0090\u0000this program".getBytes(UTF_8),
                zip("META-INF/MANIFEST.MF", "Evil.class"),
                macros)) {
            assertThat(refusal("safe.pdf", hostile)).isEqualTo("attachment-kind");
            assertThat(refusal("safe.docx", hostile)).isEqualTo("attachment-kind");
        }
        assertThat(keep("plan", zip("[Content_Types].xml", "word/document.xml")).name())
                .isEqualTo("plan.docx");
        assertThat(keep("list.xlsx", zip("[Content_Types].xml", "xl/workbook.xml"))
                        .mediaType())
                .contains("spreadsheetml");
    }

    @Test
    void anEmptyOrTooLargeFileIsRefused() {
        byte[] large = new byte[Attachments.MOST_BYTES + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        assertThat(refusal("a.pdf", new byte[0])).isEqualTo("attachment-empty");
        assertThat(refusal("a.pdf", large)).isEqualTo("attachment-too-large");
    }

    @Test
    void itIsHandedOutAsADownloadThatNoBrowserOpensAsAPage() {
        AttachmentId id = keep("保单.pdf", PDF).id();

        ResponseEntity<byte[]> answer = transactions.as(school, () -> attachments.download(id));

        assertThat(answer.getBody()).isEqualTo(PDF);
        assertThat(answer.getHeaders().getFirst("Content-Disposition")).startsWith("attachment;");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).startsWith("sandbox;");
    }

    @Test
    void anotherOrganisationAndAnotherParkFindNothing() {
        AttachmentId id = keep("a.pdf", PDF).id();

        assertThat(transactions.as(person(school.park(), SECOND, Role.ENTERPRISE), () -> attachments.find(id)))
                .isEmpty();
        assertThat(transactions.as(person(WEST, FIRST, Role.SCHOOL), () -> attachments.find(id)))
                .isEmpty();
        assertThat(transactions.as(person(Role.PARK), () -> attachments.find(id)))
                .isPresent();
    }

    private Attachments.Attachment keep(String name, byte[] content) {
        return transactions.as(school, () -> attachments.keep(new UploadedFile(name, content)));
    }

    private String refusal(String name, byte[] content) {
        return catchThrowableOfType(ProblemException.class, () -> keep(name, content))
                .code();
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
