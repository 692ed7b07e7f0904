package org.siquan.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Park;
import org.siquan.year.AdvertisedDemand;
import org.siquan.year.PostingsOverview;
import org.siquan.year.Stage;
import org.siquan.year.YearRun;
import tools.jackson.databind.json.JsonMapper;

/** What a finished year says in the terminal: once in Chinese, once in English, then where the reports are. */
record Summary(YearRun run, Park park, Map<Stage, Duration> durations, Path report, Path englishReport) {

    private static final int HASH_SHOWN = 16;

    /** False when a stage found no feasible result. */
    boolean feasible() {
        return !run.seats().status().equals("INFEASIBLE")
                && !run.schedule().status().equals("INFEASIBLE");
    }

    String text() {
        return "%n%s%n%s%n报告 %s%nReport %s%n".formatted(block("zh"), block("en"), report, englishReport);
    }

    private String block(String language) {
        StringBuilder text = new StringBuilder(head().say(language)).append(System.lineSeparator());
        StageLines lines = new StageLines(run);
        int number = 0;
        for (Stage stage : Stage.values()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %d %s %6.1f s  %s%n",
                    ++number,
                    padded(stage.title().say(language), language),
                    seconds(stage),
                    lines.line(stage).say(language)));
        }
        List<Text> points = new Attention(run).points();
        if (!points.isEmpty()) {
            text.append(new Text("  请留意", "  To look at").say(language)).append(System.lineSeparator());
            points.forEach(
                    point -> text.append("  · ").append(point.say(language)).append(System.lineSeparator()));
        }
        return text.toString();
    }

    private Text head() {
        String hash = run.inputHash().substring(0, HASH_SHOWN);
        return new Text(
                "%s · %d 年度 · 种子 %d · 输入 %s".formatted(park.zh(), run.year(), run.seed(), hash),
                "%s · %d · seed %d · input %s".formatted(park.en(), run.year(), run.seed(), hash));
    }

    private static String padded(String title, String language) {
        return language.equals("en") ? String.format(Locale.ROOT, "%-9s", title) : title;
    }

    private double seconds(Stage stage) {
        return durations.getOrDefault(stage, Duration.ZERO).toMillis() / 1000.0;
    }

    String json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("exit", feasible() ? ExitCode.DONE : ExitCode.INFEASIBLE);
        object.put("year", run.year());
        object.put("seed", run.seed());
        object.put("inputHash", run.inputHash());
        object.put("version", run.version());
        object.put("feasible", feasible());
        Map<String, Object> seconds = new LinkedHashMap<>();
        durations.forEach((stage, _) -> seconds.put(stage.key(), seconds(stage)));
        object.put("seconds", seconds);
        object.put("orders", run.demand().orders());
        object.put("places", run.demand().places());
        object.put("items", run.alignment().items());
        object.put("aligned", run.alignment().aligned());
        PostingsOverview read = run.demand().postings();
        AdvertisedDemand advertised = run.alignment().advertised();
        if (read != null && advertised != null) {
            object.put("postingsRead", read.read());
            object.put("postingsLeftOut", read.leftOut());
            object.put("postingsRepeated", read.repeated());
            object.put("postingsAligned", advertised.aligned());
        }
        object.put("seatsStatus", run.seats().status());
        object.put("seatsGap", run.seats().gap());
        object.put("learners", run.matching().placements().size());
        object.put("placed", run.matching().placed());
        object.put("matchingFindings", run.matching().findings().size());
        object.put("scheduleStatus", run.schedule().status());
        object.put("postsInUse", run.schedule().occupied());
        object.put("scheduleGap", run.schedule().gap());
        object.put("placementsChecked", run.training().checked());
        object.put("mayStart", run.training().ready());
        object.put("report", report.toString());
        object.put("reportEnglish", englishReport.toString());
        return JsonMapper.shared().writeValueAsString(object);
    }
}
