package org.siquan.engine.rules;

import java.util.function.BiFunction;
import org.siquan.engine.kernel.Text;

/**
 * One rule of the state.
 *
 * @param id stable, as in the project's list of rules
 * @param source name and number of the document
 * @param article article and paragraph; "—" where the document has none
 * @param statement what it demands, in our words
 * @param applies whom it speaks about
 */
public record Rule(
        String id,
        String source,
        String article,
        Text statement,
        Severity severity,
        Basis basis,
        Regime applies,
        Check check) {

    /** The regime a rule belongs to. */
    public enum Regime {
        /** 职业学校学生: 中职, 高职专科, 职业本科. */
        VOCATIONAL,
        /** 普通本科. */
        UNDERGRADUATE,
        /** Everybody. */
        ALL
    }

    /** Evaluates facts under a calendar. */
    public interface Check extends BiFunction<Facts, RestDays, Verdict> {}

    /** True if the rule speaks about learners of this level. */
    public boolean speaksAbout(Level level) {
        return switch (applies) {
            case ALL -> true;
            case VOCATIONAL -> level.vocational();
            case UNDERGRADUATE -> !level.vocational();
        };
    }

    /** The verdict on these facts; pure. */
    public Verdict evaluate(Facts facts, RestDays calendar) {
        return speaksAbout(facts.level()) ? check.apply(facts, calendar) : new Verdict.NotApplicable();
    }
}
