package org.siquan.app.closing;

import java.util.List;
import org.siquan.region.EnterpriseId;

/** Assessment schemes: the school proposes, the unit agrees or sends back; what is agreed never changes, a new one replaces it. */
public interface Schemes {

    /** Fewest and most items of one. */
    int LEAST = 2;

    int MOST = 12;

    /** A unit where the actor's school has placements. */
    record Unit(EnterpriseId id, String name) {}

    /** Those that the actor may read, the newest first. */
    List<Scheme> list();

    /** 404 where it is unknown or somebody else's. */
    Scheme get(SchemeId id);

    /** Units of the school's placements for which no scheme is being worked on. */
    List<Unit> units();

    /**
     * Begins a scheme: a copy of the one in force there, else a usual one.
     *
     * @throws org.siquan.app.platform.ProblemException 403 no school; 404 no placement there; 409 one is being worked on
     */
    SchemeId draft(EnterpriseId unit);

    /**
     * Other items, numbered anew.
     *
     * @throws org.siquan.app.platform.ProblemException 409 no draft, or somebody was faster; 422 too few, too many, a name or a weight
     *     that is none
     */
    void change(SchemeId id, long version, List<SchemeItem> items);

    /**
     * Sends it to the unit.
     *
     * @throws org.siquan.app.platform.ProblemException 422 weights do not make 100, a part or a side is missing, attendance weighs more
     *     than the law's spirit allows (Art. 27: not simply the unit's attendance system)
     */
    void propose(SchemeId id, long version);

    /** The unit agrees, or sends it back with a reason. */
    void answer(SchemeId id, long version, boolean agreed, String why);

    /** The school takes it back before the unit has answered. */
    void recall(SchemeId id, long version);
}
