package org.siquan.app.talent;

import java.util.List;
import java.util.Optional;
import org.siquan.app.industry.OfferedClasses.OfferedClass;
import org.siquan.region.Learner;
import org.siquan.region.LearnerId;
import org.siquan.region.Quota;

/** Learners as their school, the operator and the authority read them, each as far as they may see; nobody else does. */
public interface Learners {

    /**
     * A learner and what they rank, best first.
     *
     * @param major name; {@code institution} as well
     * @param missing identifiers of ranked classes that the park no longer has
     */
    record LearnerDetail(
            Learner learner, String major, String institution, List<OfferedClass> choices, List<String> missing) {
        public LearnerDetail {
            choices = List.copyOf(choices);
            missing = List.copyOf(missing);
        }
    }

    Optional<LearnerDetail> find(LearnerId id);

    /** A quota with the names of its orders. */
    record QuotaView(Quota quota, List<String> orders) {
        public QuotaView {
            orders = List.copyOf(orders);
        }
    }

    /** Quotas and agreed shares of the park, in the order of their file. */
    List<QuotaView> listQuotas();
}
