package org.siquan.app.people.web;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.siquan.app.people.Position;
import org.siquan.app.people.Positions;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.OpenSessions;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person with an account: positions, and keeping them out. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.ENTERPRISE})
class PersonController {

    private final Staff staff;
    private final Positions positions;
    private final OpenSessions sessions;
    private final Organisations organisations;
    private final Clock clock;

    PersonController(
            Staff staff, Positions positions, OpenSessions sessions, Organisations organisations, Clock clock) {
        this.clock = clock;
        this.staff = staff;
        this.positions = positions;
        this.sessions = sessions;
        this.organisations = organisations;
    }

    @GetMapping("/people/{id}")
    String show(@PathVariable UUID id, Model model) {
        Staff.Member person = require(id);
        Organisations.Organisation organisation =
                organisations.find(person.org()).orElseThrow(() -> ProblemException.notFound("organisation-unknown"));
        boolean staffOfIt = person.roles().stream().anyMatch(role -> role != Role.LEARNER && role != Role.MENTOR);
        model.addAttribute("person", person);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("org", organisation);
        model.addAttribute("held", positions.of(person.id()));
        model.addAttribute("positions", staffOfIt ? Position.of(organisation.kind()) : List.of());
        model.addAttribute("mayManage", positions.mayManage(person.org()));
        model.addAttribute("self", ActingAs.get().name().equals("account:" + person.id()));
        return "people/person";
    }

    @PostMapping("/people/{id}/positions")
    String give(
            @PathVariable UUID id,
            @RequestParam(name = "position", required = false) @Nullable Collection<Position> given) {
        Set<Position> wanted = EnumSet.noneOf(Position.class);
        if (given != null) {
            wanted.addAll(given);
        }
        positions.give(new AccountId(id), wanted);
        return back(id);
    }

    @PostMapping("/people/{id}/withdraw")
    String withdraw(@PathVariable UUID id) {
        return managed(id, person -> staff.withdraw(person.id()));
    }

    @PostMapping("/people/{id}/disable")
    String disable(@PathVariable UUID id) {
        return managed(id, person -> staff.disable(person.id(), true));
    }

    @PostMapping("/people/{id}/enable")
    String enable(@PathVariable UUID id) {
        return managed(id, person -> staff.disable(person.id(), false));
    }

    @PostMapping("/people/{id}/sessions/end")
    String endSessions(@PathVariable UUID id) {
        return managed(id, person -> sessions.endOf(person.id()));
    }

    private String managed(UUID id, Consumer<Staff.Member> work) {
        Staff.Member person = require(id);
        if (!positions.mayManage(person.org())) {
            throw ProblemException.refused("people-not-manager");
        }
        work.accept(person);
        return back(id);
    }

    private Staff.Member require(UUID id) {
        return staff.find(new AccountId(id)).orElseThrow(() -> ProblemException.notFound("account-unknown"));
    }

    private static String back(UUID id) {
        return "redirect:/people/" + id;
    }
}
