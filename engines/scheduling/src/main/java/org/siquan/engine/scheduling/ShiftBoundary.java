package org.siquan.engine.scheduling;

import java.util.random.RandomGenerator;

/** Shifts the boundary between two blocks, one end of a block, or a whole block, by one to three weeks. */
final class ShiftBoundary implements Move {

    private final State state;
    private final Model model;
    private final int[] starts = new int[3];
    private final int[] ends = new int[3];

    ShiftBoundary(State state) {
        this.state = state;
        model = state.model;
    }

    @Override
    public boolean propose(RandomGenerator random, long allowed) {
        int block = random.nextInt(state.option.length);
        int learner = model.learnerOf[block];
        int first = model.firstBlock[learner];
        int last = model.firstBlock[learner + 1] - 1;
        int by = (1 + random.nextInt(3)) * (random.nextBoolean() ? 1 : -1);
        int low = Math.max(first, block - 1);
        int high = Math.min(last, block + 1);
        for (int b = low; b <= high; b++) {
            starts[b - low] = state.start[b];
            ends[b - low] = state.start[b] + state.length[b];
        }
        int at = block - low;
        int kind = random.nextInt(5);
        if (kind == 0 || kind >= 3) {
            starts[at] += by;
        }
        if (kind == 1 || kind == 3) {
            ends[at] += by;
        }
        if (block > first && (kind == 4 || (kind == 3 && model.shape(learner).gap == 0))) {
            ends[at - 1] += by;
        }
        if (kind == 3 && block < last && model.shape(learner).gap == 0) {
            starts[at + 1] += by;
        }
        if (kind == 2) {
            if (block == last) {
                return false;
            }
            ends[at] += by;
            starts[at + 1] += by;
        }
        return valid(low, high, first, last) && apply(low, high, allowed);
    }

    private boolean valid(int low, int high, int first, int last) {
        Shape shape = model.shape(model.learnerOf[low]);
        for (int b = low; b <= high; b++) {
            int i = b - low;
            int weeks = ends[i] - starts[i];
            if (weeks < shape.min[b - first] || weeks > shape.max[b - first]) {
                return false;
            }
            int before = b == first ? shape.begin : i > 0 ? ends[i - 1] : state.start[b - 1] + state.length[b - 1];
            if (starts[i] < before || starts[i] - before > shape.gap) {
                return false;
            }
        }
        int end = ends[high - low];
        int after = high == last ? model.horizon : state.start[high + 1];
        if (end > after || after - end > shape.gap) {
            return false;
        }
        for (int b = low; b <= high; b++) {
            if (!model.free(state.option[b], starts[b - low], ends[b - low])) {
                return false;
            }
        }
        return true;
    }

    private boolean apply(int low, int high, long allowed) {
        long before = state.cost();
        exchange(low, high);
        if (state.cost() - before <= allowed) {
            return true;
        }
        exchange(low, high);
        return false;
    }

    /** Carries the new times out and keeps the old ones in their place. */
    private void exchange(int low, int high) {
        for (int b = low; b <= high; b++) {
            int i = b - low;
            int oldStart = state.start[b];
            int oldEnd = oldStart + state.length[b];
            if (oldStart != starts[i] || oldEnd != ends[i]) {
                state.set(b, starts[i], ends[i] - starts[i], state.option[b]);
                starts[i] = oldStart;
                ends[i] = oldEnd;
            }
        }
    }
}
