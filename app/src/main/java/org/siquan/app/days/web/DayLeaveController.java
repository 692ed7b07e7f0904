package org.siquan.app.days.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.siquan.app.days.DayBook;
import org.siquan.app.days.Leaves;
import org.siquan.app.days.PresenceState;
import org.siquan.app.days.Side;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementTabs;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Leave of one placement: asked on a phone, decided by the school, read by the unit. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.ENTERPRISE, Role.COMMISSION, Role.MENTOR, Role.LEARNER})
class DayLeaveController {

    private static final List<PresenceState> KINDS =
            List.of(PresenceState.LEAVE, PresenceState.SICK, PresenceState.EXCUSED);

    private final Leaves leaves;
    private final DayBook book;
    private final Placements placements;
    private final PlacementTabs tabs;
    private final Clock clock;

    DayLeaveController(Leaves leaves, DayBook book, Placements placements, PlacementTabs tabs, Clock clock) {
        this.leaves = leaves;
        this.book = book;
        this.placements = placements;
        this.tabs = tabs;
        this.clock = clock;
    }

    @GetMapping("/placements/{id}/leave")
    String show(@PathVariable String id, Model model) {
        PlacementId placementId = PlacementId.of(id);
        Side side = book.side(placementId);
        Placement placement = placements.get(placementId);
        model.addAttribute("p", placement);
        model.addAttribute("tabs", tabs.of(placement));
        model.addAttribute("path", "/placements/" + placementId + "/leave");
        model.addAttribute("side", side.name());
        model.addAttribute("kinds", KINDS);
        model.addAttribute("leaves", leaves.of(placementId));
        model.addAttribute("today", LocalDate.now(clock));
        return "days/leave";
    }

    @PostMapping("/placements/{id}/leave")
    @AllowedFor({Role.LEARNER, Role.SCHOOL})
    String ask(
            @PathVariable String id,
            @RequestParam String kind,
            @RequestParam String first,
            @RequestParam String last,
            @RequestParam String reason) {
        leaves.ask(
                PlacementId.of(id), PresenceState.of(kind), DayParameters.day(first), DayParameters.day(last), reason);
        return back(id);
    }

    @PostMapping("/placements/{id}/leave/{leave}/decide")
    @AllowedFor(Role.SCHOOL)
    String decide(
            @PathVariable String id,
            @PathVariable String leave,
            @RequestParam int version,
            @RequestParam String granted,
            @RequestParam(defaultValue = "") String answer) {
        leaves.decide(DayParameters.id(leave, "days-leave-unknown"), version, granted.equals("true"), answer);
        return back(id);
    }

    @PostMapping("/placements/{id}/leave/{leave}/withdraw")
    @AllowedFor({Role.LEARNER, Role.SCHOOL})
    String withdraw(@PathVariable String id, @PathVariable String leave, @RequestParam int version) {
        leaves.withdraw(DayParameters.id(leave, "days-leave-unknown"), version);
        return back(id);
    }

    @PostMapping("/placements/{id}/leave/{leave}/seen")
    @AllowedFor({Role.ENTERPRISE, Role.MENTOR})
    String seen(@PathVariable String id, @PathVariable String leave) {
        leaves.seen(DayParameters.id(leave, "days-leave-unknown"));
        return back(id);
    }

    private static String back(String id) {
        return "redirect:/placements/" + PlacementId.of(id) + "/leave";
    }
}
