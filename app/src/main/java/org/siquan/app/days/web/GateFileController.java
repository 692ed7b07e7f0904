package org.siquan.app.days.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.days.GateFiles;
import org.siquan.app.days.GateFiles.Offer;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.SheetDownload;
import org.siquan.app.platform.UploadFaults;
import org.siquan.app.platform.UploadedFile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A gate file: upload, preview with every faulty row, confirmation. */
@Controller
@AllowedFor({Role.SCHOOL, Role.ENTERPRISE})
class GateFileController {

    private static final String FORM = "days/import";
    private static final int SHOWN = 200;

    private final GateFiles files;
    private final Clock clock;

    GateFileController(GateFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/days/import")
    ModelAndView form() {
        return UploadFaults.none(FORM);
    }

    @PostMapping("/days/import")
    ModelAndView preview(@RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        return switch (files.offer(UploadedFile.chosen(file))) {
            case Offer.Faulty faulty -> UploadFaults.refused(FORM, faulty.faults());
            case Offer.Sound sound -> {
                var page = new ModelAndView("days/import-preview");
                page.addObject("offer", sound);
                page.addObject("lines", sound.lines().stream().limit(SHOWN).toList());
                yield page;
            }
        };
    }

    @PostMapping("/days/import/confirm")
    ModelAndView confirm(@RequestParam String upload) {
        return switch (files.accept(DayParameters.id(upload, "upload-gone"))) {
            case Offer.Faulty faulty -> UploadFaults.refused(FORM, faulty.faults());
            case Offer.Sound sound -> new ModelAndView("redirect:/days/presence?source=GATE_FILE");
        };
    }

    /** A form with the headers that are read and two rows to be overwritten. */
    @GetMapping("/days/sample.xlsx")
    ResponseEntity<byte[]> sample() {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        return new SheetDownload(
                        "门禁记录样例.xlsx",
                        "门禁记录",
                        List.of("学生编号", "日期", "进", "出"),
                        List.of(
                                List.of("L0001", yesterday.toString(), "08:25", "17:05"),
                                List.of("L0002", yesterday.toString(), "", "")))
                .answer();
    }
}
