package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * A block of a learner that somebody would like elsewhere: at another post, in other weeks, or both. The rest of the schedule
 * stays as it is. It does not ask whether the proposal is allowed: {@link
 * org.siquan.engine.scheduling.verify.RotationVerifier} says which hard rules it breaks and what it costs.
 *
 * @param learner index of the learner
 * @param block index in the learner's pattern
 * @param post index of the post; {@link RotationSchedule#NONE} for a course block
 * @param first first calendar week, 0-based
 * @param last last calendar week, 0-based, included; closed weeks between are left out
 */
public record ProposedBlock(int learner, int block, int post, int first, int last) {

    /**
     * The schedule with the proposal in it. Of the learner's lodgings the present one stays while it has a bed and is near
     * enough, else the one from which the way is shortest; a mentor stays where the enterprise does, else the one with most
     * room in the weeks is chosen.
     *
     * @throws IllegalArgumentException if an index or week is not of the problem
     * @implNote O(learners &times; weeks of the block)
     */
    public RotationSchedule in(RotationProblem problem, RotationSchedule schedule) {
        if (first < 0 || last >= problem.weeks() || first > last) {
            throw new IllegalArgumentException(
                    "weeks must be within 0..%d and in order, were %d..%d%nTry: first <= last"
                            .formatted(problem.weeks() - 1, first, last));
        }
        Learner who = problem.learners().get(learner);
        Block required = problem.patterns().stream()
                .filter(p -> p.id().equals(who.pattern()))
                .findFirst()
                .orElseThrow()
                .blocks()
                .get(block);
        String site = post == RotationSchedule.NONE
                ? required.site()
                : problem.posts().get(post).site();
        List<List<RotationSchedule.Cell>> grid = new ArrayList<>();
        for (int each = 0; each < schedule.learners(); each++) {
            grid.add(new ArrayList<>(schedule.ofLearner(each)));
        }
        List<RotationSchedule.Cell> row = grid.get(learner);
        RotationSchedule.Cell before =
                row.stream().filter(cell -> cell.block() == block).findFirst().orElse(RotationSchedule.Cell.IDLE);
        row.replaceAll(cell -> cell.block() == block ? RotationSchedule.Cell.IDLE : cell);
        int[] weeks = IntStream.rangeClosed(first, last)
                .filter(week -> !problem.closed(week))
                .toArray();
        RotationSchedule others = RotationSchedule.of(grid);
        int lodging = lodging(problem, others, who, before.lodging(), site == null ? "" : site, weeks);
        int mentor = post == RotationSchedule.NONE
                ? RotationSchedule.NONE
                : mentor(problem, others, problem.posts().get(post).enterprise(), before.mentor(), weeks);
        for (int week : weeks) {
            row.set(week, new RotationSchedule.Cell(block, post, mentor, lodging));
        }
        return RotationSchedule.of(grid);
    }

    private static int lodging(
            RotationProblem problem, RotationSchedule others, Learner who, int now, String site, int[] weeks) {
        ToIntFunction<Integer> minutes = l -> site.isEmpty() ? 0 : problem.travelMinutes(l, site);
        return IntStream.range(0, problem.lodgings().size())
                .filter(l -> who.lodgings().contains(problem.lodgings().get(l).id()))
                .boxed()
                .min(Comparator.<Integer, Boolean>comparing(l -> room(
                                        others.ofLodging(l),
                                        problem.lodgings().get(l).beds(),
                                        weeks)
                                <= 0)
                        .thenComparing(l -> minutes.applyAsInt(l) > problem.travelLimitMinutes())
                        .thenComparing(l -> l != now)
                        .thenComparingInt(minutes))
                .orElse(now);
    }

    private static int mentor(
            RotationProblem problem, RotationSchedule others, String enterprise, int now, int[] weeks) {
        return IntStream.range(0, problem.mentors().size())
                .filter(m -> problem.mentors().get(m).enterprise().equals(enterprise))
                .boxed()
                .max(Comparator.<Integer, Boolean>comparing(m -> free(problem, others, m, weeks) > 0)
                        .thenComparing(m -> m == now)
                        .thenComparingInt(m -> free(problem, others, m, weeks)))
                .orElse(RotationSchedule.NONE);
    }

    private static int free(RotationProblem problem, RotationSchedule others, int mentor, int[] weeks) {
        Mentor who = problem.mentors().get(mentor);
        boolean absent = IntStream.of(weeks).anyMatch(who.absentWeeks()::contains);
        return absent ? 0 : room(others.ofMentor(mentor), who.maxLearners(), weeks);
    }

    /** What is left in the fullest of the weeks. */
    private static int room(List<List<Integer>> there, int capacity, int[] weeks) {
        return IntStream.of(weeks)
                .map(week -> capacity - there.get(week).size())
                .min()
                .orElse(capacity);
    }
}
