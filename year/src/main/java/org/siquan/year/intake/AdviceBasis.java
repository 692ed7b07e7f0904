package org.siquan.year.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.intake.plan.Futures;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.region.DemandKind;
import org.siquan.region.DemandPoint;
import org.siquan.region.Region;
import org.siquan.region.RegionIndex;

/**
 * What an advice on seats rests on, kept with it: the problem before any change, demand behind and ahead, and the names for
 * the pages. Later edits of the region do not move it.
 *
 * @param outlooks demand ahead by occupation, zone and year
 * @param past openings of whole years behind
 * @param programmes in the order of the problem's offerings
 */
public record AdviceBasis(
        IntakeProblem problem,
        List<Futures.Outlook> outlooks,
        List<Past> past,
        List<Programme> programmes,
        List<Named> chains,
        List<Named> zones,
        List<Named> occupations) {

    private static final int QUARTERS = 4;

    /** Openings of an occupation in a zone in a year. */
    public record Past(String occupation, String zone, int year, int openings) {}

    /** An id and its name. */
    public record Named(String id, Text name) {}

    /**
     * A programme with its names.
     *
     * @param approved seats of the approved plan of the park’s year
     */
    public record Programme(
            String id, String majorCode, String major, String institution, String province, int approved) {}

    public AdviceBasis {
        outlooks = List.copyOf(outlooks);
        past = List.copyOf(past);
        programmes = List.copyOf(programmes);
        chains = List.copyOf(chains);
        zones = List.copyOf(zones);
        occupations = List.copyOf(occupations);
    }

    /**
     * Of a region as it is now.
     *
     * @param outlooks openings a year ahead by occupation and zone
     * @param intakeYears 1..20
     */
    public static AdviceBasis of(
            Region region,
            Catalogue catalogue,
            List<Futures.Outlook> outlooks,
            Commitments commitments,
            int intakeYears,
            int scenarios,
            Seed seed) {
        RegionIndex index = RegionIndex.of(region);
        return new AdviceBasis(
                RegionIntake.problem(region, outlooks, commitments, intakeYears, scenarios, seed),
                RegionIntake.chained(region, outlooks),
                past(region),
                region.education().programmes().stream()
                        .map(p -> new Programme(
                                p.id().value(),
                                p.majorCode(),
                                index.major(p.majorCode()).zh(),
                                index.institution(p.institution()).zh(),
                                index.institution(p.institution()).province().word(),
                                p.approvedPlaces()))
                        .toList(),
                region.industry().chains().stream()
                        .map(c -> new Named(c.id().value(), new Text(c.zh(), c.en())))
                        .toList(),
                region.metroArea().zones().stream()
                        .map(z -> new Named(z.id().value(), new Text(z.zh(), z.en())))
                        .toList(),
                outlooks.stream()
                        .map(Futures.Outlook::occupation)
                        .distinct()
                        .sorted()
                        .map(code -> new Named(
                                code,
                                Text.same(catalogue
                                        .occupations()
                                        .find(code)
                                        .map(o -> o.name())
                                        .orElse(code))))
                        .toList());
    }

    /** Only years of which every quarter is known. */
    private static List<Past> past(Region region) {
        Map<String, Map<Integer, List<DemandPoint>>> years = new TreeMap<>();
        Map<String, DemandPoint> series = new HashMap<>();
        for (DemandPoint point : region.industry().demand(DemandKind.ORDERS)) {
            String key = point.occupationCode() + "|" + point.zone().value();
            series.putIfAbsent(key, point);
            years.computeIfAbsent(key, _ -> new TreeMap<>())
                    .computeIfAbsent(point.quarter().year(), _ -> new ArrayList<>())
                    .add(point);
        }
        List<Past> past = new ArrayList<>();
        years.forEach((key, byYear) -> byYear.forEach((year, points) -> {
            DemandPoint one = series.getOrDefault(key, points.getFirst());
            long quarters = points.stream().map(DemandPoint::quarter).distinct().count();
            if (quarters == QUARTERS) {
                past.add(new Past(
                        one.occupationCode(),
                        one.zone().value(),
                        year,
                        points.stream().mapToInt(DemandPoint::openings).sum()));
            }
        }));
        past.sort(Comparator.comparingInt(Past::year));
        return past;
    }

    /** The name of one of these; its id where it has none. */
    public static Text name(List<Named> names, String id) {
        return names.stream()
                .filter(n -> n.id().equals(id))
                .map(Named::name)
                .findFirst()
                .orElse(Text.same(id));
    }
}
