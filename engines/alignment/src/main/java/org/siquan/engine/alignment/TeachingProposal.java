package org.siquan.engine.alignment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A competency that a course seems to teach, for a person to accept.
 *
 * @param competency which
 * @param level highest level that the syllabus aims at, 1 (remember) .. 5 (evaluate, create), {@code null} if no verb says
 * @param hours class hours of the lines that name it, shared evenly where a line names several, at most those of the
 *     course; 0 if no such line states hours
 * @param strength 0..1, 1 - 0.5^n for n different words; half of it if all of it is optional
 * @param evidence where the syllabus teaches it, at least one
 */
public record TeachingProposal(
        CompetencyEntry competency, @Nullable Integer level, double hours, double strength, List<Evidence> evidence) {

    public TeachingProposal {
        evidence = List.copyOf(evidence);
    }

    /** Depth as the region's courses state it: 1 knows (levels 1–2), 2 under guidance (3), 3 alone (4–5). */
    public Optional<Integer> findDepth() {
        return Optional.ofNullable(level).map(stated -> stated <= 2 ? 1 : stated == 3 ? 2 : 3);
    }
}
