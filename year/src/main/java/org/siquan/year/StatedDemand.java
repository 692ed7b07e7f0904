package org.siquan.year;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.siquan.engine.intake.history.DemandCell;
import org.siquan.engine.intake.history.DemandSource;
import org.siquan.engine.intake.history.Observed;
import org.siquan.region.DemandKind;
import org.siquan.region.DemandPoint;
import org.siquan.region.EnterpriseId;
import org.siquan.region.Industry;

/**
 * The region's own numbers as observations: orders and head-count plans. A row of all enterprises together stands for the
 * rows of single ones; else these are added up.
 */
final class StatedDemand {

    /**
     * Plans of fewer enterprises than this are left out of a quarter of a cell: everybody of the park reads the combined
     * history, and an enterprise's plan is not theirs to read.
     */
    static final int LEAST_ENTERPRISES = 3;

    private StatedDemand() {}

    static List<Observed> of(Industry industry) {
        List<Observed> observed = new ArrayList<>();
        for (DemandKind kind : DemandKind.values()) {
            Map<DemandCell, Map<Integer, List<DemandPoint>>> cells = new TreeMap<>();
            for (DemandPoint point : industry.demand(kind)) {
                cells.computeIfAbsent(
                                new DemandCell(
                                        point.occupationCode(), point.zone().value()),
                                _ -> new TreeMap<>())
                        .computeIfAbsent(point.quarter().index(), _ -> new ArrayList<>())
                        .add(point);
            }
            cells.forEach((cell, quarters) -> quarters.forEach((quarter, points) -> {
                if (kind == DemandKind.ORDERS || mayBeShown(points)) {
                    double openings =
                            points.stream().mapToDouble(DemandPoint::openings).sum();
                    observed.add(new Observed(source(kind), cell, quarter, openings));
                }
            }));
        }
        return observed;
    }

    /** Rows of all enterprises together, or of enough of them. */
    private static boolean mayBeShown(List<DemandPoint> points) {
        Set<EnterpriseId> named = new HashSet<>();
        for (DemandPoint point : points) {
            EnterpriseId enterprise = point.enterprise();
            if (enterprise == null) {
                return true;
            }
            named.add(enterprise);
        }
        return named.size() >= LEAST_ENTERPRISES;
    }

    private static DemandSource source(DemandKind kind) {
        return switch (kind) {
            case ORDERS -> DemandSource.ORDERS;
            case PLAN -> DemandSource.HEADCOUNT;
        };
    }
}
