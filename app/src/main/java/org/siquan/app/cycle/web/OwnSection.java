package org.siquan.app.cycle.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.cycle.Cycle;
import org.siquan.app.cycle.LearnerCounts;
import org.siquan.app.cycle.LearnerYear;
import org.siquan.app.cycle.OwnClass;
import org.siquan.app.cycle.WeekLoad;
import org.siquan.app.cycle.WorkBlock;
import org.siquan.app.cycle.YearParts;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.HomeSection;
import org.siquan.app.platform.Role;
import org.siquan.year.ScheduleResult;
import org.springframework.stereotype.Component;

/** A school's, an enterprise's, a mentor's or a learner's own part, before anything about the park as a whole. */
@Component
class OwnSection implements HomeSection {

    private static final int BLOCKS = 6;

    private final Cycle cycle;
    private final YearParts parts;
    private final Calendar calendar;
    private final Viewer viewer;
    private final Words words;

    /** A figure with its unit and its denominator in words. */
    public record Figure(String circle, String name, String figure, String unit, String denominator) {}

    /** Who is where from when to when. */
    public record Stay(String who, String what, String place, LocalDate first, LocalDate last, boolean work) {}

    /** What the fragment shows; {@code learner} is null for organisations. */
    public record Own(
            List<Figure> figures,
            List<OwnClass> classes,
            List<Stay> stays,
            @Nullable LearnerYear learner) {}

    OwnSection(Cycle cycle, YearParts parts, Calendar calendar, Viewer viewer, Words words) {
        this.cycle = cycle;
        this.parts = parts;
        this.calendar = calendar;
        this.viewer = viewer;
        this.words = words;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String fragment() {
        return "cycle/home :: own";
    }

    @Override
    public Optional<Object> model(Actor actor) {
        UUID run = actor.seesWholePark() ? null : cycle.findLatestFinished().orElse(null);
        if (run == null) {
            return Optional.empty();
        }
        if (actor.is(Role.SCHOOL)) {
            return Optional.of(new Own(school(parts.countLearners(run)), List.of(), List.of(), null));
        }
        if (actor.is(Role.LEARNER)) {
            return cycle.findLearner(run, viewer.learnerCode()).map(this::learner);
        }
        return Optional.of(actor.is(Role.MENTOR) ? mentor(run) : enterprise(run));
    }

    private List<Figure> school(LearnerCounts counts) {
        return List.of(
                figure(
                        "talent",
                        "placed",
                        rate(counts.placed(), counts.learners()),
                        "%",
                        counts.placed(),
                        counts.learners()),
                figure("talent", "first", rate(counts.first(), counts.placed()), "%", counts.first(), counts.placed()),
                figure(
                        "education",
                        "papers",
                        Words.count(counts.papersMissing()),
                        words.text("cycle.unit.learners"),
                        counts.placed()),
                figure(
                        "education",
                        "stopped",
                        Words.count(counts.mayNotStart()),
                        words.text("cycle.unit.learners"),
                        counts.placed()));
    }

    private Own enterprise(UUID run) {
        List<OwnClass> classes = parts.listClasses(run);
        long most = classes.stream().mapToLong(OwnClass::most).sum();
        long placed = classes.stream().mapToLong(OwnClass::placed).sum();
        long closed = classes.stream().filter(c -> !c.open()).count();
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("industry", "filled", rate(placed, most), "%", placed, most));
        figures.add(
                figure("industry", "closed", Words.count(closed), words.text("cycle.unit.classes"), classes.size()));
        figures.addAll(loads(run, ""));
        return new Own(figures, classes, stays(run, ""), null);
    }

    private Own mentor(UUID run) {
        return new Own(loads(run, viewer.displayName()), List.of(), stays(run, viewer.displayName()), null);
    }

    /** Learners at once at most, and weeks with anybody, against what the posts or the mentor can take. */
    private List<Figure> loads(UUID run, String mentor) {
        WeekLoad.Kind kind = mentor.isEmpty() ? WeekLoad.Kind.POST : WeekLoad.Kind.MENTOR;
        List<WeekLoad> loads = parts.listLoadWeeks(run, kind, "", mentor, 1, 500).rows().stream()
                .map(l -> l.load())
                .toList();
        int weeks = loads.stream().mapToInt(l -> l.learners().size()).max().orElse(0);
        int peak = 0;
        int busy = 0;
        for (int week = 0; week < weeks; week++) {
            int w = week;
            int now = loads.stream().mapToInt(l -> l.learners().get(w)).sum();
            peak = Math.max(peak, now);
            busy += now > 0 ? 1 : 0;
        }
        int capacity = loads.stream().mapToInt(WeekLoad::capacity).sum();
        String of = mentor.isEmpty() ? "peak" : "mentor";
        return List.of(
                figure("talent", of, Words.count(peak), words.text("cycle.unit.learners"), capacity),
                figure("metro", "busy", Words.count(busy), words.text("cycle.unit.weeks"), weeks));
    }

    private List<Stay> stays(UUID run, String mentor) {
        return cycle.listBlocks(run, mentor, 1, BLOCKS).rows().stream()
                .map(this::stay)
                .toList();
    }

    private Stay stay(WorkBlock block) {
        return new Stay(
                block.name(),
                block.post() + " · " + block.mentor(),
                block.place(),
                calendar.first(block.week()),
                calendar.last(block.week() + block.weeks() - 1),
                true);
    }

    private Own learner(LearnerYear year) {
        ScheduleResult.Plan plan = year.plan();
        List<Stay> stays = plan == null
                ? List.of()
                : plan.blocks().stream().limit(BLOCKS).map(this::stay).toList();
        return new Own(List.of(), List.of(), stays, year);
    }

    private Stay stay(ScheduleResult.Block block) {
        String post = block.post() == null ? "" : block.post();
        String mentor = block.mentor() == null ? "" : " · " + block.mentor();
        return new Stay(
                words.text(block.work() ? "cycle.work" : "cycle.study"),
                post + mentor,
                block.place(),
                calendar.first(block.week()),
                calendar.last(block.week() + block.weeks() - 1),
                block.work());
    }

    private Figure figure(String circle, String key, String figure, String unit, Object... arguments) {
        return new Figure(
                circle,
                words.text("cycle.own." + key),
                figure,
                unit,
                words.text("cycle.own." + key + ".den", arguments));
    }

    private static String rate(long part, long whole) {
        return whole == 0 ? "–" : String.format(java.util.Locale.ROOT, "%.1f", 100.0 * part / whole);
    }
}
