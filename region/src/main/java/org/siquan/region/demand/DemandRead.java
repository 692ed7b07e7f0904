package org.siquan.region.demand;

import java.util.List;
import org.siquan.region.DemandPoint;
import org.siquan.region.file.Issue;

/** Demand history as read. With faults, nothing of it should be used. */
public record DemandRead(List<DemandPoint> points, List<Issue> faults, List<Issue> warnings) {
    public DemandRead {
        points = List.copyOf(points);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }
}
