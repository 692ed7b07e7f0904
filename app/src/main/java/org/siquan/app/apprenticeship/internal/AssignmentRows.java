package org.siquan.app.apprenticeship.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.Assignment;
import org.siquan.app.apprenticeship.Assignment.Named;
import org.siquan.app.apprenticeship.PlanNames;
import org.siquan.engine.scheduling.Block;
import org.siquan.engine.scheduling.BlockPattern;
import org.siquan.engine.scheduling.Learner;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationSchedule;
import org.siquan.engine.scheduling.RotationSchedule.Cell;

/** The grid of the engine as rows of a table, and back. */
final class AssignmentRows {

    private final RotationProblem problem;
    private final PlanNames names;
    private final Map<String, BlockPattern> patterns = new HashMap<>();

    /** An assignment and the school that owns the row. */
    record Row(String school, Assignment assignment) {}

    AssignmentRows(RotationProblem problem, PlanNames names) {
        this.problem = problem;
        this.names = names;
        problem.patterns().forEach(p -> patterns.put(p.id(), p));
    }

    List<Row> of(RotationSchedule schedule) {
        List<Row> rows = new ArrayList<>();
        for (int learner = 0; learner < schedule.learners(); learner++) {
            rows.addAll(of(schedule, learner));
        }
        return rows;
    }

    /** The rows of one learner, by week. */
    List<Row> of(RotationSchedule schedule, int learner) {
        List<Row> rows = new ArrayList<>();
        int first = -1;
        int last = -1;
        Cell now = Cell.IDLE;
        for (int week = 0; week < schedule.weeks(); week++) {
            if (problem.closed(week)) {
                continue;
            }
            Cell cell = schedule.cell(learner, week);
            if (!cell.equals(now)) {
                add(rows, learner, now, first, last);
                first = week;
                now = cell;
            }
            last = week;
        }
        add(rows, learner, now, first, last);
        return rows;
    }

    private void add(List<Row> rows, int learner, Cell cell, int first, int last) {
        if (cell.block() == RotationSchedule.NONE) {
            return;
        }
        Learner who = problem.learners().get(learner);
        PlanNames.Person person = Objects.requireNonNull(names.learners().get(who.id()));
        Block block =
                Objects.requireNonNull(patterns.get(who.pattern())).blocks().get(cell.block());
        Post post =
                cell.post() == RotationSchedule.NONE ? null : problem.posts().get(cell.post());
        String site = post == null ? Objects.requireNonNull(block.site()) : post.site();
        PlanNames.Place place = names.sites().getOrDefault(site, new PlanNames.Place(site, null, null));
        PlanNames.WorkPlace work = post == null ? null : names.posts().get(post.id());
        String lodging = problem.lodgings().get(cell.lodging()).id();
        rows.add(new Row(
                person.schoolId(),
                new Assignment(
                        new Named(who.id(), person.name()),
                        person.school(),
                        new Named(person.programmeId(), person.programme()),
                        new Named(person.classId(), person.className()),
                        cell.block() + 1,
                        first + 1,
                        last + 1,
                        new Named(site, place.name()),
                        place.zoneId(),
                        post == null || work == null ? null : new Named(post.id(), work.name()),
                        work == null ? null : new Named(work.enterpriseId(), work.enterprise()),
                        work == null ? null : mentor(cell.mentor()),
                        block.laboratory() == null ? null : named(block.laboratory(), names.laboratories()),
                        named(lodging, names.lodgings()),
                        problem.travelMinutes(cell.lodging(), site))));
    }

    private Named mentor(int mentor) {
        return named(problem.mentors().get(mentor).id(), names.mentors());
    }

    private static Named named(String id, Map<String, String> names) {
        return new Named(id, names.getOrDefault(id, id));
    }

    /** The grid that the rows stand for; learners in the order of the problem. */
    RotationSchedule schedule(List<Assignment> assignments) {
        Map<String, Integer> learners = index(problem.learners(), Learner::id);
        Map<String, Integer> posts = index(problem.posts(), Post::id);
        Map<String, Integer> mentors = index(problem.mentors(), org.siquan.engine.scheduling.Mentor::id);
        Map<String, Integer> lodgings = index(problem.lodgings(), org.siquan.engine.scheduling.Lodging::id);
        List<List<Cell>> grid = new ArrayList<>();
        problem.learners()
                .forEach(l -> grid.add(new ArrayList<>(java.util.Collections.nCopies(problem.weeks(), Cell.IDLE))));
        for (Assignment each : assignments) {
            Cell cell = new Cell(
                    each.block() - 1, at(posts, each.post()), at(mentors, each.mentor()), at(lodgings, each.lodging()));
            for (int week = each.firstWeek() - 1; week < each.lastWeek(); week++) {
                if (!problem.closed(week)) {
                    grid.get(at(learners, each.learner())).set(week, cell);
                }
            }
        }
        return RotationSchedule.of(grid);
    }

    private static int at(Map<String, Integer> index, @Nullable Named what) {
        if (what == null) {
            return RotationSchedule.NONE;
        }
        Integer at = index.get(what.id());
        if (at == null) {
            throw new IllegalArgumentException(
                    "id must be of the plan's setting, was %s%nTry: the setting of the same plan".formatted(what.id()));
        }
        return at;
    }

    private static <T> Map<String, Integer> index(List<T> things, Function<T, String> id) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < things.size(); i++) {
            index.put(id.apply(things.get(i)), i);
        }
        return index;
    }
}
