package org.siquan.app.closing.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.app.closing.Archives;
import org.siquan.app.closing.Assessments;
import org.siquan.app.days.DayBook;
import org.siquan.app.placements.ArchiveKind;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.PlacementTabs;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.UploadedFile;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The close of a placement on one page: assessment, grade, archive. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.ENTERPRISE, Role.COMMISSION, Role.MENTOR, Role.LEARNER})
class ClosingController {

    private final Assessments assessments;
    private final Archives archives;
    private final DayBook days;
    private final Placements placements;
    private final PlacementTabs tabs;
    private final Lists lists;
    private final ClosingLists closingLists;

    ClosingController(
            Assessments assessments,
            Archives archives,
            DayBook days,
            Placements placements,
            PlacementTabs tabs,
            Lists lists,
            ClosingLists closingLists) {
        this.assessments = assessments;
        this.archives = archives;
        this.days = days;
        this.placements = placements;
        this.tabs = tabs;
        this.lists = lists;
        this.closingLists = closingLists;
    }

    @GetMapping("/closings")
    String list(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("list", lists.page(closingLists.closings(), asked));
        model.addAttribute("schemes", !ActingAs.get().seesOwnOnly());
        return "closing/list";
    }

    @GetMapping("/closings.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(closingLists.closings(), asked);
    }

    @GetMapping("/placements/{id}/closing")
    String show(@PathVariable String id, Model model) {
        PlacementId placementId = PlacementId.of(id);
        String side = days.side(placementId).name();
        Placement placement = placements.get(placementId);
        model.addAttribute("p", placement);
        model.addAttribute("tabs", tabs.of(placement));
        model.addAttribute("side", side);
        model.addAttribute("sheet", assessments.sheet(placementId));
        model.addAttribute("asked", assessments.asked(placementId));
        model.addAttribute("ended", placement.state() == PlacementState.ENDED);
        model.addAttribute("sealed", placement.state() == PlacementState.SEALED);
        model.addAttribute("kinds", List.of(ArchiveKind.values()));
        model.addAttribute("held", archives.content(placementId));
        model.addAttribute("seal", archives.seal(placementId).orElse(null));
        model.addAttribute("rules", archives.check(placementId).gate());
        model.addAttribute("conditions", archives.open(placementId));
        return "closing/closing";
    }

    @PostMapping("/placements/{id}/closing/marks")
    @AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.MENTOR})
    String mark(@PathVariable String id, @RequestParam Map<String, String> typed) {
        PlacementId placement = PlacementId.of(id);
        assessments.mark(placement, MarksForm.marks(typed), MarksForm.seen(typed));
        return back(placement);
    }

    @PostMapping("/placements/{id}/closing/sign")
    @AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.MENTOR})
    String sign(@PathVariable String id, @RequestParam String sha256) {
        PlacementId placement = PlacementId.of(id);
        assessments.sign(placement, sha256);
        return back(placement);
    }

    @PostMapping("/placements/{id}/closing/objection")
    @AllowedFor(Role.LEARNER)
    String object(@PathVariable String id, @RequestParam String words) {
        PlacementId placement = PlacementId.of(id);
        assessments.object(placement, words);
        return back(placement);
    }

    @PostMapping("/placements/{id}/closing/answer")
    @AllowedFor(Role.SCHOOL)
    String answer(@PathVariable String id, @RequestParam String words) {
        PlacementId placement = PlacementId.of(id);
        assessments.answer(placement, words);
        return back(placement);
    }

    @PostMapping("/placements/{id}/closing/grade")
    @AllowedFor(Role.SCHOOL)
    String grade(
            @PathVariable String id, @RequestParam String course, @RequestParam(defaultValue = "") String credits) {
        PlacementId placement = PlacementId.of(id);
        @Nullable BigDecimal number = credits.isBlank() ? null : MarksForm.number(credits, "closing-credits");
        assessments.record(placement, course, number);
        return back(placement);
    }

    @PostMapping("/placements/{id}/closing/summary")
    @AllowedFor({Role.SCHOOL, Role.LEARNER})
    String summary(@PathVariable String id, @RequestParam long version, @RequestParam String words) {
        PlacementId placement = PlacementId.of(id);
        assessments.summarise(placement, version, words);
        return back(placement);
    }

    @PostMapping("/placements/{id}/closing/evidence")
    @AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.MENTOR, Role.LEARNER})
    String evidence(@PathVariable String id, @RequestParam List<MultipartFile> files) {
        PlacementId placement = PlacementId.of(id);
        archives.add(
                placement,
                files.stream()
                        .filter(file -> !file.isEmpty())
                        .map(UploadedFile::of)
                        .toList());
        return back(placement);
    }

    @PostMapping("/placements/{id}/closing/seal")
    @AllowedFor(Role.SCHOOL)
    String seal(@PathVariable String id, @RequestParam long version) {
        PlacementId placement = PlacementId.of(id);
        archives.seal(placement, version);
        return back(placement);
    }

    @GetMapping("/placements/{id}/archive.zip")
    @AllowedFor({Role.PARK, Role.SCHOOL, Role.COMMISSION, Role.LEARNER})
    ResponseEntity<Resource> zip(@PathVariable String id) {
        return archives.zip(PlacementId.of(id));
    }

    private static String back(PlacementId id) {
        return "redirect:/placements/" + id + "/closing";
    }
}
