package org.siquan.engine.matching.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Findings of one check: the first are kept, all are counted. */
final class Report {

    private final List<Finding> kept = new ArrayList<>();
    private long found;

    void add(Supplier<Finding> finding) {
        found++;
        if (kept.size() < Verdict.MOST_LISTED) {
            kept.add(finding.get());
        }
    }

    void add(String rule, String subject, String zh, String en) {
        add(() -> Finding.of(rule, subject, zh, en));
    }

    /** Takes over what another part of the same check found. */
    Report with(Report other) {
        found += other.found;
        kept.addAll(other.kept.subList(0, Math.min(other.kept.size(), Verdict.MOST_LISTED - kept.size())));
        return this;
    }

    static Report all(List<Report> parts) {
        Report whole = new Report();
        parts.forEach(whole::with);
        return whole;
    }

    List<Finding> kept() {
        return kept;
    }

    long found() {
        return found;
    }
}
