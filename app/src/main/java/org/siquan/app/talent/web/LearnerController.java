package org.siquan.app.talent.web;

import java.util.Map;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.talent.Choosing;
import org.siquan.app.talent.Learners;
import org.siquan.region.LearnerId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Learners and quotas for those who answer for them, and the switch of the round. */
@Controller
@AllowedFor({Role.PARK, Role.COMMISSION, Role.SCHOOL})
class LearnerController {

    private static final int LONGEST_ID = 64;

    private final Lists lists;
    private final LearnerLists learnerLists;
    private final QuotaLists quotaLists;
    private final Learners learners;
    private final Choosing choosing;

    LearnerController(
            Lists lists, LearnerLists learnerLists, QuotaLists quotaLists, Learners learners, Choosing choosing) {
        this.lists = lists;
        this.learnerLists = learnerLists;
        this.quotaLists = quotaLists;
        this.learners = learners;
        this.choosing = choosing;
    }

    @GetMapping("/talent/learners")
    String list(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("list", lists.page(learnerLists.learners(), asked));
        model.addAttribute("round", choosing.round());
        model.addAttribute("operator", ActingAs.get().is(Role.PARK));
        return "talent/learners";
    }

    @GetMapping("/talent/learners.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(learnerLists.learners(), asked);
    }

    @GetMapping("/talent/learners/{id}")
    String show(@PathVariable String id, Model model) {
        var found = find(learners, id);
        model.addAttribute("view", found);
        model.addAttribute("round", choosing.round());
        return "talent/learner";
    }

    static Learners.LearnerDetail find(Learners learners, String id) {
        var shown = id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) + "…" : id;
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw ProblemException.notFound("talent-learner-unknown", shown);
        }
        return learners.find(new LearnerId(id))
                .orElseThrow(() -> ProblemException.notFound("talent-learner-unknown", shown));
    }

    @GetMapping("/talent/quotas")
    String quotas(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("list", lists.page(quotaLists.quotas(), asked));
        return "talent/quotas";
    }

    @GetMapping("/talent/quotas.xlsx")
    ResponseEntity<byte[]> quotaSheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(quotaLists.quotas(), asked);
    }

    @PostMapping("/talent/round")
    @AllowedFor(Role.PARK)
    String round(@RequestParam boolean open, @RequestParam long version) {
        choosing.setOpen(open, version);
        return "redirect:/talent/learners";
    }
}
