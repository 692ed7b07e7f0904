package org.siquan.app.cycle.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.UUID;
import org.siquan.app.cycle.Cycle;
import org.siquan.app.cycle.MatchingChecks;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files to check a matching with: the audit bundle, its public part, and everybody's own proof. */
@Controller
class CheckController {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final MatchingChecks checks;
    private final Cycle cycle;
    private final OwnCode ownCode;

    CheckController(MatchingChecks checks, Cycle cycle, OwnCode ownCode) {
        this.checks = checks;
        this.cycle = cycle;
        this.ownCode = ownCode;
    }

    /** Verified by {@code ./siquan verify match} once it is unpacked. */
    @GetMapping("/cycle/runs/{id}/bundle.zip")
    @AllowedFor({Role.PARK, Role.COMMISSION})
    ResponseEntity<byte[]> bundle(@PathVariable UUID id) {
        return file("siquan-audit-bundle.zip", ZIP, checks.findBundle(id).orElseThrow(CheckController::missing));
    }

    /** Verified by {@code ./siquan lottery check} once it is unpacked. */
    @GetMapping("/cycle/runs/{id}/public.zip")
    @AllowedFor(everyRole = true)
    ResponseEntity<byte[]> publicPart(@PathVariable UUID id) {
        return file(
                "siquan-matching-public.zip", ZIP, checks.findPublicFiles(id).orElseThrow(CheckController::missing));
    }

    /** A learner's own proof. */
    @GetMapping("/cycle/me/proof.json")
    @AllowedFor(Role.LEARNER)
    ResponseEntity<byte[]> own(Principal principal) {
        return proof(ownCode.of(principal));
    }

    /** The proof that the operator hands to a learner. */
    @GetMapping("/cycle/learners/{learner}/proof.json")
    @AllowedFor(Role.PARK)
    ResponseEntity<byte[]> handedOut(@PathVariable String learner) {
        return proof(learner);
    }

    private ResponseEntity<byte[]> proof(String learner) {
        MatchingChecks.Ticket ticket = cycle.findLatestFinished()
                .flatMap(run -> checks.findTicket(run, learner))
                .orElseThrow(CheckController::missing);
        return file(
                "siquan-lottery-%s.json".formatted(ticket.learner()),
                MediaType.APPLICATION_JSON,
                ticket.proof().getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException missing() {
        return ProblemException.notFound("cycle-check-missing");
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        String attachment =
                ContentDisposition.attachment().filename(name).build().toString();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment)
                .body(content);
    }
}
