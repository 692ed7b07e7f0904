package org.siquan.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.siquan.catalogue.Catalogue;
import org.siquan.catalogue.Occupation;
import org.siquan.engine.alignment.Interval;
import org.siquan.engine.alignment.TitleEvaluation;

/** The figures of coded titles as lines and as JSON. */
final class TitlesReport {

    private static final int NAME = 16;

    private final TitleEvaluation result;
    private final double milliseconds;
    private final Catalogue catalogue;

    TitlesReport(TitleEvaluation result, double milliseconds, Catalogue catalogue) {
        this.result = result;
        this.milliseconds = milliseconds;
        this.catalogue = catalogue;
    }

    void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "titles %,d   %s   macro Acc@1 %.4f   %.1f ms%n",
                result.n(),
                figure("Acc@1", "acc1"),
                result.macroAcc1(),
                milliseconds);
        out.printf(
                "  %s   %s   %s   %s%n",
                figure("Acc@5", "acc5"), figure("Acc@10", "acc10"), figure("MRR", "mrr"), figure("MAP", "map"));
        out.printf("  %s   %s%n", figure("ECE", "ece"), figure("coverage at 95 %", "coverage95"));
        out.println("  职业大类 big class           n   Acc@1   95 %            coverage95");
        for (TitleEvaluation.Group group : result.groups()) {
            out.printf(
                    Locale.ROOT,
                    "  %s %-24s %5d   %.4f  %.4f–%.4f   %.4f%n",
                    group.group(),
                    shortened(name(group.group())),
                    group.n(),
                    group.acc1(),
                    group.interval().low(),
                    group.interval().high(),
                    group.coverage95());
        }
    }

    private String figure(String label, String name) {
        Interval interval = interval(name);
        return String.format(
                Locale.ROOT,
                "%s %.4f (%.4f–%.4f)",
                label,
                result.figures().getOrDefault(name, 0.0),
                interval.low(),
                interval.high());
    }

    private Interval interval(String name) {
        return result.intervals().getOrDefault(name, new Interval(0, 1));
    }

    private String name(String group) {
        return catalogue
                .occupations()
                .find(1, group + "-00-00-00")
                .map(Occupation::name)
                .orElse("");
    }

    private static String shortened(String name) {
        return name.length() <= NAME ? name : name.substring(0, NAME) + "…";
    }

    /** The contract's figures, then the ends of their intervals and the groups. */
    Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("n", result.n());
        object.putAll(result.figures());
        object.put("msPerTitle", milliseconds);
        object.put("macroAcc1", result.macroAcc1());
        for (String name : TitleEvaluation.NAMES) {
            object.put(name + "Low", interval(name).low());
            object.put(name + "High", interval(name).high());
        }
        List<Map<String, Object>> groups = new ArrayList<>();
        for (TitleEvaluation.Group group : result.groups()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("group", group.group());
            one.put("name", name(group.group()));
            one.put("n", group.n());
            one.put("acc1", group.acc1());
            one.put("acc1Low", group.interval().low());
            one.put("acc1High", group.interval().high());
            one.put("coverage95", group.coverage95());
            groups.add(one);
        }
        object.put("groups", groups);
        return object;
    }
}
