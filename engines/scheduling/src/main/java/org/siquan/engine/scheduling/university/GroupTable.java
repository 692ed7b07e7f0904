package org.siquan.engine.scheduling.university;

import java.util.ArrayList;
import java.util.List;

/** Relations on all their classes together: MaxDays, MaxDayLoad, MaxBreaks, MaxBlock. */
final class GroupTable {

    final Distribution[] relation;
    final int[][] members;
    /** By class: the groups it is in. */
    final int[][] of;

    GroupTable(UniversityProblem problem) {
        relation = problem.distributions().stream()
                .filter(each -> !each.type().pairwise())
                .toArray(Distribution[]::new);
        members = new int[relation.length][];
        List<List<Integer>> by = new ArrayList<>();
        problem.classes().forEach(each -> by.add(new ArrayList<>()));
        for (int g = 0; g < relation.length; g++) {
            members[g] = relation[g].classes().stream().mapToInt(c -> c).toArray();
            for (int c : members[g]) {
                by.get(c).add(g);
            }
        }
        of = by.stream().map(list -> list.stream().mapToInt(g -> g).toArray()).toArray(int[][]::new);
    }
}
