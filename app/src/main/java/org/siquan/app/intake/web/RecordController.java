package org.siquan.app.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.intake.AdviceId;
import org.siquan.app.intake.AdviceState;
import org.siquan.app.intake.SeatAdvice;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.UploadedFile;
import org.siquan.region.file.Issue;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The record of a round: comments, the decision, the filing, the approved plan and the roster. */
@Controller
class RecordController {

    private final SeatAdvice advice;

    RecordController(SeatAdvice advice) {
        this.advice = advice;
    }

    @PostMapping("/intake/{id}/comments")
    @AllowedFor({Role.PARK, Role.COMMISSION})
    String comment(@PathVariable UUID id, @RequestParam int scenario, @RequestParam String text) {
        advice.comment(new AdviceId(id), scenario, text);
        return "redirect:/intake/" + id + "?view=record&s=" + scenario;
    }

    @PostMapping("/intake/{id}/advise")
    @AllowedFor(Role.PARK)
    String advise(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam int scenario,
            @RequestParam String reason) {
        advice.advise(new AdviceId(id), version, scenario, reason);
        return record(id);
    }

    @PostMapping("/intake/{id}/file")
    @AllowedFor(Role.PARK)
    String file(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String letter,
            @RequestParam(defaultValue = "") String note) {
        advice.file(new AdviceId(id), version, day, letter, note);
        return record(id);
    }

    @PostMapping("/intake/{id}/hand-in")
    @AllowedFor(Role.PARK)
    String handIn(
            @PathVariable UUID id,
            @RequestParam AdviceState into,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response) {
        var upload = UploadedFile.chosen(file);
        List<Issue> faults = advice.handIn(new AdviceId(id), into, upload.name(), upload.content());
        if (faults.isEmpty()) {
            return record(id);
        }
        response.setStatus(422);
        model.addAttribute("faults", faults);
        model.addAttribute("back", "/intake/" + id + "?view=record");
        model.addAttribute("name", upload.name());
        return "intake/faults";
    }

    @PostMapping("/intake/{id}/settle")
    @AllowedFor(Role.PARK)
    String settle(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam AdviceState into,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String note) {
        advice.settle(new AdviceId(id), version, into, day, document, note);
        return record(id);
    }

    private static String record(UUID id) {
        return "redirect:/intake/" + id + "?view=record";
    }
}
