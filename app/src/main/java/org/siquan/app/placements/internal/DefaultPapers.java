package org.siquan.app.placements.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PaperField;
import org.siquan.app.placements.PaperForms;
import org.siquan.app.placements.PaperKind;
import org.siquan.app.placements.Papers;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AttachmentId;
import org.siquan.app.platform.Attachments;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.UploadedFile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultPapers implements Papers {

    private static final int LONGEST_NUMBER = 100;

    private final PaperTable table;
    private final Placements placements;
    private final PlacementTable rows;
    private final TenantTransactions transactions;
    private final Attachments attachments;
    private final AuditLog audit;

    DefaultPapers(
            PaperTable table,
            Placements placements,
            PlacementTable rows,
            TenantTransactions transactions,
            Attachments attachments,
            AuditLog audit) {
        this.table = table;
        this.placements = placements;
        this.rows = rows;
        this.transactions = transactions;
        this.attachments = attachments;
        this.audit = audit;
    }

    /** Two transactions one after the other, never one inside the other. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Paper> about(PlacementId id) {
        Placement placement = placements.get(id);
        Actor actor = ActingAs.get();
        Actor system = Actor.system("papers", actor.park());
        return transactions.as(system, () -> newest(placement)).stream()
                .filter(paper -> reads(actor, placement, paper))
                .toList();
    }

    /** The papers of both sides; where both stated one that is the enterprise's to state, its own counts. */
    List<Paper> newest(Placement placement) {
        Map<PaperKind, Paper> papers = new EnumMap<>(PaperKind.class);
        OrgId unit = new OrgId(placement.enterprise().value());
        for (Paper paper : table.about(placement)) {
            if (!papers.containsKey(paper.kind())
                    || paper.by().equals(unit) == paper.kind().byUnit()) {
                papers.put(paper.kind(), paper);
            }
        }
        return new ArrayList<>(papers.values());
    }

    /** An enterprise reads what it states itself, and what was stated for it; the rest is between school and learner. */
    private static boolean reads(Actor actor, Placement placement, Paper paper) {
        return actor.seesWholePark()
                || actor.org().equals(placement.school())
                || paper.kind().byUnit();
    }

    @Override
    public void state(
            PlacementId id, PaperKind kind, Map<String, String> facts, String number, @Nullable UploadedFile scan) {
        state(List.of(placements.get(id)), kind, facts, number, scan);
    }

    @Override
    @Transactional(readOnly = true)
    public int alike(PlacementId id) {
        return rows.alike(placements.get(id)).size();
    }

    @Override
    public int stateAlike(
            PlacementId id, PaperKind kind, Map<String, String> facts, String number, @Nullable UploadedFile scan) {
        List<Placement> alike = rows.alike(placements.get(id));
        state(alike, kind, facts, number, scan);
        return alike.size();
    }

    private void state(
            List<Placement> about,
            PaperKind kind,
            Map<String, String> facts,
            String number,
            @Nullable UploadedFile scan) {
        if (number.length() > LONGEST_NUMBER) {
            throw ProblemException.invalid("placement-number", LONGEST_NUMBER);
        }
        Map<String, String> stored = accepted(kind, facts);
        about.forEach(placement -> requireStates(placement, kind));
        AttachmentId given = scan == null ? null : attachments.keep(scan).id();
        for (Placement placement : about) {
            AttachmentId file = given == null ? kept(placement, kind) : given;
            table.state(kind, kind.of(placement), stored, number.strip(), file);
            audit.record("placement.paper-stated", "placement:" + placement.id(), Map.of("kind", kind.name()));
        }
    }

    private @Nullable AttachmentId kept(Placement placement, PaperKind kind) {
        return find(placement.id(), kind)
                .filter(paper -> paper.by().equals(ActingAs.get().org()))
                .map(Paper::file)
                .orElse(null);
    }

    private static void requireStates(Placement placement, PaperKind kind) {
        Actor actor = ActingAs.get();
        boolean school = actor.is(Role.SCHOOL) && actor.org().equals(placement.school());
        boolean unit = actor.is(Role.ENTERPRISE)
                && actor.org().value().equals(placement.enterprise().value())
                && kind.byUnit();
        if (!school && !unit) {
            throw ProblemException.refused("access-refused");
        }
        if (placement.state() == PlacementState.SEALED || placement.state() == PlacementState.CANCELLED) {
            throw ProblemException.conflict("placement-over");
        }
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public ResponseEntity<byte[]> scan(PlacementId id, PaperKind kind) {
        AttachmentId file =
                find(id, kind).map(Paper::file).orElseThrow(() -> ProblemException.notFound("attachment-unknown"));
        return transactions.as(Actor.system("papers", ActingAs.get().park()), () -> attachments.download(file));
    }

    private static Map<String, String> accepted(PaperKind kind, Map<String, String> facts) {
        Map<String, String> stored = new LinkedHashMap<>();
        for (PaperField field : PaperForms.of(kind)) {
            String text = facts.getOrDefault(field.fact().id(), "").strip();
            if (!text.isEmpty()) {
                String accepted = field.accept(text);
                if (accepted == null) {
                    throw ProblemException.invalid(
                            "placement-fact",
                            field.fact().name(),
                            text.length() > 40 ? text.substring(0, 40) + "…" : text,
                            field.fact().id());
                }
                stored.put(field.fact().id(), accepted);
            }
        }
        return stored;
    }
}
