package org.siquan.engine.scheduling.clerkship;

import java.util.Arrays;

/**
 * What no plan can exceed: each student alone, without positions and prerequisites. Disciplines are chosen by worth within
 * each group, hospitals by worth within the most of one hospital, idle periods and changes are the fewest that the student's
 * own periods and numbers force.
 */
final class UpperBound {

    private final Roster roster;
    private final ClerkshipProblem problem;

    UpperBound(Roster roster) {
        this.roster = roster;
        problem = roster.problem;
    }

    long total() {
        long sum = 0;
        long worst = Long.MAX_VALUE;
        for (int s = 0; s < roster.students; s++) {
            long best = student(s);
            sum += best;
            worst = Math.min(worst, best);
        }
        return sum + worst;
    }

    /** Disciplines and hospitals are bounded apart, then together; the smaller counts. */
    private long student(int s) {
        int taken = problem.taken(s);
        if (taken == 0) {
            return 0;
        }
        long apart = byGroup(s, false) + hospitals(s, taken);
        return Math.min(apart, byGroup(s, true)) + idle(s, taken) + changes(s, taken);
    }

    private long byGroup(int s, boolean withHospital) {
        long sum = 0;
        for (int g = 0; g < problem.sizes().groups(); g++) {
            long[] worths = Arrays.stream(roster.choices[s][g])
                    .mapToLong(d -> roster.disciplineWorth[s * roster.disciplines + d]
                            + (withHospital ? bestHospital(s, d) : 0))
                    .sorted()
                    .toArray();
            for (int i = 1; i <= problem.needed().at(s, g); i++) {
                sum += worths[worths.length - i];
            }
        }
        return sum;
    }

    private int bestHospital(int s, int d) {
        int best = Integer.MIN_VALUE;
        for (int h : roster.hospitalsOf[s * roster.disciplines + d]) {
            best = Math.max(best, roster.hospitalWorth[s * roster.hospitals + h]);
        }
        return best;
    }

    /** The best hospitals, each for as many disciplines as one may hold. */
    private long hospitals(int s, int taken) {
        int[] worths = Arrays.copyOfRange(roster.hospitalWorth, s * roster.hospitals, (s + 1) * roster.hospitals);
        Arrays.sort(worths);
        long sum = 0;
        int left = taken;
        for (int h = worths.length - 1; h >= 0 && left > 0; h--) {
            int here = Math.min(left, problem.mostPerHospital());
            sum += (long) here * worths[h];
            left -= here;
        }
        return sum;
    }

    private long idle(int s, int taken) {
        int[] packed = roster.packed(s);
        int fewest = packed[taken - 1] + roster.duration - taken * roster.duration;
        int most = roster.periods - taken * roster.duration;
        int weight = problem.weights().at(s, ClerkshipProblem.IDLE);
        return (long) weight * (weight <= 0 ? fewest : most);
    }

    private long changes(int s, int taken) {
        int fewest = (taken - 1) / Math.max(1, problem.mostPerHospital());
        int weight = problem.weights().at(s, ClerkshipProblem.CHANGE);
        return (long) weight * (weight <= 0 ? fewest : taken - 1);
    }
}
