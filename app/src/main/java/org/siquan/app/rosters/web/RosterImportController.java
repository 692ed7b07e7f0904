package org.siquan.app.rosters.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.UploadFaults;
import org.siquan.app.platform.UploadedFile;
import org.siquan.app.platform.WaitingUploads;
import org.siquan.app.rosters.MappingId;
import org.siquan.app.rosters.RosterField;
import org.siquan.app.rosters.Rosters;
import org.siquan.app.rosters.Rosters.Faulty;
import org.siquan.app.rosters.Rosters.Offer;
import org.siquan.app.rosters.Rosters.Sound;
import org.siquan.app.rosters.Rosters.Unmapped;
import org.siquan.region.file.Issue;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A roster from a file: upload, what its columns mean, preview with every faulty row, confirmation. Nothing is half-imported. */
@Controller
@AllowedFor(Role.SCHOOL)
class RosterImportController {

    private static final int SHOWN = 200;
    private static final String FORM = "rosters/import";

    private final Rosters rosters;

    RosterImportController(Rosters rosters) {
        this.rosters = rosters;
    }

    @GetMapping("/rosters/import")
    ModelAndView form() {
        return with(UploadFaults.none(FORM));
    }

    private ModelAndView with(ModelAndView page) {
        page.addObject("mappings", rosters.listMappings());
        return page;
    }

    @PostMapping("/rosters/import")
    ModelAndView offer(@RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        return page(rosters.offer(WaitingUploads.fitting(UploadedFile.chosen(file))));
    }

    private ModelAndView page(Offer offer) {
        return switch (offer) {
            case Faulty faulty -> with(UploadFaults.refused(FORM, faulty.faults()));
            case Unmapped unmapped ->
                mapping(UploadFaults.none("rosters/mapping"), unmapped, RosterMappingForm.rows(unmapped), "");
            case Sound sound -> {
                var page = new ModelAndView("rosters/preview");
                page.addObject("offer", sound);
                page.addObject(
                        "lines",
                        sound.lines().stream()
                                .sorted(Comparator.comparing(
                                        (Rosters.Line line) -> line.change() == Rosters.Change.UNCHANGED))
                                .limit(SHOWN)
                                .toList());
                yield page;
            }
        };
    }

    private static ModelAndView mapping(
            ModelAndView page, Unmapped file, List<RosterMappingForm.MappingRow> rows, String name) {
        page.addObject("file", file);
        page.addObject("rows", rows);
        page.addObject("name", name);
        page.addObject("fields", RosterField.values());
        return page;
    }

    /** The columns of the waiting file anew, when what was saved does not fit. */
    @GetMapping("/rosters/import/mapping")
    ModelAndView again(@RequestParam UUID upload) {
        Unmapped file = rosters.titles(upload);
        return mapping(UploadFaults.none("rosters/mapping"), file, RosterMappingForm.rows(file), "");
    }

    @PostMapping("/rosters/import/mapping")
    ModelAndView map(@RequestParam UUID upload, @RequestParam String name, @RequestParam Map<String, String> sent) {
        Map<String, RosterField> fields = RosterMappingForm.fields(sent);
        Offer offer = rosters.map(upload, name, fields);
        if (offer instanceof Faulty(List<Issue> faults)
                && faults.stream().allMatch(fault -> fault.code().startsWith("mapping."))) {
            Unmapped file = rosters.titles(upload);
            return mapping(
                    UploadFaults.refused("rosters/mapping", faults), file, RosterMappingForm.rows(file, fields), name);
        }
        return page(offer);
    }

    @PostMapping("/rosters/import/confirm")
    ModelAndView confirm(
            @RequestParam UUID upload,
            @RequestParam UUID mapping,
            @RequestParam(defaultValue = "false") boolean leave) {
        return switch (rosters.accept(upload, new MappingId(mapping), leave)) {
            case Sound _ -> new ModelAndView("redirect:/rosters?done=taken");
            case Offer other -> page(other);
        };
    }

    @PostMapping("/rosters/mappings/{id}/forget")
    String forget(@PathVariable UUID id) {
        rosters.forget(new MappingId(id));
        return "redirect:/rosters/import";
    }
}
