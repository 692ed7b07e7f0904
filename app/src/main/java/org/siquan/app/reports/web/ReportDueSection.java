package org.siquan.app.reports.web;

import java.util.List;
import java.util.Optional;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.HomeSection;
import org.siquan.app.platform.Role;
import org.siquan.app.reports.InternshipReports;
import org.siquan.app.reports.InternshipReports.DueMonth;
import org.springframework.stereotype.Component;

/** Months that a school has to report, on its first page; no authority is reminded of anything. */
@Component
class ReportDueSection implements HomeSection {

    private final InternshipReports reports;

    ReportDueSection(InternshipReports reports) {
        this.reports = reports;
    }

    @Override
    public int order() {
        return 19;
    }

    @Override
    public String fragment() {
        return "reports/home :: due";
    }

    @Override
    public Optional<Object> model(Actor actor) {
        if (!actor.is(Role.SCHOOL)) {
            return Optional.empty();
        }
        List<DueMonth> due = reports.due();
        return due.isEmpty() ? Optional.empty() : Optional.of(due);
    }
}
