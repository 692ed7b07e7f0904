package org.siquan.app.apprenticeship.web;

import org.siquan.app.apprenticeship.PlanDecisions;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.engine.kernel.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Drafts, publishes and discards versions of the plan. */
@Controller
class DecisionController {

    private final PlanDecisions decisions;

    DecisionController(PlanDecisions decisions) {
        this.decisions = decisions;
    }

    @PostMapping("/apprenticeship/plans/{id}/draft")
    @AllowedFor(Role.PARK)
    String draft(@PathVariable PlanId id) {
        return "redirect:/apprenticeship/plans/" + decisions.draft(id, BY_HAND);
    }

    static final Text BY_HAND = new Text("手工调整", "adjusted by hand");

    @PostMapping("/apprenticeship/plans/{id}/publish")
    @AllowedFor(Role.PARK)
    String publish(
            @PathVariable PlanId id, @RequestParam long version, @RequestParam(defaultValue = "") String reason) {
        decisions.publish(id, version, reason);
        return "redirect:/apprenticeship/plans/" + id;
    }

    @PostMapping("/apprenticeship/plans/{id}/discard")
    @AllowedFor({Role.PARK, Role.ENTERPRISE})
    String discard(
            @PathVariable PlanId id, @RequestParam long version, @RequestParam(defaultValue = "") String reason) {
        decisions.discard(id, version, reason);
        return "redirect:/apprenticeship";
    }
}
