package org.siquan.app.apprenticeship;

import java.util.List;
import org.siquan.app.platform.PageOf;

/**
 * Versions of the plan as the current actor sees them: published ones with the own part of them, drafts for who made them,
 * the operator and the authority. The database decides whose rows are whose.
 */
public interface Plans {

    /** The newest first. */
    List<PlanVersion> list();

    /** A version; 404 if the actor may not see it. */
    PlanVersion get(PlanId plan);

    /** Learners with their weeks, by code; page from 1. */
    PageOf<PlanLearner> listLearners(PlanId plan, PlanFilter filter, int page, int size);

    /** Places of a kind with their learners by week, fullest first; page from 1. */
    PageOf<PlanPlace> listPlaces(PlanId plan, PlaceKind kind, PlanFilter filter, int page, int size);

    /** What can be filtered by. */
    PlanChoices choices(PlanId plan);

    /** What a plan changes in its base, by learner and block; page from 1. */
    PageOf<PlanChange> listChanges(PlanId plan, int page, int size);

    /** How many of the changes are of blocks that had begun. */
    Begun countBegun(PlanId plan);

    /**
     * Changes of blocks that had begun when the plan was made again.
     *
     * @param all all of them; what had happened stays
     * @param cut how many of them part a block, because nothing else left a plan
     */
    record Begun(long all, long cut) {}

    /** What a plan changes for these learners. */
    List<PlanChange> listChanges(PlanId plan, List<String> learners);

    /** Blocks that differ between two versions, by learner and block; the reasons are those of the later version. */
    List<PlanDifference> compare(PlanId before, PlanId after);
}
