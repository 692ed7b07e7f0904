package org.siquan.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.siquan.year.OutcomeResult;
import org.siquan.year.Stage;
import org.siquan.year.YearRun;
import tools.jackson.databind.json.JsonMapper;

/** What a finished year says in the terminal: one line per stage, then where the report is. */
record Summary(YearRun run, Map<Stage, Duration> durations, Path report) {

    /** False when a stage found no feasible result. */
    boolean feasible() {
        return !run.seats().status().equals("INFEASIBLE")
                && !run.schedule().status().equals("INFEASIBLE");
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("%n%d 年度 · 种子 seed %d · 输入 input %s%n"
                .formatted(run.year(), run.seed(), run.inputHash().substring(0, 16)));
        int number = 0;
        for (Stage stage : Stage.values()) {
            number++;
            text.append("  %d %s %-9s %7.1f s   %s%n"
                    .formatted(
                            number,
                            stage.title().zh(),
                            stage.title().en(),
                            durations.getOrDefault(stage, Duration.ZERO).toMillis() / 1000.0,
                            line(stage)));
        }
        return text.append("  报告 report: %s%n".formatted(report)).toString();
    }

    private String line(Stage stage) {
        return switch (stage) {
            case DEMAND ->
                "%d 订单 orders, %,d 名额 places, 区间命中 coverage %.0f%%"
                        .formatted(
                                run.demand().orders(),
                                run.demand().places(),
                                run.demand().coverage() * 100);
            case ALIGNMENT ->
                "%,d 条 items, %,d 对上职业 aligned"
                        .formatted(run.alignment().items(), run.alignment().aligned());
            case SEATS ->
                "%s, 目标 objective %,.1f, 差距 gap %.2f%%"
                        .formatted(
                                run.seats().status(),
                                run.seats().objective(),
                                run.seats().gap() * 100);
            case MATCHING ->
                "%,d / %,d 入班 placed, 核验不符 findings %d"
                        .formatted(
                                run.matching().placed(),
                                run.matching().placements().size(),
                                run.matching().findings().size());
            case SCHEDULE ->
                "%s, 岗位利用 posts used %.1f%%, 差距 gap %.1f%%"
                        .formatted(
                                run.schedule().status(),
                                run.schedule().occupied() * 100,
                                run.schedule().gap() * 100);
            case TRAINING ->
                "%,d / %,d 可上岗 may start, %d 条规则 rules"
                        .formatted(
                                run.training().ready(),
                                run.training().checked(),
                                run.training().rules().size());
            case OUTCOME -> indicators();
        };
    }

    private String indicators() {
        StringBuilder text = new StringBuilder();
        for (OutcomeResult.Indicator indicator : run.outcome().indicators()) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(String.format(
                            Locale.ROOT, "%s %.1f%%", indicator.name().zh(), indicator.rate() * 100));
        }
        return text.toString();
    }

    String json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("year", run.year());
        object.put("seed", run.seed());
        object.put("inputHash", run.inputHash());
        object.put("version", run.version());
        object.put("feasible", feasible());
        Map<String, Object> seconds = new LinkedHashMap<>();
        durations.forEach((stage, duration) -> seconds.put(stage.key(), duration.toMillis() / 1000.0));
        object.put("seconds", seconds);
        object.put("orders", run.demand().orders());
        object.put("places", run.demand().places());
        object.put("aligned", run.alignment().aligned());
        object.put("placed", run.matching().placed());
        object.put("matchingFindings", run.matching().findings().size());
        object.put("scheduleGap", run.schedule().gap());
        object.put("mayStart", run.training().ready());
        object.put("report", report.toString());
        return JsonMapper.shared().writeValueAsString(object);
    }
}
