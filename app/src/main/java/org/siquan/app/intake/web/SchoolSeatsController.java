package org.siquan.app.intake.web;

import org.siquan.app.intake.SchoolSeats;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A school reads what is advised, approved and enrolled for its own programmes. */
@Controller
@AllowedFor(Role.SCHOOL)
class SchoolSeatsController {

    private final SchoolSeats seats;

    SchoolSeatsController(SchoolSeats seats) {
        this.seats = seats;
    }

    @GetMapping("/intake/own")
    String own(Model model) {
        model.addAttribute("rounds", seats.list());
        return "intake/own";
    }
}
