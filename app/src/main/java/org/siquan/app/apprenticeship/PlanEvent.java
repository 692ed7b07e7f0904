package org.siquan.app.apprenticeship;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.OptionalInt;

/** Something that happens to a published plan. Weeks count from 1. */
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

    /** First week that it concerns; empty where it concerns the whole year. */
    default OptionalInt fromWeek() {
        return switch (this) {
            case EnterpriseWithdraws e -> OptionalInt.of(e.from());
            case PostWithdrawn e -> OptionalInt.of(e.from());
            case MentorAbsent e -> OptionalInt.of(e.firstWeek());
            case SiteClosed e -> OptionalInt.of(e.firstWeek());
            case CapacityChanged _, LearnerJoins _, LearnerLeaves _ -> OptionalInt.empty();
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
    record EnterpriseWithdraws(String enterprise, int from, Hosts hosts) implements PlanEvent {}

    /** One post is withdrawn from a week on. */
    record PostWithdrawn(String post, int from, Hosts hosts) implements PlanEvent {}

    /** A post takes another number of learners in every week. */
    record CapacityChanged(String post, int capacity) implements PlanEvent {}

    /** A mentor supervises nobody in these weeks. */
    record MentorAbsent(String mentor, int firstWeek, int lastWeek) implements PlanEvent {}

    /** Nobody can work at a site in these weeks. */
    record SiteClosed(String site, int firstWeek, int lastWeek) implements PlanEvent {}

    /** A learner joins the class of another and follows the same pattern. */
    record LearnerJoins(String learner, String name, String like) implements PlanEvent {}

    /** A learner leaves. */
    record LearnerLeaves(String learner) implements PlanEvent {}
}
