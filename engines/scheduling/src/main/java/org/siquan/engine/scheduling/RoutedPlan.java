package org.siquan.engine.scheduling;

/** The plan of one learner that a router found last, by block index of the learner. */
class RoutedPlan {

    int[] start = new int[8];
    int[] length = new int[8];
    int[] option = new int[8];

    /** What the plan costs. */
    long value;

    final void reserve(int blocks) {
        if (start.length < blocks) {
            start = new int[blocks];
            length = new int[blocks];
            option = new int[blocks];
        }
    }
}
