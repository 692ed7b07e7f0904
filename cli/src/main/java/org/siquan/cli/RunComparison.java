package org.siquan.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.siquan.engine.alignment.PairedDifference;

/**
 * Two runs on the same items.
 *
 * @param hit1 difference of the shares of items whose first answer is right, with its interval over the items
 * @param hit10 the same among ten
 */
record RunComparison(EvaluationRun before, EvaluationRun after, PairedDifference hit1, PairedDifference hit10) {

    static RunComparison of(EvaluationRun before, EvaluationRun after) {
        return new RunComparison(
                before,
                after,
                PairedDifference.of(after.n(), EvaluationRun.bits(before.hit1()), EvaluationRun.bits(after.hit1())),
                PairedDifference.of(after.n(), EvaluationRun.bits(before.hit10()), EvaluationRun.bits(after.hit10())));
    }

    /** Whether the later run is worse beyond chance, at the first place or among ten. */
    boolean regression() {
        return hit1.worse() || hit10.worse();
    }

    void print(PrintWriter out) {
        out.printf(
                "与 %s 相比 compared with %s%s%n",
                before.time(),
                before.time(),
                before.data().equals(after.data()) && before.engine().equals(after.engine())
                        ? "（同一模型 the same model）"
                        : "");
        print(out, "hit@1", hit1);
        print(out, "hit@10", hit10);
        after.figures().forEach((name, value) -> {
            Double earlier = before.figures().get(name);
            if (earlier != null) {
                out.printf(Locale.ROOT, "  %-10s %.4f → %.4f  (%+.4f)%n", name, earlier, value, value - earlier);
            }
        });
    }

    private static void print(PrintWriter out, String name, PairedDifference difference) {
        out.printf(
                Locale.ROOT,
                "  %-10s %+.4f  95 %% %+.4f … %+.4f  %s%n",
                name,
                difference.difference(),
                difference.interval().low(),
                difference.interval().high(),
                difference.worse()
                        ? "显著变差 worse beyond chance"
                        : difference.better() ? "显著变好 better beyond chance" : "无显著差别 within chance");
    }

    Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("with", before.time());
        object.put("hit1", difference(hit1));
        object.put("hit10", difference(hit10));
        object.put("regression", regression());
        return object;
    }

    private static Map<String, Object> difference(PairedDifference difference) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("difference", difference.difference());
        object.put("low", difference.interval().low());
        object.put("high", difference.interval().high());
        return object;
    }
}
