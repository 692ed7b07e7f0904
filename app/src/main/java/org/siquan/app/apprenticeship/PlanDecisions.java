package org.siquan.app.apprenticeship;

import org.siquan.engine.kernel.Text;

/** What the operator does with versions of the plan. Every move is audited; a version that somebody changed is a 409. */
public interface PlanDecisions {

    /** A draft that changes nothing yet in this version. */
    PlanId draft(PlanId base, Text cause);

    /**
     * Makes a draft hold for everybody; what was published until now is replaced.
     *
     * @param version of the draft as it was read
     * @param reason in the operator's words; must not be blank
     */
    void publish(PlanId draft, long version, String reason);

    /** Puts a draft aside; an enterprise may do so with its own. */
    void discard(PlanId draft, long version, String reason);
}
