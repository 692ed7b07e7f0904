package org.siquan.app.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.app.reports.InternshipReports;
import org.siquan.app.reports.InternshipReports.Standing;
import org.siquan.app.reports.InternshipType;
import org.siquan.app.reports.Organised;
import org.siquan.app.reports.ReportLine;
import org.siquan.app.reports.ReportLine.Missing;
import org.siquan.app.reports.ReportLine.State;
import org.siquan.app.reports.ReportPeriod;
import org.siquan.app.reports.ReportPeriod.Kind;
import org.siquan.app.reports.ReportSheet;
import org.siquan.app.reports.Setting;
import org.siquan.app.reports.UnifiedCode;
import org.siquan.region.EnterpriseId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a school hands in to the undergraduates' platform by term and month: what is missing, the file, the handing in. */
@Controller
@AllowedFor(Role.SCHOOL)
class ReportPlatformController {

    private final InternshipReports reports;
    private final Clock clock;

    ReportPlatformController(InternshipReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping("/reports/platform")
    String show(
            @RequestParam(defaultValue = "MONTH") String kind,
            @RequestParam(defaultValue = "") String period,
            Model model) {
        ReportPeriod asked = period(ReportForm.kind(kind), period);
        Standing standing = reports.standing(asked);
        model.addAttribute("period", asked);
        model.addAttribute("standing", standing);
        model.addAttribute("open", lines(standing, State.INCOMPLETE));
        model.addAttribute("complete", lines(standing, State.COMPLETE));
        model.addAttribute("excluded", lines(standing, State.EXCLUDED));
        model.addAttribute("units", unitsWithoutCode(standing));
        model.addAttribute("courses", reports.courses(asked));
        model.addAttribute("types", InternshipType.values());
        model.addAttribute("forms", Organised.values());
        model.addAttribute("settings", Setting.values());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("zone", clock.getZone());
        return "reports/period";
    }

    private ReportPeriod period(Kind kind, String code) {
        if (!code.isBlank()) {
            return ReportPeriod.of(kind, code);
        }
        LocalDate today = LocalDate.now(clock);
        return kind == Kind.MONTH ? ReportPeriod.month(YearMonth.from(today)) : ReportPeriod.termOf(today);
    }

    private static List<ReportLine> lines(Standing standing, State state) {
        return standing.lines().stream().filter(line -> line.state() == state).toList();
    }

    /** Names by id, of units at which a placement waits for the code. */
    private static Map<String, String> unitsWithoutCode(Standing standing) {
        Map<String, String> units = new LinkedHashMap<>();
        lines(standing, State.INCOMPLETE).stream()
                .filter(line -> line.missing().contains(Missing.UNIT_CODE))
                .forEach(line -> units.put(line.unit().id().value(), line.unit().name()));
        return units;
    }

    @PostMapping("/reports/platform/particulars")
    String enter(
            @RequestParam String kind,
            @RequestParam String period,
            @RequestParam(required = false) @Nullable List<String> placement,
            @RequestParam Map<String, String> form) {
        Set<PlacementId> chosen = new LinkedHashSet<>();
        if (placement != null) {
            placement.forEach(id -> chosen.add(PlacementId.of(id)));
        }
        reports.enter(chosen, ReportForm.particulars(form));
        return back(ReportPeriod.of(ReportForm.kind(kind), period));
    }

    @PostMapping("/reports/platform/codes")
    String enterCode(
            @RequestParam String kind,
            @RequestParam String period,
            @RequestParam String unit,
            @RequestParam String code) {
        reports.enterCode(new EnterpriseId(unit), UnifiedCode.of(code));
        return back(ReportPeriod.of(ReportForm.kind(kind), period));
    }

    @PostMapping("/reports/platform/files")
    String make(@RequestParam String kind, @RequestParam String period) {
        return back(reports.make(ReportPeriod.of(ReportForm.kind(kind), period)).period());
    }

    @GetMapping("/reports/platform/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        return reports.file(ReportSheet.Id.of(id));
    }

    @PostMapping("/reports/platform/files/{id}/hand-in")
    String handIn(
            @PathVariable String id,
            @RequestParam String kind,
            @RequestParam String period,
            @RequestParam String day,
            @RequestParam(defaultValue = "") String receipt) {
        reports.handIn(ReportSheet.Id.of(id), ReportForm.day(day), receipt);
        return back(ReportPeriod.of(ReportForm.kind(kind), period));
    }

    private static String back(ReportPeriod period) {
        return "redirect:/reports/platform?kind=" + period.kind() + "&period=" + period.code();
    }
}
