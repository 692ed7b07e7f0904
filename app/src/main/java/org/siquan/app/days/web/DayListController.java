package org.siquan.app.days.web;

import java.util.Map;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.PageOf;
import org.siquan.app.platform.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Presence as a list, a file and for the API. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.ENTERPRISE, Role.COMMISSION, Role.MENTOR, Role.LEARNER})
class DayListController {

    private final Lists lists;
    private final DayLists dayLists;

    DayListController(Lists lists, DayLists dayLists) {
        this.lists = lists;
        this.dayLists = dayLists;
    }

    @GetMapping("/days/presence")
    String list(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("list", lists.page(dayLists.presence(), asked));
        return "days/list";
    }

    @GetMapping("/days/presence.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(dayLists.presence(), asked);
    }

    @GetMapping("/api/v1/presence")
    @ResponseBody
    PageOf<DayLists.PresenceRow> rows(@RequestParam Map<String, String> asked) {
        return lists.rows(dayLists.presence(), asked);
    }
}
