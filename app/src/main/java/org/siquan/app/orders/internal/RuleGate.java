package org.siquan.app.orders.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.app.orders.OrderBody;
import org.siquan.app.orders.OrderChoices;
import org.siquan.app.orders.RuleAnswer;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.rules.Facts;
import org.siquan.engine.rules.FactsBuilder;
import org.siquan.engine.rules.Figures;
import org.siquan.engine.rules.Kind;
import org.siquan.engine.rules.Level;
import org.siquan.engine.rules.Moment;
import org.siquan.engine.rules.PaperFact;
import org.siquan.engine.rules.PayFact;
import org.siquan.engine.rules.PostFact;
import org.siquan.engine.rules.Rule;
import org.siquan.engine.rules.RulePack;
import org.siquan.engine.rules.Setting;
import org.siquan.engine.rules.StateCalendar;
import org.siquan.engine.rules.Verdict;
import org.siquan.region.BarredWords;
import org.springframework.stereotype.Component;

/**
 * The rules that are asked before an order is published. Nobody knows yet which learners will come, so they are asked for
 * every level and every province of the park, and the gravest answer of each rule stands.
 */
@Component
class RuleGate {

    private final Clock clock;
    private final OrderChoices choices;

    RuleGate(Clock clock, OrderChoices choices) {
        this.clock = clock;
        this.choices = choices;
    }

    List<RuleAnswer> ask(OrderBody body) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var sites = choices.now().sites();
        var site = sites.get(body.site());
        if (site == null) {
            return List.of(); // a draft without a place is refused before any rule is asked
        }
        String host = site.province().word();
        var schools =
                sites.values().stream().map(s -> s.province().word()).distinct().toList();
        // rules before publication look at no single day, so they need no calendar
        Setting setting = new Setting(_ -> StateCalendar.Kind.UNKNOWN, Figures.STANDARD);
        Map<String, RuleAnswer> answers = new LinkedHashMap<>();
        for (Level level : Level.values()) {
            for (String school : schools) {
                Facts facts = facts(body, level, school, host, today);
                RulePack pack = RulePack.of(Moment.ORDER, Kind.POST, level, school, host, facts.start());
                pack.evaluate(facts, setting, List.of())
                        .forEach(ruling -> answer(ruling.rule(), ruling.verdict())
                                .forEach(found -> answers.merge(found.id(), found, RuleGate::graver)));
            }
        }
        return List.copyOf(answers.values());
    }

    private static Facts facts(OrderBody body, Level level, String school, String host, LocalDate today) {
        LocalDate starts =
                body.starts() == null || body.starts().isBefore(RulePack.KNOWN_SINCE) ? today : body.starts();
        LocalDate ends = body.ends() == null || body.ends().isBefore(starts) ? starts : body.ends();
        FactsBuilder facts = Facts.of(level, school, host, starts, ends)
                .with(PaperFact.ORDER_CLASS, true)
                .with(PayFact.PAY, body.monthlyYuan())
                .with(PayFact.SAME_POST, body.samePostYuan());
        body.posts().stream()
                .mapToInt(OrderBody.PostLine::sameKindStaff)
                .min()
                .ifPresent(staff -> facts.with(PostFact.SAME_KIND_STAFF, staff));
        if (body.words().stream().anyMatch(words -> BarredWords.find(words).isPresent())) {
            facts.with(PaperFact.ORDER_DISCRIMINATES, true);
        } else if (body.declared()) {
            facts.with(PaperFact.ORDER_DISCRIMINATES, false);
        }
        return facts.build();
    }

    private static List<RuleAnswer> answer(Rule rule, Verdict verdict) {
        List<RuleAnswer> answers = new ArrayList<>();
        switch (verdict) {
            case Verdict.Complies c -> answers.add(row(rule, "COMPLIES", c.because(), false));
            case Verdict.Exempted e -> answers.add(row(rule, "COMPLIES", e.because(), false));
            case Verdict.Violates v -> answers.add(row(rule, "VIOLATES", v.because(), rule.stops()));
            case Verdict.Unknown u -> answers.add(row(rule, "UNKNOWN", u.missing(), rule.stops()));
            case Verdict.NotApplicable _ -> {}
        }
        return answers;
    }

    private static RuleAnswer row(Rule rule, String verdict, Text facts, boolean stops) {
        return new RuleAnswer(
                rule.id(),
                rule.source(),
                rule.article(),
                rule.statement(),
                rule.severity().name(),
                rule.basis().name(),
                verdict,
                facts,
                stops);
    }

    private static RuleAnswer graver(RuleAnswer one, RuleAnswer other) {
        return weight(other) > weight(one) ? other : one;
    }

    private static int weight(RuleAnswer answer) {
        return switch (answer.verdict()) {
            case "VIOLATES" -> 2;
            case "UNKNOWN" -> 1;
            default -> 0;
        };
    }
}
