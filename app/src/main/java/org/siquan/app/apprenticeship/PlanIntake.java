package org.siquan.app.apprenticeship;

/** Takes a finished rotation over as the draft of a plan. */
public interface PlanIntake {

    /**
     * Stores the rotation; a run that was taken over before gives the plan it gave then. Called for the whole park.
     *
     * @throws IllegalArgumentException if the schedule breaks a hard rule; the message names it
     */
    PlanId take(NewPlan plan);
}
