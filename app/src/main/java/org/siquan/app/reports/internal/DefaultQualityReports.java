package org.siquan.app.reports.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.Organisations.Organisation;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.Sha256;
import org.siquan.app.reports.Figure;
import org.siquan.app.reports.FigureValue;
import org.siquan.app.reports.QualityReports;
import org.siquan.app.reports.ReportYear;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultQualityReports implements QualityReports {

    private static final int LONGEST_NOTE = 500;

    private final YearReader reader;
    private final EditionTable editions;
    private final Organisations organisations;
    private final AuditLog audit;
    private final Clock clock;

    DefaultQualityReports(
            YearReader reader, EditionTable editions, Organisations organisations, AuditLog audit, Clock clock) {
        this.reader = reader;
        this.editions = editions;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Counted count(ReportYear year) {
        return new Counted(year, LocalDate.now(clock), QualityFigures.of(reader.read(school(), year)));
    }

    @Override
    public Edition publish(ReportYear year, String note) {
        OrgId school = school();
        String words = note.strip();
        if (words.length() > LONGEST_NOTE) {
            throw ProblemException.invalid("report-note", LONGEST_NOTE);
        }
        Counted counted = count(year);
        if (counted.figures().stream().allMatch(figure -> figure.rows().isEmpty())) {
            throw ProblemException.conflict("report-year-empty", year.toString());
        }
        String content = editions.content(counted.figures());
        String sha256 = Sha256.of(content);
        List<Edition> before = editions.of(school, year);
        if (!before.isEmpty() && before.getFirst().sha256().equals(sha256)) {
            throw ProblemException.conflict("report-unchanged");
        }
        Edition edition = new Edition(
                school,
                organisations.find(school).map(Organisation::nameZh).orElse(school.value()),
                year,
                before.size() + 1,
                counted.asOf(),
                SmallGroups.published(counted.figures()),
                sha256,
                words,
                clock.instant().truncatedTo(ChronoUnit.MICROS)); // as the database keeps it
        try {
            editions.insert(edition, content);
        } catch (DuplicateKeyException _) {
            throw ProblemException.conflict("report-stale");
        }
        audit.record(
                "report.published",
                "report:" + school + "-" + year.begins() + "-" + edition.number(),
                Map.of("sha256", sha256));
        return edition;
    }

    @Override
    @Transactional(readOnly = true)
    public Edition get(OrgId school, ReportYear year, int number) {
        return editions.find(school, year, number)
                .orElseThrow(() -> ProblemException.notFound("report-edition-unknown"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Edition> own(ReportYear year) {
        return editions.of(school(), year);
    }

    @Override
    @Transactional(readOnly = true)
    public Counted rows(ReportYear year, int number) {
        OrgId school = school();
        List<Figure> figures = editions.rows(school, year, number)
                .orElseThrow(() -> ProblemException.notFound("report-edition-unknown"));
        return new Counted(year, get(school, year, number).asOf(), figures);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> changes(Edition edition) {
        if (edition.number() == 1) {
            return List.of();
        }
        Map<String, FigureValue> before = new LinkedHashMap<>();
        get(edition.school(), edition.year(), edition.number() - 1)
                .figures()
                .forEach(value -> before.put(value.id(), value));
        List<Change> changes = new ArrayList<>();
        for (FigureValue now : edition.figures()) {
            FigureValue was = before.remove(now.id());
            if (!now.equals(was)) {
                changes.add(new Change(was, now));
            }
        }
        before.values().forEach(was -> changes.add(new Change(was, null)));
        return changes;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Total> totals(ReportYear year) {
        if (!ActingAs.get().seesWholePark()) {
            throw ProblemException.refused("access-refused");
        }
        return ParkTotals.of(editions.newest(year));
    }

    private static OrgId school() {
        Actor actor = ActingAs.get();
        if (!actor.is(Role.SCHOOL)) {
            throw ProblemException.refused("access-refused");
        }
        return actor.org();
    }
}
