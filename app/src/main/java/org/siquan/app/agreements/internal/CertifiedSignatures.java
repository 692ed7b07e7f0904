package org.siquan.app.agreements.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.siquan.app.agreements.Agreement;
import org.siquan.app.agreements.Agreements;
import org.siquan.app.agreements.Party;
import org.siquan.app.agreements.Signature;
import org.siquan.app.agreements.SigningProvider;
import org.siquan.app.agreements.SigningProvider.Proof;
import org.siquan.app.agreements.Way;
import org.siquan.app.placements.Placement;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Attachments;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.UploadedFile;
import org.springframework.stereotype.Component;

/** Signatures that a provider vouches for: the certificate names the party, whoever hands the file in. */
@Component
class CertifiedSignatures {

    private final List<SigningProvider> providers;
    private final Agreements agreements;
    private final SignatureBook book;
    private final Attachments attachments;
    private final Organisations organisations;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    CertifiedSignatures(
            List<SigningProvider> providers,
            Agreements agreements,
            SignatureBook book,
            Attachments attachments,
            Organisations organisations,
            TenantTransactions transactions,
            AuditLog audit,
            Clock clock) {
        this.providers = providers;
        this.agreements = agreements;
        this.book = book;
        this.attachments = attachments;
        this.organisations = organisations;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    boolean available() {
        return providers.stream().anyMatch(SigningProvider::available);
    }

    void enter(Agreement agreement, Placement placement, Party party, UploadedFile signed) {
        if (!ActingAs.get().is(Role.SCHOOL) && Sides.require(placement) != party) {
            throw ProblemException.refused("access-refused");
        }
        SigningProvider provider = providers.stream()
                .filter(SigningProvider::available)
                .findFirst()
                .orElseThrow(() -> ProblemException.conflict("agreement-no-provider"));
        Agreement.Paper paper = agreement.paper();
        if (paper == null) {
            throw ProblemException.conflict("agreement-not-out");
        }
        Proof proof = provider.verify(agreements.file(agreement.id()), signed.content());
        String expected = name(agreement, placement, party);
        boolean named =
                expected.equals(proof.person()) || (organisation(party) && expected.equals(proof.organisation()));
        if (!named) {
            throw ProblemException.invalid("agreement-signed-by-another", proof.person(), expected);
        }
        String actor = ActingAs.get().name();
        transactions.runAs(Sides.writer(placement), () -> {
            var file = attachments.keep(signed).id();
            book.write(
                    agreement.id(),
                    new Signature(party, expected, Way.CERTIFICATE, paper.sha256(), clock.instant(), file),
                    null,
                    actor);
            audit.record(
                    "agreement.certified",
                    "agreement:" + agreement.id(),
                    Map.of("party", party.name(), "provider", provider.id(), "certificate", proof.certificate()));
        });
    }

    private static boolean organisation(Party party) {
        return party == Party.SCHOOL || party == Party.UNIT;
    }

    private String name(Agreement agreement, Placement placement, Party party) {
        return switch (party) {
            case LEARNER -> placement.names().learner();
            case UNIT -> placement.names().unit();
            case GUARDIAN -> agreement.terms().guardian().strip();
            case SCHOOL ->
                transactions
                        .inCurrent(() -> organisations.find(placement.school()))
                        .map(Organisations.Organisation::nameZh)
                        .orElse(placement.school().value());
        };
    }
}
