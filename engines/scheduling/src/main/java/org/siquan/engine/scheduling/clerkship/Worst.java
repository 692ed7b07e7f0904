package org.siquan.engine.scheduling.clerkship;

import java.util.Arrays;

/**
 * Satisfaction of every student with that of the worst-off at hand: a tournament tree.
 *
 * @implNote {@link #least} O(1), {@link #set} and {@link #leastBeside} O(log students).
 */
final class Worst {

    private final int leaves;
    private final long[] tree;

    Worst(int students) {
        leaves = Integer.highestOneBit(Math.max(1, students - 1)) * 2;
        tree = new long[2 * leaves];
        Arrays.fill(tree, Long.MAX_VALUE);
    }

    long of(int student) {
        return tree[leaves + student];
    }

    long least() {
        return tree[1];
    }

    /** The least if this student's satisfaction were another. */
    long leastWith(int student, long satisfaction) {
        return tree[leaves + student] > tree[1]
                ? Math.min(tree[1], satisfaction)
                : Math.min(leastBeside(student), satisfaction);
    }

    /** The least if two students' satisfactions were others. */
    long leastWith(int student, long satisfaction, int other, long othersSatisfaction) {
        if (tree[leaves + student] > tree[1] && tree[leaves + other] > tree[1]) {
            return Math.min(tree[1], Math.min(satisfaction, othersSatisfaction));
        }
        long before = tree[leaves + student];
        set(student, satisfaction);
        long least = leastWith(other, othersSatisfaction);
        set(student, before);
        return least;
    }

    private long leastBeside(int student) {
        long least = Long.MAX_VALUE;
        for (int node = leaves + student; node > 1; node >>= 1) {
            least = Math.min(least, tree[node ^ 1]);
        }
        return least;
    }

    void set(int student, long satisfaction) {
        int node = leaves + student;
        tree[node] = satisfaction;
        while (node > 1) {
            long least = Math.min(tree[node], tree[node ^ 1]);
            node >>= 1;
            if (tree[node] == least) {
                return;
            }
            tree[node] = least;
        }
    }
}
