package org.siquan.app.apprenticeship.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.Plans;
import org.siquan.app.apprenticeship.WhyNotThere;
import org.siquan.app.platform.AllowedFor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Why a learner is not at another post: a page, a panel under the weeks, or a part of the operator's panel of the block.
 * Everybody may ask about a block that they see.
 */
@Controller
@AllowedFor(everyRole = true)
class WhyNotController {

    private static final int FEW = 8;

    private final Plans plans;
    private final WhyNotThere whyNot;

    WhyNotController(Plans plans, WhyNotThere whyNot) {
        this.plans = plans;
        this.whyNot = whyNot;
    }

    @GetMapping("/apprenticeship/plans/{id}/why")
    String why(
            @PathVariable PlanId id,
            @RequestParam String learner,
            @RequestParam int block,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Model model) {
        WhyNotThere.Answer answer = whyNot.answer(id, learner, block);
        model.addAttribute("plan", plans.get(id));
        model.addAttribute("answer", answer);
        List<WhyNotRow> rows = WhyNotRow.of(answer.posts());
        model.addAttribute("rows", all ? rows : rows.stream().limit(FEW).toList());
        model.addAttribute("more", !all && rows.size() > FEW);
        if (fragment == null) {
            return "apprenticeship/why";
        }
        return "apprenticeship/why :: " + (target.equals("why") ? "reasons" : "panel");
    }
}
