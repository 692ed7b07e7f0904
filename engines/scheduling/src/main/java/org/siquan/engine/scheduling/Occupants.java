package org.siquan.engine.scheduling;

import java.util.Arrays;

/** Which work blocks are at which post, with entering, leaving and drawing one in constant time. */
final class Occupants {

    private final int[][] blocks;
    private final int[] count;
    private final int[] slot;

    Occupants(Model model) {
        slot = new int[model.firstBlock[model.learners]];
        count = new int[model.posts];
        blocks = new int[model.posts][4];
    }

    int count(int post) {
        return count[post];
    }

    /** The i-th block at a post, in no particular but a deterministic order. */
    int at(int post, int i) {
        return blocks[post][i];
    }

    void enter(int block, int post) {
        if (post >= 0) {
            if (count[post] == blocks[post].length) {
                blocks[post] = Arrays.copyOf(blocks[post], 2 * count[post]);
            }
            slot[block] = count[post];
            blocks[post][count[post]++] = block;
        }
    }

    void leave(int block, int post) {
        if (post >= 0) {
            int last = blocks[post][--count[post]];
            blocks[post][slot[block]] = last;
            slot[last] = slot[block];
        }
    }
}
