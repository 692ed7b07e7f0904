package org.siquan.app.cycle.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.cycle.Cycle;
import org.siquan.app.cycle.LearnerYear;
import org.siquan.app.cycle.WorkBlock;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.HasActor;
import org.siquan.app.platform.PageOf;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.SheetDownload;
import org.siquan.year.report.Pictures;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody's own part of the year: a school's learners, an enterprise's work blocks, a learner's result and calendar. */
@Controller
class PeopleController {

    private static final int PAGE = 50;
    private static final int EVERYTHING = 20_000;

    private final Cycle cycle;
    private final Steps words;

    PeopleController(Cycle cycle, Steps words) {
        this.cycle = cycle;
        this.words = words;
    }

    @GetMapping("/cycle/learners")
    @AllowedFor({Role.PARK, Role.COMMISSION, Role.SCHOOL})
    String learners(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        requirePage(page);
        model.addAttribute("q", q);
        model.addAttribute(
                "page",
                cycle.findLatestFinished()
                        .map(run -> cycle.listLearners(run, q, page, PAGE))
                        .orElseGet(() -> new PageOf<LearnerYear.Row>(List.of(), 1, PAGE, 0)));
        return "cycle/learners";
    }

    @GetMapping("/cycle/learners.xlsx")
    @AllowedFor({Role.PARK, Role.COMMISSION, Role.SCHOOL})
    ResponseEntity<byte[]> learnersSheet(@RequestParam(defaultValue = "") String q) {
        List<LearnerYear.Row> rows = cycle.listLearners(run(), q, 1, EVERYTHING).rows();
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
                                .map(r -> java.util.Arrays.asList(
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
    String learner(@PathVariable String learner, Model model, Locale locale) {
        return show(learner, model, locale);
    }

    /** A learner sees their own result only: the account's login is the learner's code. */
    @GetMapping("/cycle/me")
    @AllowedFor(Role.LEARNER)
    String me(Principal principal, Model model, Locale locale) {
        return show(principal.getName().toUpperCase(Locale.ROOT), model, locale);
    }

    private String show(String learner, Model model, Locale locale) {
        boolean own = ActingAs.get().is(Role.LEARNER);
        LearnerYear year = cycle.findLatestFinished()
                .flatMap(run -> cycle.findLearner(run, learner))
                .orElse(null);
        if (year == null && !own) {
            throw ProblemException.notFound("cycle-learner-unknown", learner);
        }
        model.addAttribute("lang", "en".equals(locale.getLanguage()) ? "en" : "zh");
        model.addAttribute("own", own);
        model.addAttribute("year", year);
        model.addAttribute("pictures", new Pictures("en".equals(locale.getLanguage()) ? "en" : "zh"));
        return "cycle/learner";
    }

    @GetMapping("/cycle/blocks")
    @AllowedFor({Role.PARK, Role.ENTERPRISE, Role.MENTOR})
    String blocks(@RequestParam(defaultValue = "1") int page, Authentication who, Model model) {
        requirePage(page);
        model.addAttribute(
                "page",
                cycle.findLatestFinished()
                        .map(run -> cycle.listBlocks(run, mentor(who), page, PAGE))
                        .orElseGet(() -> new PageOf<WorkBlock>(List.of(), 1, PAGE, 0)));
        return "cycle/blocks";
    }

    @GetMapping("/cycle/blocks.xlsx")
    @AllowedFor({Role.PARK, Role.ENTERPRISE, Role.MENTOR})
    ResponseEntity<byte[]> blocksSheet(Authentication who) {
        List<WorkBlock> rows =
                cycle.listBlocks(run(), mentor(who), 1, EVERYTHING).rows();
        return new SheetDownload(
                        words.text("cycle.blocks") + ".xlsx",
                        words.text("cycle.blocks"),
                        List.of(
                                words.text("cycle.learner"),
                                words.text("cycle.name"),
                                words.text("cycle.school"),
                                words.text("cycle.post"),
                                words.text("cycle.mentor"),
                                words.text("cycle.place"),
                                words.text("cycle.week"),
                                words.text("cycle.weeks")),
                        rows.stream()
                                .map(b -> List.<Object>of(
                                        b.learner(),
                                        b.name(),
                                        b.school(),
                                        b.post(),
                                        b.mentor(),
                                        b.place(),
                                        b.week(),
                                        b.weeks()))
                                .toList())
                .answer();
    }

    /** A mentor sees the learners assigned to them; an enterprise and the operator see all they may. */
    private static String mentor(@Nullable Authentication who) {
        return ActingAs.get().is(Role.MENTOR) && who != null && who.getPrincipal() instanceof HasActor person
                ? person.displayName()
                : "";
    }

    private UUID run() {
        return cycle.findLatestFinished().orElseThrow(() -> ProblemException.notFound("cycle-run-missing"));
    }

    private static void requirePage(int page) {
        if (page < 1) {
            throw ProblemException.invalid("cycle-page", page);
        }
    }
}
