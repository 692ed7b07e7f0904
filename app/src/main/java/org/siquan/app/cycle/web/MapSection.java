package org.siquan.app.cycle.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.cycle.Cycle;
import org.siquan.app.cycle.OpenPoint;
import org.siquan.app.cycle.RegionSource;
import org.siquan.app.cycle.YearParts;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.HomeSection;
import org.siquan.app.platform.Role;
import org.siquan.region.Region;
import org.siquan.region.SiteKind;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;
import org.siquan.year.report.RegionMap;
import org.springframework.stereotype.Component;

/** The circles on one schematic map, and beside it what is still open before learners may start. */
@Component
class MapSection implements HomeSection {

    private static final int POINTS = 7;

    private final Cycle cycle;
    private final YearParts parts;
    private final RegionSource regions;
    private final Words words;

    /** What the fragment shows; {@code all} is where the whole list of open points is, {@code more} how many follow. */
    public record Circles(
            String map,
            String narrow,
            List<RegionMap.Row> rows,
            long zones,
            long enterprises,
            long schools,
            long lodgings,
            List<OpenPoint> points,
            int more,
            String all,
            String lang) {}

    MapSection(Cycle cycle, YearParts parts, RegionSource regions, Words words) {
        this.cycle = cycle;
        this.parts = parts;
        this.regions = regions;
        this.words = words;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String fragment() {
        return "cycle/home :: circles";
    }

    @Override
    public Optional<Object> model(Actor actor) {
        return actor.is(Role.LEARNER) || actor.is(Role.MENTOR)
                ? Optional.empty()
                : regions.find().map(region -> circles(region, actor));
    }

    private Circles circles(Region region, Actor actor) {
        TravelTimes travel = TravelTimes.of(region.metroArea(), Hour.DAY);
        OpenPoint.Side side = actor.is(Role.ENTERPRISE) ? OpenPoint.Side.ENTERPRISE : OpenPoint.Side.SCHOOL;
        UUID run = cycle.findLatestFinished().orElse(null);
        List<OpenPoint> points = run == null || actor.is(Role.COMMISSION) ? List.of() : parts.listOpenPoints(run, side);
        return new Circles(
                RegionMap.svg(region, travel, words.language()),
                RegionMap.narrow(region, travel, words.language()),
                RegionMap.rows(region, travel, words.language()),
                region.metroArea().zones().size(),
                region.industry().enterprises().size(),
                count(region, SiteKind.CAMPUS),
                count(region, SiteKind.LODGING),
                points.subList(0, Math.min(POINTS, points.size())),
                Math.max(0, points.size() - POINTS),
                actor.is(Role.PARK) ? "/cycle/stages/training" : actor.is(Role.SCHOOL) ? "/cycle/learners" : "",
                words.language());
    }

    private static long count(Region region, SiteKind kind) {
        return region.metroArea().sites().stream().filter(s -> s.kind() == kind).count();
    }
}
