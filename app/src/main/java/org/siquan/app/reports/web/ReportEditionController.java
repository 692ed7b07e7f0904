package org.siquan.app.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.WorkbookFile;
import org.siquan.app.reports.Figure;
import org.siquan.app.reports.QualityReports;
import org.siquan.app.reports.QualityReports.Edition;
import org.siquan.app.reports.ReportYear;
import org.siquan.app.reports.web.FigureWords.FigureView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Published editions as everybody concerned reads them, and the sums over the park. */
@Controller
@AllowedFor({Role.SCHOOL, Role.PARK, Role.COMMISSION})
class ReportEditionController {

    private final QualityReports reports;
    private final FigureWords words;
    private final Clock clock;

    ReportEditionController(QualityReports reports, FigureWords words, Clock clock) {
        this.reports = reports;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A figure that an edition changed.
     *
     * @param before null where there was none; {@code now} too
     */
    public record ChangeView(
            String name, @Nullable String before, @Nullable String now) {}

    /** A sum over the park. */
    public record TotalView(FigureView figure, int schools, int left) {}

    static String path(Edition edition) {
        return "/reports/editions/" + edition.school() + "/" + edition.year().begins() + "/" + edition.number();
    }

    @GetMapping("/reports/editions/{school}/{year}/{number}")
    String show(
            @PathVariable String school,
            @PathVariable String year,
            @PathVariable String number,
            Model model,
            Locale locale) {
        Edition edition = find(school, year, number);
        model.addAttribute("e", edition);
        model.addAttribute(
                "figures",
                edition.figures().stream()
                        .map(value -> words.view(value, locale))
                        .toList());
        model.addAttribute(
                "changes",
                reports.changes(edition).stream()
                        .map(change -> change(change, locale))
                        .toList());
        model.addAttribute("path", path(edition));
        model.addAttribute("own", own(edition));
        return "reports/edition";
    }

    private ChangeView change(QualityReports.Change change, Locale locale) {
        FigureView before = change.before() == null ? null : words.view(change.before(), locale);
        FigureView now = change.now() == null ? null : words.view(change.now(), locale);
        FigureView any = now == null ? before : now;
        return new ChangeView(any == null ? "" : any.name(), number(before), number(now));
    }

    private static @Nullable String number(@Nullable FigureView view) {
        return view == null
                ? null
                : view.unknown().isEmpty() ? view.number() : view.number() + " (?" + view.unknown() + ")";
    }

    @GetMapping("/reports/editions/{school}/{year}/{number}/figures.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable String school, @PathVariable String year, @PathVariable String number) {
        Edition edition = find(school, year, number);
        return new WorkbookFile(name(edition) + ".xlsx", List.of(words.figures(edition.figures(), false))).answer();
    }

    @GetMapping("/reports/editions/{school}/{year}/{number}/rows")
    @AllowedFor(Role.SCHOOL)
    String rows(
            @PathVariable String school,
            @PathVariable String year,
            @PathVariable String number,
            @RequestParam String figure,
            Model model,
            Locale locale) {
        Edition edition = requireOwn(find(school, year, number));
        Figure found = reports.rows(edition.year(), edition.number()).get(figure);
        model.addAttribute("figure", words.view(found.value(), locale));
        model.addAttribute("rows", found.rows());
        model.addAttribute("year", edition.year());
        model.addAttribute("back", path(edition));
        return "reports/rows";
    }

    @GetMapping("/reports/editions/{school}/{year}/{number}/rows.xlsx")
    @AllowedFor(Role.SCHOOL)
    ResponseEntity<byte[]> rowSheet(
            @PathVariable String school, @PathVariable String year, @PathVariable String number) {
        Edition edition = requireOwn(find(school, year, number));
        return words.workbook(
                        name(edition),
                        reports.rows(edition.year(), edition.number()).figures())
                .answer();
    }

    @GetMapping("/reports/totals")
    @AllowedFor({Role.PARK, Role.COMMISSION})
    String totals(@RequestParam(defaultValue = "0") int year, Model model, Locale locale) {
        ReportYear asked = year == 0 ? ReportYear.of(LocalDate.now(clock)) : new ReportYear(year);
        model.addAttribute("year", asked);
        model.addAttribute(
                "totals",
                reports.totals(asked).stream()
                        .map(total -> new TotalView(words.view(total.value(), locale), total.schools(), total.left()))
                        .toList());
        return "reports/totals";
    }

    private Edition find(String school, String year, String number) {
        try {
            return reports.get(new OrgId(school), new ReportYear(Integer.parseInt(year)), Integer.parseInt(number));
        } catch (IllegalArgumentException _) {
            throw ProblemException.notFound("report-edition-unknown");
        }
    }

    private static Edition requireOwn(Edition edition) {
        if (!own(edition)) {
            throw ProblemException.notFound("report-edition-unknown");
        }
        return edition;
    }

    private static boolean own(Edition edition) {
        Actor actor = ActingAs.get();
        return actor.is(Role.SCHOOL) && actor.org().equals(edition.school());
    }

    private static String name(Edition edition) {
        return "实习质量报告-" + edition.year() + "-" + edition.number();
    }
}
