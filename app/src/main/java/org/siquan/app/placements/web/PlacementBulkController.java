package org.siquan.app.placements.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.StartGate;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The same step for several placements of the list. Each is done or refused for itself, and the page says which. */
@Controller
@AllowedFor(Role.SCHOOL)
class PlacementBulkController {

    /** As many as a page of the list can show. */
    private static final int MOST = 200;

    private final Placements placements;
    private final StartGate gate;

    PlacementBulkController(Placements placements, StartGate gate) {
        this.placements = placements;
        this.gate = gate;
    }

    /** What can be done with many at once. */
    enum Step {
        PREPARE,
        TUTOR,
        START
    }

    /**
     * What became of one.
     *
     * @param refused code of the problem; null where it was done
     */
    public record Outcome(Placement placement, @Nullable String refused, List<Object> arguments) {}

    @PostMapping("/placements/bulk")
    String bulk(
            @RequestParam(defaultValue = "") List<String> id,
            @RequestParam Step step,
            @RequestParam(defaultValue = "") String tutor,
            Model model) {
        var chosen = new LinkedHashSet<>(id);
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw ProblemException.invalid("placement-bulk-none", MOST);
        }
        if (step == Step.TUTOR && tutor.isBlank()) {
            throw ProblemException.invalid("placement-bulk-tutor");
        }
        Consumer<Placement> work = switch (step) {
            case PREPARE -> one -> placements.move(one.id(), one.version(), PlacementState.PREPARING, "");
            case TUTOR -> one -> placements.name(one.id(), one.version(), one.mentor(), tutor.strip());
            case START -> one -> gate.start(one.id(), one.version());
        };
        List<Placement> known =
                chosen.stream().map(one -> placements.get(PlacementId.of(one))).toList();
        List<Outcome> outcomes = new ArrayList<>();
        for (Placement one : known) {
            outcomes.add(outcome(one, work));
        }
        model.addAttribute("step", step.name());
        model.addAttribute("outcomes", outcomes);
        model.addAttribute(
                "done", outcomes.stream().filter(one -> one.refused() == null).count());
        return "placements/bulk";
    }

    private static Outcome outcome(Placement one, Consumer<Placement> work) {
        try {
            work.accept(one);
            return new Outcome(one, null, List.of());
        } catch (ProblemException refused) {
            return new Outcome(one, refused.code(), List.of(refused.arguments()));
        }
    }
}
