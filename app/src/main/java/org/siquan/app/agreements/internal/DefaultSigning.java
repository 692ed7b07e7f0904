package org.siquan.app.agreements.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.siquan.app.agreements.Agreement;
import org.siquan.app.agreements.AgreementId;
import org.siquan.app.agreements.AgreementState;
import org.siquan.app.agreements.Agreements;
import org.siquan.app.agreements.Party;
import org.siquan.app.agreements.Signature;
import org.siquan.app.agreements.Signing;
import org.siquan.app.agreements.Way;
import org.siquan.app.links.LinkHolder;
import org.siquan.app.links.PurposeLinks;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AttachmentId;
import org.siquan.app.platform.Attachments;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.UploadedFile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

@Service
class DefaultSigning implements Signing {

    private static final Duration OPEN_FOR = Duration.ofDays(14);
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_BASIS = 300;

    private final Agreements agreements;
    private final SignatureBook book;
    private final CertifiedSignatures certified;
    private final Settings settings;
    private final Placements placements;
    private final PurposeLinks links;
    private final Attachments attachments;
    private final Organisations organisations;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    DefaultSigning(
            Agreements agreements,
            SignatureBook book,
            CertifiedSignatures certified,
            Settings settings,
            Placements placements,
            PurposeLinks links,
            Attachments attachments,
            Organisations organisations,
            TenantTransactions transactions,
            AuditLog audit,
            Clock clock) {
        this.agreements = agreements;
        this.book = book;
        this.certified = certified;
        this.settings = settings;
        this.placements = placements;
        this.links = links;
        this.attachments = attachments;
        this.organisations = organisations;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void sign(AgreementId id, String sha256) {
        Agreement agreement = agreements.get(id);
        Placement placement = placements.get(agreement.placement());
        Party party = Sides.require(placement);
        requireClicks();
        String actor = ActingAs.get().name();
        String signer = signer(placement, party);
        transactions.runAs(
                Sides.writer(placement),
                () -> book.write(
                        id, new Signature(party, signer, Way.ACCOUNT, sha256, clock.instant(), null), null, actor));
    }

    private String signer(Placement placement, Party party) {
        return switch (party) {
            case LEARNER -> placement.names().learner();
            case UNIT -> placement.names().unit();
            case SCHOOL ->
                transactions
                        .inCurrent(() -> organisations.find(placement.school()))
                        .map(Organisations.Organisation::nameZh)
                        .orElse(placement.school().value());
            case GUARDIAN -> throw ProblemException.refused("access-refused");
        };
    }

    @Override
    public void enterPaper(AgreementId id, Party party, String signer, String check, UploadedFile scan) {
        Agreement agreement = agreements.get(id);
        Placement placement = placements.get(agreement.placement());
        Sides.requireSchool(placement);
        String name = requireName(signer);
        if (agreement.paper() == null) {
            throw ProblemException.conflict("agreement-not-out");
        }
        if (!agreement.paper().check().equals(check.strip().toLowerCase(Locale.ROOT))) {
            throw ProblemException.conflict("agreement-other-paper");
        }
        String sha256 = agreement.paper().sha256();
        transactions.inCurrent(() -> {
            AttachmentId file = attachments.keep(scan).id();
            book.write(
                    id,
                    new Signature(party, name, Way.PAPER, sha256, clock.instant(), file),
                    null,
                    ActingAs.get().name());
            return id;
        });
    }

    @Override
    public boolean certified() {
        return certified.available();
    }

    @Override
    public void enterSigned(AgreementId id, Party party, UploadedFile signed) {
        Agreement agreement = agreements.get(id);
        certified.enter(agreement, placements.get(agreement.placement()), party, signed);
    }

    @Override
    public PurposeLinks.Issued invite(AgreementId id, Party party, String name, String phone, String language) {
        Agreement agreement = agreements.get(id);
        Sides.requireSchool(placements.get(agreement.placement()));
        requireClicks();
        if (agreement.state() != AgreementState.OUT || !agreement.missing().contains(party)) {
            throw ProblemException.conflict("agreement-not-out");
        }
        if (party == Party.GUARDIAN && phone.isBlank()) {
            throw ProblemException.invalid("agreement-guardian-phone");
        }
        return links.issue(new PurposeLinks.Request(
                SignatureLink.KIND,
                SignatureLink.subject(id, party),
                requireName(name),
                role(party),
                phone.isBlank() ? null : phone.replaceAll("[\\s-]", ""),
                language,
                OPEN_FOR));
    }

    static LinkHolder.Role role(Party party) {
        return switch (party) {
            case UNIT -> LinkHolder.Role.ENTERPRISE;
            case LEARNER -> LinkHolder.Role.LEARNER;
            case GUARDIAN -> LinkHolder.Role.GUARDIAN;
            case SCHOOL -> throw ProblemException.refused("access-refused");
        };
    }

    @Override
    public ResponseEntity<byte[]> scan(AgreementId id, Party party) {
        Agreement agreement = agreements.get(id);
        AttachmentId file = agreement.signatures().stream()
                .filter(s -> s.party() == party)
                .map(Signature::scan)
                .filter(scan -> scan != null)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("attachment-unknown"));
        Placement placement = placements.get(agreement.placement());
        return transactions.as(Sides.writer(placement), () -> attachments.download(file));
    }

    @Override
    public Setting setting() {
        return transactions.inCurrent(settings::now);
    }

    @Override
    public void set(Setting setting) {
        if (!ActingAs.get().is(Role.PARK)) {
            throw ProblemException.refused("access-refused");
        }
        if (setting.click() && setting.basis().isBlank()) {
            throw ProblemException.invalid("agreement-click-basis");
        }
        if (setting.official().length() > LONGEST_BASIS || setting.basis().length() > LONGEST_BASIS) {
            throw ProblemException.invalid("agreement-setting-long", LONGEST_BASIS);
        }
        transactions.inCurrent(() -> {
            settings.save(setting);
            audit.record("agreement.setting", "park", Map.of("click", String.valueOf(setting.click())));
            return setting;
        });
    }

    /** Paper always counts; a click only where the park says so, and on what basis. */
    private void requireClicks() {
        if (!setting().click()) {
            throw ProblemException.conflict("agreement-paper-only");
        }
    }

    private static String requireName(String name) {
        String given = name.strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME) {
            throw ProblemException.invalid("agreement-signer", LONGEST_NAME);
        }
        return given;
    }
}
