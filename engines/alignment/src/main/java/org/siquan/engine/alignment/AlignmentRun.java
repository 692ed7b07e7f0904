package org.siquan.engine.alignment;

import java.util.List;

/** How a run over many advertisements ended. */
public sealed interface AlignmentRun {

    /** What was aligned, in the order of the advertisements. */
    List<Alignment> alignments();

    /** Every advertisement was read. */
    record Finished(List<Alignment> alignments) implements AlignmentRun {
        public Finished {
            alignments = List.copyOf(alignments);
        }
    }

    /**
     * Somebody cancelled.
     *
     * @param alignments the first ones, complete in themselves
     * @param left advertisements not read
     */
    record Stopped(List<Alignment> alignments, int left) implements AlignmentRun {
        public Stopped {
            alignments = List.copyOf(alignments);
        }
    }
}
