package org.siquan.app.filings.internal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.education.ParkUnits;
import org.siquan.app.filings.Department;
import org.siquan.app.filings.Departments;
import org.siquan.app.filings.Filing;
import org.siquan.app.filings.FilingEntry;
import org.siquan.app.filings.FilingId;
import org.siquan.app.filings.FilingKind;
import org.siquan.app.filings.FilingMove;
import org.siquan.app.filings.FilingState;
import org.siquan.app.filings.Filings;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
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
import org.siquan.region.InstitutionId;
import org.siquan.region.Province;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultFilings implements Filings {

    private static final int LONGEST_TERM = 60;

    private final FilingTable table;
    private final EntryTable entries;
    private final FilingStepTable steps;
    private final FilingWants wants;
    private final FilingSteps taking;
    private final FilingAccess access;
    private final Departments departments;
    private final ParkUnits units;
    private final Placements placements;
    private final HostProvinces hosts;
    private final Attachments attachments;
    private final TenantTransactions transactions;
    private final AuditLog audit;

    DefaultFilings(
            FilingTable table,
            EntryTable entries,
            FilingStepTable steps,
            FilingWants wants,
            FilingSteps taking,
            FilingAccess access,
            Departments departments,
            ParkUnits units,
            Placements placements,
            HostProvinces hosts,
            Attachments attachments,
            TenantTransactions transactions,
            AuditLog audit) {
        this.table = table;
        this.entries = entries;
        this.steps = steps;
        this.wants = wants;
        this.taking = taking;
        this.access = access;
        this.departments = departments;
        this.units = units;
        this.placements = placements;
        this.hosts = hosts;
        this.attachments = attachments;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Wanting> wanting() {
        return wants.of(requireSchool());
    }

    @Override
    public FilingId open(FilingKind kind, @Nullable Province host, String term, Set<PlacementId> chosen) {
        OrgId school = requireSchool();
        if (term.isBlank() || term.length() > LONGEST_TERM) {
            throw ProblemException.invalid("filing-term", LONGEST_TERM);
        }
        List<Wanting> wanted = wants.of(school).stream()
                .filter(want ->
                        want.kind() == kind && chosen.contains(want.placement().id()))
                .filter(want -> kind == FilingKind.ROUTINE || want.host().equals(host))
                .toList();
        if (wanted.isEmpty() || wanted.size() < chosen.size()) {
            throw ProblemException.invalid("filing-not-wanted", chosen.size() - wanted.size());
        }
        long nameless = wanted.stream().filter(want -> !want.complete()).count();
        if (kind == FilingKind.CROSS_PROVINCE && nameless > 0) {
            throw ProblemException.invalid("filing-tutor-missing", nameless);
        }
        Filing filing = draft(school, kind, kind == FilingKind.ROUTINE ? null : host, term.strip());
        table.insert(filing);
        try {
            for (Wanting want : wanted) {
                FilingId stale = want.stale();
                if (stale != null) {
                    entries.supersede(stale, want.placement().id());
                }
            }
            wants.entries(wanted).forEach(entry -> entries.insert(filing, entry));
        } catch (DuplicateKeyException _) {
            throw ProblemException.conflict("filing-twice");
        }
        audit.record("filing.opened", "filing:" + filing.id());
        return filing.id();
    }

    private Filing draft(OrgId school, FilingKind kind, @Nullable Province host, String term) {
        InstitutionId institution = new InstitutionId(school.value());
        Department competent = departments
                .competentOf(institution)
                .orElseThrow(() -> ProblemException.conflict("filing-no-department"));
        Province home = departments.homeOf(institution);
        return new Filing(
                FilingId.next(),
                school,
                units.findInstitution(institution)
                        .orElseThrow(() -> ProblemException.notFound("filing-institution-unknown"))
                        .institution()
                        .zh(),
                kind,
                term,
                home,
                host,
                office(competent),
                host == null
                        ? null
                        : departments
                                .provincial(home, competent.branch())
                                .map(DefaultFilings::office)
                                .orElseThrow(() -> ProblemException.conflict("filing-no-province", home.word())),
                host == null
                        ? null
                        : departments
                                .provincial(host, competent.branch())
                                .map(DefaultFilings::office)
                                .orElse(null),
                FilingState.DRAFT,
                new Filing.Dates(null, null, null, null, null, null),
                1);
    }

    private static Filing.Office office(Department department) {
        return new Filing.Office(department.id(), department.name());
    }

    @Override
    @Transactional(readOnly = true)
    public Filing get(FilingId id) {
        return table.find(id).orElseThrow(() -> ProblemException.notFound("filing-unknown"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<FilingEntry> entries(FilingId id) {
        return entries.of(get(id).id());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Cover> about(PlacementId id) {
        Placement placement = placements.get(id);
        Province now = hosts.of(placement.post()).orElse(null);
        Province home = departments.homeOf(new InstitutionId(placement.school().value()));
        var kept = entries.about(id).stream().collect(Collectors.toMap(EntryTable.Kept::packet, k -> k));
        return table.of(kept.keySet().stream().map(FilingId::value).toList()).stream()
                .map(filing -> {
                    EntryTable.Kept one = Objects.requireNonNull(kept.get(filing.id()));
                    return new Cover(filing, one.entry(), now != null && one.covers(placement, now, home));
                })
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<FilingMove> moves(FilingId id) {
        Filing filing = get(id);
        return filing.state().moves(filing.kind()).stream()
                .filter(move -> access.may(filing, move))
                .toList();
    }

    @Override
    public void take(FilingId id, long version, Step step) {
        taking.take(get(id), version, step);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Taken> history(FilingId id) {
        return steps.of(get(id).id());
    }

    /** One transaction after the other, so that nobody holds a connection while waiting for a second. */
    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ResponseEntity<byte[]> file(FilingId id, int seq) {
        AttachmentId file = transactions
                .inCurrent(() -> steps.file(get(id).id(), seq))
                .orElseThrow(() -> ProblemException.notFound("attachment-unknown"));
        return transactions.as(Actor.system("filings", ActingAs.get().park()), () -> attachments.download(file));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Share> shares(FilingId id) {
        return steps.shares(get(id).id());
    }

    private static OrgId requireSchool() {
        Actor actor = ActingAs.get();
        if (!actor.is(Role.SCHOOL)) {
            throw ProblemException.refused("access-refused");
        }
        return actor.org();
    }
}
