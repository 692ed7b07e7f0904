package org.siquan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.mechanism.MarginalValue;
import org.siquan.engine.matching.mechanism.MarginalValue.Effect;
import org.siquan.round.CsvOut;

/** What one seat more and one fewer of every bound is worth, the most valuable first. */
record ValuesReport(MatchingProblem problem, List<MarginalValue> values) {

    static final String FILE = "values.csv";

    private static final int SHOWN = 20;
    private static final List<String> HEADER = List.of(
            "bound",
            "kind",
            "name",
            "seats",
            "used",
            "more_placed",
            "more_ranks",
            "more_better",
            "more_worse",
            "less_placed",
            "less_ranks",
            "less_better",
            "less_worse");

    void addTo(StringBuilder text) {
        BoundIds ids = new BoundIds(problem.forest());
        List<MarginalValue> worth =
                values.stream().filter(value -> !value.idle()).toList();
        MatchSummary.line(
                text,
                "名额的价值 values",
                "%s / %s 项有作用（开哪些班不变） matter, with the same classes open"
                        .formatted(MatchSummary.count(worth.size()), MatchSummary.count(values.size())));
        for (MarginalValue value : worth.subList(0, Math.min(SHOWN, worth.size()))) {
            MatchSummary.line(
                    text,
                    "  " + ids.of(value.node()),
                    "%s %d / %d".formatted(problem.forest().name(value.node()), value.used(), value.seats()));
            MatchSummary.line(text, "    多一个 one more", words(value.more()));
            MatchSummary.line(text, "    少一个 one fewer", words(value.less()));
        }
        if (worth.size() > SHOWN) {
            MatchSummary.line(text, "  …", "其余见 --out 或 --json  the others: --out or --json");
        }
    }

    private static String words(@Nullable Effect effect) {
        if (effect == null) {
            return "不可能 not possible";
        }
        return effect.idle()
                ? "没有变化 no change"
                : "入班 placed %+d，名次和 ranks %+d，受益 gain %d，受损 lose %d"
                        .formatted(effect.placed(), effect.ranks(), effect.better(), effect.worse());
    }

    List<Map<String, Object>> json() {
        BoundIds ids = new BoundIds(problem.forest());
        return values.stream().map(value -> json(ids, value)).toList();
    }

    private Map<String, Object> json(BoundIds ids, MarginalValue value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("bound", ids.of(value.node()));
        object.put("kind", ids.kind(value.node()).en());
        object.put("name", problem.forest().name(value.node()));
        object.put("seats", value.seats());
        object.put("used", value.used());
        object.put("more", json(value.more()));
        object.put("less", json(value.less()));
        return object;
    }

    private static @Nullable Map<String, Object> json(@Nullable Effect effect) {
        if (effect == null) {
            return null;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("placed", effect.placed());
        object.put("ranks", effect.ranks());
        object.put("better", effect.better());
        object.put("worse", effect.worse());
        return object;
    }

    /** One line per bound; the cells of what is not possible are empty. */
    void csv(OutputStream out) throws IOException {
        BoundIds ids = new BoundIds(problem.forest());
        CsvOut csv = new CsvOut(out).header(HEADER);
        for (MarginalValue value : values) {
            csv.cell(ids.of(value.node()))
                    .cell(ids.kind(value.node()).en())
                    .cell(problem.forest().name(value.node()))
                    .cell(value.seats())
                    .cell(value.used());
            cells(csv, value.more());
            cells(csv, value.less());
            csv.end();
        }
        csv.flush();
    }

    private static void cells(CsvOut csv, @Nullable Effect effect) throws IOException {
        if (effect == null) {
            csv.cell("").cell("").cell("").cell("");
        } else {
            csv.cell(effect.placed()).cell(effect.ranks()).cell(effect.better()).cell(effect.worse());
        }
    }
}
