package org.siquan.app.placements.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.industry.Workplaces;
import org.siquan.app.placements.PaperKind;
import org.siquan.app.placements.Papers;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.PlacementTabs;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.StartGate;
import org.siquan.app.placements.UnitPlaces;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A placement on one page: may it start, what is missing, whose turn it is (岗前审核). */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.ENTERPRISE, Role.COMMISSION, Role.MENTOR, Role.LEARNER})
class GateController {

    private static final Set<PlacementState> DUE =
            Set.of(PlacementState.DRAFT, PlacementState.PREPARING, PlacementState.RUNNING);

    private final Placements placements;
    private final StartGate gate;
    private final Papers papers;
    private final UnitPlaces places;
    private final Workplaces workplaces;
    private final PlacementTabs tabs;
    private final Clock clock;

    GateController(
            Placements placements,
            StartGate gate,
            Papers papers,
            UnitPlaces places,
            Workplaces workplaces,
            PlacementTabs tabs,
            Clock clock) {
        this.clock = clock;
        this.tabs = tabs;
        this.placements = placements;
        this.gate = gate;
        this.papers = papers;
        this.places = places;
        this.workplaces = workplaces;
    }

    @GetMapping("/placements/{id}")
    String show(@PathVariable String id, Model model) {
        PlacementId placementId = PlacementId.of(id);
        GateView view = GateView.of(gate.check(placementId));
        Placement placement = view.check().placement();
        model.addAttribute("view", view);
        model.addAttribute("p", placement);
        model.addAttribute("peak", places.peak(placement.enterprise(), placement.post(), placement.spans()));
        List<Papers.Paper> stated = papers.about(placementId);
        model.addAttribute("papers", stated);
        model.addAttribute(
                "statedKinds", stated.stream().map(Papers.Paper::kind).collect(Collectors.toSet()));
        model.addAttribute(
                "moves",
                placement.state().next().stream()
                        .filter(state -> state != PlacementState.RUNNING
                                || placement.state().begun())
                        .filter(state -> state != PlacementState.SEALED)
                        .sorted()
                        .toList());
        model.addAttribute("kinds", List.of(PaperKind.values()));
        model.addAttribute("history", placements.history(placementId));
        model.addAttribute("mentors", workplaces.listMentors(placement.enterprise()));
        model.addAttribute("own", ActingAs.get().is(Role.SCHOOL));
        model.addAttribute("unit", ActingAs.get().is(Role.ENTERPRISE));
        model.addAttribute("tabs", tabs.of(placement));
        model.addAttribute("conditions", placement.state().begun() ? List.of() : gate.missing(placement));
        model.addAttribute("due", DUE.contains(placement.state()) ? placement.firstDay() : null);
        model.addAttribute("left", left(placement));
        return "placements/gate";
    }

    /** Days to the start, by which everything has to be there; negative once it has passed. No authority is counted down to. */
    private @Nullable Long left(Placement placement) {
        return ActingAs.get().is(Role.COMMISSION)
                ? null
                : ChronoUnit.DAYS.between(LocalDate.now(clock), placement.firstDay());
    }

    @PostMapping("/placements/{id}/start")
    @AllowedFor(Role.SCHOOL)
    String start(@PathVariable String id, @RequestParam long version) {
        PlacementId placement = PlacementId.of(id);
        gate.start(placement, version);
        return PlacementController.redirect(placement);
    }
}
