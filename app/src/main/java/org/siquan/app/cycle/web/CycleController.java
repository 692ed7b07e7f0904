package org.siquan.app.cycle.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.siquan.app.cycle.Cycle;
import org.siquan.app.cycle.CycleRun;
import org.siquan.app.cycle.RegionSource;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.Jobs;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.region.Region;
import org.siquan.year.MatchingResult;
import org.siquan.year.ScheduleResult;
import org.siquan.year.Stage;
import org.siquan.year.TrainingResult;
import org.siquan.year.YearRun;
import org.siquan.year.YearState;
import org.siquan.year.report.HtmlReport;
import org.siquan.year.report.Pictures;
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

/** The year for those who run or oversee it: start a run, watch it, read each stage and the report. */
@Controller
@AllowedFor({Role.PARK, Role.COMMISSION})
class CycleController {

    private static final int RUNS_SHOWN = 10;
    private static final int SHOWN = 40;

    private final Cycle cycle;
    private final Jobs jobs;
    private final RegionSource regions;
    private final Steps steps;
    private final Clock clock;

    CycleController(Cycle cycle, Jobs jobs, RegionSource regions, Steps steps, Clock clock) {
        this.cycle = cycle;
        this.jobs = jobs;
        this.regions = regions;
        this.steps = steps;
        this.clock = clock;
    }

    @GetMapping("/cycle")
    String overview(Model model) {
        List<CycleRun> runs = cycle.listRuns(RUNS_SHOWN);
        model.addAttribute("runs", runs);
        model.addAttribute("steps", steps.of(runs.isEmpty() ? null : runs.getFirst()));
        model.addAttribute("now", steps.now(runs.isEmpty() ? null : runs.getFirst()));
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("hasRegion", regions.find().isPresent());
        model.addAttribute("mayStart", ActingAs.get().is(Role.PARK));
        runs.stream()
                .findFirst()
                .map(CycleRun::job)
                .flatMap(id -> jobs.find(new JobId(UUID.fromString(id))))
                .filter(job -> !job.status().over())
                .ifPresent(job -> model.addAttribute("job", job));
        return "cycle/overview";
    }

    @PostMapping("/cycle/runs")
    @AllowedFor(Role.PARK)
    String start(@RequestParam(defaultValue = "2026") long seed) {
        cycle.start(seed);
        return "redirect:/cycle";
    }

    @GetMapping("/cycle/stages/{stage}")
    String stage(@PathVariable String stage, Model model, Locale locale) {
        Stage wanted = stageOf(stage);
        CycleRun run = cycle.listRuns(RUNS_SHOWN).stream()
                .filter(r -> r.has(wanted))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("cycle-stage-missing", stage));
        Object result = cycle.findResult(run.id(), wanted)
                .orElseThrow(() -> ProblemException.notFound("cycle-stage-missing", stage));
        String language = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en" : "zh";
        model.addAttribute("lang", language);
        model.addAttribute("stage", wanted);
        model.addAttribute("run", run);
        model.addAttribute("steps", steps.of(run));
        model.addAttribute("now", steps.now(run));
        model.addAttribute("pictures", new Pictures(language));
        model.addAttribute(wanted.key(), result);
        switch (result) {
            case MatchingResult matching -> model.addAttribute("people", shown(matching.placements()));
            case ScheduleResult schedule -> model.addAttribute("plans", shown(schedule.plans()));
            case TrainingResult training -> model.addAttribute("gates", shown(training.gates()));
            default -> {}
        }
        return "cycle/stage";
    }

    private static <T> List<T> shown(List<T> all) {
        return all.size() <= SHOWN ? all : all.subList(0, SHOWN);
    }

    private static Stage stageOf(String key) {
        for (Stage stage : Stage.values()) {
            if (stage.key().equals(key)) {
                return stage;
            }
        }
        throw ProblemException.notFound("cycle-stage-unknown", key);
    }

    @GetMapping("/cycle/report")
    ResponseEntity<String> report(Locale locale) {
        CycleRun run = cycle.listRuns(RUNS_SHOWN).stream()
                .filter(r -> r.finished() != null)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("cycle-run-missing"));
        Region region = regions.find().orElseThrow(() -> ProblemException.notFound("cycle-run-missing"));
        boolean english = "en".equals(locale.getLanguage());
        String page = new HtmlReport()
                .render(
                        year(run, cycle.state(run.id())),
                        english ? region.park().en() : region.park().zh(),
                        english ? "en" : "zh");
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("siquan-%d.html".formatted(run.year()))
                                .build()
                                .toString())
                .body(page);
    }

    private static YearRun year(CycleRun run, YearState state) {
        return state.finished(run.year(), run.inputHash(), run.seed(), run.version());
    }
}
