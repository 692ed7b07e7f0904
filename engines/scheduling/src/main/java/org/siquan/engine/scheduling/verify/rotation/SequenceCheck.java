package org.siquan.engine.scheduling.verify.rotation;

import java.util.ArrayList;
import java.util.List;

/** The order of each learner's blocks: complete, of the right lengths, without too many idle weeks, at one post each. */
final class SequenceCheck {

    private final GivenRotation given;
    private final GivenSchedule plan;
    private final Findings findings;

    SequenceCheck(GivenRotation given, GivenSchedule plan, Findings findings) {
        this.given = given;
        this.plan = plan;
        this.findings = findings;
    }

    /** Weeks on end, closed ones left out, in which a learner is in one block. */
    private static final class Run {
        final int block;
        final int post;
        int weeks = 1;

        Run(int block, int post) {
            this.block = block;
            this.post = post;
        }
    }

    void run() {
        for (int learner = 0; learner < given.learners.size(); learner++) {
            sequence(learner, given.learners.get(learner));
        }
    }

    private void sequence(int learner, Given.Learner who) {
        List<Run> runs = new ArrayList<>();
        int idle = 0;
        int longestIdle = 0;
        for (int week = 0; week < given.weeks; week++) {
            int block = plan.block(learner, week);
            if (given.closed.get(week)) {
                continue;
            }
            if (block == GivenSchedule.NONE) {
                idle += week < who.pattern().from() ? 0 : 1;
                longestIdle = Math.max(longestIdle, idle);
            } else {
                extend(runs, learner, week, idle);
                idle = 0;
            }
        }
        order(who, runs);
        if (longestIdle > who.pattern().idle()) {
            findings.add(
                    RotationFileVerifier.IDLE_WEEKS,
                    "学生 %s 连续空闲 %d 周，最多 %d 周"
                            .formatted(who.id(), longestIdle, who.pattern().idle()),
                    "learner %s is idle for %d weeks on end, at most %d"
                            .formatted(who.id(), longestIdle, who.pattern().idle()));
        }
    }

    private void extend(List<Run> runs, int learner, int week, int idle) {
        int block = plan.block(learner, week);
        int post = plan.post(learner, week);
        if (runs.isEmpty() || runs.getLast().block != block || idle > 0) {
            runs.add(new Run(block, post));
            return;
        }
        runs.getLast().weeks++;
        Given.Learner who = given.learners.get(learner);
        if (runs.getLast().post != post && block < who.pattern().blocks().size()) {
            String id = who.id();
            findings.add(
                    RotationFileVerifier.POST_ACCEPTS,
                    "学生 %s 第 %d 周：同一学段更换岗位".formatted(id, week + 1),
                    "learner %s, week %d: another post within a block".formatted(id, week + 1));
        }
    }

    private void order(Given.Learner who, List<Run> runs) {
        List<Given.Block> blocks = who.pattern().blocks();
        boolean complete = runs.size() == blocks.size();
        for (int i = 0; i < runs.size(); i++) {
            complete &= runs.get(i).block == i;
        }
        if (!complete) {
            List<Integer> order = runs.stream().map(run -> run.block + 1).toList();
            findings.add(
                    RotationFileVerifier.BLOCKS_IN_ORDER,
                    "学生 %s 的学段顺序为 %s，应为 1–%d".formatted(who.id(), order, blocks.size()),
                    "learner %s has blocks in the order %s, must be 1..%d".formatted(who.id(), order, blocks.size()));
        }
        for (Run run : runs) {
            if (run.block < blocks.size()) {
                length(who, run, blocks.get(run.block));
            }
        }
    }

    private void length(Given.Learner who, Run run, Given.Block block) {
        if (run.weeks < block.least() || run.weeks > block.most()) {
            findings.add(
                    RotationFileVerifier.BLOCK_LENGTH,
                    "学生 %s 第 %d 段为 %d 周，应为 %d–%d 周"
                            .formatted(who.id(), run.block + 1, run.weeks, block.least(), block.most()),
                    "learner %s: block %d lasts %d weeks, must be %d..%d"
                            .formatted(who.id(), run.block + 1, run.weeks, block.least(), block.most()));
        }
    }
}
