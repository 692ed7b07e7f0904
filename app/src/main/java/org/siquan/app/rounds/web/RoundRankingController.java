package org.siquan.app.rounds.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.rounds.RoundAppeals;
import org.siquan.app.rounds.RoundId;
import org.siquan.app.rounds.RoundRankings;
import org.siquan.app.rounds.RoundRankings.Ranking;
import org.siquan.app.rounds.RoundResults;
import org.siquan.app.rounds.RoundState;
import org.siquan.app.rounds.Rounds;
import org.siquan.region.LearnerId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A learner of a round: ranking, receipt, result and why, decline; the same page for the school that helps. */
@Controller
class RoundRankingController {

    private final Rounds rounds;
    private final RoundRankings rankings;
    private final RoundResults results;
    private final RoundAppeals appeals;
    private final RoundRankingForms forms;
    private final Clock clock;

    RoundRankingController(
            Rounds rounds,
            RoundRankings rankings,
            RoundResults results,
            RoundAppeals appeals,
            RoundRankingForms forms,
            Clock clock) {
        this.rounds = rounds;
        this.rankings = rankings;
        this.results = results;
        this.appeals = appeals;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/rounds/{id}/mine")
    @AllowedFor(Role.LEARNER)
    String mine(@PathVariable String id, @RequestParam Map<String, String> asked, Model model) {
        RoundId round = RoundId.of(id);
        Optional<Ranking> own = rankings.findOwn(round);
        String state = asked.containsKey("saved") ? "saved" : "";
        model.addAllAttributes(
                filled(round, own.orElse(null), own.map(Ranking::classes).orElse(List.of()), state, List.of()));
        return "rounds/mine";
    }

    @GetMapping("/rounds/{id}/learners/{learner}")
    @AllowedFor({Role.SCHOOL, Role.PARK, Role.COMMISSION})
    String learner(
            @PathVariable String id,
            @PathVariable String learner,
            @RequestParam Map<String, String> asked,
            Model model) {
        RoundId round = RoundId.of(id);
        Ranking ranking = rankings.get(round, learnerId(learner));
        String state = asked.containsKey("saved") ? "saved" : "";
        model.addAllAttributes(filled(round, ranking, ranking.classes(), state, List.of()));
        return "rounds/mine";
    }

    private static LearnerId learnerId(String text) {
        if (!text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw ProblemException.notFound("rounds-learner-unknown", "");
        }
        return new LearnerId(text);
    }

    @PostMapping("/rounds/{id}/mine/draft")
    @AllowedFor(Role.LEARNER)
    ModelAndView draft(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> choice,
            @RequestParam("do") String step,
            @RequestParam long version,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        return drafted(RoundId.of(id), own(id), choice, step, version, htmx);
    }

    @PostMapping("/rounds/{id}/learners/{learner}/draft")
    @AllowedFor(Role.SCHOOL)
    ModelAndView draftFor(
            @PathVariable String id,
            @PathVariable String learner,
            @RequestParam(required = false) @Nullable List<String> choice,
            @RequestParam("do") String step,
            @RequestParam long version,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        return drafted(RoundId.of(id), rankings.get(RoundId.of(id), learnerId(learner)), choice, step, version, htmx);
    }

    private ModelAndView drafted(
            RoundId round,
            Ranking ranking,
            @Nullable List<String> choice,
            String step,
            long version,
            @Nullable String htmx) {
        List<String> draft = RoundRankingForms.moved(RoundRankingForms.checked(choice), step);
        String state = draft.equals(ranking.classes()) ? "" : "draft";
        return page(
                htmx == null ? "rounds/mine" : "rounds/ranking :: form",
                HttpStatus.OK,
                filled(round, seen(ranking, version), draft, state, List.of()));
    }

    @PostMapping("/rounds/{id}/mine")
    @AllowedFor(Role.LEARNER)
    ModelAndView save(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> choice,
            @RequestParam long version) {
        return saved(RoundId.of(id), own(id), choice, version);
    }

    @PostMapping("/rounds/{id}/learners/{learner}")
    @AllowedFor(Role.SCHOOL)
    ModelAndView saveFor(
            @PathVariable String id,
            @PathVariable String learner,
            @RequestParam(required = false) @Nullable List<String> choice,
            @RequestParam long version) {
        return saved(RoundId.of(id), rankings.get(RoundId.of(id), learnerId(learner)), choice, version);
    }

    private ModelAndView saved(RoundId round, Ranking ranking, @Nullable List<String> choice, long version) {
        List<String> draft = RoundRankingForms.checked(choice);
        return switch (rankings.save(round, ranking.learner(), draft, version)) {
            case RoundRankings.Saved _ -> new ModelAndView("redirect:" + path(round, ranking) + "?saved");
            case RoundRankings.Rejected rejected ->
                page(
                        "rounds/mine",
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        filled(round, seen(ranking, version), draft, "", rejected.reasons()));
            case RoundRankings.Stale stale ->
                page("rounds/mine", HttpStatus.CONFLICT, filled(round, stale.current(), draft, "stale", List.of()));
            case RoundRankings.Closed _ -> throw ProblemException.conflict("rounds-closed");
        };
    }

    @PostMapping("/rounds/{id}/decline")
    @AllowedFor(Role.LEARNER)
    String decline(@PathVariable String id) {
        results.decline(RoundId.of(id));
        return "redirect:/rounds/" + RoundId.of(id) + "/mine";
    }

    @GetMapping("/rounds/{id}/mine/proof.json")
    @AllowedFor(Role.LEARNER)
    ResponseEntity<byte[]> proof(@PathVariable String id) {
        String proof =
                results.findProof(RoundId.of(id)).orElseThrow(() -> ProblemException.notFound("rounds-no-proof"));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("proof-" + RoundId.of(id) + ".json")
                                .build()
                                .toString())
                .body(proof.getBytes(StandardCharsets.UTF_8));
    }

