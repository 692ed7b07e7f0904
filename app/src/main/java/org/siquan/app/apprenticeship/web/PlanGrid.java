package org.siquan.app.apprenticeship.web;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.Assignment;
import org.siquan.app.apprenticeship.PlanChange;
import org.siquan.app.apprenticeship.PlanChoices;
import org.siquan.app.apprenticeship.PlanLearner;
import org.siquan.app.apprenticeship.PlanPlace;
import org.siquan.app.apprenticeship.PlanVersion;
import org.siquan.engine.kernel.Text;

/**
 * A plan as a table of weeks: bars for learners, figures for places. Bars know their block, so that they can be selected
 * and dragged.
 */
final class PlanGrid {

    private static final int HUES = 5;
    private static final int SHORT = 6;
    private static final int HUNDRED = 100;
    private static final int WIDE = 5;
    private static final int NARROW = 3;

    private final PlanVersion plan;
    private final PlanWords words;
    private final Map<String, String> hues = new TreeMap<>();

    /** The head: months over weeks. */
    public record Head(List<Month> months, List<Week> weeks) {}

    /** Weeks that begin in one month. */
    public record Month(String name, int weeks) {}

    /** A week by the day of its Monday; {@code closed} says why nobody comes, or is null. */
    public record Week(int number, String day, @Nullable String closed) {}

    /** A line of bars. */
    public record Line(String id, String name, String note, boolean before, List<Cell> cells) {}

    /** A bar over {@code span} weeks, or one empty week where {@code block} is 0. */
    public record Cell(int week, int span, int block, String style, String label, String hint, boolean closed) {}

    /** A line of figures. */
    public record Load(PlanPlace place, List<Figure> figures) {}

    /**
     * Learners in a week; the style says how full it is.
     *
     * @param limit how many there may be, where it is fewer than in other weeks; else null
     */
    public record Figure(
            int learners, String style, @Nullable Integer limit) {}

    PlanGrid(PlanVersion plan, PlanChoices choices, PlanWords words) {
        this.plan = plan;
        this.words = words;
        for (int i = 0; i < choices.zones().size(); i++) {
            hues.put(choices.zones().get(i).id(), "s-" + (i % HUES + 1));
        }
    }

