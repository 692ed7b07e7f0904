package org.siquan.app.apprenticeship;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Something that happens to a published plan from a week on. Weeks count from 1. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PlanEvent.EnterpriseWithdraws.class, name = "enterprise"),
    @JsonSubTypes.Type(value = PlanEvent.PostWithdrawn.class, name = "post"),
    @JsonSubTypes.Type(value = PlanEvent.CapacityChanged.class, name = "capacity"),
    @JsonSubTypes.Type(value = PlanEvent.MentorAbsent.class, name = "mentor"),
    @JsonSubTypes.Type(value = PlanEvent.SiteClosed.class, name = "site"),
    @JsonSubTypes.Type(value = PlanEvent.LearnerJoins.class, name = "joins"),
    @JsonSubTypes.Type(value = PlanEvent.LearnerLeaves.class, name = "leaves")
})
public sealed interface PlanEvent {

    /** First week that it concerns. */
    int firstWeek();

    /** Last week that it concerns, included; {@link Integer#MAX_VALUE} where it does not end. */
    default int lastWeek() {
        return Integer.MAX_VALUE;
    }

    /** What is left of it when the weeks before this one have happened. */
    default PlanEvent notBefore(int week) {
        int first = Math.max(firstWeek(), week);
        return switch (this) {
            case EnterpriseWithdraws e -> new EnterpriseWithdraws(e.enterprise(), first, e.hosts());
            case PostWithdrawn e -> new PostWithdrawn(e.post(), first, e.hosts());
            case CapacityChanged e -> new CapacityChanged(e.post(), e.capacity(), first, e.lastWeek());
            case MentorAbsent e -> new MentorAbsent(e.mentor(), first, e.lastWeek());
            case SiteClosed e -> new SiteClosed(e.site(), first, e.lastWeek());
            case LearnerJoins e -> new LearnerJoins(e.learner(), e.name(), e.like(), first);
            case LearnerLeaves e -> new LearnerLeaves(e.learner(), first);
        };
    }

    /** Which posts take the learners of withdrawn posts in. */
    enum Hosts {
        /** Only posts that accept their orders already. */
        NONE,
        /** Posts of the same occupation. */
        OCCUPATION,
        /** Posts of the same industry chain. */
        CHAIN,
        /** Every post of the park. */
        PARK
    }

    /** An enterprise withdraws all its posts from a week on. */
    record EnterpriseWithdraws(String enterprise, int firstWeek, Hosts hosts) implements PlanEvent {}

    /** One post is withdrawn from a week on. */
    record PostWithdrawn(String post, int firstWeek, Hosts hosts) implements PlanEvent {}

    /** A post takes another number of learners in these weeks, fewer or more. */
    record CapacityChanged(String post, int capacity, int firstWeek, int lastWeek) implements PlanEvent {}

    /** A mentor supervises nobody in these weeks. */
    record MentorAbsent(String mentor, int firstWeek, int lastWeek) implements PlanEvent {}

    /** Nobody can work at a site in these weeks. */
    record SiteClosed(String site, int firstWeek, int lastWeek) implements PlanEvent {}

    /** A learner joins the class of another from a week on and follows the same pattern. */
    record LearnerJoins(String learner, String name, String like, int firstWeek) implements PlanEvent {}

    /** A learner leaves before this week; what was served stays. */
    record LearnerLeaves(String learner, int firstWeek) implements PlanEvent {}
}
