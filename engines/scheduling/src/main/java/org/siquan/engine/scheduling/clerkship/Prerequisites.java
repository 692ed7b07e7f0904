package org.siquan.engine.scheduling.clerkship;

import java.util.Arrays;

/** Which disciplines can be taken at all, given what must come before them. */
final class Prerequisites {

    private final Roster roster;

    /** Longest chain of prerequisites below a discipline; -1 if a cycle makes it impossible. */
    private final int[] depth;

    Prerequisites(Roster roster) {
        this.roster = roster;
        depth = new int[roster.disciplines];
        Arrays.fill(depth, -1);
        boolean found = true;
        for (int round = 0; found; round++) {
            found = false;
            for (int d = 0; d < depth.length; d++) {
                if (depth[d] < 0 && complete(d, round)) {
                    depth[d] = round;
                    found = true;
                }
            }
        }
    }

    private boolean complete(int discipline, int round) {
        for (int e : roster.before[discipline]) {
            if (depth[e] < 0 || depth[e] >= round) {
                return false;
            }
        }
        return true;
    }

    /** Longest chain of prerequisites below a discipline; -1 if it stands on a cycle or behind one. */
    int depth(int discipline) {
        return depth[discipline];
    }

    /** The disciplines that a student may take together with all that must come before them. */
    boolean[] possible(int student) {
        boolean[] possible = new boolean[depth.length];
        int[] taken = new int[roster.problem.sizes().groups()];
        for (int d = 0; d < depth.length; d++) {
            boolean[] closure = new boolean[depth.length];
            Arrays.fill(taken, 0);
            possible[d] = depth[d] >= 0 && close(student, d, closure, taken);
        }
        return possible;
    }

    /** Adds a discipline and all before it; false if one of them cannot be taken or a group would be exceeded. */
    private boolean close(int student, int discipline, boolean[] closure, int... taken) {
        if (closure[discipline]) {
            return true;
        }
        closure[discipline] = true;
        int group = roster.group(discipline);
        if (roster.hospitalsOf[student * roster.disciplines + discipline].length == 0
                || ++taken[group] > roster.problem.needed().at(student, group)) {
            return false;
        }
        for (int e : roster.before[discipline]) {
            if (!close(student, e, closure, taken)) {
                return false;
            }
        }
        return true;
    }
}
