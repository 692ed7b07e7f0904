package org.siquan.app.placements.web;

import java.util.Map;
import org.siquan.app.industry.Workplaces;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.PlannedPlacements;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.PageOf;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.region.MentorId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The list of placements, arranging one, and what a school changes of it. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.ENTERPRISE, Role.COMMISSION, Role.MENTOR, Role.LEARNER})
class PlacementController {

    private final Lists lists;
    private final PlacementLists placementLists;
    private final Placements placements;
    private final Workplaces workplaces;
    private final PlannedPlacements planned;

    PlacementController(
            Lists lists,
            PlacementLists placementLists,
            Placements placements,
            Workplaces workplaces,
            PlannedPlacements planned) {
        this.lists = lists;
        this.placementLists = placementLists;
        this.placements = placements;
        this.workplaces = workplaces;
        this.planned = planned;
    }

    @GetMapping("/placements")
    String list(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("list", lists.page(placementLists.placements(), asked));
        model.addAttribute("arranges", ActingAs.get().is(Role.SCHOOL));
        return "placements/list";
    }

    @GetMapping("/placements.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(placementLists.placements(), asked);
    }

    @GetMapping("/api/v1/placements")
    @ResponseBody
    PageOf<PlacementLists.PlacementRow> rows(@RequestParam Map<String, String> asked) {
        return lists.rows(placementLists.placements(), asked);
    }

    @GetMapping("/placements/new")
    @AllowedFor(Role.SCHOOL)
    String form(@RequestParam(defaultValue = "") String learner, Model model) {
        model.addAttribute("learner", learner);
        model.addAttribute("posts", workplaces.list());
        model.addAttribute("spans", PlacementForm.SPANS);
        return "placements/new";
    }

    @PostMapping("/placements")
    @AllowedFor(Role.SCHOOL)
    String arrange(@RequestParam Map<String, String> typed) {
        return redirect(placements.arrange(PlacementForm.read(typed)));
    }

    @GetMapping("/placements/from-plan")
    @AllowedFor(Role.SCHOOL)
    String fromPlan(Model model) {
        model.addAttribute("preview", planned.preview());
        return "placements/from-plan";
    }

    @PostMapping("/placements/from-plan")
    @AllowedFor(Role.SCHOOL)
    String takeOver() {
        planned.takeOver();
        return "redirect:/placements";
    }

    @PostMapping("/placements/{id}/move")
    @AllowedFor(Role.SCHOOL)
    String move(
            @PathVariable String id,
            @RequestParam String to,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason) {
        PlacementId placement = PlacementId.of(id);
        placements.move(placement, version, state(to), reason);
        return redirect(placement);
    }

    private static PlacementState state(String word) {
        for (PlacementState state : PlacementState.values()) {
            if (state.name().equals(word)) {
                return state;
            }
        }
        throw ProblemException.invalid("placement-state");
    }

    @PostMapping("/placements/{id}/people")
    @AllowedFor(Role.SCHOOL)
    String people(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String mentor,
            @RequestParam(defaultValue = "") String tutor) {
        PlacementId placement = PlacementId.of(id);
        placements.name(
                placement,
                version,
                mentor.isBlank() ? null : new MentorId(mentor),
                tutor.isBlank() ? null : tutor.strip());
        return redirect(placement);
    }

    @PostMapping("/placements/{id}/days")
    @AllowedFor(Role.SCHOOL)
    String days(@PathVariable String id, @RequestParam long version, @RequestParam Map<String, String> typed) {
        PlacementId placement = PlacementId.of(id);
        placements.changeDays(placement, version, PlacementForm.spans(typed));
        return redirect(placement);
    }

    @PostMapping("/placements/{id}/reason")
    @AllowedFor(Role.SCHOOL)
    String reason(@PathVariable String id, @RequestParam long version, @RequestParam String reason) {
        PlacementId placement = PlacementId.of(id);
        placements.giveReason(placement, version, reason);
        return redirect(placement);
    }

    static String redirect(PlacementId id) {
        return "redirect:/placements/" + id;
    }
}