    Head head() {
        List<Week> weeks = new ArrayList<>();
        List<Month> named = new ArrayList<>();
        int month = -1;
        for (int week = 1; week <= plan.weeks(); week++) {
            var monday = words.monday(plan.monday(), week);
            weeks.add(new Week(week, "%02d".formatted(monday.getDayOfMonth()), closed(week)));
            if (monday.getMonthValue() != month) {
                month = monday.getMonthValue();
                named.add(new Month(
                        words.say(new Text(
                                month + " 月", monday.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH))),
                        0));
            }
            Month last = named.removeLast();
            named.add(new Month(last.name(), last.weeks() + 1));
        }
        return new Head(
                named.stream()
                        .map(m -> m.weeks() < 2 ? new Month("", m.weeks()) : m)
                        .toList(),
                weeks);
    }

    private @Nullable String closed(int week) {
        Text why = plan.closedWeeks().get(week);
        return why == null ? null : words.say(why);
    }

    /** A line for each learner, and above it what the base had where the plan changes it. */
    List<Line> lines(List<PlanLearner> learners, List<PlanChange> changes) {
        Map<String, List<PlanChange>> byLearner =
                changes.stream().collect(Collectors.groupingBy(c -> c.learner().id()));
        List<Line> lines = new ArrayList<>();
        for (PlanLearner learner : learners) {
            List<PlanChange> own = byLearner.getOrDefault(learner.learner().id(), List.of());
            lines.add(new Line(
                    learner.learner().id(),
                    words.bare(learner.learner().name()),
                    learner.className(),
                    false,
                    bars(learner.assignments(), own)));
            List<PlanChange> gone = own.stream().filter(c -> c.before() != null).toList();
            if (!gone.isEmpty()) {
                lines.add(new Line(learner.learner().id(), "", words.text("plan.line.before"), true, ghosts(gone)));
            }
        }
        return lines;
    }

    private List<Cell> bars(List<Assignment> assignments, List<PlanChange> changes) {
        List<Cell> cells = new ArrayList<>();
        int at = 1;
        for (List<Assignment> block : blocks(assignments)) {
            Assignment first = block.getFirst();
            int last = block.getLast().lastWeek();
            boolean moved = changes.stream().anyMatch(c -> c.block() == first.block());
            gap(cells, at, first.firstWeek());
            int span = last - first.firstWeek() + 1;
            cells.add(new Cell(
                    first.firstWeek(),
                    span,
                    first.block(),
                    (first.work() ? "work " : "course ")
                            + hues.getOrDefault(zone(first), "s-1")
                            + (moved ? " moved" : ""),
                    label(first, span),
                    hint(block),
                    false));
            at = last + 1;
        }
        gap(cells, at, plan.weeks() + 1);
        return cells;
    }

    private static String zone(Assignment a) {
        String zone = a.zone();
        return zone == null ? "" : zone;
    }

    /** Assignments of one block in one place, whose mentor may change. */
    private static List<List<Assignment>> blocks(List<Assignment> assignments) {
        List<List<Assignment>> blocks = new ArrayList<>();
        for (Assignment a : assignments) {
            if (!blocks.isEmpty() && blocks.getLast().getFirst().block() == a.block()) {
                blocks.getLast().add(a);
            } else {
                blocks.add(new ArrayList<>(List.of(a)));
            }
        }
        return blocks;
    }

    private List<Cell> ghosts(List<PlanChange> changes) {
        List<Cell> cells = new ArrayList<>();
        int at = 1;
        for (PlanChange change : changes) {
            PlanChange.Stand before = change.before();
            if (before == null || before.firstWeek() < at) {
                continue;
            }
            gap(cells, at, before.firstWeek());
            int span = before.lastWeek() - before.firstWeek() + 1;
            cells.add(new Cell(
                    before.firstWeek(),
                    span,
                    change.block(),
                    "gone",
                    span < NARROW ? "" : words.bare(before.place()),
                    words.text("plan.hint.weeks", before.firstWeek(), before.lastWeek()) + " · " + before.place(),
                    false));
            at = before.lastWeek() + 1;
        }
        gap(cells, at, plan.weeks() + 1);
        return cells;
    }

    private void gap(List<Cell> cells, int from, int to) {
        for (int week = from; week < to; week++) {
            cells.add(new Cell(week, 1, 0, "", "", "", closed(week) != null));
        }
    }

    private String label(Assignment a, int span) {
        String place = words.bare(a.site().name()).replace("园区主楼", "").replace("校区", "");
        String brief = place.length() > SHORT ? place.substring(0, SHORT) : place;
        if (span < NARROW) {
            return "";
        }
        return span < WIDE ? brief : brief + " · " + words.text(a.work() ? "plan.bar.work" : "plan.bar.course");
    }

    private String hint(List<Assignment> block) {
        Assignment first = block.getFirst();
        List<String> parts = new ArrayList<>();
        parts.add(
                words.text("plan.hint.weeks", first.firstWeek(), block.getLast().lastWeek()));
        Assignment.Named enterprise = first.enterprise();
        Assignment.Named post = first.post();
        Assignment.Named laboratory = first.laboratory();
        parts.add(enterprise == null ? first.site().name() : enterprise.name());
        if (post != null) {
            parts.add(post.name());
        }
        if (laboratory != null) {
            parts.add(laboratory.name());
        }
        String mentors = block.stream()
                .map(Assignment::mentor)
                .filter(java.util.Objects::nonNull)
                .map(Assignment.Named::name)
                .distinct()
                .collect(Collectors.joining("、"));
        if (!mentors.isEmpty()) {
            parts.add(words.text("plan.hint.mentor", mentors));
        }
        parts.add(words.text("plan.hint.lodging", first.lodging().name(), first.travelMinutes()));
        return String.join(" · ", parts);
    }

    List<Load> loads(List<PlanPlace> places) {
        return places.stream()
                .map(place -> {
                    List<Figure> figures = new ArrayList<>();
                    for (int week = 1; week <= plan.weeks(); week++) {
                        figures.add(figure(place, week));
                    }
                    return new Load(place, figures);
                })
                .toList();
    }

    private Figure figure(PlanPlace place, int week) {
        if (plan.closedWeeks().containsKey(week)) {
            return new Figure(0, "shut", null);
        }
        int learners = place.learners().get(week - 1);
        Integer usual = place.capacity();
        Integer capacity = place.capacity(week);
        Integer limit = usual != null && capacity != null && capacity < usual ? capacity : null;
        String cut = limit == null ? "" : " cut";
        if (capacity == null || capacity == 0) {
            return new Figure(learners, (learners > 0 && capacity != null ? "f10 over" : "f0") + cut, limit);
        }
        int tenth = Math.min(10, learners * 10 / capacity);
        String room = learners > capacity ? " over" : tenth == 10 ? " full" : "";
        return new Figure(learners, "f" + tenth + room + (learners >= HUNDRED ? " long" : "") + cut, limit);
    }
}
