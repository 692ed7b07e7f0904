package org.siquan.app.agreements.internal;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.agreements.Agreement;
import org.siquan.app.agreements.AgreementId;
import org.siquan.app.agreements.AgreementKind;
import org.siquan.app.agreements.AgreementState;
import org.siquan.app.agreements.Signature;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.springframework.stereotype.Component;

/** Where every signature is entered, whichever way it came. */
@Component
class SignatureBook {

    private final AgreementTable table;
    private final SignatureTable signatures;
    private final Placements placements;
    private final AgreedPay pay;
    private final AgreementNews news;
    private final AuditLog audit;
    private final Clock clock;

    SignatureBook(
            AgreementTable table,
            SignatureTable signatures,
            Placements placements,
            AgreedPay pay,
            AgreementNews news,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.signatures = signatures;
        this.placements = placements;
        this.pay = pay;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes a signature and, when it is the last, puts the agreement in force. In the caller's transaction, which sees the
     * rows of the school. The hash in the signature is the one of the file that was read.
     */
    void write(AgreementId id, Signature signature, @Nullable UUID link, String actor) {
        Agreement agreement = table.lock(id).orElseThrow(() -> ProblemException.notFound("agreement-unknown"));
        if (agreement.state() == AgreementState.SIGNED && signed(agreement, signature)) {
            return;
        }
        if (agreement.state() != AgreementState.OUT || agreement.paper() == null) {
            throw ProblemException.conflict("agreement-not-out");
        }
        if (!agreement.paper().sha256().equals(signature.sha256())) {
            throw ProblemException.conflict("agreement-changed");
        }
        if (!agreement.parties().contains(signature.party())) {
            throw ProblemException.refused("access-refused");
        }
        if (!signatures.sign(id, signature, link, actor)) {
            return; // the same party, the same file: it is signed already
        }
        audit.record(
                "agreement.signed",
                "agreement:" + id,
                Map.of("party", signature.party().name(), "way", signature.way().name(), "by", actor));
        if (table.find(id).orElseThrow().missing().isEmpty()) {
            table.putInForce(agreement, clock.instant());
            audit.record("agreement.in-force", "agreement:" + id);
            Placement placement = placements.get(agreement.placement());
            pay.tell(agreement, placement, agreement.paper().number());
            if (agreement.kind() == AgreementKind.INTERRUPTION) {
                // whoever signed last has agreed to it, and moves nothing by himself
                ActingAs.run(Sides.writer(placement), () -> placements.interrupt(placement.id(), agreement.why()));
            }
            news.signed(placement, agreement.paper().number());
        }
    }

    private static boolean signed(Agreement agreement, Signature signature) {
        return agreement.signatures().stream()
                .anyMatch(s -> s.party() == signature.party() && s.sha256().equals(signature.sha256()));
    }
}
