package org.siquan.bench;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.scheduling.Block;
import org.siquan.engine.scheduling.BlockPattern;
import org.siquan.engine.scheduling.Disruption;
import org.siquan.engine.scheduling.Learner;
import org.siquan.engine.scheduling.Lodging;
import org.siquan.engine.scheduling.Mentor;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationSchedule;

/**
 * The fewest published assignments that any valid schedule must change, by CP-SAT: an interval for each block, one optional
 * interval for each post and each lodging in which it can be spent, a cumulative constraint for each place. Costs play no
 * part. For a few hundred learners; it shares nothing with the engine but the problem.
 */
final class ReplanOptimum {

    /**
     * What the solver says.
     *
     * @param proven true if {@code changes} is the optimum, or there is no schedule
     * @param changes fewest found; -1 = none
     * @param bound no schedule changes fewer
     */
    record Answer(boolean proven, long changes, long bound) {

        @Override
        public String toString() {
            return changes < 0
                    ? proven ? "no schedule exists" : "none found"
                    : "%d (%s %d)".formatted(changes, proven ? "optimal, bound" : "bound", bound);
        }
    }

    private final CpModel model = new CpModel();
    private final RotationProblem problem;
    private final RotationSchedule published;
    private final RotationSchedule hint;
    private final int[] open;
    private final Map<String, List<IntervalVar>> use = new LinkedHashMap<>();
    private final List<Literal> kept = new ArrayList<>();
    private final Map<String, BlockPattern> patterns = new HashMap<>();
    private final Map<String, Integer> lodgingAt = new HashMap<>();

    private ReplanOptimum(Disruption.Round round, RotationSchedule hint) {
        problem = round.problem();
        published = round.published();
        this.hint = hint;
        open = IntStream.range(0, problem.weeks())
                .filter(week -> !problem.closed(week))
                .toArray();
        problem.patterns().forEach(pattern -> patterns.put(pattern.id(), pattern));
        problem.lodgings().forEach(lodging -> lodgingAt.put(lodging.id(), lodgingAt.size()));
        for (int learner = 0; learner < problem.learners().size(); learner++) {
            learner(learner, problem.learners().get(learner));
        }
        places();
        model.maximize(LinearExpr.sum(kept.toArray(Literal[]::new)));
    }

    /** Searches from a schedule, so many seconds of the clock at most. */
    static Answer of(Disruption.Round round, RotationSchedule hint, double seconds) {
        Loader.loadNativeLibraries();
        ReplanOptimum optimum = new ReplanOptimum(round, hint);
        CpSolver solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(seconds).setNumWorkers(2).setRandomSeed(1);
        CpSolverStatus status = solver.solve(optimum.model);
        long blocks = optimum.kept.size();
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return new Answer(
                status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.INFEASIBLE,
                found ? blocks - Math.round(solver.objectiveValue()) : -1,
                Math.max(0, blocks - (long) Math.floor(solver.bestObjectiveBound() + 1e-6)));
    }

    /** One block of one learner. */
    private record Span(IntVar start, IntVar end, IntVar size) {}

    private void learner(int l, Learner learner) {
        BlockPattern pattern = patterns.getOrDefault(learner.pattern(), new BlockPattern("none", List.of(), 0));
        LinearExpr before = LinearExpr.constant(0);
        for (int b = 0; b < pattern.blocks().size(); b++) {
            Block block = pattern.blocks().get(b);
            Span span = new Span(
                    model.newIntVar(0, open.length, ""),
                    model.newIntVar(0, open.length, ""),
                    model.newIntVar(block.minWeeks(), Math.min(block.maxWeeks(), open.length), ""));
            model.addEquality(LinearExpr.sum(new IntVar[] {span.start(), span.size()}), span.end());
            gap(before, span.start(), pattern.maxIdleWeeks());
            before = LinearExpr.affine(span.end(), 1, 0);
            block(l, b, learner, block, span);
        }
        gap(before, LinearExpr.constant(open.length), pattern.maxIdleWeeks());
    }

    private void gap(LinearExpr end, LinearArgument start, int most) {
        model.addGreaterOrEqual(start, end);
        model.addLessOrEqual(start, LinearExpr.newBuilder().add(end).add(most).build());
    }

    private void block(int l, int b, Learner learner, Block block, Span span) {
        int[] was = cells(published, l, b);
        int[] hinted = cells(hint, l, b);
        if (hinted.length > 0) {
            model.addHint(span.start(), hinted[0]);
            model.addHint(span.size(), hinted[1]);
        }
        Map<Integer, Literal> homes = new LinkedHashMap<>();
        for (String id : learner.lodgings()) {
            int lodging = lodgingAt.getOrDefault(id, 0);
            Literal here = chosen(hinted, 3, lodging);
            homes.put(lodging, here);
            if (problem.lodgings().get(lodging).beds() != Lodging.UNLIMITED) {
                optional("lodging " + id, span, here);
            }
        }
        model.addExactlyOne(homes.values());
        Map<Integer, Literal> posts = new LinkedHashMap<>();
        String campus = block.site();
        if (campus != null) {
            far(homes, campus, null);
            String laboratory = block.laboratory();
            if (laboratory != null) {
                use.computeIfAbsent("laboratory " + laboratory, ignored -> new ArrayList<>())
                        .add(model.newIntervalVar(span.start(), span.size(), span.end(), ""));
            }
        } else {
            for (int p = 0; p < problem.posts().size(); p++) {
                Post post = problem.posts().get(p);
                if (post.accepts(learner.order()) && near(homes, post)) {
                    Literal here = chosen(hinted, 2, p);
                    posts.put(p, here);
                    far(homes, post.site(), here);
                    bans(learner, p, span, here);
                    IntervalVar interval = optional("post " + p, span, here);
                    use.computeIfAbsent("enterprise " + post.enterprise(), ignored -> new ArrayList<>())
                            .add(interval);
                }
            }
            model.addExactlyOne(posts.values());
        }
        if (was.length > 0) {
            keep(was, span, posts, homes, campus == null);
        }
    }

