package org.siquan.year;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;

/**
 * The work-study schedule (工学交替安排): who is where in each week.
 *
 * @param status {@code SOLVED}, {@code STOPPED} or {@code INFEASIBLE}
 * @param monday first day of week 1
 * @param cost what the soft wishes cost; the parts sum up to it
 * @param bound no schedule costs less
 * @param occupied share of post-weeks in use, 0..1
 * @param stays the same schedule by identifier, for {@link YearRotation}; results of earlier versions have none
 */
public record ScheduleResult(
        String status,
        LocalDate monday,
        int weeks,
        double cost,
        double bound,
        double gap,
        double occupied,
        List<CostPart> parts,
        List<Plan> plans,
        List<Load> loads,
        List<Verdict> verdicts,
        List<Text> conflicts,
        @Nullable List<Stay> stays) {

    public ScheduleResult {
        parts = List.copyOf(parts);
        plans = List.copyOf(plans);
        loads = List.copyOf(loads);
        verdicts = List.copyOf(verdicts);
        conflicts = List.copyOf(conflicts);
        stays = stays == null ? null : List.copyOf(stays);
    }

    /**
     * Consecutive open weeks of a learner in one block with one mentor.
     *
     * @param block index in the learner's pattern
     * @param first calendar week, 0-based
     * @param last calendar week, 0-based; closed weeks between do not interrupt
     * @param post null in a course block
     * @param mentor null in a course block
     */
    public record Stay(
            String learner,
            int block,
            int first,
            int last,
            @Nullable String post,
            @Nullable String mentor,
            String lodging) {}

    /** One soft wish and what the schedule pays for it. */
    public record CostPart(Text name, double cost) {}

    /** The year of one learner. */
    public record Plan(String learner, String name, String classId, List<Block> blocks) {
        public Plan {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Consecutive weeks of one kind at one place.
     *
     * @param work at a post; otherwise a course block at the campus
     * @param week first week, 1-based
     * @param place campus or site, in words
     */
    public record Block(
            boolean work,
            int week,
            int weeks,
            String place,
            @Nullable String post,
            @Nullable String mentor,
            int travelMinutes) {}

    /** Learners at a post in each week. */
    public record Load(String post, String name, int capacity, List<Integer> learners) {
        public Load {
            learners = List.copyOf(learners);
        }
    }

    /** A hard rule recomputed by the verifier. */
    public record Verdict(String rule, Text name, boolean held, List<Text> breaches) {
        public Verdict {
            breaches = List.copyOf(breaches);
        }
    }
}
