package org.siquan.engine.scheduling;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.scheduling.WhyNot.Candidate;

/**
 * Orders the posts where a learner could be instead by how little would have to change: first those where nothing stands in
 * the way, the cheapest first; then those that no rule of the state forbids, with the fewest kinds of obstacles, and among
 * these with the fewest weeks in which something is in the way. Places that are alike keep the order of the problem.
 */
public final class NearestFirst implements Comparator<Candidate> {

    private final int weeks;

    /** @param weeks open weeks of the block; an obstacle that names no weeks stands in the way in all of them */
    public NearestFirst(int weeks) {
        this.weeks = weeks;
    }

    @Override
    public int compare(Candidate one, Candidate other) {
        return Comparator.<Candidate>comparingLong(c -> c.costDifference().orElse(Long.MAX_VALUE))
                .thenComparing(c -> c.obstacles().stream().anyMatch(o -> o.kind() == Obstacle.Kind.BAN))
                .thenComparingInt(c -> weeksByKind(c.obstacles()).size())
                .thenComparingInt(c -> weeksByKind(c.obstacles()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .thenComparingInt(Candidate::post)
                .compare(one, other);
    }

    /** Of several obstacles of a kind, such as the beds of several lodgings, one has to give way: the shortest. */
    private Map<Obstacle.Kind, Integer> weeksByKind(List<Obstacle> obstacles) {
        Map<Obstacle.Kind, Integer> all = new EnumMap<>(Obstacle.Kind.class);
        for (Obstacle obstacle : obstacles) {
            all.merge(
                    obstacle.kind(),
                    obstacle.weeks().isEmpty() ? weeks : obstacle.weeks().size(),
                    Math::min);
        }
        return all;
    }
}
