package org.siquan.engine.scheduling.verify;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.siquan.engine.scheduling.Laboratory;
import org.siquan.engine.scheduling.Lodging;
import org.siquan.engine.scheduling.Mentor;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationSchedule;

/** Counts posts, mentors, beds and laboratories in each week against what they can take. */
final class CapacityCheck {

    private final RotationProblem problem;
    private final RotationSchedule schedule;
    private final Findings findings;
    private final Map<String, int[]> laboratoryUse;

    /** Laboratory use by id and week is counted with the blocks, where it is known which block is which. */
    CapacityCheck(
            RotationProblem problem, RotationSchedule schedule, Findings findings, Map<String, int[]> laboratoryUse) {
        this.problem = problem;
        this.schedule = schedule;
        this.findings = findings;
        this.laboratoryUse = laboratoryUse;
    }

    /** What of a cell names the place. */
    private interface Field {
        int of(int learner, int week);
    }

    void run() {
        count(RotationVerifier.POST_CAPACITY, problem.posts(), Post::id, Post::capacity, schedule::post);
        count(RotationVerifier.MENTOR_CAPACITY, problem.mentors(), Mentor::id, Mentor::maxLearners, schedule::mentor);
        count(RotationVerifier.BEDS, problem.lodgings(), Lodging::id, Lodging::beds, schedule::lodging);
        for (Laboratory laboratory : problem.laboratories()) {
            int[] use = laboratoryUse.getOrDefault(laboratory.id(), new int[0]);
            compare(RotationVerifier.LABORATORY_CAPACITY, laboratory.id(), use, laboratory.capacity());
        }
    }

    private <T> void count(
            String rule, List<T> places, Function<T, String> id, ToIntFunction<T> capacity, Field field) {
        int[][] use = new int[places.size()][problem.weeks()];
        for (int learner = 0; learner < schedule.learners(); learner++) {
            for (int week = 0; week < problem.weeks(); week++) {
                int index = field.of(learner, week);
                if (index != RotationSchedule.NONE) {
                    use[index][week]++;
                }
            }
        }
        for (int i = 0; i < use.length; i++) {
            compare(rule, id.apply(places.get(i)), use[i], capacity.applyAsInt(places.get(i)));
        }
    }

    private void compare(String rule, String id, int[] use, int capacity) {
        for (int week = 0; week < use.length; week++) {
            if (use[week] > capacity) {
                findings.broken(
                        rule,
                        "%s 第 %d 周 %d 人，容量 %d".formatted(id, week + 1, use[week], capacity),
                        "%s in week %d has %d, capacity %d".formatted(id, week + 1, use[week], capacity));
            }
        }
    }
}
