package org.siquan.app.pay.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.StartGate;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.rules.Coverage;
import org.siquan.engine.rules.Fact;
import org.siquan.engine.rules.Moment;
import org.siquan.engine.rules.PayFact;
import org.siquan.engine.rules.Rule;
import org.siquan.engine.rules.RulePack.Ruling;
import org.siquan.engine.rules.Verdict;
import org.springframework.stereotype.Component;

/** What the rules about money say of a placement, before and while it runs. */
@Component
class PayRulings {

    private static final Set<Fact<?>> MONEY = Set.of(
            PayFact.PAY,
            PayFact.SAME_POST,
            PayFact.PROBATION,
            PayFact.LOWEST_GRADE,
            PayFact.MINIMUM_WAGE,
            PayFact.INDEPENDENT,
            PayFact.IN_MONEY,
            PayFact.PAID_BY_UNIT,
            PayFact.PAID_TO_LEARNER,
            PayFact.LONGEST_GAP,
            PayFact.OWED,
            PayFact.CHARGED,
            PayFact.PAPERS_HELD,
            PayFact.GUARANTEE);

    private final StartGate gate;

    PayRulings(StartGate gate) {
        this.gate = gate;
    }

    /** A rule and what it says: {@code level} is its severity where it is broken, {@code OK} or {@code OPEN} otherwise. */
    public record Said(Rule rule, String level, Text sentence) {}

    /** Broken ones first, then those without facts, then those that are met. */
    List<Said> about(PlacementId id) {
        List<Said> all = Stream.of(Moment.START, Moment.RUNNING)
                .flatMap(moment -> gate.check(id, moment).rulings().stream())
                .filter(PayRulings::aboutMoney)
                .flatMap(PayRulings::said)
                .toList();
        return Stream.of(
                        all.stream()
                                .filter(said -> !said.level().equals("OPEN")
                                        && !said.level().equals("OK")),
                        all.stream().filter(said -> said.level().equals("OPEN")),
                        all.stream().filter(said -> said.level().equals("OK")))
                .flatMap(part -> part)
                .toList();
    }

    private static boolean aboutMoney(Ruling ruling) {
        return ruling.rule().coverage() instanceof Coverage.Decided decided
                && decided.reads().stream().anyMatch(MONEY::contains);
    }

    private static Stream<Said> said(Ruling ruling) {
        Rule rule = ruling.rule();
        return switch (ruling.verdict()) {
            case Verdict.Complies complies -> Stream.of(new Said(rule, "OK", complies.because()));
            case Verdict.Violates violates ->
                Stream.of(new Said(rule, rule.severity().name(), violates.because()));
            case Verdict.Unknown unknown -> Stream.of(new Said(rule, "OPEN", unknown.missing()));
            case Verdict.NotApplicable _ -> Stream.of();
            case Verdict.Exempted exempted -> Stream.of(new Said(rule, "OK", exempted.because()));
        };
    }
}
