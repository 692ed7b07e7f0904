package org.siquan.engine.scheduling.clerkship;

import java.util.ArrayList;
import java.util.List;

/** Score and broken constraints of a plan from the plan alone, without anything the search keeps. */
final class Recount {

    private final ClerkshipProblem problem;
    private final List<List<ClerkshipPlan.Stay>> byStudent = new ArrayList<>();
    private final Positions positions;
    private long broken;

    Recount(ClerkshipProblem problem, ClerkshipPlan plan) {
        this.problem = problem;
        for (int s = 0; s < problem.sizes().students(); s++) {
            byStudent.add(new ArrayList<>());
        }
        positions = new Positions(problem);
        broken = positions.empty();
        for (ClerkshipPlan.Stay stay : plan.stays()) {
            byStudent.get(stay.student()).add(stay);
            broken += positions.add(stay.hospital(), stay.discipline(), stay.first());
        }
        byStudent.forEach(this::student);
    }

    private void student(List<ClerkshipPlan.Stay> stays) {
        int[] inHospital = new int[problem.sizes().hospitals()];
        for (ClerkshipPlan.Stay stay : stays) {
            broken += ++inHospital[stay.hospital()] > problem.mostPerHospital() ? 1 : 0;
            for (int e = 0; e < problem.sizes().disciplines(); e++) {
                int before = e;
                if (problem.prerequisite().at(stay.discipline(), e) == 1
                        && stays.stream()
                                .noneMatch(other -> other.discipline() == before
                                        && other.first() + problem.duration() <= stay.first())) {
                    broken++;
                }
            }
        }
    }

    long broken() {
        return broken;
    }

    long score() {
        long sum = 0;
        long worst = Long.MAX_VALUE;
        for (int s = 0; s < byStudent.size(); s++) {
            long satisfaction =
                    ClerkshipPlan.satisfaction(problem, s, byStudent.get(s).toArray(ClerkshipPlan.Stay[]::new));
            sum += satisfaction;
            worst = Math.min(worst, satisfaction);
        }
        return sum + worst;
    }

    long cost(long weight) {
        return weight * broken - score();
    }
}
