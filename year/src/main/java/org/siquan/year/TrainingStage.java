package org.siquan.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.rules.Gate;
import org.siquan.engine.rules.HeadcountLedger;
import org.siquan.engine.rules.Moment;
import org.siquan.engine.rules.Rule;
import org.siquan.engine.rules.RulePack;
import org.siquan.engine.rules.Verdict;
import org.siquan.region.Enterprise;
import org.siquan.region.RegionIndex;

/**
 * Asks the rules of the state about every planned work block: what breaks a rule, what papers are still missing, and how
 * many learners each enterprise has at once against its staff.
 */
final class TrainingStage {

    private static final double TENTH = 0.10;

    private TrainingStage() {}

    static TrainingResult run(YearInput input, ScheduleResult schedule, StageControl control) {
        PlacementFacts facts = new PlacementFacts(input, schedule);
        Map<String, int[]> counts = new LinkedHashMap<>();
        Map<String, Rule> rules = new LinkedHashMap<>();
        List<TrainingResult.Gate> gates = new ArrayList<>();
        int ready = 0;
        int done = 0;
        for (PlacementFacts.Planned planned : facts.all()) {
            List<RulePack.Ruling> rulings = RulePack.forPlacement(Moment.START, planned.facts())
                    .evaluate(planned.facts(), facts.setting(), List.of());
            for (RulePack.Ruling ruling : rulings) {
                rules.putIfAbsent(ruling.rule().id(), ruling.rule());
                counts.computeIfAbsent(ruling.rule().id(), k -> new int[5])[column(ruling.verdict())]++;
            }
            Gate gate = Gate.of(rulings);
            ready += gate.decision() == Gate.Decision.MAY_NOT_START ? 0 : 1;
            gates.add(gate(planned, gate, met(rulings)));
            if (++done % 500 == 0) {
                control.progress().report("training.rules", done, facts.all().size());
            }
        }
        return new TrainingResult(
                facts.all().size(), ready, uses(rules, counts), headcounts(input, schedule, facts), gates);
    }

    private static int column(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Complies complies -> 0;
            case Verdict.Violates violates -> 1;
            case Verdict.Unknown unknown -> 2;
            case Verdict.Exempted exempted -> 3;
            case Verdict.NotApplicable notApplicable -> 4;
        };
    }

    private static List<TrainingResult.RuleUse> uses(Map<String, Rule> rules, Map<String, int[]> counts) {
        List<TrainingResult.RuleUse> uses = new ArrayList<>();
        rules.forEach((id, rule) -> {
            int[] count = counts.getOrDefault(id, new int[5]);
            uses.add(new TrainingResult.RuleUse(
                    id,
                    rule.source(),
                    rule.article(),
                    rule.statement(),
                    rule.severity().name(),
                    rule.basis().word(),
                    count[0],
                    count[1],
                    count[2],
                    count[3],
                    count[4]));
        });
        uses.sort(java.util.Comparator.comparingInt((TrainingResult.RuleUse u) -> -u.violates())
                .thenComparingInt(u -> -u.unknown())
                .thenComparing(TrainingResult.RuleUse::id));
        return uses;
    }

    /** Source and article; a document without numbered articles is named alone. */
    private static String article(Rule rule) {
        return rule.article().equals("—") ? rule.source() : rule.source() + " " + rule.article();
    }

    private static int met(List<RulePack.Ruling> rulings) {
        return (int) rulings.stream()
                .filter(r -> r.verdict() instanceof Verdict.Complies)
                .count();
    }

    private static TrainingResult.Gate gate(PlacementFacts.Planned planned, Gate gate, int met) {
        return new TrainingResult.Gate(
                planned.learner(),
                planned.name(),
                planned.post(),
                planned.week(),
                gate.decision().name(),
                met,
                gate.points().stream()
                        .map(p -> new TrainingResult.Point(
                                p.rule().id(),
                                p.broken() ? p.rule().severity().name() : "DUTY",
                                article(p.rule()),
                                p.rule().basis().word(),
                                p.sentence(),
                                p.whoActs()))
                        .toList());
    }

    private static List<TrainingResult.Headcount> headcounts(
            YearInput input, ScheduleResult schedule, PlacementFacts facts) {
        RegionIndex index = RegionIndex.of(input.region());
        Map<String, HeadcountLedger> ledgers = new LinkedHashMap<>();
        for (PlacementFacts.Planned planned : facts.all()) {
            Enterprise enterprise = planned.enterprise();
            ledgers.computeIfAbsent(
                            enterprise.id().value(),
                            k -> new HeadcountLedger(enterprise.staff(), TENTH, schedule.weeks()))
                    .add(new HeadcountLedger.Entry(planned.school(), planned.week() - 1, planned.weeks(), 1));
        }
        List<TrainingResult.Headcount> rows = new ArrayList<>();
        for (Enterprise enterprise : input.region().industry().enterprises()) {
            HeadcountLedger ledger = ledgers.get(enterprise.id().value());
            if (ledger != null) {
                int over = ledger.firstOver().orElse(-1);
                rows.add(new TrainingResult.Headcount(
                        enterprise.id().value(),
                        index.enterprise(enterprise.id()).zh(),
                        enterprise.staff(),
                        ledger.limit(),
                        ledger.peak(),
                        over + 1,
                        remark(ledger, over)));
            }
        }
        rows.sort(java.util.Comparator.comparingDouble(
                        (TrainingResult.Headcount h) -> -(double) h.peak() / Math.max(1, h.limit()))
                .thenComparing(TrainingResult.Headcount::enterprise));
        return rows;
    }

    private static Text remark(HeadcountLedger ledger, int over) {
        if (over >= 0) {
            return new Text(
                    "第 %d 周起超过，涉及 %s".formatted(over + 1, String.join("、", ledger.schoolsAt(over))),
                    "over from week %d, schools %s".formatted(over + 1, String.join(", ", ledger.schoolsAt(over))));
        }
        return ledger.peak() == ledger.limit()
                ? new Text("已到上限", "at the limit")
                : new Text(
                        "还可同时接收 %d 名".formatted(ledger.limit() - ledger.peak()),
                        "%d more at once".formatted(ledger.limit() - ledger.peak()));
    }

    /** Monday of a week of the plan, 1-based. */
    static LocalDate monday(ScheduleResult schedule, int week) {
        return schedule.monday().plusWeeks(week - 1L);
    }
}
