package org.siquan.engine.rules;

import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;

/**
 * One rule of the state. Made by {@link Draft}.
 *
 * @see RuleBook
 */
public final class Rule {

    private final String id;
    private final String source;
    private final String article;
    private final Text statement;
    private final Severity severity;
    private final Basis basis;
    private final Scope scope;
    private final Turn turn;
    private final Coverage coverage;
    private final @Nullable Check check;

    Rule(
            String id,
            String source,
            String article,
            Text statement,
            Severity severity,
            Basis basis,
            Scope scope,
            Turn turn,
            Coverage coverage,
            @Nullable Check check) {
        this.id = id;
        this.source = source;
        this.article = article;
        this.statement = statement;
        this.severity = severity;
        this.basis = basis;
        this.scope = scope;
        this.turn = turn;
        this.coverage = coverage;
        this.check = check;
    }

    /** Stable, as in the project's list of rules. */
    public String id() {
        return id;
    }

    /** Name and number of the document. */
    public String source() {
        return source;
    }

    /** Article and paragraph; "—" where the document has none. */
    public String article() {
        return article;
    }

    /** What it demands, in our words. */
    public Text statement() {
        return statement;
    }

    public Severity severity() {
        return severity;
    }

    /** How sure we are of its words. */
    public Basis basis() {
        return basis;
    }

    /** Whom it speaks about. */
    public Scope scope() {
        return scope;
    }

    /** Who acts where it is open. */
    public Turn turn() {
        return turn;
    }

    /** Whether it is decided here. */
    public Coverage coverage() {
        return coverage;
    }

    /** Whether it is decided from facts, at this moment. */
    public boolean decidedAt(Moment moment) {
        return coverage instanceof Coverage.Decided decided && decided.moment() == moment;
    }

    /** True if a broken rule keeps the placement from going on unless an exemption was filed. */
    public boolean stops() {
        return severity == Severity.BLOCK || severity == Severity.FILE;
    }

    /** The verdict on these facts; pure. Not applicable for others than those it speaks about, and where nothing is decided. */
    public Verdict evaluate(Facts facts, Setting setting) {
        return check == null || !scope.covers(facts) ? new Verdict.NotApplicable() : check.on(facts, setting);
    }

    @Override
    public String toString() {
        return id;
    }
}
