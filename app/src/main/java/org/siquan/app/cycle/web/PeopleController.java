package org.siquan.app.cycle.web;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.siquan.app.cycle.Cycle;
import org.siquan.app.cycle.LearnerYear;
import org.siquan.app.cycle.MatchingChecks;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.PageOf;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.SheetDownload;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Learners and their own result: a school reads its own, a learner only themselves. */
@Controller
class PeopleController {

    private static final int PAGE = 50;
    private static final int EVERYTHING = 20_000;
    private static final Set<String> STATES = Set.of("", "UNPLACED", "MAY_START", "PAPERS_MISSING", "MAY_NOT_START");

    private final Cycle cycle;
    private final LearnerViews views;
    private final MatchingChecks checks;
    private final OwnCode ownCode;
    private final Words words;

    PeopleController(Cycle cycle, LearnerViews views, MatchingChecks checks, OwnCode ownCode, Words words) {
        this.cycle = cycle;
        this.views = views;
        this.checks = checks;
        this.ownCode = ownCode;
        this.words = words;
    }

    @GetMapping("/cycle/learners")
    @AllowedFor({Role.PARK, Role.COMMISSION, Role.SCHOOL})
    String learners(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Paging.requirePage(page);
        model.addAttribute("q", q);
        model.addAttribute("state", known(state));
        model.addAttribute(
                "page",
                cycle.findLatestFinished()
                        .map(run -> cycle.listLearners(run, q, known(state), page, PAGE))
                        .orElseGet(() -> new PageOf<LearnerYear.Row>(List.of(), 1, PAGE, 0)));
        return "cycle/learners";
    }

    private static String known(String state) {
        if (!STATES.contains(state)) {
            throw ProblemException.invalid("cycle-state", state);
        }
        return state;
    }

    @GetMapping("/cycle/learners.xlsx")
    @AllowedFor({Role.PARK, Role.COMMISSION, Role.SCHOOL})
    ResponseEntity<byte[]> learnersSheet(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String state) {
        List<LearnerYear.Row> rows = cycle.findLatestFinished()
                .map(run ->
                        cycle.listLearners(run, q, known(state), 1, EVERYTHING).rows())
                .orElseThrow(() -> ProblemException.notFound("cycle-run-missing"));
        return new SheetDownload(
                        words.text("cycle.learners") + ".xlsx",
                        words.text("cycle.learners"),
                        List.of(
                                words.text("cycle.learner"),
                                words.text("cycle.name"),
                                words.text("cycle.school"),
                                words.text("cycle.class"),
                                words.text("cycle.choice"),
                                words.text("cycle.gate")),
                        rows.stream()
                                .map(r -> Arrays.asList(
                                        r.learner(),
                                        r.name(),
                                        r.school(),
                                        r.className(),
                                        r.choice() == 0 ? null : r.choice(),
                                        words.text("cycle.decision." + r.decision())))
                                .toList())
                .answer();
    }

    @GetMapping("/cycle/learners/{learner}")
    @AllowedFor({Role.PARK, Role.COMMISSION, Role.SCHOOL})
    String learner(@PathVariable String learner, Model model) {
        return show(learner, model);
    }

    /** A learner sees their own result only. */
    @GetMapping("/cycle/me")
    @AllowedFor(Role.LEARNER)
    String me(Principal principal, Model model) {
        return show(ownCode.of(principal), model);
    }

    private String show(String learner, Model model) {
        boolean own = ActingAs.get().is(Role.LEARNER);
        LearnerYear year = cycle.findLatestFinished()
                .flatMap(run -> cycle.findLearner(run, learner))
                .orElse(null);
        if (year == null && !own) {
            throw ProblemException.notFound("cycle-learner-unknown", learner);
        }
        model.addAttribute("lang", words.language());
        model.addAttribute("own", own);
        model.addAttribute("year", year);
        if (year != null) {
            model.addAttribute("view", views.of(year));
            cycle.findLatestFinished().flatMap(cycle::findRun).ifPresent(run -> {
                model.addAttribute("run", run);
                model.addAttribute("proven", checks.findPublic(run.id()).orElse(null));
                model.addAttribute(
                        "ticket", checks.findTicket(run.id(), learner).orElse(null));
            });
        }
        return "cycle/learner";
    }
}
