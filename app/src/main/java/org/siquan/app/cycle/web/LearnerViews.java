package org.siquan.app.cycle.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siquan.app.cycle.LearnerYear;
import org.siquan.year.MatchingResult;
import org.siquan.year.ScheduleResult;
import org.siquan.year.TrainingResult;
import org.siquan.year.report.WeekGrid;
import org.springframework.stereotype.Component;

/** A learner's year in the words and positions of their page. */
@Component
class LearnerViews {

    private final Calendar calendar;
    private final Words words;

    LearnerViews(Calendar calendar, Words words) {
        this.calendar = calendar;
        this.words = words;
    }

    /**
     * One choice on a line from rank 1 to a little beyond the last that matters.
     *
     * @param cutAt where the last rank placed stands, 0..100
     * @param meAt where the learner stands, 0..100
     */
    public record Choice(MatchingResult.Reason reason, boolean got, boolean scale, int cutAt, int meAt) {

        /** Labels near an end turn inwards. */
        public String side(int at) {
            return at > 72 ? "left" : at < 28 ? "right" : "";
        }

        /** How full a bound is, 0..100. */
        public int full(MatchingResult.Level level) {
            return level.most() == 0 ? 100 : Math.min(100, 100 * level.used() / level.most());
        }
    }

    /** Consecutive weeks of one kind with their dates. */
    public record Span(ScheduleResult.Block block, LocalDate first, LocalDate last) {}

    /** The gate of one post: its earliest first day, and each open point once. */
    public record Gate(String post, LocalDate first, String decision, int met, List<TrainingResult.Point> points) {

        /** Points of one severity. */
        public long count(String severity) {
            return points.stream().filter(p -> p.severity().equals(severity)).count();
        }
    }

    /** Everything the page shows. */
    public record View(List<Choice> choices, List<Span> spans, String grid, List<Gate> gates) {}

    View of(LearnerYear year) {
        ScheduleResult.Plan plan = year.plan();
        List<ScheduleResult.Block> blocks = plan == null ? List.of() : plan.blocks();
        return new View(
                choices(year),
                blocks.stream()
                        .map(b -> new Span(b, calendar.first(b.week()), calendar.last(b.week() + b.weeks() - 1)))
                        .toList(),
                blocks.isEmpty()
                        ? ""
                        : calendar.grid(words.language())
                                .html(
                                        words.text("cycle.me.calendar"),
                                        List.of(WeekGrid.Row.blocks(year.name(), "", "", blocks))),
                gates(year.gates()));
    }

    private static List<Choice> choices(LearnerYear year) {
        List<Choice> choices = new ArrayList<>();
        for (MatchingResult.Reason reason : year.placement().reasons()) {
            double end = Math.max(10, Math.max(reason.rank(), reason.cutoff()) * 1.15);
            choices.add(new Choice(
                    reason,
                    reason.outcome().equals("PLACED"),
                    reason.rank() > 0 && reason.cutoff() > 0,
                    (int) Math.round(100 * reason.cutoff() / end),
                    (int) Math.round(100 * reason.rank() / end)));
        }
        return choices;
    }

    private List<Gate> gates(List<TrainingResult.Gate> all) {
        Map<String, List<TrainingResult.Gate>> byPost = new LinkedHashMap<>();
        all.forEach(
                g -> byPost.computeIfAbsent(g.post(), k -> new ArrayList<>()).add(g));
        List<Gate> gates = new ArrayList<>();
        byPost.forEach((post, own) -> {
            Set<TrainingResult.Point> points = new LinkedHashSet<>();
            own.forEach(g -> points.addAll(g.points()));
            int week = own.stream().mapToInt(TrainingResult.Gate::week).min().orElse(1);
            gates.add(new Gate(
                    post,
                    calendar.first(week),
                    worst(own),
                    own.stream().mapToInt(TrainingResult.Gate::met).min().orElse(0),
                    List.copyOf(points)));
        });
        return gates;
    }

    private static String worst(List<TrainingResult.Gate> gates) {
        return List.of("MAY_NOT_START", "PAPERS_MISSING").stream()
                .filter(d -> gates.stream().anyMatch(g -> g.decision().equals(d)))
                .findFirst()
                .orElse("MAY_START");
    }
}
