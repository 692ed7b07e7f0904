package org.siquan.app.days.internal;

import java.time.Duration;
import org.siquan.app.days.Journal;
import org.siquan.app.placements.FactSource;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementsAtWork;
import org.siquan.app.placements.RunningPlacement;
import org.siquan.engine.rules.FactsBuilder;
import org.siquan.engine.rules.PaperFact;
import org.siquan.engine.rules.WorkFact;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the days say to the rules: checks, the time to report, topics taught, the report. Nothing before a placement has begun. */
@Component
@Order(40)
class DayFacts implements FactSource {

    private static final double SECONDS_AN_HOUR = Duration.ofHours(1).toSeconds();

    private final PlacementsAtWork atWork;
    private final PresenceTable days;
    private final ShiftPlan shifts;
    private final JournalTable journals;
    private final IncidentTable incidents;
    private final JdbcClient jdbc;

    DayFacts(
            PlacementsAtWork atWork,
            PresenceTable days,
            ShiftPlan shifts,
            JournalTable journals,
            IncidentTable incidents,
            JdbcClient jdbc) {
        this.atWork = atWork;
        this.days = days;
        this.shifts = shifts;
        this.journals = journals;
        this.incidents = incidents;
        this.jdbc = jdbc;
    }

    @Override
    public void say(Placement placement, FactsBuilder facts) {
        RunningPlacement running = atWork.get(placement.id());
        if (running.stretches().isEmpty()) {
            return;
        }
        facts.with(
                        WorkFact.DAYS_UNCHECKED,
                        shifts.unchecked(running, days.checkedDays(placement.id()))
                                .size())
                .with(WorkFact.REPORT_HOURS, longestReport(placement))
                .with(WorkFact.TOPICS, topics(placement));
        journals.find(placement.id(), Journal.REPORT)
                .ifPresent(report -> facts.with(PaperFact.REPORT_HANDED_IN, report.handedIn()));
    }

    /** Of the matters that were reported; 0 where there were none. */
    private double longestReport(Placement placement) {
        return incidents.of(placement.id()).stream()
                .mapToDouble(incident -> incident.took().toSeconds() / SECONDS_AN_HOUR)
                .max()
                .orElse(0);
    }

    private int topics(Placement placement) {
        return jdbc.sql("""
                        select count(distinct topic) from days.lesson
                        where park_id = platform.park() and placement_id = :id""")
                .param("id", placement.id().value())
                .query(Integer.class)
                .single();
    }
}
