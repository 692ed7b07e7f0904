package org.siquan.engine.scheduling.verify;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
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
        count(RotationVerifier.POST_CAPACITY, problem.posts(), Post::id, problem::capacity, schedule::post);
        List<Mentor> mentors = problem.mentors();
        count(
                RotationVerifier.MENTOR_CAPACITY,
                mentors,
                Mentor::id,
                (mentor, week) -> mentors.get(mentor).maxLearners(),
                schedule::mentor);
        List<Lodging> lodgings = problem.lodgings();
        count(
                RotationVerifier.BEDS,
                lodgings,
                Lodging::id,
                (lodging, week) -> lodgings.get(lodging).beds(),
                schedule::lodging);
        for (Laboratory laboratory : problem.laboratories()) {
            int[] use = laboratoryUse.getOrDefault(laboratory.id(), new int[0]);
            compare(RotationVerifier.LABORATORY_CAPACITY, laboratory.id(), use, week -> laboratory.capacity());
        }
    }

    private <T> void count(
            String rule, List<T> places, Function<T, String> id, IntBinaryOperator capacity, Field field) {
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
            int place = i;
            compare(rule, id.apply(places.get(i)), use[i], week -> capacity.applyAsInt(place, week));
        }
    }

    private void compare(String rule, String id, int[] use, IntUnaryOperator capacityIn) {
        for (int week = 0; week < use.length; week++) {
            int capacity = capacityIn.applyAsInt(week);
            if (use[week] > capacity) {
                findings.broken(
                        rule,
                        "%s 第 %d 周 %d 人，容量 %d".formatted(id, week + 1, use[week], capacity),
                        "%s in week %d has %d, capacity %d".formatted(id, week + 1, use[week], capacity));
            }
        }
    }
}
