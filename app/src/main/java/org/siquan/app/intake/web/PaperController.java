package org.siquan.app.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.siquan.app.intake.Advice;
import org.siquan.app.intake.AdviceId;
import org.siquan.app.intake.AdviceState;
import org.siquan.app.intake.Scenario;
import org.siquan.app.intake.Scenario.Outcome;
import org.siquan.app.intake.SeatAdvice;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.PaperAnswer;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.SheetDownload;
import org.siquan.engine.kernel.Text;
import org.siquan.year.advice.AdvicePaper;
import org.siquan.year.intake.AdviceBasis;
import org.siquan.year.paper.Paper;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The advice on paper for the authorities, its seats as a sheet, and the forms of what they send back. */
@Controller
@AllowedFor({Role.PARK, Role.COMMISSION})
class PaperController {

    private final SeatAdvice advice;
    private final PaperAnswer papers;
    private final IntakeWords words;

    PaperController(SeatAdvice advice, PaperAnswer papers, IntakeWords words) {
        this.advice = advice;
        this.papers = papers;
        this.words = words;
    }

    @GetMapping("/intake/{id}/report")
    ResponseEntity<String> page(@PathVariable UUID id, @RequestParam int s, Locale locale) {
        return papers.page(paper(new AdviceId(id), s), locale);
    }

    @GetMapping("/intake/{id}/report.html")
    ResponseEntity<String> file(@PathVariable UUID id, @RequestParam int s, Locale locale) {
        return papers.file(paper(new AdviceId(id), s), "seat-advice.html", locale);
    }

    @GetMapping("/intake/{id}/report.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable UUID id, @RequestParam int s, Locale locale) {
        return papers.workbook(paper(new AdviceId(id), s), "seat-advice.xlsx", locale);
    }

    /** Seats by programme, for a spreadsheet. */
    @GetMapping("/intake/{id}/plan.xlsx")
    ResponseEntity<byte[]> seats(@PathVariable UUID id, @RequestParam int s) {
        AdviceId round = new AdviceId(id);
        AdviceBasis basis = advice.basis(round);
        List<String> headings = new ArrayList<>(List.of(
                words.text("intake.programme"),
                words.text("intake.major"),
                words.text("intake.institution"),
                words.text("intake.approved.now")));
        for (int t = 0; t < basis.problem().intakeYears(); t++) {
            headings.add(Integer.toString(basis.problem().firstYear() + t));
        }
        headings.addAll(basis.problem().regions());
        List<List<Object>> rows = SeatRow.of(basis, planned(round, s), null).stream()
                .map(row -> {
                    List<Object> cells = new ArrayList<>(List.of(
                            row.programme().id(),
                            row.programme().major(),
                            row.programme().institution(),
                            row.programme().approved()));
                    cells.addAll(row.seats());
                    cells.addAll(row.regions());
                    return cells;
                })
                .toList();
        return new SheetDownload(words.text("intake.seats") + ".xlsx", words.text("intake.seats"), headings, rows)
                .answer();
    }

    /** A form with the headers that are read, and a row for each programme with what was advised. */
    @GetMapping("/intake/{id}/sample.xlsx")
    ResponseEntity<byte[]> sample(@PathVariable UUID id, @RequestParam AdviceState into) {
        AdviceId round = new AdviceId(id);
        Advice found = advice.get(round);
        AdviceBasis basis = advice.basis(round);
        Integer chosen = found.chosen();
        if (chosen == null) {
            throw ProblemException.conflict("intake-state");
        }
        boolean approved = into == AdviceState.APPROVED;
        List<List<Object>> rows = SeatRow.of(basis, planned(round, chosen), null).stream()
                .map(row -> List.<Object>of(
                        row.programme().id(), found.firstYear(), row.seats().getFirst()))
                .toList();
        return new SheetDownload(
                        (approved ? "批准计划样例" : "录取报到样例") + ".xlsx",
                        approved ? "批准计划" : "录取报到",
                        List.of("专业点编号", "年份", approved ? "批准名额" : "报到人数"),
                        rows)
                .answer();
    }

    private Outcome.Planned planned(AdviceId round, int number) {
        return Objects.requireNonNullElseGet(scenario(round, number).planned(), () -> {
            throw ProblemException.conflict("intake-no-plan");
        });
    }

    private Scenario scenario(AdviceId round, int number) {
        return advice.listScenarios(round).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("intake-scenario-unknown", number));
    }

    private Paper paper(AdviceId id, int number) {
        Advice round = advice.get(id);
        AdviceBasis basis = advice.basis(id);
        Scenario scenario = scenario(id, number);
        Outcome.Planned planned = planned(id, number);
        List<Text> scenarioLines = new ArrayList<>();
        scenarioLines.add(new Text(
                "方案 %d：%s".formatted(number, scenario.name()), "Scenario %d: %s".formatted(number, scenario.name())));
        words.changes(scenario.changes(), basis).forEach(line -> scenarioLines.add(Text.same(line)));
        List<Text> state = round.steps().stream()
                .map(step -> Text.same("%s %s %s"
                        .formatted(words.text("intake.state." + step.state()), step.day(), step.document())
                        .strip()))
                .toList();
        return new AdvicePaper(basis, scenario.changes(), planned.plan())
                .paper(
                        new Text("第 %d 轮".formatted(round.number()), "Round %d".formatted(round.number())),
                        scenarioLines,
                        state,
                        planned.cost(),
                        planned.bound());
    }
}
