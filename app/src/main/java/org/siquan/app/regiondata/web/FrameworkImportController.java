package org.siquan.app.regiondata.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.industry.ParkFramework;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.UploadedFile;
import org.siquan.app.regiondata.FileId;
import org.siquan.app.regiondata.FrameworkImports;
import org.siquan.app.regiondata.FrameworkPreview;
import org.siquan.app.regiondata.Offer;
import org.siquan.app.regiondata.RegionImports;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The competency framework as CASE: hand in, look at every difference, take over or discard. */
@Controller
@AllowedFor(Role.PARK)
class FrameworkImportController {

    private static final int CHANGES_SHOWN = 500;

    private final FrameworkImports imports;
    private final RegionImports files;
    private final ParkFramework framework;

    FrameworkImportController(FrameworkImports imports, RegionImports files, ParkFramework framework) {
        this.imports = imports;
        this.files = files;
        this.framework = framework;
    }

    @GetMapping("/region/framework")
    String show(@RequestParam(defaultValue = "") String done, Model model) {
        framework.find().ifPresent(now -> model.addAttribute("now", now));
        model.addAttribute("done", List.of("framework", "discarded").contains(done) ? done : "");
        return "regiondata/framework";
    }

    @PostMapping("/region/framework")
    String offer(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        UploadedFile upload = UploadedFile.chosen(file);
        return switch (imports.offer(upload.name(), upload.content())) {
            case Offer.Waiting waiting -> "redirect:/region/framework/" + waiting.id();
            case Offer.Faulty faulty -> RegionController.faults(faulty, upload.name(), model, locale, response);
        };
    }

    @GetMapping("/region/framework/{id}")
    String preview(@PathVariable UUID id, Model model, Locale locale) {
        FrameworkPreview preview = imports.preview(new FileId(id));
        List<ChangeRow> changes = ChangeRow.of(preview.diff(), locale);
        model.addAttribute("preview", preview);
        model.addAttribute("summary", ChangeRow.summary(preview.diff(), locale));
        model.addAttribute("total", changes.size());
        model.addAttribute("changes", changes.stream().limit(CHANGES_SHOWN).toList());
        model.addAttribute("warnings", FaultRow.of(preview.warnings(), locale));
        return "regiondata/framework-preview";
    }

    @PostMapping("/region/framework/{id}/accept")
    String accept(@PathVariable UUID id, @RequestParam String seen) {
        imports.accept(new FileId(id), seen);
        return "redirect:/region/framework?done=framework";
    }

    @PostMapping("/region/framework/{id}/discard")
    String discard(@PathVariable UUID id) {
        files.discard(new FileId(id));
        return "redirect:/region/framework?done=discarded";
    }
}
