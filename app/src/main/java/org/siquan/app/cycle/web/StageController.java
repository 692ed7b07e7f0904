package org.siquan.app.cycle.web;

import java.util.List;
import org.siquan.app.cycle.Cycle;
import org.siquan.app.cycle.CycleRun;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.SheetDownload;
import org.siquan.year.AlignmentResult;
import org.siquan.year.MatchingResult;
import org.siquan.year.Stage;
import org.siquan.year.TrainingResult;
import org.siquan.year.report.FlowPicture;
import org.siquan.year.report.Pictures;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One page per stage of the newest run that has it, and the evidence behind each flow. */
@Controller
@AllowedFor({Role.PARK, Role.COMMISSION})
class StageController {

    private static final int RUNS_SHOWN = 20;
    private static final int FLOW_NODES = 24;
    private static final int EVIDENCE_PAGE = 10;
    private static final int GATE_PAGE = 30;

    private final Cycle cycle;
    private final Steps steps;
    private final Words words;

    StageController(Cycle cycle, Steps steps, Words words) {
        this.cycle = cycle;
        this.steps = steps;
        this.words = words;
    }

    @GetMapping("/cycle/stages/{stage}")
    String stage(
            @PathVariable String stage,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Paging.requirePage(page);
        Stage wanted = Stages.of(stage);
        CycleRun run = run(wanted);
        Object result = result(run, wanted);
        String language = words.language();
        model.addAttribute("lang", language);
        model.addAttribute("stage", wanted);
        model.addAttribute("run", run);
        model.addAttribute("steps", steps.of(run, true));
        model.addAttribute("now", steps.now(run));
        model.addAttribute("pictures", new Pictures(language));
        model.addAttribute("table", view.equals("table"));
        model.addAttribute(wanted.key(), result);
        switch (result) {
            case AlignmentResult alignment -> flows(alignment, at, page, model);
            case TrainingResult training -> gates(training, state, page, model);
            default -> {}
        }
        return "cycle/stage-" + wanted.key();
    }

    private void flows(AlignmentResult alignment, String at, int page, Model model) {
        FlowPicture picture = new FlowPicture(alignment, FLOW_NODES, words.language());
        FlowPicture.Selection chosen = picture.select(at).orElse(null);
        List<AlignmentResult.Evidence> evidence = alignment.evidence().stream()
                .filter(e -> chosen == null || chosen.items().contains(e.item()))
                .toList();
        model.addAttribute("flows", picture);
        model.addAttribute("chosen", chosen);
        model.addAttribute("at", at);
        model.addAttribute("evidence", Paging.of(evidence, page, EVIDENCE_PAGE));
        model.addAttribute("without", chosen == null ? 0 : chosen.items().size() - evidence.size());
    }

    private static void gates(TrainingResult training, String state, int page, Model model) {
        List<TrainingResult.Gate> gates = training.gates().stream()
                .filter(g -> state.isEmpty() || g.decision().equals(state))
                .toList();
        model.addAttribute("state", state);
        model.addAttribute("gates", Paging.of(gates, page, GATE_PAGE));
    }

    /** Order classes with places, learners and last rank, for a spreadsheet. */
    @GetMapping("/cycle/classes.xlsx")
    ResponseEntity<byte[]> classes() {
        MatchingResult matching = (MatchingResult) result(run(Stage.MATCHING), Stage.MATCHING);
        return new SheetDownload(
                        words.text("year.matching.classes") + ".xlsx",
                        words.text("year.matching.classes"),
                        List.of(
                                "ID",
                                words.text("year.class"),
                                words.text("year.enterprise"),
                                words.text("cycle.class.placed"),
                                words.text("cycle.class.most"),
                                words.text("year.matching.least"),
                                words.text("year.matching.cutoff"),
                                words.text("cycle.state")),
                        matching.classes().stream()
                                .map(c -> List.<Object>of(
                                        c.id(),
                                        c.name(),
                                        c.enterprise(),
                                        c.placed(),
                                        c.most(),
                                        c.least(),
                                        c.cutoff(),
                                        words.text(c.open() ? "cycle.class.open" : "year.matching.closed")))
                                .toList())
                .answer();
    }

    private CycleRun run(Stage stage) {
        return cycle.listRuns(RUNS_SHOWN).stream()
                .filter(r -> r.has(stage))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("cycle-stage-missing", stage.key()));
    }

    private Object result(CycleRun run, Stage stage) {
        return cycle.findResult(run.id(), stage)
                .orElseThrow(() -> ProblemException.notFound("cycle-stage-missing", stage.key()));
    }
}
