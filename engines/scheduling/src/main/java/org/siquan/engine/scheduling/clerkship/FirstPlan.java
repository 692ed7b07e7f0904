package org.siquan.engine.scheduling.clerkship;

import java.util.Arrays;
import java.util.Comparator;

/** A plan to begin with: of each group the disciplines that a student values most, prerequisites first, as early as can be. */
final class FirstPlan {

    private final Roster roster;
    private final Prerequisites prerequisites;

    FirstPlan(Roster roster) {
        this.roster = roster;
        prerequisites = new Prerequisites(roster);
    }

    void fill(ClerkshipState state) {
        for (int s = 0; s < roster.students; s++) {
            int[] starts = roster.packed(s);
            int[] taken = taken(s);
            for (int i = 0; i < taken.length; i++) {
                int slot = roster.slots[s] + i;
                int[] able = roster.hospitalsOf[s * roster.disciplines + taken[i]];
                state.first[slot] = starts[i];
                state.discipline[slot] = taken[i];
                state.hospital[slot] = able[(s + i) % able.length];
            }
        }
    }

    private int[] taken(int student) {
        int[] taken = new int[roster.slots[student + 1] - roster.slots[student]];
        int count = 0;
        for (int g = 0; g < roster.problem.sizes().groups(); g++) {
            Integer[] choices =
                    Arrays.stream(roster.choices[student][g]).boxed().toArray(Integer[]::new);
            Arrays.sort(
                    choices,
                    Comparator.comparingInt((Integer d) -> -roster.disciplineWorth[student * roster.disciplines + d]));
            for (int i = 0; i < roster.problem.needed().at(student, g); i++) {
                taken[count++] = choices[i];
            }
        }
        return Arrays.stream(taken)
                .boxed()
                .sorted(Comparator.comparingInt(prerequisites::depth))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
