package org.siquan.engine.scheduling.clerkship;

import java.util.ArrayList;
import java.util.List;

/** Every plan of a tiny problem, looked at one by one: the best score, or nothing if there is no plan. */
final class Enumeration {

    static final long NO_PLAN = Long.MIN_VALUE;

    private final ClerkshipProblem problem;
    private final List<ClerkshipPlan.Stay> stays = new ArrayList<>();
    private long best = NO_PLAN;

    private Enumeration(ClerkshipProblem problem) {
        this.problem = problem;
    }

    static long best(ClerkshipProblem problem) {
        Enumeration enumeration = new Enumeration(problem);
        enumeration.next(0, 0);
        return enumeration.best;
    }

    private void next(int student, int period) {
        if (student == problem.sizes().students()) {
            Recount recount = new Recount(problem, new ClerkshipPlan(stays));
            if (recount.broken() == 0) {
                best = Math.max(best, recount.score());
            }
            return;
        }
        if (period >= problem.sizes().periods()) {
            if (complete(student)) {
                next(student + 1, 0);
            }
            return;
        }
        next(student, period + 1);
        for (int d = 0; d < problem.sizes().disciplines(); d++) {
            for (int h = 0; h < problem.sizes().hospitals(); h++) {
                if (may(student, h, d, period)) {
                    stays.add(new ClerkshipPlan.Stay(student, period, h, d));
                    next(student, period + problem.duration());
                    stays.removeLast();
                }
            }
        }
    }

    private boolean may(int student, int h, int d, int period) {
        boolean may = period + problem.duration() <= problem.sizes().periods()
                && problem.allowed().at(student, d) == 1
                && problem.able().at(student, h, d) == 1
                && stays.stream().noneMatch(stay -> stay.student() == student && stay.discipline() == d);
        for (int t = period; may && t < period + problem.duration(); t++) {
            may = problem.available().at(student, t) == 1;
        }
        return may;
    }

    private boolean complete(int student) {
        int[] taken = new int[problem.sizes().groups()];
        for (ClerkshipPlan.Stay stay : stays) {
            taken[problem.group().at(stay.discipline())] += stay.student() == student ? 1 : 0;
        }
        for (int g = 0; g < taken.length; g++) {
            if (taken[g] != problem.needed().at(student, g)) {
                return false;
            }
        }
        return true;
    }
}
