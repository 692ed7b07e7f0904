package org.siquan.app.rosters.web;

import java.util.Map;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The roster of a school. */
@Controller
@AllowedFor(Role.SCHOOL)
class RosterController {

    private final Lists lists;
    private final RosterLists rosters;

    RosterController(Lists lists, RosterLists rosters) {
        this.lists = lists;
        this.rosters = rosters;
    }

    @GetMapping("/rosters")
    String list(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("list", lists.page(rosters.roster(), asked));
        return "rosters/list";
    }

    @GetMapping("/rosters.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(rosters.roster(), asked);
    }
}
