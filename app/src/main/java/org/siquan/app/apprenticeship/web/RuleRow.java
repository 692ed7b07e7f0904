package org.siquan.app.apprenticeship.web;

import java.util.List;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.rules.Coverage;
import org.siquan.engine.rules.Fact;
import org.siquan.engine.rules.Rule;

/**
 * A rule as people read it.
 *
 * @param coverage {@code DECIDED}, {@code RECORDED} or {@code OPEN}
 * @param moment when it is asked; empty where it is not decided
 * @param facts names of what decides it
 * @param note what is kept of it, or why it is open; nothing where it is decided
 */
public record RuleRow(Rule rule, String coverage, String moment, List<Text> facts, Text note) {

    public RuleRow {
        facts = List.copyOf(facts);
    }

    static RuleRow of(Rule rule) {
        return switch (rule.coverage()) {
            case Coverage.Decided decided ->
                new RuleRow(
                        rule,
                        "DECIDED",
                        decided.moment().name(),
                        decided.reads().stream().map(Fact::name).toList(),
                        Text.NONE);
            case Coverage.Recorded recorded -> new RuleRow(rule, "RECORDED", "", List.of(), recorded.how());
            case Coverage.Open open -> new RuleRow(rule, "OPEN", "", List.of(), open.why());
        };
    }
}
