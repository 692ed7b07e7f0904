package org.siquan.app.pay.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.pay.PaySheet;
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

/** Payments from a file: upload, preview with every faulty row, confirmation. Nothing is half-imported. */
@Controller
@AllowedFor({Role.SCHOOL, Role.ENTERPRISE})
class PayImportController {

    private static final int SHOWN = 200;
    private static final String FORM = "pay/import";

    private final PaySheet sheet;

    PayImportController(PaySheet sheet) {
        this.sheet = sheet;
    }

    @GetMapping("/pay/import")
    ModelAndView form() {
        return UploadFaults.none(FORM);
    }

    @PostMapping("/pay/import")
    ModelAndView preview(@RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        return switch (sheet.offer(WaitingUploads.fitting(UploadedFile.chosen(file)))) {
            case PaySheet.Faulty faulty -> UploadFaults.refused(FORM, faulty.faults());
            case PaySheet.Sound sound -> {
                var page = new ModelAndView("pay/preview");
                page.addObject("offer", sound);
                page.addObject("lines", sound.fresh().stream().limit(SHOWN).toList());
                yield page;
            }
        };
    }

    @PostMapping("/pay/import/confirm")
    ModelAndView confirm(@RequestParam UUID upload) {
        return switch (sheet.accept(upload)) {
            case PaySheet.Faulty faulty -> UploadFaults.refused(FORM, faulty.faults());
            case PaySheet.Sound _ -> new ModelAndView("redirect:/pay?done=imported");
        };
    }

    /** A form with the headers that are read and two rows to be overwritten. */
    @GetMapping("/pay/sample.xlsx")
    ResponseEntity<byte[]> sample() {
        return new SheetDownload(
                        "报酬支付样例.xlsx",
                        "支付",
                        PaySheet.HEADINGS,
                        List.of(
                                List.of(
                                        "L0001",
                                        "2026-03",
                                        "2026-04-10",
                                        "2400.00",
                                        "实习单位户名",
                                        "学生本人姓名",
                                        "1234",
                                        "流水号",
                                        "银行转账"),
                                List.of(
                                        "L0002",
                                        "2026-03",
                                        "2026-04-10",
                                        "1800.50",
                                        "实习单位户名",
                                        "学生本人姓名",
                                        "5678",
                                        "",
                                        "电子钱包")))
                .answer();
    }
}
