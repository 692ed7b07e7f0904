package org.siquan.app.days;

import java.util.List;
import java.util.UUID;
import org.siquan.app.placements.PlacementId;

/** Flags of placements, the learner's word against them, and a person's answer. */
public interface Flags {

    /** Those of a placement, the newest day first. Raises what is due for lack of checks. */
    List<Flag> of(PlacementId id);

    /** The learner contradicts an open flag, in 1 to 500 characters. */
    void appeal(UUID flag, String words);

    /**
     * A person of the school answers with a reason.
     *
     * @param lifted true: the flag was wrong
     * @throws org.siquan.app.platform.ProblemException 409 it is answered or settled, or changed meanwhile
     */
    void answer(UUID flag, int version, boolean lifted, String reason);
}
