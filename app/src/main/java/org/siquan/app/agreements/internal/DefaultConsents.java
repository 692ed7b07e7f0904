package org.siquan.app.agreements.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.siquan.app.agreements.Consents;
import org.siquan.app.agreements.Party;
import org.siquan.app.agreements.Way;
import org.siquan.app.links.PurposeLinks;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.stereotype.Service;

@Service
class DefaultConsents implements Consents {

    private static final Duration OPEN_FOR = Duration.ofDays(14);
    private static final int LONGEST_NAME = 60;

    private final ConsentTable table;
    private final ConsentBook book;
    private final Placements placements;
    private final PurposeLinks links;
    private final TenantTransactions transactions;
    private final Clock clock;

    DefaultConsents(
            ConsentTable table,
            ConsentBook book,
            Placements placements,
            PurposeLinks links,
            TenantTransactions transactions,
            Clock clock) {
        this.table = table;
        this.book = book;
        this.placements = placements;
        this.links = links;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<String> text(PlacementId id) {
        return ConsentBook.text(placements.get(id));
    }

    @Override
    public List<Answer> answers(PlacementId id) {
        Placement placement = placements.get(id);
        return transactions.inCurrent(
                () -> table.answers(placement, SignatureTable.wording(ConsentBook.text(placement))));
    }

    @Override
    public void answer(PlacementId id, boolean given) {
        Placement placement = placements.get(id);
        if (Sides.require(placement) != Party.LEARNER) {
            throw ProblemException.refused("access-refused");
        }
        requireOpen(placement);
        String actor = ActingAs.get().name();
        transactions.runAs(
                Sides.writer(placement),
                () -> book.write(
                        placement,
                        new Answer(Party.LEARNER, given, placement.names().learner(), Way.ACCOUNT, clock.instant()),
                        null,
                        actor));
    }

    @Override
    public PurposeLinks.Issued invite(PlacementId id, Party party, String name, String phone, String language) {
        Placement placement = placements.get(id);
        Sides.requireSchool(placement);
        requireOpen(placement);
        if (party != Party.GUARDIAN && party != Party.LEARNER) {
            throw ProblemException.refused("access-refused");
        }
        if (party == Party.GUARDIAN && phone.isBlank()) {
            throw ProblemException.invalid("agreement-guardian-phone");
        }
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw ProblemException.invalid("agreement-signer", LONGEST_NAME);
        }
        return links.issue(new PurposeLinks.Request(
                ConsentLink.KIND,
                party + ":" + id,
                name.strip(),
                DefaultSigning.role(party),
                phone.isBlank() ? null : phone.replaceAll("[\\s-]", ""),
                language,
                OPEN_FOR));
    }

    private static void requireOpen(Placement placement) {
        if (!placement.state().open()) {
            throw ProblemException.conflict("placement-begun");
        }
    }
}
