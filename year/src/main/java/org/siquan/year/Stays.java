package org.siquan.year;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.scheduling.Learner;
import org.siquan.engine.scheduling.Lodging;
import org.siquan.engine.scheduling.Mentor;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationSchedule;
import org.siquan.engine.scheduling.RotationSchedule.Cell;

/** A schedule by identifier, and back. */
final class Stays {

    private final RotationProblem problem;

    Stays(RotationProblem problem) {
        this.problem = problem;
    }

    List<ScheduleResult.Stay> of(RotationSchedule schedule) {
        List<ScheduleResult.Stay> stays = new ArrayList<>();
        for (int learner = 0; learner < schedule.learners(); learner++) {
            int first = 0;
            int last = 0;
            Cell now = Cell.IDLE;
            for (int week = 0; week < schedule.weeks(); week++) {
                if (problem.closed(week)) {
                    continue;
                }
                Cell cell = schedule.cell(learner, week);
                if (!cell.equals(now)) {
                    add(stays, learner, now, first, last);
                    first = week;
                    now = cell;
                }
                last = week;
            }
            add(stays, learner, now, first, last);
        }
        return stays;
    }

    private void add(List<ScheduleResult.Stay> stays, int learner, Cell cell, int first, int last) {
        if (cell.block() != RotationSchedule.NONE) {
            stays.add(new ScheduleResult.Stay(
                    problem.learners().get(learner).id(),
                    cell.block(),
                    first,
                    last,
                    cell.post() < 0 ? null : problem.posts().get(cell.post()).id(),
                    cell.mentor() < 0
                            ? null
                            : problem.mentors().get(cell.mentor()).id(),
                    problem.lodgings().get(cell.lodging()).id()));
        }
    }

    RotationSchedule schedule(List<ScheduleResult.Stay> stays) {
        Map<String, Integer> learners = index(problem.learners(), Learner::id);
        Map<String, Integer> posts = index(problem.posts(), Post::id);
        Map<String, Integer> mentors = index(problem.mentors(), Mentor::id);
        Map<String, Integer> lodgings = index(problem.lodgings(), Lodging::id);
        List<List<Cell>> grid = new ArrayList<>();
        problem.learners().forEach(_ -> grid.add(new ArrayList<>(Collections.nCopies(problem.weeks(), Cell.IDLE))));
        for (ScheduleResult.Stay stay : stays) {
            Cell cell = new Cell(
                    stay.block(), at(posts, stay.post()), at(mentors, stay.mentor()), at(lodgings, stay.lodging()));
            for (int week = stay.first(); week <= stay.last(); week++) {
                if (!problem.closed(week)) {
                    grid.get(at(learners, stay.learner())).set(week, cell);
                }
            }
        }
        return RotationSchedule.of(grid);
    }

    private static int at(Map<String, Integer> index, @Nullable String id) {
        if (id == null) {
            return RotationSchedule.NONE;
        }
        Integer at = index.get(id);
        if (at == null) {
            throw new IllegalArgumentException(
                    "id must be of the rotation, was %s%nTry: input and result of the same run".formatted(id));
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
