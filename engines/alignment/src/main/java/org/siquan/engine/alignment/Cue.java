package org.siquan.engine.alignment;

import org.jspecify.annotations.Nullable;

/**
 * A word that says how a text asks for what it names, or a half of a pair of such words.
 *
 * @param word as the text has it, folded
 * @param requirement of the kinds {@link Kind#REQUIREMENT} only
 * @param level of the kind {@link Kind#LEVEL} only
 * @param years of the kind {@link Kind#YEARS} only
 * @param pair number of the pair it belongs to, -1 if it stands alone
 * @param opens whether it is the first half of its pair
 */
record Cue(
        String word,
        Kind kind,
        Side side,
        @Nullable Requirement requirement,
        @Nullable Integer level,
        @Nullable Double years,
        int pair,
        boolean opens) {

    /** What a cue speaks of. */
    enum Kind {
        REQUIREMENT,
        LEVEL,
        YEARS,
        /** Begins a statement of its own. */
        HEAD,
        /** Begins a statement on what the person does, so that training in it is no offer. */
        DUTY,
        /** Parts a clause in two. */
        BREAK,
        /** Holds a cue by chance. */
        MASK,
        /** Says nothing of its own. */
        FILLER
    }

    /** Where it stands to what it governs. */
    enum Side {
        BEFORE,
        AFTER,
        EITHER,
        HEADING
    }

    /** A cue at a place of a readable text. */
    record Place(int start, int end, Cue cue) {

        boolean is(Kind kind) {
            return cue.kind == kind;
        }

        /** Whether it speaks alone of whether something is asked for, from one of these sides. */
        boolean asks(Side one, Side other) {
            return cue.kind == Kind.REQUIREMENT && cue.pair < 0 && (cue.side == one || cue.side == other);
        }
    }

    static Cue ofYears(String word, double years) {
        return new Cue(word, Kind.YEARS, Side.EITHER, null, null, years, -1, false);
    }
}
