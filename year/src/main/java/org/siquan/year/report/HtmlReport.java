package org.siquan.year.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Region;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;
import org.siquan.year.MatchingResult;
import org.siquan.year.ScheduleResult;
import org.siquan.year.Stage;
import org.siquan.year.TrainingResult;
import org.siquan.year.YearRun;
import org.thymeleaf.context.Context;

/**
 * Renders a whole year as one self-contained HTML page: styles and pictures are inside, there is no script and nothing is
 * loaded from elsewhere, so that it can be sent, archived and printed. Thread-safe after construction.
 */
public final class HtmlReport {

    private static final int PEOPLE_SHOWN = 40;

    private final ReportTemplates templates = new ReportTemplates();
    private final String style = ReportTemplates.styles("tokens", "report", "stage");

    /**
     * The page.
     *
     * @param regionName as in the head of the page
     * @param language {@code "zh"} or {@code "en"}
     */
    public String render(YearRun run, String regionName, String language) {
        return render(run, regionName, null, language);
    }

    /** The page with the map of the region and the colours of its zones. */
    public String render(YearRun run, Region region, String language) {
        return render(run, new Text(region.park().zh(), region.park().en()).say(language), region, language);
    }

    private String render(YearRun run, String regionName, @Nullable Region region, String language) {
        Context context = ReportTemplates.context(language);
        context.setVariable("region", regionName);
        context.setVariable("run", run);
        context.setVariable("style", style);
        context.setVariable("stages", List.of(Stage.values()));
        context.setVariable("headlines", headlines(run));
        context.setVariable("pictures", new Pictures(language));
        context.setVariable("demand", run.demand());
        context.setVariable("alignment", run.alignment());
        context.setVariable("seats", run.seats());
        context.setVariable("matching", run.matching());
        context.setVariable("schedule", run.schedule());
        context.setVariable("training", run.training());
        context.setVariable("outcome", run.outcome());
        context.setVariable("people", people(run.matching()));
        context.setVariable("weeks", weeks(run.schedule(), region, language));
        context.setVariable("loads", loads(run.schedule(), region, language));
        context.setVariable(
                "map",
                region == null ? "" : RegionMap.svg(region, TravelTimes.of(region.metroArea(), Hour.DAY), language));
        context.setVariable("gates", gates(run.training()));
        return templates.process("year/report", context);
    }

    /** What one stage came to. */
    public record Line(Stage stage, Text words) {}

    private static List<Line> headlines(YearRun run) {
        return List.of(
                new Line(Stage.DEMAND, Headline.of(run.demand())),
                new Line(Stage.ALIGNMENT, Headline.of(run.alignment())),
                new Line(Stage.SEATS, Headline.of(run.seats())),
                new Line(Stage.MATCHING, Headline.of(run.matching())),
                new Line(Stage.SCHEDULE, Headline.of(run.schedule())),
                new Line(Stage.TRAINING, Headline.of(run.training())),
                new Line(Stage.OUTCOME, Headline.of(run.outcome())));
    }

    /** Learners whose result needs the most words: those without a class first, then the later choices. */
    private static List<MatchingResult.Placement> people(MatchingResult matching) {
        return matching.placements().stream()
                .sorted(java.util.Comparator.comparingInt(p -> p.classId() == null ? Integer.MIN_VALUE : -p.choice()))
                .limit(PEOPLE_SHOWN)
                .toList();
    }

    private static List<ScheduleResult.Plan> plans(ScheduleResult schedule) {
        int every = Math.max(1, schedule.plans().size() / PEOPLE_SHOWN);
        return java.util.stream.IntStream.range(0, schedule.plans().size())
                .filter(i -> i % every == 0)
                .limit(PEOPLE_SHOWN)
                .mapToObj(schedule.plans()::get)
                .toList();
    }

    private static String weeks(ScheduleResult schedule, @Nullable Region region, String language) {
        return grid(schedule, region, language)
                .html(
                        new Text("学生周历", "Weeks of learners").say(language),
                        plans(schedule).stream()
                                .map(p -> WeekGrid.Row.blocks(p.learner(), "", "", p.blocks()))
                                .toList());
    }

    private static String loads(ScheduleResult schedule, @Nullable Region region, String language) {
        return grid(schedule, region, language)
                .html(
                        new Text("岗位每周人数", "Learners per post and week").say(language),
                        schedule.loads().stream()
                                .limit(PEOPLE_SHOWN)
                                .map(l -> WeekGrid.Row.loads(l.name(), " " + l.capacity(), l.learners(), l.capacity()))
                                .toList());
    }

    private static WeekGrid grid(ScheduleResult schedule, @Nullable Region region, String language) {
        Map<Integer, String> closed = new HashMap<>();
        if (region != null) {
            region.education().closedWeeks().forEach(c -> closed.put(c.week(), new Text(c.zh(), c.en()).say(language)));
        }
        return new WeekGrid(
                schedule.monday(),
                schedule.weeks(),
                closed,
                region == null ? SiteColours.plain() : SiteColours.of(region),
                language);
    }

    private static List<TrainingResult.Gate> gates(TrainingResult training) {
        return training.gates().stream()
                .sorted(java.util.Comparator.comparing(gate -> !gate.decision().equals("MAY_NOT_START")))
                .limit(PEOPLE_SHOWN)
                .toList();
    }
}
