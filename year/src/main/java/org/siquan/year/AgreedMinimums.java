package org.siquan.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;
import org.siquan.region.ClassId;
import org.siquan.region.Learner;
import org.siquan.region.Quota;
import org.siquan.region.QuotaKind;
import org.siquan.region.Region;
import org.siquan.region.RegionIndex;

/**
 * Agreed lower bounds of shares. The mechanism keeps seats for them softly ({@link ClassQuotas#reserves}), as far as there
 * are learners who want them; where they are missed all the same the result says so, and people decide.
 */
final class AgreedMinimums {

    private final Region region;
    private final RegionIndex index;

    AgreedMinimums(Region region) {
        this.region = region;
        index = RegionIndex.of(region);
    }

    /** One sentence for each minimum that is not reached, with its clause. */
    List<Text> missed(List<MatchingResult.Placement> placements) {
        Map<String, Learner> learners = new HashMap<>();
        region.talent().learners().forEach(l -> learners.put(l.id().value(), l));
        List<Text> missed = new ArrayList<>();
        for (Quota quota : region.talent().quotas()) {
            if (quota.kind() == QuotaKind.SHARE && quota.least() > 0) {
                long placed = placements.stream()
                        .filter(p -> counts(quota, p, learners.get(p.learner())))
                        .count();
                if (placed < quota.least()) {
                    missed.add(sentence(quota, placed));
                }
            }
        }
        return missed;
    }

    private boolean counts(Quota quota, MatchingResult.Placement placement, @Nullable Learner learner) {
        return placement.classId() != null
                && learner != null
                && index.schoolProvince(learner).equals(quota.province())
                && quota.orders()
                        .contains(index.orderClass(new ClassId(placement.classId()))
                                .order());
    }

    private static Text sentence(Quota quota, long placed) {
        return new Text(
                "“%s”约定至少 %d 名，实际 %d 名（%s）；请协议各方商定。".formatted(quota.zh(), quota.least(), placed, quota.clause()),
                "\"%s\" agrees on at least %d learners, placed are %d (%s); the parties to the agreement decide."
                        .formatted(quota.zh(), quota.least(), placed, quota.clause()));
    }
}
