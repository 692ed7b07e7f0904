package org.siquan.app.regiondata.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.UploadedFile;
import org.siquan.app.regiondata.FileId;
import org.siquan.app.regiondata.Offer;
import org.siquan.app.regiondata.PostingsPreview;
import org.siquan.app.regiondata.RegionImports;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The job advertisements that the next run reads: hand in, look, keep, replace, delete. */
@Controller
@AllowedFor(Role.PARK)
class PostingsController {

    private static final int FAULTS_SHOWN = 200;

    private final RegionImports imports;

    PostingsController(RegionImports imports) {
        this.imports = imports;
    }

    @PostMapping("/region/postings")
    String offer(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        UploadedFile upload = UploadedFile.chosen(file);
        return switch (imports.offerPostings(upload.name(), upload.content())) {
            case Offer.Waiting waiting -> "redirect:/region/postings/" + waiting.id();
            case Offer.Faulty faulty -> RegionController.faults(faulty, upload.name(), model, locale, response);
        };
    }

    @GetMapping("/region/postings/{id}")
    String preview(@PathVariable UUID id, Model model, Locale locale) {
        PostingsPreview preview = imports.previewPostings(new FileId(id));
        model.addAttribute("preview", preview);
        model.addAttribute(
                "faults",
                FaultRow.of(preview.faults().stream().limit(FAULTS_SHOWN).toList(), locale));
        model.addAttribute("warnings", FaultRow.of(preview.warnings(), locale));
        return "regiondata/postings";
    }

    @PostMapping("/region/postings/{id}/accept")
    String accept(@PathVariable UUID id) {
        imports.acceptPostings(new FileId(id));
        return "redirect:/region?done=postings";
    }

    @PostMapping("/region/postings/{id}/discard")
    String discard(@PathVariable UUID id) {
        imports.discard(new FileId(id));
        return "redirect:/region?done=discarded";
    }

    @PostMapping("/region/postings/delete")
    String delete() {
        imports.deletePostings();
        return "redirect:/region?done=deleted";
    }
}
