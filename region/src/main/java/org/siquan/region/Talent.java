package org.siquan.region;

import java.util.List;

/** The talent circle (人才圈): enrolled learners, what they rank, and the quotas agreed for them. */
public record Talent(List<Learner> learners, List<Preference> preferences, List<Quota> quotas) {
    public Talent {
        learners = List.copyOf(learners);
        preferences = List.copyOf(preferences);
        quotas = List.copyOf(quotas);
    }
}
