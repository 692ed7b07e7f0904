package org.siquan.engine.scheduling.verify.rotation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cost by wish, counted week by week from the files. */
final class CostCount {

    private static final int MINUTES_PER_RANK = 5;

    private final GivenRotation given;
    private final GivenSchedule plan;
    private final Map<Reach, Integer> shortest = new HashMap<>();
    private long minutesTravelled;
    private long changes;
    private long squares;
    private long ranks;

    /** What the shortest way depends on; the site is empty for work. */
    private record Reach(String order, List<Integer> lodgings, String site) {}

    CostCount(GivenRotation given, GivenSchedule plan) {
        this.given = given;
        this.plan = plan;
    }

    RotationVerdict.Cost cost() {
        for (int learner = 0; learner < given.learners.size(); learner++) {
            count(learner, given.learners.get(learner));
        }
        return new RotationVerdict.Cost(
                minutesTravelled * given.weights[0],
                changes * given.weights[1],
                squares * given.weights[2],
                ranks * given.weights[3],
                load());
    }

    private void count(int learner, Given.Learner who) {
        List<Given.Block> blocks = who.pattern().blocks();
        int[] fewest = blocks.stream().mapToInt(block -> shortest(who, block)).toArray();
        long burden = 0;
        int lastBlock = GivenSchedule.NONE;
        int lastPost = GivenSchedule.NONE;
        for (int week = 0; week < given.weeks; week++) {
            int block = plan.block(learner, week);
            int lodging = plan.lodging(learner, week);
            int post = plan.post(learner, week);
            if (block == GivenSchedule.NONE || block >= fewest.length || lodging == GivenSchedule.NONE) {
                continue;
            }
            String site = post == GivenSchedule.NONE
                    ? blocks.get(block).site()
                    : given.posts.get(post).site();
            if (site.isEmpty()) {
                continue;
            }
            int minutes = given.minutes(lodging, site);
            minutesTravelled += minutes;
            burden += minutes - fewest[block];
            if (post != GivenSchedule.NONE) {
                int listed = who.wishes().indexOf(post);
                int rank = listed < 0 ? who.wishes().size() : listed;
                ranks += rank;
                burden += (long) rank * MINUTES_PER_RANK;
                changes += block != lastBlock && lastPost != GivenSchedule.NONE && lastPost != post ? 1 : 0;
                lastBlock = block;
                lastPost = post;
            }
        }
        squares += burden * burden;
    }

    /** Fewest minutes, within the limit, to a place where the learner could spend the block. */
    private int shortest(Given.Learner who, Given.Block block) {
        Reach reach = new Reach(who.order(), who.lodgings(), block.work() ? "" : block.site());
        return shortest.computeIfAbsent(reach, this::shortest);
    }

    private int shortest(Reach reach) {
        int least = Integer.MAX_VALUE;
        for (int lodging : reach.lodgings()) {
            if (!reach.site().isEmpty()) {
                least = Math.min(least, within(given.minutes(lodging, reach.site())));
            } else {
                for (Given.Post post : given.posts) {
                    if (post.accepts(reach.order())) {
                        least = Math.min(least, within(given.minutes(lodging, post.site())));
                    }
                }
            }
        }
        return least == Integer.MAX_VALUE ? 0 : least;
    }

    private int within(int minutes) {
        return minutes <= given.travelLimit ? minutes : Integer.MAX_VALUE;
    }

    private long load() {
        int[][] there = new int[given.posts.size()][given.weeks];
        for (int learner = 0; learner < given.learners.size(); learner++) {
            for (int week = 0; week < given.weeks; week++) {
                int post = plan.post(learner, week);
                if (post != GivenSchedule.NONE) {
                    there[post][week]++;
                }
            }
        }
        long total = 0;
        for (int post = 0; post < there.length; post++) {
            int capacity = given.posts.get(post).capacity();
            for (int learners : there[post]) {
                for (int k = 1; k <= learners && capacity > 0; k++) {
                    total += given.weights[4] * (2L * k - 1) / capacity;
                }
            }
        }
        return total;
    }
}
