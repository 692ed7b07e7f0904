package org.siquan.app.agreements.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.siquan.app.agreements.Agreement;
import org.siquan.app.agreements.AgreementId;
import org.siquan.app.agreements.Agreements;
import org.siquan.app.agreements.Part;
import org.siquan.app.agreements.RegionForm;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AttachmentId;
import org.siquan.app.platform.Attachments;
import org.siquan.app.platform.Attachments.Attachment;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.Organisations.Organisation;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.UploadedFile;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@Service
class DefaultRegionForm implements RegionForm {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int LONGEST_NAME = 100;

    private final FormTable table;
    private final Agreements agreements;
    private final Placements placements;
    private final Organisations organisations;
    private final Attachments attachments;
    private final MessageSource words;
    private final TenantTransactions transactions;
    private final AuditLog audit;

    DefaultRegionForm(
            FormTable table,
            Agreements agreements,
            Placements placements,
            Organisations organisations,
            Attachments attachments,
            MessageSource words,
            TenantTransactions transactions,
            AuditLog audit) {
        this.table = table;
        this.agreements = agreements;
        this.placements = placements;
        this.organisations = organisations;
        this.attachments = attachments;
        this.words = words;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public Optional<Form> now() {
        return transactions.inCurrent(table::now);
    }

    @Override
    public List<Field> fields() {
        return FormFields.all();
    }

    @Override
    public void set(UploadedFile docx) {
        requireOperator();
        Set<String> found = FormFile.fields(docx.content());
        refuse(
                "agreement-form-unknown",
                found.stream()
                        .filter(name -> fields().stream()
                                .noneMatch(field -> field.name().equals(name)))
                        .toList());
        refuse(
                "agreement-form-missing",
                fields().stream()
                        .filter(field -> field.required() && !found.contains(field.name()))
                        .map(Field::name)
                        .toList());
        transactions.inCurrent(() -> {
            Attachment kept = attachments.keep(docx);
            if (!kept.mediaType().equals(DOCX)) {
                throw ProblemException.invalid("agreement-form-kind");
            }
            table.save(kept, shortened(docx.name()));
            audit.record("agreement.form", "attachment:" + kept.id());
            return kept;
        });
    }

    private static void refuse(String code, List<String> names) {
        if (!names.isEmpty()) {
            throw ProblemException.invalid(code, String.join("、", names));
        }
    }

    private static String shortened(String name) {
        return name.substring(
                0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length()))));
    }

    @Override
    public void remove() {
        requireOperator();
        transactions.inCurrent(() -> {
            table.remove();
            audit.record("agreement.form-removed", "park");
            return true;
        });
    }

    @Override
    public ResponseEntity<byte[]> sample() {
        return answer(
                "协议文本.docx",
                FormFile.sample(Arrays.stream(Part.values())
                        .map(part -> AgreementWords.say(words, part))
                        .collect(Collectors.toList())));
    }

    @Override
    public ResponseEntity<byte[]> filled(AgreementId id) {
        Agreement agreement = agreements.get(id);
        Agreement.Paper paper = agreement.paper();
        if (paper == null) {
            throw ProblemException.conflict("agreement-not-out");
        }
        AttachmentId file =
                transactions.inCurrent(table::file).orElseThrow(() -> ProblemException.conflict("agreement-form-none"));
        Placement placement = placements.get(agreement.placement());
        Actor system = Actor.system("agreements", ActingAs.get().park());
        byte[] form = transactions.as(
                system, () -> Objects.requireNonNull(attachments.download(file).getBody()));
        String school = transactions
                .inCurrent(() -> organisations.find(placement.school()))
                .map(Organisation::nameZh)
                .orElse(placement.school().value());
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/agreements/file")
                .queryParam("number", paper.number())
                .toUriString();
        return answer(
                paper.number() + ".docx",
                FormFile.fill(form, FormFields.values(agreement, paper, placement, school), address));
    }

    private static ResponseEntity<byte[]> answer(String name, byte[] docx) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(DOCX))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(docx);
    }

    private static void requireOperator() {
        if (!ActingAs.get().is(Role.PARK)) {
            throw ProblemException.refused("access-refused");
        }
    }
}
