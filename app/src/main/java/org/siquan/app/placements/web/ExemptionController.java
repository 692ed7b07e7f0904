package org.siquan.app.placements.web;

import java.time.LocalDate;
import java.util.List;
import org.siquan.app.placements.Exemptions;
import org.siquan.app.placements.Exemptions.Filing;
import org.siquan.app.placements.PaperKind.Subject;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Filings of special needs that lift a rule for a placement. */
@Controller
@AllowedFor({Role.SCHOOL, Role.PARK, Role.COMMISSION})
class ExemptionController {

    private static final List<Subject> ABOUT = List.of(Subject.PLACEMENT, Subject.POST, Subject.UNIT);

    private final Placements placements;
    private final Exemptions exemptions;

    ExemptionController(Placements placements, Exemptions exemptions) {
        this.placements = placements;
        this.exemptions = exemptions;
    }

    @GetMapping("/placements/{id}/exemptions")
    String show(@PathVariable String id, Model model) {
        PlacementId placement = PlacementId.of(id);
        model.addAttribute("p", placements.get(placement));
        model.addAttribute("filings", exemptions.about(placement));
        model.addAttribute("rules", exemptions.rules(placement));
        model.addAttribute("subjects", ABOUT);
        return "placements/exemptions";
    }

    @PostMapping("/placements/{id}/exemptions")
    @AllowedFor(Role.SCHOOL)
    String enter(
            @PathVariable String id,
            @RequestParam String rule,
            @RequestParam String number,
            @RequestParam String about,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate filed,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate first,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate last,
            @RequestParam String reason) {
        Subject subject = ABOUT.stream()
                .filter(known -> known.name().equals(about))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("placement-exemption-subject"));
        exemptions.enter(PlacementId.of(id), new Filing(rule, number, subject, filed, first, last, reason));
        return "redirect:/placements/" + id + "/exemptions";
    }
}
