package org.siquan.app.regiondata.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.SheetDownload;
import org.siquan.app.platform.UploadedFile;
import org.siquan.app.regiondata.FileId;
import org.siquan.app.regiondata.Offer;
import org.siquan.app.regiondata.RegionImports;
import org.siquan.app.regiondata.ShortageImports;
import org.siquan.app.regiondata.ShortagesPreview;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Official shortage catalogues (紧缺目录): hand in, look, keep, replace, delete. */
@Controller
@AllowedFor(Role.PARK)
class ShortageController {

    private static final int ENTRIES_SHOWN = 200;

    private final ShortageImports imports;
    private final RegionImports files;

    ShortageController(ShortageImports imports, RegionImports files) {
        this.imports = imports;
        this.files = files;
    }

    @PostMapping("/region/shortages")
    String offer(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        UploadedFile upload = UploadedFile.chosen(file);
        return switch (imports.offer(upload.name(), upload.content())) {
            case Offer.Waiting waiting -> "redirect:/region/shortages/" + waiting.id();
            case Offer.Faulty faulty -> RegionController.faults(faulty, upload.name(), model, locale, response);
        };
    }

    @GetMapping("/region/shortages/{id}")
    String preview(@PathVariable UUID id, Model model, Locale locale) {
        ShortagesPreview preview = imports.preview(new FileId(id));
        model.addAttribute("preview", preview);
        model.addAttribute(
                "entries", preview.entries().stream().limit(ENTRIES_SHOWN).toList());
        model.addAttribute("warnings", FaultRow.of(preview.warnings(), locale));
        return "regiondata/shortages";
    }

    @PostMapping("/region/shortages/{id}/accept")
    String accept(@PathVariable UUID id) {
        imports.accept(new FileId(id));
        return "redirect:/region?done=shortages";
    }

    @PostMapping("/region/shortages/{id}/discard")
    String discard(@PathVariable UUID id) {
        files.discard(new FileId(id));
        return "redirect:/region?done=discarded";
    }

    @PostMapping("/region/shortages/delete")
    String delete(@RequestParam String source, @RequestParam int year) {
        imports.delete(source, year);
        return "redirect:/region?done=shortages-deleted";
    }

    /** A form with the headers that are read and two rows to be overwritten. */
    @GetMapping("/region/shortages/sample.xlsx")
    ResponseEntity<byte[]> sample() {
        return new SheetDownload(
                        "紧缺目录样例.xlsx",
                        "紧缺目录",
                        List.of("来源", "年度", "职业编码", "职业名称", "缺口人数"),
                        List.of(
                                List.of("（发布单位）", 2026, "6-31-07-03", "工业机器人系统操作员", 120),
                                List.of("（发布单位）", 2026, "", "养老护理员", "")))
                .answer();
    }
}
