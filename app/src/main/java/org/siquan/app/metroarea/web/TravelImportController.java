package org.siquan.app.metroarea.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.region.MetroArea;
import org.siquan.region.TravelRead;
import org.siquan.region.file.Issue;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Measured travel times from a file: upload, preview with every faulty row, confirmation. Nothing is half-imported. */
@Controller
@AllowedFor(Role.PARK)
class TravelImportController {

    /** Row errors on one page; the rest shows when these are mended. */
    private static final int SHOWN = 200;

    /** As the form says: 16 MB. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final MetroAreaRegistry registry;
    private final TravelUploads uploads;

    TravelImportController(MetroAreaRegistry registry, TravelUploads uploads) {
        this.registry = registry;
        this.uploads = uploads;
    }

    @GetMapping("/metroarea/travel/import")
    ModelAndView form() {
        return page(HttpStatus.OK, List.of());
    }

    /** The measured times as they stand, in the form the import takes. */
    @GetMapping("/metroarea/travel.csv")
    ResponseEntity<byte[]> measured() {
        var lines = registry.read().measured().stream()
                .map(time -> "%s,%s,%d,%s%n"
                        .formatted(time.from(), time.to(), time.minutes(), quoted(time.source()))
                        .replace("\r", ""))
                .collect(Collectors.joining("", "from,to,minutes,source\n", ""));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("travel.csv")
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(lines.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/metroarea/travel/import")
    ModelAndView preview(@RequestParam MultipartFile file) throws IOException {
        if (file.getSize() > MOST_BYTES) {
            throw ProblemException.tooLarge("upload-too-large");
        }
        var content = file.getBytes();
        var circle = Circle.of(registry.read());
        return switch (read(content, circle)) {
            case TravelRead.Refused refused -> page(HttpStatus.UNPROCESSABLE_CONTENT, refused.issues());
            case TravelRead.Accepted accepted -> {
                var name = Optional.ofNullable(file.getOriginalFilename()).orElse("travel.csv");
                var area = circle.area();
                var then = TravelTimes.of(
                        new MetroArea(area.zones(), area.sites(), area.rail(), accepted.times()), Hour.DAY);
                var page = new ModelAndView("metroarea/preview");
                page.addObject("name", name);
                page.addObject("upload", uploads.keep(name, content));
                page.addObject("warnings", accepted.warnings());
                page.addObject(
                        "change", TravelChange.of(circle, registry.travelTimes(Hour.DAY), then, accepted.times()));
                yield page;
            }
        };
    }

    /** Takes the previewed file over; it is read again, because the sites may have changed meanwhile. */
    @PostMapping("/metroarea/travel/import/confirm")
    @Transactional
    public ModelAndView confirm(@RequestParam UUID upload) {
        var kept = uploads.find(upload).orElseThrow(() -> ProblemException.conflict("metroarea-upload-gone"));
        return switch (read(kept.content(), Circle.of(registry.read()))) {
            case TravelRead.Refused refused -> page(HttpStatus.UNPROCESSABLE_CONTENT, refused.issues());
            case TravelRead.Accepted accepted -> {
                registry.replaceMeasured(accepted.times());
                uploads.forget(upload);
                yield new ModelAndView("redirect:/metroarea/travel?imported="
                        + accepted.times().size());
            }
        };
    }

    private static TravelRead read(byte[] content, Circle circle) {
        return TravelRead.read(
                name -> name.equals("travel.csv") ? Optional.of(new ByteArrayInputStream(content)) : Optional.empty(),
                circle.area().sites());
    }

    private ModelAndView page(HttpStatus status, List<Issue> issues) {
        var page = new ModelAndView("metroarea/import", status);
        page.addObject("issues", issues.stream().limit(SHOWN).toList());
        page.addObject("faults", issues.size());
        page.addObject("measured", registry.read().measured().size());
        return page;
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
