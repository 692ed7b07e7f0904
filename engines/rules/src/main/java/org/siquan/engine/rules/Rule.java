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
 * @param scope whom it speaks about
 */
public record Rule(
        String id,
        String source,
        String article,
        Text statement,
        Severity severity,
        Basis basis,
        Scope scope,
        Check check) {

    /** Evaluates facts under a calendar. */
    public interface Check extends BiFunction<Facts, StateCalendar, Verdict> {}

    /** True if a broken rule keeps the placement from starting unless an exemption was filed. */
    public boolean stops() {
        return severity == Severity.BLOCK || severity == Severity.FILE;
    }

    /** The verdict on these facts; pure. */
    public Verdict evaluate(Facts facts, StateCalendar calendar) {
        boolean covered = scope.covers(facts.level(), facts.schoolProvince(), facts.hostProvince(), facts.start());
        return covered ? check.apply(facts, calendar) : new Verdict.NotApplicable();
    }
}
