package org.siquan.app.cycle.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.cycle.Cycle;
import org.siquan.app.cycle.LearnerWeeks;
import org.siquan.app.cycle.LoadWeeks;
import org.siquan.app.cycle.WeekLoad;
import org.siquan.app.cycle.WorkBlock;
import org.siquan.app.cycle.YearParts;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.HasActor;
import org.siquan.app.platform.PageOf;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.SheetDownload;
import org.siquan.year.ScheduleResult;
import org.siquan.year.report.WeekGrid;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is where in which week: by learner for schools, by post and mentor for enterprises, all three for the park. */
@Controller
class WeeksController {

    private static final int LEARNERS = 25;
    private static final int LOADS = 5;
    private static final int BLOCKS = 50;
    private static final int EVERYTHING = 20_000;

    private final Cycle cycle;
    private final YearParts parts;
    private final Calendar calendar;
    private final Words words;

    WeeksController(Cycle cycle, YearParts parts, Calendar calendar, Words words) {
        this.cycle = cycle;
        this.parts = parts;
        this.calendar = calendar;
        this.words = words;
    }

    @GetMapping("/cycle/weeks")
    @AllowedFor({Role.PARK, Role.COMMISSION, Role.SCHOOL, Role.ENTERPRISE, Role.MENTOR})
    String weeks(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @Nullable Authentication who,
            Model model) {
        Paging.requirePage(page);
        List<String> views = views();
        String chosen = views.contains(view) ? view : views.getFirst();
        UUID run = cycle.findLatestFinished().orElse(null);
        model.addAttribute("views", views);
        model.addAttribute("view", chosen);
        model.addAttribute("q", q);
        if (run == null) {
            model.addAttribute("page", new PageOf<Object>(List.of(), 1, LEARNERS, 0));
        } else if (chosen.equals("learner")) {
            PageOf<LearnerWeeks> rows = parts.listLearnerWeeks(run, q, page, LEARNERS);
            model.addAttribute("page", rows);
            model.addAttribute(
                    "grid", grid(rows.rows().stream().map(WeeksController::row).toList()));
        } else {
            WeekLoad.Kind kind = chosen.equals("post") ? WeekLoad.Kind.POST : WeekLoad.Kind.MENTOR;
            PageOf<LoadWeeks> rows = parts.listLoadWeeks(run, kind, q, mentor(who), page, LOADS);
            model.addAttribute("page", rows);
            model.addAttribute(
                    "grid",
                    grid(rows.rows().stream().flatMap(l -> rows(l).stream()).toList()));
        }
        return "cycle/weeks";
    }

    private String grid(List<WeekGrid.Row> rows) {
        return calendar.grid(words.language()).html(words.text("cycle.weeks.title"), rows);
    }

    /** What the reader may look through, their own view first. */
    private static List<String> views() {
        if (ActingAs.get().is(Role.SCHOOL)) {
            return List.of("learner");
        }
        if (ActingAs.get().is(Role.MENTOR)) {
            return List.of("mentor");
        }
        return ActingAs.get().is(Role.ENTERPRISE) ? List.of("post", "mentor") : List.of("learner", "post", "mentor");
    }

    private static WeekGrid.Row row(LearnerWeeks learner) {
        return WeekGrid.Row.blocks(
                bare(learner.name()),
                learner.className() == null ? "" : learner.className(),
                "/cycle/learners/" + learner.learner(),
                learner.plan().blocks());
    }

    /** A line of figures, and below it a line for every learner who comes. */
    private static List<WeekGrid.Row> rows(LoadWeeks load) {
        List<WeekGrid.Row> rows = new ArrayList<>();
        rows.add(WeekGrid.Row.loads(
                bare(load.load().name()),
                bare(load.load().place()),
                load.load().learners(),
                load.load().capacity()));
        Map<String, List<ScheduleResult.Block>> byLearner = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (WorkBlock block : load.blocks()) {
            names.put(block.learner(), block.name());
            byLearner
                    .computeIfAbsent(block.learner(), k -> new ArrayList<>())
                    .add(new ScheduleResult.Block(
                            true, block.week(), block.weeks(), block.place(), block.post(), block.mentor(), 0));
        }
        byLearner.forEach((learner, blocks) ->
                rows.add(WeekGrid.Row.blocks(bare(names.getOrDefault(learner, learner)), learner, "", blocks)));
        return rows;
    }

    /** The head of the page says 演示 once; in narrow lines the mark gives way, its number stays. */
    private static String bare(String name) {
        return name.replaceAll("（演示(\\d*)）", " $1").strip();
    }

    @GetMapping("/cycle/blocks")
    @AllowedFor({Role.PARK, Role.ENTERPRISE, Role.MENTOR})
    String blocks(@RequestParam(defaultValue = "1") int page, @Nullable Authentication who, Model model) {
        Paging.requirePage(page);
        model.addAttribute("calendar", new Dates(calendar));
        model.addAttribute(
                "page",
                cycle.findLatestFinished()
                        .map(run -> cycle.listBlocks(run, mentor(who), page, BLOCKS))
                        .orElseGet(() -> new PageOf<WorkBlock>(List.of(), 1, BLOCKS, 0)));
        return "cycle/blocks";
    }

    /** Dates for the template. */
    public record Dates(Calendar calendar) {

        public java.time.LocalDate first(WorkBlock block) {
            return calendar.first(block.week());
        }

        public java.time.LocalDate last(WorkBlock block) {
            return calendar.last(block.week() + block.weeks() - 1);
        }
    }

    @GetMapping("/cycle/blocks.xlsx")
    @AllowedFor({Role.PARK, Role.ENTERPRISE, Role.MENTOR})
    ResponseEntity<byte[]> blocksSheet(@Nullable Authentication who) {
        UUID run = cycle.findLatestFinished().orElseThrow(() -> ProblemException.notFound("cycle-run-missing"));
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
                                words.text("cycle.weeks"),
                                words.text("cycle.first-day")),
                        cycle.listBlocks(run, mentor(who), 1, EVERYTHING).rows().stream()
                                .map(b -> List.<Object>of(
                                        b.learner(),
                                        b.name(),
                                        b.school(),
                                        b.post(),
                                        b.mentor(),
                                        b.place(),
                                        b.week(),
                                        b.weeks(),
                                        calendar.first(b.week()).toString()))
                                .toList())
                .answer();
    }

    /** A mentor sees the learners assigned to them; an enterprise and the operator see all they may. */
    private static String mentor(@Nullable Authentication who) {
        return ActingAs.get().is(Role.MENTOR) && who != null && who.getPrincipal() instanceof HasActor person
                ? person.displayName()
                : "";
    }
}
