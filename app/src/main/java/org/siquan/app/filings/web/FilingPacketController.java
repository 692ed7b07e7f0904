package org.siquan.app.filings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.siquan.app.filings.Filing;
import org.siquan.app.filings.FilingEntry;
import org.siquan.app.filings.FilingId;
import org.siquan.app.filings.FilingMove;
import org.siquan.app.filings.FilingProblems;
import org.siquan.app.filings.Filings;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.SheetDownload;
import org.siquan.app.platform.UploadedFile;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One packet: where it stands, its placements, its letters and answers, its problems. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.COMMISSION})
class FilingPacketController {

    private final Filings filings;
    private final FilingProblems problems;
    private final MessageSource messages;

    FilingPacketController(Filings filings, FilingProblems problems, MessageSource messages) {
        this.filings = filings;
        this.problems = problems;
        this.messages = messages;
    }

    @GetMapping("/filings/{id}")
    String show(@PathVariable String id, Model model) {
        FilingId filing = FilingId.of(id);
        Filing found = filings.get(filing);
        model.addAttribute("f", found);
        model.addAttribute("entries", filings.entries(filing));
        model.addAttribute("moves", filings.moves(filing));
        model.addAttribute("history", filings.history(filing));
        model.addAttribute("shares", filings.shares(filing));
        model.addAttribute("problems", problems.of(filing));
        boolean school = ActingAs.get().is(Role.SCHOOL);
        model.addAttribute("school", school);
        model.addAttribute("reports", found.state().accepted() && found.host() != null && (school || host(filing)));
        return "filings/packet";
    }

    /** Whoever may say that the host supervises sits at its desk. */
    private boolean host(FilingId id) {
        return filings.moves(id).stream().anyMatch(move -> move == FilingMove.SUPERVISE);
    }

    @PostMapping("/filings/{id}/steps")
    @AllowedFor({Role.SCHOOL, Role.COMMISSION})
    String take(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam String move,
            @RequestParam String day,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable MultipartFile scan) {
        FilingId filing = FilingId.of(id);
        UploadedFile file = scan == null || scan.isEmpty() ? null : UploadedFile.of(scan);
        filings.take(filing, version, new Filings.Step(FilingForm.move(move), FilingForm.day(day), number, note, file));
        return redirect(filing);
    }

    @GetMapping("/filings/{id}/steps/{seq}/file")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable int seq) {
        return filings.file(FilingId.of(id), seq);
    }

    /** The list that goes with the letter: what Art. 24 names, and no learner. */
    @GetMapping("/filings/{id}/list.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable String id, Locale locale) {
        FilingId filing = FilingId.of(id);
        String name = messages.getMessage("filing.entries", null, locale);
        List<List<Object>> rows = new ArrayList<>();
        for (FilingEntry entry : filings.entries(filing)) {
            rows.add(List.of(
                    rows.size() + 1,
                    entry.unitName(),
                    entry.postName(),
                    entry.host().say(locale.getLanguage()),
                    entry.first().toString(),
                    entry.last().toString(),
                    entry.tutor(),
                    entry.mentor()));
        }
        return new SheetDownload(
                        name + ".xlsx",
                        name,
                        List.of("no", "unit", "post", "host", "first", "last", "tutor", "mentor").stream()
                                .map(key -> messages.getMessage("filing.entry." + key, null, locale))
                                .toList(),
                        rows)
                .answer();
    }

    @PostMapping("/filings/{id}/problems")
    @AllowedFor({Role.SCHOOL, Role.COMMISSION})
    String report(@PathVariable String id, @RequestParam String text, @RequestParam String day) {
        FilingId filing = FilingId.of(id);
        problems.report(filing, text, FilingForm.day(day));
        return redirect(filing);
    }

    @PostMapping("/filings/{id}/problems/{seq}/answer")
    @AllowedFor(Role.SCHOOL)
    String answer(
            @PathVariable String id, @PathVariable int seq, @RequestParam long version, @RequestParam String answer) {
        FilingId filing = FilingId.of(id);
        problems.answer(filing, seq, version, answer);
        return redirect(filing);
    }

    @PostMapping("/filings/{id}/problems/{seq}/close")
    @AllowedFor({Role.SCHOOL, Role.COMMISSION})
    String close(@PathVariable String id, @PathVariable int seq, @RequestParam long version) {
        FilingId filing = FilingId.of(id);
        problems.close(filing, seq, version);
        return redirect(filing);
    }

    private static String redirect(FilingId id) {
        return "redirect:/filings/" + id;
    }
}
