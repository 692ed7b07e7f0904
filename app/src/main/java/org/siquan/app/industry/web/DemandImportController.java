package org.siquan.app.industry.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.industry.DemandEntries;
import org.siquan.app.industry.DemandOffer;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.SheetDownload;
import org.siquan.app.platform.UploadFaults;
import org.siquan.app.platform.UploadedFile;
import org.siquan.app.platform.WaitingUploads;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Demand history from a file: upload, preview with every faulty row, confirmation. Nothing is half-imported. */
@Controller
@AllowedFor({Role.PARK, Role.ENTERPRISE})
class DemandImportController {

    private static final int SHOWN = 200;

    private static final String FORM = "industry/demand-import";

    private final DemandEntries entries;
    private final Codes codes;
    private final DemandLists demand;

    DemandImportController(DemandEntries entries, Codes codes, DemandLists demand) {
        this.entries = entries;
        this.codes = codes;
        this.demand = demand;
    }

    /** A row that differs, as the preview shows it. */
    public record Line(
            String source,
            @Nullable String enterprise,
            String occupation,
            String occupationName,
            String zone,
            String quarter,
            @Nullable Integer before,
            int after) {}

    @GetMapping("/industry/demand/import")
    ModelAndView form() {
        return UploadFaults.none(FORM);
    }

    @PostMapping("/industry/demand/import")
    ModelAndView preview(@RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        return switch (entries.offer(WaitingUploads.fitting(UploadedFile.chosen(file)))) {
            case DemandOffer.Faulty faulty -> UploadFaults.refused(FORM, faulty.faults());
            case DemandOffer.Sound sound -> {
                var page = new ModelAndView("industry/demand-preview");
                page.addObject("offer", sound);
                page.addObject(
                        "lines",
                        sound.lines().stream().limit(SHOWN).map(this::line).toList());
                yield page;
            }
        };
    }

    @PostMapping("/industry/demand/import/confirm")
    ModelAndView confirm(@RequestParam UUID upload) {
        return switch (entries.accept(upload)) {
            case DemandOffer.Faulty faulty -> UploadFaults.refused(FORM, faulty.faults());
            case DemandOffer.Sound _ -> new ModelAndView("redirect:/industry/demand?done=imported");
        };
    }

    /** A form with the headers that are read and two rows to be overwritten. */
    @GetMapping("/industry/demand/sample.xlsx")
    ResponseEntity<byte[]> sample() {
        String zone = demand.zones().stream()
                .findFirst()
                .map(choice -> choice.text().zh())
                .orElse("");
        return new SheetDownload(
                        "需求历史样例.xlsx",
                        "需求历史",
                        List.of("来源", "企业", "职业编码", "片区", "季度", "人数"),
                        List.of(
                                List.of("订单", "", "2-02-10-03", zone, "2025Q4", 12),
                                List.of("用人计划", "", "2-02-10-03", zone, "2026Q1", 15)))
                .answer();
    }

    private Line line(DemandOffer.Line line) {
        var point = line.point();
        var enterprise = point.enterprise();
        return new Line(
                point.kind().name(),
                enterprise == null ? null : enterprise.value(),
                point.occupationCode(),
                codes.occupation(point.occupationCode()),
                point.zone().value(),
                point.quarter().toString(),
                line.before(),
                point.openings());
    }
}
