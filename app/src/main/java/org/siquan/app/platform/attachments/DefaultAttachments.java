package org.siquan.app.platform.attachments;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AttachmentId;
import org.siquan.app.platform.Attachments;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Sha256;
import org.siquan.app.platform.UploadedFile;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultAttachments implements Attachments {

    private static final int LONGEST_STEM = 100;
    private static final String KINDS = "PDF, PNG, JPEG, WebP, docx, xlsx";

    private final JdbcClient jdbc;
    private final AuditLog audit;

    DefaultAttachments(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public Attachment keep(UploadedFile file) {
        byte[] content = file.content();
        if (content.length == 0) {
            throw ProblemException.invalid("attachment-empty");
        }
        if (content.length > MOST_BYTES) {
            throw ProblemException.tooLarge("attachment-too-large", MOST_BYTES / 1024 / 1024);
        }
        FileKind kind =
                FileKind.of(content).orElseThrow(() -> ProblemException.invalid("attachment-kind", file.name(), KINDS));
        String sha256 = Sha256.of(content);
        int added = jdbc.sql("""
                insert into platform.attachment (park_id, org_id, file_id, name, media_type, size, sha256, content, actor)
                values (platform.park(), :org, :id, :name, :type, :size, :sha, :content, :actor)
                on conflict (park_id, org_id, sha256) do nothing""")
                .param("org", ActingAs.get().org().value())
                .param("id", UUID.randomUUID())
                .param("name", named(file.name(), kind))
                .param("type", kind.mediaType())
                .param("size", content.length)
                .param("sha", sha256)
                .param("content", content)
                .param("actor", ActingAs.get().name())
                .update();
        Attachment kept = jdbc.sql("""
                        select file_id, name, media_type, size, sha256 from platform.attachment
                        where park_id = platform.park() and org_id = :org and sha256 = :sha""")
                .param("org", ActingAs.get().org().value())
                .param("sha", sha256)
                .query(DefaultAttachments::read)
                .single();
        if (added == 1) {
            audit.record("attachment.kept", "attachment:" + kept.id(), Map.of("sha256", sha256));
        }
        return kept;
    }

    /** The name ends as the bytes say, whatever it ended with. */
    private static String named(String name, FileKind kind) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String kept = stem.isBlank() ? "file" : stem.strip();
        int end = kept.offsetByCodePoints(0, Math.min(LONGEST_STEM, kept.codePointCount(0, kept.length())));
        return kept.substring(0, end) + kind.ending();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Attachment> find(AttachmentId id) {
        return jdbc.sql("""
                        select file_id, name, media_type, size, sha256 from platform.attachment
                        where park_id = platform.park() and file_id = :id""")
                .param("id", id.value())
                .query(DefaultAttachments::read)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> download(AttachmentId id) {
        Attachment file = find(id).orElseThrow(() -> ProblemException.notFound("attachment-unknown"));
        byte[] content = jdbc.sql(
                        "select content from platform.attachment where park_id = platform.park() and file_id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getBytes("content"))
                .single();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    private static Attachment read(ResultSet row, int number) throws SQLException {
        return new Attachment(
                new AttachmentId(row.getObject("file_id", UUID.class)),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getString("sha256"));
    }
}
