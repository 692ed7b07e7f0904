package org.siquan.app.alignment.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.siquan.app.alignment.MajorGaps;
import org.siquan.app.alignment.ParkGaps;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.PaperAnswer;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.SheetDownload;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.gap.MajorGap;
import org.siquan.year.gap.GapPaper;
import org.siquan.year.gap.RegionNames;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the majors miss and over-teach: all of them, one of them, and its papers. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.COMMISSION, Role.ENTERPRISE})
class MajorController {

    private final MajorGaps majors;
    private final Catalogue catalogue;
    private final PaperAnswer papers;
    private final MessageSource messages;

    MajorController(MajorGaps majors, Catalogue catalogue, PaperAnswer papers, MessageSource messages) {
        this.majors = majors;
        this.catalogue = catalogue;
        this.papers = papers;
        this.messages = messages;
    }

    @GetMapping("/alignment/majors")
    String list(@RequestParam(defaultValue = "code") String sort, Model model) {
        ParkGaps park = majors.current();
        model.addAttribute("rows", rows(park, sort));
        model.addAttribute("columns", MajorRow.COLUMNS);
        model.addAttribute("sort", sort);
        model.addAttribute("advertisements", park.advertisements());
        model.addAttribute("mayPropose", !ActingAs.get().is(Role.ENTERPRISE));
        return "alignment/majors";
    }

    @GetMapping("/alignment/majors.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam(defaultValue = "code") String sort, Locale locale) {
        String title = say("alignment.majors", locale);
        List<List<?>> rows = rows(majors.current(), sort).stream()
                .<List<?>>map(r -> List.of(
                        r.code(),
                        r.name(),
                        r.orders(),
                        r.advertisements(),
                        r.shortages(),
                        r.known() ? r.coverage() : "",
                        r.missing(),
                        r.shallow(),
                        r.overTaught(),
                        r.known() ? r.gain() : ""))
                .toList();
        List<String> keys = List.of(
                "code",
                "name",
                "orders",
                "advertisements",
                "shortages",
                "coverage",
                "missing",
                "shallow",
                "overTaught",
                "gain");
        return new SheetDownload(
                        title + ".xlsx",
                        title,
                        keys.stream()
                                .map(key -> say("alignment.majors." + key, locale))
                                .toList(),
                        rows)
                .answer();
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }

    @GetMapping("/alignment/majors/{code}")
    String one(@PathVariable String code, @RequestParam(defaultValue = "") List<String> change, Model model) {
        ParkGaps park = majors.current();
        MajorGap gap = gap(park, code);
        model.addAttribute("view", new GapViews(park, names(park)).of(gap, change));
        return "alignment/major";
    }

    @GetMapping("/alignment/majors/{code}/report")
    ResponseEntity<String> report(@PathVariable String code, Locale locale) {
        ParkGaps park = majors.current();
        return papers.page(new GapPaper(park.region(), catalogue).of(gap(park, code)), locale);
    }

    @GetMapping("/alignment/majors/{code}/report.html")
    ResponseEntity<String> file(@PathVariable String code, Locale locale) {
        ParkGaps park = majors.current();
        return papers.file(
                new GapPaper(park.region(), catalogue).of(gap(park, code)), "gap-%s.html".formatted(code), locale);
    }

    @GetMapping("/alignment/majors/{code}/report.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String code, Locale locale) {
        ParkGaps park = majors.current();
        return papers.workbook(
                new GapPaper(park.region(), catalogue).of(gap(park, code)), "gap-%s.xlsx".formatted(code), locale);
    }

    private static MajorGap gap(ParkGaps park, String code) {
        return park.find(code).orElseThrow(() -> ProblemException.notFound("alignment-major-unknown", code));
    }

    private RegionNames names(ParkGaps park) {
        return new RegionNames(park.region().region(), catalogue);
    }

    private List<MajorRow> rows(ParkGaps park, String sort) {
        boolean down = sort.startsWith("-");
        Comparator<MajorRow> order = MajorRow.ORDERS.get(down ? sort.substring(1) : sort);
        if (order == null) {
            throw ProblemException.invalid("alignment-majors-sort", sort, String.join(", ", MajorRow.COLUMNS));
        }
        RegionNames names = names(park);
        return park.majors().stream()
                .map(gap -> MajorRow.of(gap, names))
                .sorted((down ? order.reversed() : order).thenComparing(MajorRow::code))
                .toList();
    }
}
