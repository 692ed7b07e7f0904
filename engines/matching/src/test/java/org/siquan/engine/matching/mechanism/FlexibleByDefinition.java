package org.siquan.engine.matching.mechanism;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;

/**
 * Kamada and Kojima's algorithm as they tell it: in each round everybody without a place applies to the next on their list;
 * each region looks at all who are there, fills every place up to its target, then goes round its places seat by seat.
 */
final class FlexibleByDefinition {

    private final MatchingProblem problem;
    private final Choices choices;
    private final int[] target;
    private final List<List<int[]>> applied = new ArrayList<>();
    private final Integer[] held;
    private final int[] next;

    FlexibleByDefinition(MatchingProblem problem) {
        this.problem = problem;
        choices = problem.choices();
        target = new Turns(problem).targets();
        problem.places().forEach(place -> applied.add(new ArrayList<>()));
        held = new Integer[problem.applicants()];
        java.util.Arrays.fill(held, MatchingOutcome.NONE);
        next = new int[held.length];
    }

    MatchingOutcome match() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int a = 0; a < held.length; a++) {
                while (held[a] == MatchingOutcome.NONE && choices.first(a) + next[a] < choices.end(a)) {
                    int position = choices.first(a) + next[a]++;
                    if (choices.eligibleAt(position)) {
                        applied.get(choices.placeAt(position)).add(new int[] {a, position});
                        held[a] = position - choices.first(a);
                        moved = true;
                    }
                }
            }
            chooseAll();
        }
        return MatchingOutcome.of(List.of(held), new BitSet());
    }

    private void chooseAll() {
        for (List<int[]> queue : applied) {
            queue.sort(Comparator.comparingLong((int[] at) -> -problem.key(at[0], at[1], choices.placeAt(at[1]))));
        }
        int nodes = problem.forest().nodes();
        for (int region = -1; region < nodes; region++) {
            List<Integer> members = new ArrayList<>();
            for (int p = 0; p < target.length; p++) {
                if (problem.forest().parent(p) == region) {
                    members.add(p);
                }
            }
            choose(members, region < 0 ? Integer.MAX_VALUE : problem.forest().most(region));
        }
    }

    private void choose(List<Integer> members, int bound) {
        int[] kept = new int[target.length];
        int left = bound;
        for (int p : members) {
            kept[p] = Math.min(
                    applied.get(p).size(), Math.min(target[p], problem.forest().most(p)));
            left -= kept[p];
        }
        boolean given = true;
        while (given) {
            given = false;
            for (int p : members) {
                if (left > 0
                        && kept[p] < applied.get(p).size()
                        && kept[p] < problem.forest().most(p)) {
                    kept[p]++;
                    left--;
                    given = true;
                }
            }
        }
        for (int p : members) {
            List<int[]> queue = applied.get(p);
            while (queue.size() > kept[p]) {
                held[queue.removeLast()[0]] = MatchingOutcome.NONE;
            }
        }
    }
}
