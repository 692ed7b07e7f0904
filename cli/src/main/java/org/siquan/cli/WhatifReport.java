package org.siquan.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.mechanism.WhatIf;

/**
 * What {@code whatif} has found, as far as it was asked.
 *
 * @param outcome of the round as it is
 * @param change null = none was asked about
 * @param values null = not asked for
 * @param next null = not asked for
 */
record WhatifReport(
        RoundSolving solving,
        MatchingOutcome outcome,
        @Nullable ChangeReport change,
        @Nullable ValuesReport values,
        @Nullable List<WhatIf.ClosedClass> next) {

    private static final int SHOWN = 10;

    String text() {
        StringBuilder text = new StringBuilder(1024);
        MatchSummary.line(text, "方法 mechanism", solving.name());
        MatchSummary.line(text, "原结果 before", figures(outcome));
        if (change != null) {
            change.addTo(text);
        }
        if (values != null) {
            values.addTo(text);
        }
        if (next != null) {
            addNext(text, next);
        }
        return text.toString();
    }

    static String figures(MatchingOutcome outcome) {
        return "%s 入班 matched，%s 第一志愿 first choice"
                .formatted(MatchSummary.count(outcome.placed()), MatchSummary.count(outcome.firstChoice()));
    }

    private void addNext(StringBuilder text, List<WhatIf.ClosedClass> closed) {
        MatchSummary.line(text, "未开的班 closed", MatchSummary.count(closed.size()));
        for (WhatIf.ClosedClass each : closed.subList(0, Math.min(SHOWN, closed.size()))) {
            Place place = solving.problem().places().get(each.place());
            MatchSummary.line(
                    text,
                    "  " + place.name(),
                    "愿来 willing %d / %d，还差 lacks %d".formatted(each.willing(), place.least(), each.missing()));
        }
    }

    Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("mechanism", solving.name());
        object.put("applicants", outcome.applicants());
        object.put("matched", outcome.placed());
        object.put("firstChoice", outcome.firstChoice());
        object.put("meanRank", outcome.meanRank());
        object.put("outcomeHash", outcome.hash());
        if (change != null) {
            object.put("change", change.json());
        }
        if (values != null) {
            object.put("values", values.json());
        }
        if (next != null) {
            object.put("next", next.stream().map(this::json).toList());
        }
        return object;
    }

    private Map<String, Object> json(WhatIf.ClosedClass closed) {
        Place place = solving.problem().places().get(closed.place());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("place", place.id());
        object.put("name", place.name());
        object.put("least", place.least());
        object.put("willing", closed.willing());
        object.put("missing", closed.missing());
        return object;
    }

    /** What stands beside the outcome in a folder. */
    Map<String, ReportFolder.Content> files() {
        Map<String, ReportFolder.Content> files = new LinkedHashMap<>();
        if (change != null) {
            files.put(ChangeReport.FILE, change::csv);
        }
        if (values != null) {
            files.put(ValuesReport.FILE, values::csv);
        }
        return files;
    }
}
