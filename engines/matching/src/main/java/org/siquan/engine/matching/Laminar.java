package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.siquan.engine.kernel.Text;

/** Whether quotas nest: any two either share no learner-place pair or one holds all pairs of the other. */
final class Laminar {

    private Laminar() {}

    /** Pairs of place and group that the quota counts. */
    static int pairs(Quota quota, int groups) {
        return quota.places().size() * (quota.group() == null ? groups : 1);
    }

    /** One complaint for each pair of bounds that cross, the places' own seats included. O(quotas² × places). */
    static List<Complaint> crossings(List<Place> places, List<Quota> quotas) {
        List<Quota> bounds = new ArrayList<>(quotas);
        for (Place place : places) {
            bounds.add(new Quota(place.id(), place.name(), place.most(), Set.of(place.id()), null));
        }
        List<Complaint> found = new ArrayList<>();
        for (int i = 0; i < quotas.size(); i++) {
            for (int j = i + 1; j < bounds.size(); j++) {
                Quota a = quotas.get(i);
                Quota b = bounds.get(j);
                if (share(a, b) && !inside(a, b) && !inside(b, a)) {
                    found.add(new Complaint("quota.crossing", a.id(), crossing(a, b)));
                }
            }
        }
        return found;
    }

    private static boolean share(Quota a, Quota b) {
        boolean groups = a.group() == null || b.group() == null || a.group().equals(b.group());
        return groups && a.places().stream().anyMatch(b.places()::contains);
    }

    private static boolean inside(Quota a, Quota b) {
        return b.places().containsAll(a.places())
                && (b.group() == null || b.group().equals(a.group()));
    }

    private static Text crossing(Quota a, Quota b) {
        return new Text(
                "名额“%s”与“%s”交叉：必须一个包含另一个，或互不相干。请改为逐层嵌套。".formatted(a.name(), b.name()),
                "Quotas \"%s\" and \"%s\" cross. Try: let one contain the other, or separate them."
                        .formatted(a.name(), b.name()));
    }
}
