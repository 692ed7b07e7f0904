package org.siquan.engine.scheduling.clerkship;

import java.util.Arrays;
import java.util.List;

/**
 * Who attends which discipline where and when.
 *
 * @param stays by student, then by period
 */
public record ClerkshipPlan(List<Stay> stays) {

    public ClerkshipPlan {
        stays = List.copyOf(stays);
    }

    /**
     * One discipline of one student, for the problem's duration.
     *
     * @param first first period; every number 0-based
     */
    public record Stay(int student, int first, int hospital, int discipline) {}

    /**
     * Satisfaction of a student by the problem's formula, recomputed from the stays.
     *
     * @implNote O(stays of the student · log). The search keeps differences instead; tests compare the two.
     */
    static long satisfaction(ClerkshipProblem problem, int student, Stay... stays) {
        Stay[] inOrder = stays.clone();
        Arrays.sort(inOrder, java.util.Comparator.comparingInt(Stay::first));
        long disciplines = 0;
        long hospitals = 0;
        long manager = 0;
        int changes = 0;
        int end = 0;
        int idle = 0;
        for (int i = 0; i < inOrder.length; i++) {
            Stay stay = inOrder[i];
            disciplines += problem.disciplinePreference().at(student, stay.discipline());
            hospitals += problem.hospitalPreference().at(student, stay.hospital());
            manager += problem.managerPreference().at(stay.discipline());
            changes += i > 0 && inOrder[i - 1].hospital() != stay.hospital() ? 1 : 0;
            idle += stay.first() - end;
            end = stay.first() + problem.duration();
        }
        Grid weights = problem.weights();
        return weights.at(student, ClerkshipProblem.DISCIPLINE) * disciplines
                + weights.at(student, ClerkshipProblem.HOSPITAL) * hospitals
                + (long) weights.at(student, ClerkshipProblem.CHANGE) * changes
                + (long) weights.at(student, ClerkshipProblem.IDLE) * idle
                + manager;
    }
}
