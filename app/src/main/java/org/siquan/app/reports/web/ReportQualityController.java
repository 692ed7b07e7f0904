package org.siquan.app.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.app.reports.Figure;
import org.siquan.app.reports.QualityReports;
import org.siquan.app.reports.QualityReports.Counted;
import org.siquan.app.reports.QualityReports.Edition;
import org.siquan.app.reports.ReportYear;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a school counts for its quality report, row by row, and its publication. */
@Controller
@AllowedFor(Role.SCHOOL)
class ReportQualityController {

    private final QualityReports reports;
    private final FigureWords words;
    private final Clock clock;

    ReportQualityController(QualityReports reports, FigureWords words, Clock clock) {
        this.reports = reports;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/reports/quality")
    String show(@RequestParam(defaultValue = "0") int year, Model model, Locale locale) {
        ReportYear asked = year(year);
        Counted counted = reports.count(asked);
        model.addAttribute("year", asked);
        model.addAttribute("years", years());
        model.addAttribute("asOf", counted.asOf());
        model.addAttribute(
                "figures",
                counted.figures().stream()
                        .map(figure -> words.view(figure.value(), locale))
                        .toList());
        model.addAttribute(
                "nothing",
                counted.figures().stream().allMatch(figure -> figure.rows().isEmpty()));
        model.addAttribute("editions", reports.own(asked));
        return "reports/quality";
    }

    /** The academic year of today unless another is asked for. */
    private ReportYear year(int asked) {
        return asked == 0 ? ReportYear.of(LocalDate.now(clock)) : new ReportYear(asked);
    }

    /** From the regulation's first year to this one, the newest first. */
    private List<ReportYear> years() {
        int now = ReportYear.of(LocalDate.now(clock)).begins();
        return IntStream.rangeClosed(0, Math.max(0, now - 2021))
                .mapToObj(back -> new ReportYear(now - back))
                .toList();
    }

    @GetMapping("/reports/quality/rows")
    String rows(@RequestParam int year, @RequestParam String figure, Model model, Locale locale) {
        Counted counted = reports.count(new ReportYear(year));
        Figure found = counted.get(figure);
        model.addAttribute("figure", words.view(found.value(), locale));
        model.addAttribute("rows", found.rows());
        model.addAttribute("year", counted.year());
        model.addAttribute("back", "/reports/quality?year=" + year);
        return "reports/rows";
    }

    @GetMapping("/reports/quality.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam int year) {
        Counted counted = reports.count(new ReportYear(year));
        return words.workbook("实习质量报告-" + counted.year() + "-" + counted.asOf(), counted.figures())
                .answer();
    }

    @PostMapping("/reports/quality/publish")
    String publish(@RequestParam int year, @RequestParam(defaultValue = "") String note) {
        Edition edition = reports.publish(new ReportYear(year), note);
        return "redirect:" + ReportEditionController.path(edition);
    }
}
