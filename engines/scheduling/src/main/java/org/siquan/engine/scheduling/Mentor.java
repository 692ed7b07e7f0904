package org.siquan.engine.scheduling;

import java.util.Set;

/**
 * A mentor of an enterprise (企业导师).
 *
 * @param id unique
 * @param enterprise whose posts the mentor supervises
 * @param maxLearners most learners at once, &ge; 0
 * @param absentWeeks weeks (0-based) in which the mentor supervises nobody
 */
public record Mentor(String id, String enterprise, int maxLearners, Set<Integer> absentWeeks) {

    public Mentor {
        absentWeeks = Set.copyOf(absentWeeks);
    }

    /** A mentor who is always there. */
    public static Mentor of(String id, String enterprise, int maxLearners) {
        return new Mentor(id, enterprise, maxLearners, Set.of());
    }
}
