package org.siquan.engine.scheduling.clerkship;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the search asks of a problem, laid out for it: who may take what where, and in which slots. A student takes a fixed
 * number of disciplines, so a student is a row of that many slots in ascending order of time.
 */
final class Roster {

    final ClerkshipProblem problem;
    final int students;
    final int disciplines;
    final int hospitals;
    final int periods;
    final int duration;

    /** First slot of each student; one more at the end. */
    final int[] slots;

    /** Student of each slot. */
    final int[] owner;

    /** Disciplines that a student may take of each group, shape [student][group]: allowed, able and not on a cycle. */
    final int[][][] choices;

    /** Hospitals in which the student may take the discipline, shape [student · discipline]. */
    final int[][] hospitalsOf;

    /** Whether a discipline is among the choices, shape [student · discipline]. */
    final boolean[] possible;

    /** True where a discipline may start: the student is free for its whole duration, shape [student][period]. */
    final boolean[][] starts;

    /** Disciplines that must precede this one. */
    final int[][] before;

    /** Disciplines that this one must precede. */
    final int[][] after;

    /** Worth of a discipline to a student, preference and manager together, shape [student · discipline]. */
    final int[] disciplineWorth;

    /** Worth of a hospital to a student, for each discipline there, shape [student · hospital]. */
    final int[] hospitalWorth;

    Roster(ClerkshipProblem problem) {
        this.problem = problem;
        students = problem.sizes().students();
        disciplines = problem.sizes().disciplines();
        hospitals = problem.sizes().hospitals();
        periods = problem.sizes().periods();
        duration = problem.duration();
        slots = new int[students + 1];
        for (int s = 0; s < students; s++) {
            slots[s + 1] = slots[s] + problem.taken(s);
        }
        owner = new int[slots[students]];
        for (int s = 0; s < students; s++) {
            Arrays.fill(owner, slots[s], slots[s + 1], s);
        }
        before = relation(false);
        after = relation(true);
        hospitalsOf = hospitalsOf();
        possible = new boolean[students * disciplines];
        choices = choices();
        starts = starts();
        disciplineWorth = disciplineWorth();
        hospitalWorth = hospitalWorth();
    }

    int group(int discipline) {
        return problem.group().at(discipline);
    }

    boolean able(int student, int hospital, int discipline) {
        return problem.able().at(student, hospital, discipline) == 1;
    }

    /** True if the student may take the discipline in the hospital: allowed, able and possible. */
    boolean may(int student, int hospital, int discipline) {
        return possible[student * disciplines + discipline] && able(student, hospital, discipline);
    }

    private int[][] relation(boolean turned) {
        int[][] relation = new int[disciplines][];
        for (int d = 0; d < disciplines; d++) {
            List<Integer> others = new ArrayList<>();
            for (int e = 0; e < disciplines; e++) {
                if ((turned
                                ? problem.prerequisite().at(e, d)
                                : problem.prerequisite().at(d, e))
                        == 1) {
                    others.add(e);
                }
            }
            relation[d] = others.stream().mapToInt(Integer::intValue).toArray();
        }
        return relation;
    }

    private int[][] hospitalsOf() {
        int[][] able = new int[students * disciplines][];
        int[] found = new int[hospitals];
        for (int s = 0; s < students; s++) {
            for (int d = 0; d < disciplines; d++) {
                int count = 0;
                for (int h = 0; h < hospitals; h++) {
                    if (problem.allowed().at(s, d) == 1 && able(s, h, d)) {
                        found[count++] = h;
                    }
                }
                able[s * disciplines + d] = Arrays.copyOf(found, count);
            }
        }
        return able;
    }

    private int[][][] choices() {
        Prerequisites prerequisites = new Prerequisites(this);
        int[][][] byGroup = new int[students][problem.sizes().groups()][];
        for (int s = 0; s < students; s++) {
            System.arraycopy(prerequisites.possible(s), 0, possible, s * disciplines, disciplines);
            for (int g = 0; g < byGroup[s].length; g++) {
                int[] found = new int[disciplines];
                int count = 0;
                for (int d = 0; d < disciplines; d++) {
                    if (possible[s * disciplines + d] && group(d) == g) {
                        found[count++] = d;
                    }
                }
                byGroup[s][g] = Arrays.copyOf(found, count);
            }
        }
        return byGroup;
    }

    private boolean[][] starts() {
        boolean[][] may = new boolean[students][periods];
        for (int s = 0; s < students; s++) {
            int free = 0;
            for (int t = periods - 1; t >= 0; t--) {
                free = problem.available().at(s, t) == 1 ? free + 1 : 0;
                may[s][t] = free >= duration;
            }
        }
        return may;
    }

    private int[] disciplineWorth() {
        int[] worth = new int[students * disciplines];
        for (int s = 0; s < students; s++) {
            for (int d = 0; d < disciplines; d++) {
                worth[s * disciplines + d] = problem.weights().at(s, ClerkshipProblem.DISCIPLINE)
                                * problem.disciplinePreference().at(s, d)
                        + problem.managerPreference().at(d);
            }
        }
        return worth;
    }

    private int[] hospitalWorth() {
        int[] worth = new int[students * hospitals];
        for (int s = 0; s < students; s++) {
            for (int h = 0; h < hospitals; h++) {
                worth[s * hospitals + h] = problem.weights().at(s, ClerkshipProblem.HOSPITAL)
                        * problem.hospitalPreference().at(s, h);
            }
        }
        return worth;
    }

    /** Earliest starts of a student's slots, packed as tightly as the periods allow; fewer if they do not all fit. */
    int[] packed(int student) {
        int[] found = new int[slots[student + 1] - slots[student]];
        int count = 0;
        int t = 0;
        while (t < periods && count < found.length) {
            if (starts[student][t]) {
                found[count++] = t;
                t += duration;
            } else {
                t++;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
