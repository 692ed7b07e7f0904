package org.siquan.engine.matching.lottery;

import java.util.List;

/**
 * Shows that one commitment is under the root, without showing the others.
 *
 * @param index its place in the list, from 0
 * @param path the sisters on the way up, lowest first; at most 26
 */
public record Inclusion(int index, List<Digest> path) {

    /** Copies the path. */
    public Inclusion {
        path = List.copyOf(path);
    }
}
