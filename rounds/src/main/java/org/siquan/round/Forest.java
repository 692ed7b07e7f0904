package org.siquan.round;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.QuotaForest;
import org.siquan.engine.matching.QuotaForestBuilder;

/** The bounds of a draft as a forest, and the types of its applicants: which of the counted groups each has. */
final class Forest {

    private static final int MOST_TYPES = 256;

    private final Draft draft;
    private final FaultLog log;
    private final Set<String> counted = new TreeSet<>();

    Forest(Draft draft, FaultLog log) {
        this.draft = draft;
        this.log = log;
        for (Draft.Bound quota : draft.quotas) {
            if (quota.group() != null) {
                counted.add(quota.group());
            }
        }
        for (Draft.Kept reserve : draft.reserves) {
            counted.add(reserve.group());
        }
    }

    /** The forest; null if something is wrong, which is logged. */
    @Nullable
    QuotaForest build() {
        List<Set<String>> types = types();
        if (types.size() > MOST_TYPES) {
            log.error(draft.applicantSpots.of(0, -1, ""), RoundFaults.typesBeyond(types.size()));
            return null;
        }
        QuotaForestBuilder builder = new QuotaForestBuilder(types);
        for (int p = 0; p < draft.places.size(); p++) {
            DraftPlace place = draft.places.get(p);
            builder.place(draft.placeIds.get(p), place.name(), place.most());
        }
        for (Draft.Bound quota : draft.quotas) {
            builder.quota(quota.id(), quota.name(), quota.least(), quota.most(), quota.places(), quota.group());
        }
        for (Draft.Kept kept : draft.reserves) {
            builder.reserve(kept.id(), kept.name(), kept.place(), kept.group(), kept.seats(), kept.hard());
        }
        if (!draft.quotas.isEmpty() || !draft.reserves.isEmpty()) {
            List<Complaint> complaints = builder.complaints();
            if (!complaints.isEmpty()) {
                Map<String, Spot> spots = spots();
                complaints.forEach(complaint -> log.error(
                        spots.getOrDefault(complaint.subject(), Spot.whole(Columns.QUOTAS)),
                        RoundFaults.bounds(complaint)));
                return null;
            }
        }
        return builder.build();
    }

    private Map<String, Spot> spots() {
        Map<String, Spot> spots = new HashMap<>();
        for (int p = 0; p < draft.places.size(); p++) {
            spots.put(
                    draft.placeIds.get(p),
                    draft.placeSpots.of(draft.places.get(p).line(), -1, ""));
        }
        draft.reserves.forEach(reserve -> spots.put(reserve.id(), reserve.spot()));
        draft.quotas.forEach(quota -> spots.put(quota.id(), quota.spot()));
        return spots;
    }

    /** Sets of counted groups that occur, the empty one, and each group alone, so that bounds nest whoever applies. */
    private List<Set<String>> types() {
        Set<Set<String>> types = new HashSet<>();
        types.add(Set.of());
        for (String group : counted) {
            types.add(Set.of(group));
        }
        for (int s = 0; s < draft.groupSets.size(); s++) {
            types.add(type(s));
        }
        List<Set<String>> sorted = new ArrayList<>(types);
        if (sorted.size() > 1) {
            sorted.sort(Comparator.comparing(type -> new TreeSet<>(type).toString()));
        }
        return sorted;
    }

    private Set<String> type(int groupSet) {
        Set<String> groups = new TreeSet<>(draft.groupSets.get(groupSet));
        groups.retainAll(counted);
        return groups;
    }

    /** Number of each applicant's type; null if all have one. */
    byte @Nullable [] typeOf(QuotaForest forest) {
        Ints groups = draft.groups;
        if (groups == null || counted.isEmpty()) {
            return null;
        }
        byte[] ofSet = new byte[draft.groupSets.size()];
        for (int s = 0; s < ofSet.length; s++) {
            ofSet[s] = (byte) forest.types().indexOf(type(s));
        }
        byte[] types = new byte[groups.size()];
        for (int a = 0; a < types.length; a++) {
            types[a] = ofSet[groups.get(a)];
        }
        return types;
    }
}
