package org.siquan.app.cycle.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.siquan.app.cycle.RegionSource;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Region;
import org.siquan.year.report.SiteColours;
import org.siquan.year.report.WeekGrid;
import org.springframework.stereotype.Component;

/** The weeks of the park's year as dates, with the weeks in which nobody studies or works. */
@Component
class Calendar {

    private static final int WEEKS = 52;
    private static final LocalDate NO_REGION = LocalDate.of(2026, 1, 5);

    private final RegionSource regions;

    Calendar(RegionSource regions) {
        this.regions = regions;
    }

    private LocalDate monday() {
        return regions.find().map(r -> r.park().firstMonday()).orElse(NO_REGION);
    }

    /** Monday of a week, counted from 1. */
    LocalDate first(int week) {
        return monday().plusWeeks(week - 1L);
    }

    /** Sunday of a week, counted from 1. */
    LocalDate last(int week) {
        return monday().plusWeeks(week).minusDays(1);
    }

    /** An empty grid over the year. */
    WeekGrid grid(String language) {
        Optional<Region> region = regions.find();
        Map<Integer, String> closed = new HashMap<>();
        region.ifPresent(r ->
                r.education().closedWeeks().forEach(c -> closed.put(c.week(), new Text(c.zh(), c.en()).say(language))));
        return new WeekGrid(
                monday(), WEEKS, closed, region.map(SiteColours::of).orElseGet(SiteColours::plain), language);
    }
}
