package org.siquan.app.alignment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.siquan.engine.alignment.gap.ChangePlan;
import org.siquan.engine.alignment.gap.MajorGap;
import org.siquan.year.gap.RegionGaps;

/**
 * The gap analysis of a park.
 *
 * @param region what it was made from, disclosing what the reader may know
 * @param majors all majors of the park by code
 * @param advertisements how many were counted, each vacancy once
 */
public record ParkGaps(RegionGaps region, List<MajorGap> majors, int advertisements) {

    public ParkGaps {
        majors = List.copyOf(majors);
    }

    /** The analysis of one of the park's majors. */
    public Optional<MajorGap> find(String code) {
        return majors.stream().filter(gap -> gap.major().equals(code)).findFirst();
    }

    /** These changes of a major together; ids that are no longer suggested are left out. */
    public ChangePlan chosen(MajorGap gap, Collection<String> ids) {
        return region.analysis()
                .chosen(
                        gap.major(),
                        gap.changes().stream()
                                .filter(change -> ids.contains(change.id()))
                                .toList());
    }
}
