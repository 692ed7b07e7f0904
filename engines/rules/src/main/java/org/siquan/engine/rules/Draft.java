package org.siquan.engine.rules;

import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;

/** A rule being written down: where it stands, what it demands, and in the end how far it is decided here. */
final class Draft {

    private final String id;
    private final String source;
    private final String article;
    private Basis basis;
    private Scope scope;
    private Severity severity = Severity.INFO;
    private Text statement = Text.NONE;
    private Turn turn = Turn.SCHOOL;
    private Moment moment = Moment.START;

    Draft(String id, String source, String article, Basis basis, Scope scope) {
        this.id = id;
        this.source = source;
        this.article = article;
        this.basis = basis;
        this.scope = scope;
    }

    Draft says(Severity severity, String zh, String en) {
        this.severity = severity;
        statement = new Text(zh, en);
        return this;
    }

    Draft basis(Basis value) {
        basis = value;
        return this;
    }

    Draft scope(Scope value) {
        scope = value;
        return this;
    }

    Draft turn(Turn value) {
        turn = value;
        return this;
    }

    Draft at(Moment value) {
        moment = value;
        return this;
    }

    /** Decided from facts. */
    Rule check(Check check) {
        return rule(new Coverage.Decided(moment, check.reads()), check);
    }

    /** Not decided; this is kept. */
    Rule recorded(String zh, String en) {
        return rule(new Coverage.Recorded(new Text(zh, en)), null);
    }

    /** Not covered, for this reason. */
    Rule open(String zh, String en) {
        return rule(new Coverage.Open(new Text(zh, en)), null);
    }

    private Rule rule(Coverage coverage, @Nullable Check check) {
        return new Rule(id, source, article, statement, severity, basis, scope, turn, coverage, check);
    }
}
