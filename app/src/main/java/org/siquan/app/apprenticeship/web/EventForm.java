package org.siquan.app.apprenticeship.web;

import java.util.List;
import java.util.Map;
import org.siquan.app.apprenticeship.PlanEvent;
import org.siquan.app.platform.ProblemException;

/** What happened, as a form says it. */
final class EventForm {

    /** What the operator may say. */
    static final List<String> ALL = List.of("enterprise", "post", "capacity", "mentor", "site", "joins", "leaves");
    /** What an enterprise may say of itself. */
    static final List<String> OWN = List.of("enterprise", "post", "capacity", "mentor");

    private final Map<String, String> given;

    EventForm(Map<String, String> given) {
        this.given = given;
    }

    PlanEvent event() {
        return switch (text("event")) {
            case "enterprise" -> new PlanEvent.EnterpriseWithdraws(text("enterprise"), number("from"), hosts());
            case "post" -> new PlanEvent.PostWithdrawn(text("post"), number("from"), hosts());
            case "capacity" ->
                new PlanEvent.CapacityChanged(text("post"), number("capacity"), number("from"), number("to"));
            case "mentor" -> new PlanEvent.MentorAbsent(text("mentor"), number("from"), number("to"));
            case "site" -> new PlanEvent.SiteClosed(text("site"), number("from"), number("to"));
            case "joins" -> new PlanEvent.LearnerJoins(text("learner"), text("name"), text("like"), number("from"));
            case "leaves" -> new PlanEvent.LearnerLeaves(text("learner"), number("from"));
            default -> throw ProblemException.invalid("plan-event-unknown");
        };
    }

    /** The week that it is now; the first of the event where nothing else is said. */
    int now(PlanEvent event) {
        return text("now").isEmpty() ? event.firstWeek() : number("now");
    }

    private PlanEvent.Hosts hosts() {
        return switch (given.getOrDefault("hosts", "chain")) {
            case "none" -> PlanEvent.Hosts.NONE;
            case "occupation" -> PlanEvent.Hosts.OCCUPATION;
            case "chain" -> PlanEvent.Hosts.CHAIN;
            case "park" -> PlanEvent.Hosts.PARK;
            default -> throw ProblemException.invalid("plan-event-unknown");
        };
    }

    private String text(String key) {
        return given.getOrDefault(key, "").strip();
    }

    int number(String key) {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException notANumber) {
            throw ProblemException.invalid("plan-number", text(key));
        }
    }
}
