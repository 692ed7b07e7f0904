package org.siquan.engine.scheduling.clerkship;

/** Students present by hospital, discipline and period, and how many are too many or too few in all. */
final class Positions {

    private final int periods;
    private final int disciplines;
    private final int duration;
    private final int[] most;
    private final int[] least;
    private final int[] present;

    Positions(ClerkshipProblem problem) {
        periods = problem.sizes().periods();
        disciplines = problem.sizes().disciplines();
        duration = problem.duration();
        most = problem.most().values();
        least = problem.least().values();
        present = new int[most.length];
    }

    /** Students too few in all while nobody is there. */
    long empty() {
        long missing = 0;
        for (int demanded : least) {
            missing += demanded;
        }
        return missing;
    }

    /** Takes a student out; by how many too many or too few the whole worsens. */
    int remove(int hospital, int discipline, int first) {
        int worse = 0;
        int cell = (hospital * disciplines + discipline) * periods + first;
        for (int end = cell + duration; cell < end; cell++) {
            int now = present[cell]--;
            worse += (now <= least[cell] ? 1 : 0) - (now > most[cell] ? 1 : 0);
        }
        return worse;
    }

    /** Puts a student in; by how many too many or too few the whole worsens. */
    int add(int hospital, int discipline, int first) {
        int worse = 0;
        int cell = (hospital * disciplines + discipline) * periods + first;
        for (int end = cell + duration; cell < end; cell++) {
            int now = present[cell]++;
            worse += (now >= most[cell] ? 1 : 0) - (now < least[cell] ? 1 : 0);
        }
        return worse;
    }
}
