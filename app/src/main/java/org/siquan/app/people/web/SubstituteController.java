package org.siquan.app.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.siquan.app.people.Positions;
import org.siquan.app.people.Substitutes;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who stands in for whom: everybody hands over the own work, whoever manages people hands over anybody's. */
@Controller
@AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.MENTOR})
class SubstituteController {

    private final Substitutes substitutes;
    private final Positions positions;
    private final Staff staff;
    private final Names names;
    private final Clock clock;

    SubstituteController(Substitutes substitutes, Positions positions, Staff staff, Names names, Clock clock) {
        this.substitutes = substitutes;
        this.positions = positions;
        this.staff = staff;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/people/substitutes")
    String list(Model model) {
        String me = ActingAs.get().name();
        boolean all = positions.mayManage(ActingAs.get().org());
        List<Staff.Member> staffOfIt = staff.list(ActingAs.get().org()).stream()
                .filter(member ->
                        member.state() == Staff.State.ACTIVE && !member.roles().contains(Role.LEARNER))
                .toList();
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("all", substitutes.list());
        model.addAttribute(
                "absent",
                staffOfIt.stream()
                        .filter(member -> all || me.equals("account:" + member.id()))
                        .toList());
        model.addAttribute(
                "others",
                staffOfIt.stream()
                        .filter(member -> all
                                || !Collections.disjoint(
                                        member.roles(), ActingAs.get().roles()))
                        .toList());
        model.addAttribute("names", names.ofOwn());
        model.addAttribute("me", me);
        model.addAttribute("mayManage", all);
        model.addAttribute("mentor", ActingAs.get().roles().stream().noneMatch(role -> role != Role.MENTOR));
        return "people/substitutes";
    }

    @PostMapping("/people/substitutes")
    String handOver(
            @RequestParam UUID absent,
            @RequestParam UUID standsIn,
            @RequestParam LocalDate first,
            @RequestParam LocalDate last,
            @RequestParam(defaultValue = "") String reason) {
        substitutes.handOver(new AccountId(absent), new AccountId(standsIn), first, last, reason);
        return "redirect:/people/substitutes";
    }

    @PostMapping("/people/substitutes/{id}/end")
    String end(@PathVariable UUID id) {
        substitutes.end(id);
        return "redirect:/people/substitutes";
    }
}
