package org.siquan.engine.scheduling.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.scheduling.Block;
import org.siquan.engine.scheduling.BlockPattern;
import org.siquan.engine.scheduling.CostBreakdown;
import org.siquan.engine.scheduling.Learner;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationSchedule;
import org.siquan.engine.scheduling.RotationWeights;

/** Counts the cost of a grid from scratch, as {@link RotationWeights} defines it. */
final class CostRecount {

    private final RotationProblem problem;
    private final RotationSchedule schedule;
    private final RotationWeights weights;
    private final Map<String, BlockPattern> patterns = new HashMap<>();
    private final Map<String, Integer> lodgingIndex = new HashMap<>();
    private final Map<Reach, Integer> shortest = new HashMap<>();
    private long commute;
    private long continuity;
    private long fairness;
    private long preference;

    /** What the shortest way depends on; the site is empty for work. */
    private record Reach(String order, List<String> lodgings, String site) {}

    CostRecount(RotationProblem problem, RotationSchedule schedule) {
        this.problem = problem;
        this.schedule = schedule;
        weights = problem.weights();
        problem.patterns().forEach(pattern -> patterns.put(pattern.id(), pattern));
        problem.lodgings().forEach(lodging -> lodgingIndex.put(lodging.id(), lodgingIndex.size()));
    }

    CostBreakdown cost() {
        for (int learner = 0; learner < schedule.learners(); learner++) {
            Learner who = problem.learners().get(learner);
            BlockPattern pattern = patterns.get(who.pattern());
            if (pattern != null) {
                add(learner, who, pattern);
            }
        }
        return new CostBreakdown(commute, continuity, fairness, preference, load());
    }

    private void add(int learner, Learner who, BlockPattern pattern) {
        List<Integer> shortest =
                pattern.blocks().stream().map(block -> shortest(who, block)).toList();
        long burden = 0;
        int lastBlock = RotationSchedule.NONE;
        int lastPost = RotationSchedule.NONE;
        for (int week = 0; week < problem.weeks(); week++) {
            int block = schedule.block(learner, week);
            int lodging = schedule.lodging(learner, week);
            if (block < 0 || block >= shortest.size() || lodging == RotationSchedule.NONE) {
                continue;
            }
            int post = schedule.post(learner, week);
            String site = post == RotationSchedule.NONE
                    ? pattern.blocks().get(block).site()
                    : problem.posts().get(post).site();
            if (site == null) {
                continue;
            }
            int minutes = problem.travelMinutes(lodging, site);
            commute += minutes * weights.commute();
            burden += minutes - shortest.get(block);
            if (post != RotationSchedule.NONE) {
                int rank = rank(who, problem.posts().get(post).id());
                preference += rank * weights.preference();
                burden += (long) rank * RotationWeights.MINUTES_PER_RANK;
                if (block != lastBlock && lastPost != RotationSchedule.NONE && lastPost != post) {
                    continuity += weights.continuity();
                }
                lastBlock = block;
                lastPost = post;
            }
        }
        fairness += burden * burden * weights.fairness();
    }

    private static int rank(Learner who, String post) {
        int at = who.preferredPosts().indexOf(post);
        return at < 0 ? who.preferredPosts().size() : at;
    }

    private int shortest(Learner who, Block block) {
        String campus = block.site();
        return shortest.computeIfAbsent(
                new Reach(who.order(), who.lodgings(), campus == null ? "" : campus), this::shortest);
    }

    /** Fewest minutes from a lodging of the learner to a place where the block could be spent, within the limit. */
    private int shortest(Reach reach) {
        int least = Integer.MAX_VALUE;
        for (String lodging : reach.lodgings()) {
            int from = lodgingIndex.getOrDefault(lodging, 0);
            if (!reach.site().isEmpty()) {
                least = Math.min(least, within(problem.travelMinutes(from, reach.site())));
            } else {
                for (Post post : problem.posts()) {
                    if (post.accepts(reach.order())) {
                        least = Math.min(least, within(problem.travelMinutes(from, post.site())));
                    }
                }
            }
        }
        return least == Integer.MAX_VALUE ? 0 : least;
    }

    private int within(int minutes) {
        return minutes <= problem.travelLimitMinutes() ? minutes : Integer.MAX_VALUE;
    }

    private long load() {
        int[][] load = new int[problem.posts().size()][problem.weeks()];
        for (int learner = 0; learner < schedule.learners(); learner++) {
            for (int week = 0; week < problem.weeks(); week++) {
                int post = schedule.post(learner, week);
                if (post != RotationSchedule.NONE) {
                    load[post][week]++;
                }
            }
        }
        long total = 0;
        for (int post = 0; post < load.length; post++) {
            int capacity = problem.posts().get(post).capacity();
            for (int learners : load[post]) {
                for (int k = 1; k <= learners && capacity > 0; k++) {
                    total += weights.load() * (2L * k - 1) / capacity;
                }
            }
        }
        return total;
    }
}
