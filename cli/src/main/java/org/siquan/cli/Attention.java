package org.siquan.cli;

import static org.siquan.cli.StageLines.both;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.siquan.engine.kernel.Text;
import org.siquan.year.MatchingResult;
import org.siquan.year.SeatsResult;
import org.siquan.year.TrainingResult;
import org.siquan.year.YearRun;

/** What somebody has to look at after a year was planned: bad news first. */
record Attention(YearRun run) {

    private static final int CONFLICTS_SHOWN = 3;
    private static final int LIMITS_SHOWN = 3;

    List<Text> points() {
        List<Text> points = new ArrayList<>();
        Stream.concat(run.seats().conflicts().stream(), run.schedule().conflicts().stream())
                .limit(CONFLICTS_SHOWN)
                .forEach(points::add);
        withoutClass(points);
        closedClasses(points);
        barred(points);
        limits(points);
        return points;
    }

    private void withoutClass(List<Text> points) {
        int without = run.matching().placements().size() - run.matching().placed();
        if (without > 0) {
            points.add(both(
                    "%,d 名学生首轮未入班（不影响学籍，可走第九条自行联系）",
                    "%,d learners have no class after the first round (enrolment is untouched; Art. 9 lets them find a"
                            + " post themselves)",
                    without));
        }
    }

    private void closedClasses(List<Text> points) {
        List<String> closed = run.matching().classes().stream()
                .filter(c -> !c.open())
                .map(MatchingResult.ClassFill::name)
                .toList();
        if (!closed.isEmpty()) {
            points.add(both(
                    "%d 个订单班达不到开班下限：%s",
                    "%d order classes stay below their minimum: %s", closed.size(), String.join("、", closed)));
        }
    }

    private void barred(List<Text> points) {
        Map<String, Long> rules = run.training().gates().stream()
                .filter(StageLines::barred)
                .flatMap(gate -> gate.points().stream()
                        .filter(point -> point.severity().equals("BLOCK"))
                        .map(TrainingResult.Point::article)
                        .distinct())
                .collect(Collectors.groupingBy(article -> article, Collectors.counting()));
        rules.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(LIMITS_SHOWN)
                .forEach(rule -> points.add(
                        both("%2$,d 次上岗不符合 %1$s", "%2$,d placements break %1$s", rule.getKey(), rule.getValue())));
    }

    private void limits(List<Text> points) {
        run.seats().limits().stream()
                .filter(limit -> worth(limit) < 0)
                .sorted(Comparator.comparingDouble(Attention::worth))
                .limit(LIMITS_SHOWN)
                .forEach(limit -> points.add(new Text(
                        "招生限制“%s”放宽一个单位，目标值改善 %.1f".formatted(limit.name().zh(), -worth(limit)),
                        "one unit more of “%s” would better the seat plan by %.1f"
                                .formatted(limit.name().en(), -worth(limit)))));
    }

    private static double worth(SeatsResult.Limit limit) {
        return limit.unitMore() == null ? 0 : limit.unitMore();
    }
}
