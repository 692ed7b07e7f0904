package org.siquan.region;

import java.util.List;

/** What a learner ranks: order classes, best first; never empty, none twice. */
public record Preference(LearnerId learner, List<ClassId> choices) {
    public Preference {
        choices = List.copyOf(choices);
    }
}