    private Ranking own(String id) {
        return rankings.findOwn(RoundId.of(id)).orElseThrow(() -> ProblemException.refused("rounds-not-in-it"));
    }

    private static Ranking seen(Ranking own, long version) {
        return new Ranking(
                own.learner(),
                own.school(),
                own.name(),
                own.majorCode(),
                own.classes(),
                own.enrolled(),
                own.whyNot(),
                own.saved(),
                own.helped(),
                version);
    }

    private static String path(RoundId round, Ranking ranking) {
        return ActingAs.get().is(Role.LEARNER)
                ? "/rounds/" + round + "/mine"
                : "/rounds/" + round + "/learners/" + ranking.learner();
    }

    private static ModelAndView page(String view, HttpStatus status, ModelMap model) {
        ModelAndView page = new ModelAndView(view, status);
        page.addAllObjects(model);
        return page;
    }

    /** @param ranking null for somebody who is not in the round */
    private ModelMap filled(
            RoundId id,
            @Nullable Ranking ranking,
            List<String> draft,
            String state,
            List<RoundRankings.Reason> reasons) {
        var round = rounds.get(id);
        boolean learner = ActingAs.get().is(Role.LEARNER);
        boolean writes = learner || ActingAs.get().is(Role.SCHOOL);
        ModelMap model = new ModelMap();
        model.addAttribute("round", round);
        model.addAttribute("ranking", ranking);
        model.addAttribute("own", learner);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute(
                "open",
                writes
                        && ranking != null
                        && ranking.enrolled()
                        && round.state() == RoundState.OPEN
                        && clock.instant().isBefore(round.closes()));
        if (ranking != null) {
            LearnerId of = ranking.learner();
            var result = results.find(id, ranking.learner()).orElse(null);
            model.addAttribute("form", forms.form(id, ranking, path(id, ranking), draft, state, reasons));
            model.addAttribute("result", result);
            model.addAttribute("view", RoundReasons.of(result));
            model.addAttribute("placed", RoundReasons.className(result, rounds.listClasses(id)));
            model.addAttribute("proof", learner && results.findProof(id).isPresent());
            model.addAttribute(
                    "appeals",
                    appeals.list(id).stream()
                            .filter(a -> a.learner().equals(of))
                            .toList());
        }
        return model;
    }
}
