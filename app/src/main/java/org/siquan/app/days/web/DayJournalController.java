package org.siquan.app.days.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.days.DayBook;
import org.siquan.app.days.Journal;
import org.siquan.app.days.Journals;
import org.siquan.app.days.Side;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementTabs;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.AttachmentId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.UploadedFile;
import org.siquan.engine.rules.Figures;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Journals by week and the report, with what tutor and mentor say to them. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.ENTERPRISE, Role.COMMISSION, Role.MENTOR, Role.LEARNER})
class DayJournalController {

    private final Journals journals;
    private final DayBook book;
    private final Placements placements;
    private final PlacementTabs tabs;

    DayJournalController(Journals journals, DayBook book, Placements placements, PlacementTabs tabs) {
        this.journals = journals;
        this.book = book;
        this.placements = placements;
        this.tabs = tabs;
    }

    @GetMapping("/placements/{id}/journal")
    String list(@PathVariable String id, Model model) {
        PlacementId placementId = PlacementId.of(id);
        Placement placement = common(placementId, model);
        List<Journal> written = journals.of(placementId);
        Set<String> parts = written.stream().map(Journal::part).collect(Collectors.toSet());
        model.addAttribute("written", written);
        model.addAttribute(
                "missing",
                journals.weeks(placementId).stream()
                        .filter(week -> !parts.contains(week.toString()))
                        .toList());
        model.addAttribute("reported", parts.contains(Journal.REPORT));
        model.addAttribute("reportDue", placement.lastDay().plusDays(Figures.STANDARD.reportDays()));
        return "days/journals";
    }

    @GetMapping("/placements/{id}/journal/{part}")
    String one(@PathVariable String id, @PathVariable String part, Model model) {
        PlacementId placementId = PlacementId.of(id);
        Placement placement = common(placementId, model);
        Optional<Journal> journal = journals.find(placementId, part);
        boolean writable = part.equals(Journal.REPORT)
                || journals.weeks(placementId).stream()
                        .anyMatch(week -> week.toString().equals(part));
        if (journal.isEmpty() && (!writable || !"LEARNER".equals(model.getAttribute("side")))) {
            throw ProblemException.notFound("days-journal-unknown");
        }
        model.addAttribute("part", part);
        model.addAttribute("journal", journal.orElse(null));
        model.addAttribute("reportDue", placement.lastDay().plusDays(Figures.STANDARD.reportDays()));
        return "days/journal";
    }

    private Placement common(PlacementId id, Model model) {
        Side side = book.side(id);
        Placement placement = placements.get(id);
        model.addAttribute("p", placement);
        model.addAttribute("tabs", tabs.of(placement));
        model.addAttribute("path", "/placements/" + id + "/journal");
        model.addAttribute("side", side.name());
        return placement;
    }

    @PostMapping("/placements/{id}/journal/{part}")
    @AllowedFor(Role.LEARNER)
    String write(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam int version,
            @RequestParam String words,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        PlacementId placement = PlacementId.of(id);
        List<UploadedFile> given = files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty())
                        .map(UploadedFile::of)
                        .toList();
        journals.write(placement, part, version, words, given);
        return "redirect:/placements/" + placement + "/journal/" + part;
    }

    @PostMapping("/placements/{id}/journal/{part}/answer")
    @AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.MENTOR})
    String answer(@PathVariable String id, @PathVariable String part, @RequestParam String words) {
        PlacementId placement = PlacementId.of(id);
        journals.answer(placement, part, words);
        return "redirect:/placements/" + placement + "/journal/" + part;
    }

    @GetMapping("/placements/{id}/journal/{part}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String part, @PathVariable String file) {
        return journals.file(PlacementId.of(id), part, AttachmentId.of(file));
    }
}
