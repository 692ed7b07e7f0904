package org.siquan.engine.scheduling;

/** Which work blocks are at which post, with entering, leaving and drawing one in constant time. */
final class Occupants {

    private final int[] blocks;
    private final int[] count;
    private final int[] slot;
    private final int[] from;

    Occupants(Model model) {
        slot = new int[model.firstBlock[model.learners]];
        count = new int[model.posts];
        from = new int[model.posts + 1];
        int[] possible = new int[model.posts];
        for (int block = 0; block < slot.length; block++) {
            int seen = -1;
            for (int o = model.optionFrom[block]; o < model.optionFrom[block] + model.optionCount[block]; o++) {
                int post = model.options.post[o];
                // Options are ordered by post; several lodgings for one post count once.
                if (post >= 0 && post != seen) {
                    possible[post]++;
                    seen = post;
                }
            }
        }
        for (int p = 0; p < model.posts; p++) {
            from[p + 1] = from[p] + possible[p];
        }
        blocks = new int[from[model.posts]];
    }

    int count(int post) {
        return count[post];
    }

    /** The i-th block at a post, in no particular but a deterministic order. */
    int at(int post, int i) {
        return blocks[from[post] + i];
    }

    void enter(int block, int post) {
        if (post >= 0) {
            slot[block] = count[post];
            blocks[from[post] + count[post]++] = block;
        }
    }

    void leave(int block, int post) {
        if (post >= 0) {
            int last = blocks[from[post] + --count[post]];
            blocks[from[post] + slot[block]] = last;
            slot[last] = slot[block];
        }
    }
}
