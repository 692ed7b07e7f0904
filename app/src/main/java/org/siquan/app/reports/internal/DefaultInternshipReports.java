package org.siquan.app.reports.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.Sha256;
import org.siquan.app.platform.WorkbookFile;
import org.siquan.app.reports.InternshipReports;
import org.siquan.app.reports.ReportLine;
import org.siquan.app.reports.ReportPeriod;
import org.siquan.app.reports.ReportSheet;
import org.siquan.app.reports.ReportSheet.Difference;
import org.siquan.app.reports.UnifiedCode;
import org.siquan.app.reports.internal.SheetTable.Written;
import org.siquan.region.EnterpriseId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultInternshipReports implements InternshipReports {

    private static final int LONGEST_RECEIPT = 100;
    private static final int MONTHS_BACK = 12;

    private final LineTable lines;
    private final ParticularTable particulars;
    private final SheetTable sheets;
    private final AuditLog audit;
    private final Clock clock;

    DefaultInternshipReports(
            LineTable lines, ParticularTable particulars, SheetTable sheets, AuditLog audit, Clock clock) {
        this.lines = lines;
        this.particulars = particulars;
        this.sheets = sheets;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Standing standing(ReportPeriod period) {
        OrgId school = school();
        List<ReportLine> all = lines.of(school, period);
        return new Standing(
                period,
                all,
                PlatformSheet.differences(all, sheets.handedIn(school, period)),
                sheets.of(school, period));
    }

    @Override
    public int enter(Collection<PlacementId> placements, Particulars said) {
        OrgId school = school();
        if (placements.isEmpty()) {
            throw ProblemException.invalid("report-none-chosen");
        }
        if (said.equals(Particulars.NOTHING)) {
            throw ProblemException.invalid("report-nothing-said");
        }
        if (Boolean.FALSE.equals(said.creditBearing()) && said.noCreditWhy().isBlank()) {
            throw ProblemException.invalid("report-no-credit-why");
        }
        List<UUID> own = particulars.own(school, placements);
        if (own.size() < new HashSet<>(placements).size()) {
            throw ProblemException.notFound("placement-unknown");
        }
        Instant now = clock.instant();
        own.forEach(id -> particulars.enter(school, id, said, now));
        own.forEach(id -> audit.record("report.entered", "placement:" + id));
        return own.size();
    }

    @Override
    public void enterCode(EnterpriseId unit, UnifiedCode code) {
        OrgId school = school();
        if (!particulars.knows(school, unit)) {
            throw ProblemException.notFound("report-unit-unknown");
        }
        particulars.enterCode(school, unit, code, clock.instant());
        audit.record("report.unit-code", "enterprise:" + unit, Map.of("code", code.value()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Course> courses(ReportPeriod period) {
        return lines.courses(lines.of(school(), period).stream()
                .map(line -> line.learner().majorCode())
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList());
    }

    @Override
    public ReportSheet make(ReportPeriod period) {
        OrgId school = school();
        Standing now = standing(period);
        List<Difference> differences = now.differences();
        if (differences.isEmpty()) {
            throw ProblemException.conflict("report-nothing-new");
        }
        if (!now.sheets().isEmpty()) {
            ReportSheet newest = now.sheets().getFirst();
            if (newest.handedOn() == null && sheets.lines(newest.id()).equals(written(differences))) {
                return newest;
            }
        }
        int edition = now.sheets().size() + 1;
        byte[] content =
                PlatformSheet.file(period, edition, now.handedIn(), differences).bytes();
        ReportSheet sheet = new ReportSheet(
                new ReportSheet.Id(UUID.randomUUID()),
                period,
                edition,
                now.handedIn(),
                differences.size(),
                Sha256.of(content),
                clock.instant().truncatedTo(ChronoUnit.MICROS), // as the database keeps it
                null,
                "");
        try {
            sheets.insert(school, sheet, content, differences);
        } catch (DuplicateKeyException _) {
            throw ProblemException.conflict("report-stale");
        }
        audit.record(
                "report.made",
                "report:" + sheet.id(),
                Map.of("period", period.code(), "lines", String.valueOf(sheet.lines()), "sha256", sheet.sha256()));
        return sheet;
    }

    private static Map<PlacementId, Written> written(List<Difference> differences) {
        Map<PlacementId, Written> lines = new LinkedHashMap<>();
        differences.forEach(line -> lines.put(line.placement(), new Written(line.change(), line.cells())));
        return lines;
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> file(ReportSheet.Id id) {
        ReportSheet sheet = get(id);
        String name = PlatformSheet.file(sheet.period(), sheet.edition(), sheet.supplement(), List.of())
                .fileName();
        return WorkbookFile.answer(name, sheets.content(id));
    }

    @Override
    public void handIn(ReportSheet.Id id, LocalDate day, String receipt) {
        ReportSheet sheet = get(id);
        String number = receipt.strip();
        if (number.length() > LONGEST_RECEIPT) {
            throw ProblemException.invalid("report-receipt", LONGEST_RECEIPT);
        }
        LocalDate made = sheet.made().atZone(clock.getZone()).toLocalDate();
        if (day.isBefore(made) || day.isAfter(LocalDate.now(clock))) {
            throw ProblemException.invalid("report-handed-day", made, LocalDate.now(clock));
        }
        if (day.equals(sheet.handedOn()) && number.equals(sheet.receipt())) {
            return;
        }
        if (sheet.handedOn() != null) {
            throw ProblemException.conflict("report-handed-in");
        }
        if (sheets.of(school(), sheet.period()).getFirst().edition() > sheet.edition()) {
            throw ProblemException.conflict("report-newer");
        }
        if (!sheets.handIn(id, day, number)) {
            throw ProblemException.conflict("report-handed-in");
        }
        audit.record("report.handed-in", "report:" + id, Map.of("day", day.toString(), "receipt", number));
    }

    private ReportSheet get(ReportSheet.Id id) {
        return sheets.find(school(), id).orElseThrow(() -> ProblemException.notFound("report-sheet-unknown"));
    }

    @Override
    public OrgId school() {
        Actor actor = ActingAs.get();
        if (!actor.is(Role.SCHOOL)) {
            throw ProblemException.refused("access-refused");
        }
        return actor.org();
    }

    @Override
    @Transactional(readOnly = true)
    public List<DueMonth> due() {
        LocalDate month = LocalDate.now(clock).withDayOfMonth(1);
        return lines.due(school(), month.minusMonths(MONTHS_BACK), month);
    }
}
