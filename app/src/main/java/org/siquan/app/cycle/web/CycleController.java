package org.siquan.app.cycle.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
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
import org.siquan.year.Stage;
import org.siquan.year.report.HtmlReport;
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

/** Runs of the year for those who run or oversee it: start, watch, compare, take the report away. */
@Controller
@AllowedFor({Role.PARK, Role.COMMISSION})
class CycleController {

    private static final int RUNS_SHOWN = 20;

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
        CycleRun newest = runs.isEmpty() ? null : runs.getFirst();
        model.addAttribute("runs", runs.stream().map(r -> RunRow.of(r, runs)).toList());
        model.addAttribute("steps", steps.of(newest, true));
        model.addAttribute("now", steps.now(newest));
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("hasRegion", regions.find().isPresent());
        model.addAttribute("mayStart", ActingAs.get().is(Role.PARK));
        if (newest != null && newest.job() != null) {
            jobs.find(new JobId(UUID.fromString(newest.job())))
                    .filter(job -> !job.status().over())
                    .ifPresent(job -> model.addAttribute("job", job));
        }
        return "cycle/overview";
    }

    @PostMapping("/cycle/runs")
    @AllowedFor(Role.PARK)
    String start(@RequestParam(defaultValue = "2026") String seed) {
        cycle.start(seed(seed));
        return "redirect:/cycle";
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException notANumber) {
            throw ProblemException.invalid("cycle-seed", text);
        }
    }

    @GetMapping("/cycle/compare")
    String compare(@RequestParam UUID a, @RequestParam UUID b, Model model) {
        CycleRun one = run(a);
        CycleRun two = run(b);
        model.addAttribute("a", one);
        model.addAttribute("b", two);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("rows", StageHashes.of(one, two));
        return "cycle/compare";
    }

    /** A stage's result exactly as it was hashed, so that anybody may recompute the hash. */
    @GetMapping(path = "/cycle/runs/{id}/{stage}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> result(@PathVariable UUID id, @PathVariable String stage) {
        Stage wanted = Stages.of(stage);
        String text =
                cycle.findText(id, wanted).orElseThrow(() -> ProblemException.notFound("cycle-stage-missing", stage));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("siquan-%s.json".formatted(stage)))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/cycle/runs/{id}/report")
    ResponseEntity<String> report(@PathVariable UUID id, @RequestParam(defaultValue = "zh") String in) {
        CycleRun run = run(id);
        Region region = regions.find().orElseThrow(() -> ProblemException.notFound("cycle-run-missing"));
        if (run.finished() == null) {
            throw ProblemException.notFound("cycle-run-missing");
        }
        String language = in.equals("en") ? "en" : "zh";
        String page = new HtmlReport()
                .render(
                        cycle.state(id).finished(run.year(), run.inputHash(), run.seed(), run.version()),
                        region,
                        language);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        attachment("siquan-%d-%d-%s.html".formatted(run.year(), run.seed(), language)))
                .body(page);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    private CycleRun run(UUID id) {
        return cycle.findRun(id).orElseThrow(() -> ProblemException.notFound("cycle-run-missing"));
    }
}
