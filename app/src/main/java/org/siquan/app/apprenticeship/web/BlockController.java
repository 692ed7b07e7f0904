package org.siquan.app.apprenticeship.web;

import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.Assignment;
import org.siquan.app.apprenticeship.PlanDecisions;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.PlanState;
import org.siquan.app.apprenticeship.PlanVersion;
import org.siquan.app.apprenticeship.Plans;
import org.siquan.app.apprenticeship.Proposals;
import org.siquan.app.apprenticeship.Proposals.BlockChoices;
import org.siquan.app.apprenticeship.Proposals.Proposal;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** One block of a learner: where it stands, where it could go, what that would break and cost. A drop asks the same. */
@Controller
@AllowedFor(Role.PARK)
class BlockController {

    private final Plans plans;
    private final Proposals proposals;
    private final PlanDecisions decisions;
    private final TenantTransactions transactions;

    BlockController(Plans plans, Proposals proposals, PlanDecisions decisions, TenantTransactions transactions) {
        this.plans = plans;
        this.proposals = proposals;
        this.decisions = decisions;
        this.transactions = transactions;
    }

    @GetMapping("/apprenticeship/plans/{id}/block")
    String block(
            @PathVariable PlanId id,
            @RequestParam String learner,
            @RequestParam int block,
            @RequestParam(required = false) @Nullable String post,
            @RequestParam(required = false) @Nullable Integer first,
            @RequestParam(required = false) @Nullable Integer last,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Model model) {
        BlockChoices choices = proposals.choices(id, learner, block);
        if (choices.now().isEmpty()) {
            throw ProblemException.notFound("plan-learner-unknown", learner);
        }
        Assignment now = choices.now().getFirst();
        Assignment.Named at = now.post();
        Proposal asked = new Proposal(
                learner,
                block,
                post == null || post.isEmpty() ? (at == null ? "" : at.id()) : post,
                first == null ? now.firstWeek() : first,
                last == null ? choices.now().getLast().lastWeek() : last);
        model.addAttribute("plan", plans.get(id));
        model.addAttribute("choices", choices);
        model.addAttribute("asked", asked);
        if (post != null || first != null || last != null) {
            model.addAttribute("verdict", proposals.judge(id, asked));
        }
        return fragment == null ? "apprenticeship/block" : "apprenticeship/block :: panel";
    }

    /** Saves into the draft; a version that is no draft gets one. */
    @PostMapping("/apprenticeship/plans/{id}/block")
    String save(
            @PathVariable PlanId id,
            @RequestParam String learner,
            @RequestParam int block,
            @RequestParam(defaultValue = "") String post,
            @RequestParam int first,
            @RequestParam int last,
            @RequestParam long version) {
        Proposal proposal = new Proposal(learner, block, post, first, last);
        PlanId draft = transactions.inCurrent(() -> {
            PlanVersion plan = plans.get(id);
            if (plan.state() == PlanState.DRAFT) {
                proposals.save(id, version, proposal);
                return id;
            }
            PlanId fresh = decisions.draft(id, DecisionController.BY_HAND);
            proposals.save(fresh, plans.get(fresh).version(), proposal);
            return fresh;
        });
        return "redirect:/apprenticeship/plans/" + draft + "?q=" + learner;
    }
}
