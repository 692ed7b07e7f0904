package org.siquan.app.intake.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.intake.Advice;
import org.siquan.app.intake.AdviceId;
import org.siquan.app.intake.AdviceState;
import org.siquan.app.intake.Scenario;
import org.siquan.app.intake.Scenario.Outcome;
import org.siquan.app.intake.SeatAdvice;
import org.siquan.app.intake.SeatAdvice.Comment;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.JobState;
import org.siquan.app.platform.Jobs;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.year.intake.AdviceBasis;
import org.siquan.year.intake.PlanFigures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rounds of advice, and the workspace of a round: its limits, seats, uncertainty, charts and record. */
@Controller
@AllowedFor({Role.PARK, Role.COMMISSION})
class IntakeController {

    private static final List<String> VIEWS = List.of("limits", "seats", "risk", "charts", "record");

    private final SeatAdvice advice;
    private final Jobs jobs;
    private final IntakeWords words;

    IntakeController(SeatAdvice advice, Jobs jobs, IntakeWords words) {
        this.advice = advice;
        this.jobs = jobs;
        this.words = words;
    }

    @GetMapping("/intake")
    String list(Model model) {
        model.addAttribute("rounds", advice.list());
        model.addAttribute("mayPlan", mayPlan());
        model.addAttribute("mostYears", SeatAdvice.MOST_YEARS);
        return "intake/rounds";
    }

    @PostMapping("/intake")
    @AllowedFor(Role.PARK)
    String start(@RequestParam(defaultValue = "4") int years) {
        return "redirect:/intake/starting/" + advice.start(years);
    }

    @GetMapping("/intake/starting/{job}")
    @AllowedFor(Role.PARK)
    String starting(@PathVariable UUID job, Model model) {
        AdviceId id = new AdviceId(job);
        if (advice.list().stream().anyMatch(round -> round.id().equals(id))) {
            return "redirect:/intake/" + id;
        }
        JobState state = jobs.find(new JobId(job)).orElseThrow(() -> ProblemException.notFound("intake-unknown"));
        model.addAttribute("job", state);
        return "intake/starting";
    }

    @GetMapping("/intake/{id}")
    String workspace(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int s,
            @RequestParam(defaultValue = "limits") String view,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int with,
            @RequestParam(defaultValue = "") String chain,
            Model model) {
        AdviceId round = new AdviceId(id);
        Advice found = advice.get(round);
        AdviceBasis basis = advice.basis(round);
        List<Scenario> scenarios = advice.listScenarios(round);
        Scenario chosen = scenario(scenarios, s == 0 ? shown(found, scenarios) : s);
        model.addAttribute("round", found);
        model.addAttribute("basis", basis);
        model.addAttribute("scenario", chosen);
        model.addAttribute("view", VIEWS.contains(view) ? view : VIEWS.getFirst());
        model.addAttribute("views", VIEWS);
        model.addAttribute("mayPlan", mayPlan());
        model.addAttribute("draft", found.state() == AdviceState.DRAFT);
        model.addAttribute("states", AdviceState.values());
        List<Comment> comments = advice.listComments(round);
        rows(scenarios, basis, comments, model);
        boolean risk = view.equals("risk");
        Object result = risk ? chosen.comparison() : chosen.outcome();
        Optional.ofNullable(risk ? chosen.comparing() : chosen.job())
                .flatMap(jobs::find)
                .filter(state -> !state.status().over() || result == null)
                .ifPresent(state -> {
                    model.addAttribute("job", state);
                    model.addAttribute("pricing", !risk && result != null);
                });
        Outcome.Planned planned = chosen.planned();
        model.addAttribute("rowsPlan", planned);
        int firstYear = found.firstYear();
        int shownYear = year < firstYear || year > found.lastYear() ? firstYear : year;
        model.addAttribute("year", shownYear);
        model.addAttribute("none", chosen.outcome() instanceof Outcome.None none ? none : null);
        if (planned != null) {
            PlanFigures figures = ScenarioRow.figures(chosen, planned, basis);
            switch (view) {
                case "seats" -> seats(basis, planned, scenarios, with, model);
                case "charts" -> charts(basis, figures, chain, model);
                default -> limits(chosen, planned, figures, shownYear, kind, model);
            }
        }
        record(found, comments, model);
        return "intake/workspace";
    }

    private static int shown(Advice round, List<Scenario> scenarios) {
        Integer chosen = round.chosen();
        return chosen != null ? chosen : scenarios.getLast().number();
    }

    private static Scenario scenario(List<Scenario> scenarios, int number) {
        return scenarios.stream()
                .filter(s -> s.number() == number)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("intake-scenario-unknown", number));
    }

    private void rows(List<Scenario> scenarios, AdviceBasis basis, List<Comment> comments, Model model) {
        Map<Integer, Long> said =
                comments.stream().collect(Collectors.groupingBy(Comment::scenario, Collectors.counting()));
        model.addAttribute(
                "rows",
                scenarios.stream()
                        .map(one -> ScenarioRow.of(one, scenarios, basis, words, said.getOrDefault(one.number(), 0L)))
                        .toList());
    }

    private static void limits(
            Scenario scenario, Outcome.Planned planned, PlanFigures figures, int year, String kind, Model model) {
        List<LimitRow> all = LimitRow.of(scenario, planned, figures, year, "");
        model.addAttribute("kind", kind);
        model.addAttribute(
                "kinds",
                LimitRow.KINDS.stream()
                        .filter(k -> all.stream().anyMatch(row -> row.kind().equals(k)))
                        .toList());
        model.addAttribute(
                "limits",
                all.stream()
                        .filter(row -> kind.isEmpty() || row.kind().equals(kind))
                        .toList());
    }

    private static void seats(
            AdviceBasis basis, Outcome.Planned planned, List<Scenario> scenarios, int with, Model model) {
        Outcome.@Nullable Planned other = scenarios.stream()
                .filter(one -> one.number() == with)
                .map(Scenario::planned)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        model.addAttribute("with", other == null ? 0 : with);
        model.addAttribute("seats", SeatRow.of(basis, planned, other));
    }

    private void charts(AdviceBasis basis, PlanFigures figures, String chain, Model model) {
        AdviceCharts charts = new AdviceCharts(basis, figures, words);
        int year = figures.lastFullYear();
        model.addAttribute("chain", chain);
        model.addAttribute("supplyYear", year);
        model.addAttribute("fan", charts.fan(chain));
        model.addAttribute("byChain", charts.supply(true, year));
        model.addAttribute("byZone", charts.supply(false, year));
        model.addAttribute("cohorts", charts.cohorts());
        model.addAttribute("cohortYears", CohortRow.of(figures));
        model.addAttribute("pipelines", figures.hasPipelines());
        model.addAttribute("shares", charts.shares());
    }

    private void record(Advice round, List<Comment> comments, Model model) {
        model.addAttribute("comments", comments);
        model.addAttribute("approved", advice.listSettled(round.id(), AdviceState.APPROVED));
        model.addAttribute("enrolled", advice.listSettled(round.id(), AdviceState.ENROLLED));
    }

    private static boolean mayPlan() {
        return ActingAs.get().is(Role.PARK);
    }
}
