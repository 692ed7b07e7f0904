package org.siquan.app.agreements.web;

import java.util.Locale;
import org.siquan.app.agreements.Consents;
import org.siquan.app.agreements.Party;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Informed consent: the learner answers here, the guardian by a link. */
@Controller
@AllowedFor({Role.SCHOOL, Role.LEARNER})
class ConsentController {

    private final Consents consents;
    private final Placements placements;

    ConsentController(Consents consents, Placements placements) {
        this.consents = consents;
        this.placements = placements;
    }

    @PostMapping("/placements/{id}/consent")
    @AllowedFor(Role.LEARNER)
    String answer(@PathVariable String id, @RequestParam boolean given) {
        consents.answer(PlacementId.of(id), given);
        return "redirect:/placements/" + id + "/agreement#consent";
    }

    @PostMapping("/placements/{id}/consent/invite")
    @AllowedFor(Role.SCHOOL)
    ModelAndView invite(
            @PathVariable String id,
            @RequestParam(defaultValue = "GUARDIAN") String party,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String phone,
            Locale locale) {
        PlacementId placement = PlacementId.of(id);
        var issued = consents.invite(
                placement, party.equals("LEARNER") ? Party.LEARNER : Party.GUARDIAN, name, phone, locale.getLanguage());
        var names = placements.get(placement).names();
        return IssuedPage.of(issued, names.learner() + " · " + names.unit(), phone);
    }
}