    private Literal chosen(int[] hinted, int at, int value) {
        BoolVar here = model.newBoolVar("");
        if (hinted.length > 0) {
            model.addHint(here, hinted[at] == value ? 1 : 0);
        }
        return here;
    }

    private boolean near(Map<Integer, Literal> homes, Post post) {
        return homes.keySet().stream()
                .anyMatch(lodging -> problem.travelMinutes(lodging, post.site()) <= problem.travelLimitMinutes());
    }

    /** Forbids lodgings from which the site is too far. */
    private void far(Map<Integer, Literal> homes, String site, @Nullable Literal only) {
        homes.forEach((lodging, home) -> {
            if (problem.travelMinutes(lodging, site) > problem.travelLimitMinutes()) {
                if (only == null) {
                    model.addEquality(home, 0);
                } else {
                    model.addImplication(only, home.not());
                }
            }
        });
    }

    private IntervalVar optional(String place, Span span, Literal here) {
        IntervalVar interval = model.newOptionalIntervalVar(span.start(), span.size(), span.end(), here, "");
        use.computeIfAbsent(place, ignored -> new ArrayList<>()).add(interval);
        return interval;
    }

    private void bans(Learner learner, int post, Span span, Literal here) {
        for (int from = 0; from < open.length; from++) {
            int to = from;
            while (to < open.length && problem.banned(learner.banClass(), post, open[to])) {
                to++;
            }
            if (to > from) {
                BoolVar before = model.newBoolVar("");
                BoolVar behind = model.newBoolVar("");
                model.addLessOrEqual(span.end(), from).onlyEnforceIf(before);
                model.addGreaterOrEqual(span.start(), to).onlyEnforceIf(behind);
                model.addBoolOr(new Literal[] {before, behind, here.not()});
                from = to;
            }
        }
    }

    private void keep(int[] was, Span span, Map<Integer, Literal> posts, Map<Integer, Literal> homes, boolean work) {
        BoolVar same = model.newBoolVar("");
        Literal home = homes.get(was[3]);
        Literal post = work ? posts.get(was[2]) : home;
        if (home == null || post == null) {
            model.addEquality(same, 0);
        } else {
            model.addImplication(same, home);
            model.addImplication(same, post);
            model.addEquality(span.start(), was[0]).onlyEnforceIf(same);
            model.addEquality(span.size(), was[1]).onlyEnforceIf(same);
        }
        kept.add(same);
    }

    private void places() {
        use.forEach((place, intervals) -> {
            String id = place.substring(place.indexOf(' ') + 1);
            int[] most = new int[open.length];
            for (int t = 0; t < open.length; t++) {
                most[t] = capacity(place.substring(0, place.indexOf(' ')), id, open[t]);
            }
            int highest = IntStream.of(most).max().orElse(0);
            CumulativeConstraint cumulative = model.addCumulative(highest);
            intervals.forEach(interval -> cumulative.addDemand(interval, 1));
            for (int t = 0; t < open.length; t++) {
                if (most[t] < highest) {
                    cumulative.addDemand(model.newFixedInterval(t, 1, ""), highest - most[t]);
                }
            }
        });
    }

    private int capacity(String kind, String id, int week) {
        return switch (kind) {
            case "post" -> problem.capacity(Integer.parseInt(id), week);
            case "lodging" ->
                problem.lodgings().get(lodgingAt.getOrDefault(id, 0)).beds();
            case "laboratory" ->
                problem.laboratories().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .capacity();
            default ->
                problem.mentors().stream()
                        .filter(mentor -> mentor.enterprise().equals(id)
                                && !mentor.absentWeeks().contains(week))
                        .mapToInt(Mentor::maxLearners)
                        .sum();
        };
    }

    /** Start and weeks in open weeks, post and lodging of a block; empty if it is not in the schedule. */
    private int[] cells(RotationSchedule schedule, int learner, int block) {
        int first = -1;
        int weeks = 0;
        for (int t = 0; t < open.length; t++) {
            if (schedule.block(learner, open[t]) == block) {
                first = first < 0 ? t : first;
                weeks++;
            }
        }
        return first < 0
                ? new int[0]
                : new int[] {first, weeks, schedule.post(learner, open[first]), schedule.lodging(learner, open[first])};
    }
}
