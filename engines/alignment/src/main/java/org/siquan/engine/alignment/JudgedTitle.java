package org.siquan.engine.alignment;

import java.util.List;

/**
 * A title and how it was coded.
 *
 * @param confidence probability of the first candidate, 0..1
 * @param rank place of the right code from 1, 0 if it is none of the engine's
 */
record JudgedTitle(double confidence, int rank) {

    static JudgedTitle of(String code, List<OccupationCandidate> candidates) {
        int rank = 0;
        for (int i = 0; i < candidates.size() && rank == 0; i++) {
            rank = candidates.get(i).code().equals(code) ? i + 1 : 0;
        }
        return new JudgedTitle(candidates.isEmpty() ? 0 : candidates.getFirst().probability(), rank);
    }

    boolean within(int places) {
        return rank > 0 && rank <= places;
    }
}
