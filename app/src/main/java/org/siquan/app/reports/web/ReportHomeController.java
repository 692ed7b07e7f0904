package org.siquan.app.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.PageOf;
import org.siquan.app.platform.Role;
import org.siquan.app.reports.InternshipReports;
import org.siquan.app.reports.ReportYear;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Published editions, and for a school what it has to report. */
@Controller
@AllowedFor({Role.SCHOOL, Role.PARK, Role.COMMISSION})
class ReportHomeController {

    private final Lists lists;
    private final ReportLists reportLists;
    private final InternshipReports reports;
    private final Clock clock;

    ReportHomeController(Lists lists, ReportLists reportLists, InternshipReports reports, Clock clock) {
        this.lists = lists;
        this.reportLists = reportLists;
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping("/reports")
    String list(@RequestParam Map<String, String> asked, Model model) {
        boolean school = ActingAs.get().is(Role.SCHOOL);
        model.addAttribute("list", lists.page(reportLists.editions(), asked));
        model.addAttribute("school", school);
        model.addAttribute("year", ReportYear.of(LocalDate.now(clock)).begins());
        if (school) {
            model.addAttribute("due", reports.due());
        }
        return "reports/list";
    }

    @GetMapping("/reports.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(reportLists.editions(), asked);
    }

    @GetMapping("/api/v1/report-editions")
    @ResponseBody
    PageOf<ReportLists.EditionRow> rows(@RequestParam Map<String, String> asked) {
        return lists.rows(reportLists.editions(), asked);
    }
}
