package org.siquan.app.regiondata.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.UploadedFile;
import org.siquan.app.regiondata.FileId;
import org.siquan.app.regiondata.Offer;
import org.siquan.app.regiondata.RegionData;
import org.siquan.app.regiondata.RegionImports;
import org.siquan.app.regiondata.RegionPreview;
import org.siquan.app.regiondata.ShortageImports;
import org.siquan.region.Region;
import org.siquan.region.RegionWriter;
import org.siquan.region.RegionZip;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The region's files: what there is, handing in with all faults or a preview, taking over, handing out. */
@Controller
@AllowedFor(Role.PARK)
class RegionController {

    private static final int FAULTS_SHOWN = 1_000;

    private final RegionData data;
    private final RegionImports imports;
    private final ShortageImports shortages;
    private final Clock clock;

    RegionController(RegionData data, RegionImports imports, ShortageImports shortages, Clock clock) {
        this.data = data;
        this.imports = imports;
        this.shortages = shortages;
        this.clock = clock;
    }

    /** Rows of a file and its share of them, for the page. */
    public record FileRows(String file, int rows) {}

    @GetMapping("/region")
    String show(@RequestParam(defaultValue = "") String done, Model model) {
        data.find().ifPresent(region -> {
            model.addAttribute("park", region.park());
            model.addAttribute("files", files(region));
            model.addAttribute("hash", region.contentHash());
        });
        imports.findOrigin().ifPresent(origin -> model.addAttribute("origin", origin));
        imports.findPostings().ifPresent(postings -> model.addAttribute("postings", postings));
        model.addAttribute("shortages", shortages.list());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute(
                "done",
                List.of("region", "postings", "deleted", "shortages", "shortages-deleted", "discarded")
                                .contains(done)
                        ? done
                        : "");
        return "regiondata/region";
    }

    private static List<FileRows> files(Region region) {
        return RegionWriter.rows(region).entrySet().stream()
                .map(file -> new FileRows(file.getKey(), file.getValue()))
                .toList();
    }

    @PostMapping("/region/files")
    String offer(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        UploadedFile upload = UploadedFile.chosen(file);
        return switch (imports.offerRegion(upload.name(), upload.content())) {
            case Offer.Waiting waiting -> "redirect:/region/files/" + waiting.id();
            case Offer.Faulty faulty -> faults(faulty, upload.name(), model, locale, response);
        };
    }

    static String faults(Offer.Faulty faulty, String name, Model model, Locale locale, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("name", name);
        model.addAttribute("total", faulty.faults().size());
        model.addAttribute(
                "faults",
                FaultRow.of(faulty.faults().stream().limit(FAULTS_SHOWN).toList(), locale));
        model.addAttribute("warnings", FaultRow.of(faulty.warnings(), locale));
        return "regiondata/faults";
    }

    @GetMapping("/region/files/{id}")
    String preview(@PathVariable UUID id, Model model, Locale locale) {
        RegionPreview preview = imports.previewRegion(new FileId(id));
        model.addAttribute("preview", preview);
        model.addAttribute("warnings", FaultRow.of(preview.warnings(), locale));
        return "regiondata/preview";
    }

    @PostMapping("/region/files/{id}/accept")
    String accept(@PathVariable UUID id, @RequestParam String seen) {
        imports.acceptRegion(new FileId(id), seen);
        return "redirect:/region?done=region";
    }

    @PostMapping("/region/files/{id}/discard")
    String discard(@PathVariable UUID id) {
        imports.discard(new FileId(id));
        return "redirect:/region?done=discarded";
    }

    @GetMapping("/region/export")
    ResponseEntity<byte[]> export() {
        byte[] zip = imports.exportRegion();
        return zip(
                zip, data.findPark().map(park -> park.id() + "-" + park.year()).orElse("region"));
    }

    @GetMapping("/region/template")
    ResponseEntity<byte[]> template() {
        return zip(RegionZip.template(), "siquan-region-template");
    }

    private static ResponseEntity<byte[]> zip(byte[] content, String name) {
        String disposition = ContentDisposition.attachment()
                .filename(name + ".zip", StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(content);
    }
}
