package org.siquan.app.rounds.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.PageOf;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.rounds.Round;
import org.siquan.app.rounds.RoundId;
import org.siquan.app.rounds.RoundRankings;
import org.siquan.app.rounds.RoundResults;
import org.siquan.app.rounds.RoundState;
import org.siquan.app.rounds.Rounds;
import org.siquan.region.LearnerId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Learners of a round as their school reads them, its word about the result, and the evidence. */
@Controller
class RoundSchoolController {

    private static final int PAGE = 50;

    private final Rounds rounds;
    private final RoundRankings rankings;
    private final RoundResults results;

    RoundSchoolController(Rounds rounds, RoundRankings rankings, RoundResults results) {
        this.rounds = rounds;
        this.rankings = rankings;
        this.results = results;
    }

    @GetMapping("/rounds/{id}/school")
    @AllowedFor({Role.SCHOOL, Role.PARK, Role.COMMISSION})
    String school(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Round round = rounds.get(RoundId.of(id));
        if (page < 1 || page > 10_000 || q.length() > 100) {
            throw ProblemException.invalid("rounds-page");
        }
        var classes = rounds.listClasses(round.id());
        model.addAttribute("round", round);
        model.addAttribute("q", q);
        model.addAttribute(
                "page",
                new PageOf<>(
                        rankings.list(round.id(), q, (page - 1) * PAGE, PAGE),
                        page,
                        PAGE,
                        rankings.count(round.id(), q)));
        model.addAttribute("classes", classes);
        model.addAttribute(
                "names",
                classes.stream()
                        .collect(Collectors.toMap(
                                c -> c.id().value(), c -> c.zh() + " · " + c.orderName(), (a, _) -> a)));
        model.addAttribute(
                "word",
                rounds.listConfirmations(round.id()).stream()
                        .filter(c -> c.school().equals(ActingAs.get().org()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("speaks", ActingAs.get().is(Role.SCHOOL) && round.state() == RoundState.CONFIRMING);
        return "rounds/school";
    }

    @PostMapping("/rounds/{id}/confirm")
    @AllowedFor(Role.SCHOOL)
    String confirm(@PathVariable String id) {
        results.confirm(RoundId.of(id));
        return school(id);
    }

    @PostMapping("/rounds/{id}/object")
    @AllowedFor(Role.SCHOOL)
    String object(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String classId,
            @RequestParam(defaultValue = "") String reason) {
        results.object(RoundId.of(id), classId, reason);
        return school(id);
    }

    @PostMapping("/rounds/{id}/learners/{learner}/enrolled")
    @AllowedFor(Role.SCHOOL)
    String enrolled(
            @PathVariable String id,
            @PathVariable String learner,
            @RequestParam boolean active,
            @RequestParam(defaultValue = "") String reason) {
        rankings.setEnrolled(RoundId.of(id), new LearnerId(learner), active, reason);
        return "redirect:/rounds/" + RoundId.of(id) + "/learners/" + new LearnerId(learner);
    }

    private static String school(String id) {
        return "redirect:/rounds/" + RoundId.of(id) + "/school";
    }

    /** A single file of the evidence. */
    @GetMapping("/rounds/{id}/papers/{name}")
    @AllowedFor({Role.PARK, Role.SCHOOL, Role.COMMISSION, Role.LEARNER, Role.ENTERPRISE})
    ResponseEntity<byte[]> paper(@PathVariable String id, @PathVariable String name) {
        return file(name, MediaType.APPLICATION_OCTET_STREAM, results.paper(RoundId.of(id), name));
    }

    /** All files that the actor may have. */
    @GetMapping("/rounds/{id}/evidence.zip")
    @AllowedFor({Role.PARK, Role.SCHOOL, Role.COMMISSION, Role.LEARNER, Role.ENTERPRISE})
    ResponseEntity<byte[]> evidence(@PathVariable String id) {
        RoundId round = RoundId.of(id);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (RoundResults.Paper paper : results.papers(round)) {
                zip.putNextEntry(new ZipEntry(paper.name()));
                zip.write(results.paper(round, paper.name()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written but memory
        }
        return file("round-" + round + ".zip", new MediaType("application", "zip"), bytes.toByteArray());
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
