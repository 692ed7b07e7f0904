package org.siquan.app.metroarea.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.UploadFaults;
import org.siquan.app.platform.UploadedFile;
import org.siquan.app.platform.WaitingUploads;
import org.siquan.region.MetroArea;
import org.siquan.region.TravelRead;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

    private static final String FORM = "metroarea/import";

    private final MetroAreaRegistry registry;
    private final TravelUploads uploads;

    TravelImportController(MetroAreaRegistry registry, TravelUploads uploads) {
        this.registry = registry;
        this.uploads = uploads;
    }

    @GetMapping("/metroarea/travel/import")
    ModelAndView form() {
        return form(UploadFaults.none(FORM));
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
    ModelAndView preview(@RequestParam MultipartFile file) {
        var upload = WaitingUploads.fitting(UploadedFile.of(file));
        var circle = Circle.of(registry.read());
        return switch (read(upload, circle)) {
            case TravelRead.Refused refused -> form(UploadFaults.refused(FORM, refused.issues()));
            case TravelRead.Accepted accepted -> {
                var area = circle.area();
                var then = TravelTimes.of(
                        new MetroArea(area.zones(), area.sites(), area.rail(), accepted.times()), Hour.DAY);
                var page = new ModelAndView("metroarea/preview");
                page.addObject("name", upload.name());
                page.addObject("upload", uploads.keep(upload));
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
        return switch (read(uploads.require(upload), Circle.of(registry.read()))) {
            case TravelRead.Refused refused -> form(UploadFaults.refused(FORM, refused.issues()));
            case TravelRead.Accepted accepted -> {
                registry.replaceMeasured(accepted.times());
                uploads.forget(upload);
                yield new ModelAndView("redirect:/metroarea/travel?imported="
                        + accepted.times().size());
            }
        };
    }

    private static TravelRead read(UploadedFile file, Circle circle) {
        return TravelRead.read(
                name -> name.equals("travel.csv")
                        ? Optional.of(new ByteArrayInputStream(file.content()))
                        : Optional.empty(),
                circle.area().sites());
    }

    private ModelAndView form(ModelAndView page) {
        page.addObject("measured", registry.read().measured().size());
        return page;
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
