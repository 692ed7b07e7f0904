package org.siquan.timetable.rotation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.siquan.engine.scheduling.Learner;
import org.siquan.engine.scheduling.Lodging;
import org.siquan.engine.scheduling.Mentor;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationSchedule;
import org.siquan.region.file.Column;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Row;
import org.siquan.region.file.Table;
import org.siquan.timetable.FileRead;

/**
 * A schedule as CSV {@code learner,week,block,post,mentor,lodging}: one row for each week in which a learner has a block;
 * weeks and blocks 1-based, everything else by id, post and mentor empty in a course block.
 */
public final class RotationRows {

    private static final String COLUMNS = "learner, week, block, post?, mentor?, lodging?";

    private final RotationProblem problem;
    private final Map<String, Integer> learners;
    private final Map<String, Integer> posts;
    private final Map<String, Integer> mentors;
    private final Map<String, Integer> lodgings;

    private RotationRows(RotationProblem problem) {
        this.problem = problem;
        learners = index(problem.learners(), Learner::id);
        posts = index(problem.posts(), Post::id);
        mentors = index(problem.mentors(), Mentor::id);
        lodgings = index(problem.lodgings(), Lodging::id);
    }

    private static <T> Map<String, Integer> index(List<T> things, Function<T, String> id) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < things.size(); i++) {
            index.put(id.apply(things.get(i)), i);
        }
        return index;
    }

    /** Writes a schedule, learners in the order of the problem. */
    public static void write(RotationProblem problem, RotationSchedule schedule, OutputStream out) throws IOException {
        out.write("learner,week,block,post,mentor,lodging\n".getBytes(StandardCharsets.UTF_8));
        StringBuilder row = new StringBuilder();
        for (int l = 0; l < schedule.learners(); l++) {
            row.setLength(0);
            for (int week = 0; week < schedule.weeks(); week++) {
                if (schedule.block(l, week) != RotationSchedule.NONE) {
                    int post = schedule.post(l, week);
                    int mentor = schedule.mentor(l, week);
                    int lodging = schedule.lodging(l, week);
                    row.append(problem.learners().get(l).id())
                            .append(',')
                            .append(week + 1)
                            .append(',');
                    row.append(schedule.block(l, week) + 1).append(',');
                    row.append(post < 0 ? "" : problem.posts().get(post).id()).append(',');
                    row.append(mentor < 0 ? "" : problem.mentors().get(mentor).id())
                            .append(',');
                    row.append(
                                    lodging < 0
                                            ? ""
                                            : problem.lodgings().get(lodging).id())
                            .append('\n');
                }
            }
            out.write(row.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Reads a schedule back; every row that names something unknown is a fault. */
    public static FileRead<RotationSchedule> read(RotationProblem problem, Path file) {
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file.toAbsolutePath());
        return new RotationRows(problem).read(FileSet.folder(folder), String.valueOf(file.getFileName()));
    }

    private FileRead<RotationSchedule> read(FileSet files, String name) {
        IssueLog log = new IssueLog();
        RotationSchedule.Cell[][] grid =
                new RotationSchedule.Cell[problem.learners().size()][problem.weeks()];
        for (RotationSchedule.Cell[] row : grid) {
            Arrays.fill(row, RotationSchedule.Cell.IDLE);
        }
        new Table(files, name, Column.parse(COLUMNS), log).read(row -> put(row, grid));
        List<Issue> faults = log.errors();
        return faults.isEmpty()
                ? new FileRead.Accepted<>(
                        RotationSchedule.of(Arrays.stream(grid).map(List::of).toList()))
                : new FileRead.Refused<>(
                        faults.subList(0, Math.min(200, faults.size())), Math.max(0, faults.size() - 200));
    }

    private void put(Row row, RotationSchedule.Cell[]... grid) {
        int learner = find(row, "learner", learners);
        int week = row.whole("week", 1, problem.weeks()) - 1;
        RotationSchedule.Cell cell = new RotationSchedule.Cell(
                row.whole("block", 1, 156) - 1,
                find(row, "post", posts),
                find(row, "mentor", mentors),
                find(row, "lodging", lodgings));
        if (learner >= 0) {
            if (grid[learner][week].block() >= 0) {
                row.fail(
                        "week",
                        "value.repeated",
                        "该学生本周已有一行",
                        "the learner has a row in this week already",
                        "只保留一行。",
                        "Keep one of them.");
            }
            grid[learner][week] = cell;
        }
    }

    private static int find(Row row, String column, Map<String, Integer> known) {
        String id = column.equals("learner") ? row.text(column) : row.optional(column);
        Integer index = known.get(id);
        if (index == null && !id.isEmpty()) {
            row.fail(
                    column,
                    "reference.unknown",
                    "没有 " + Row.shown(id),
                    "there is no " + Row.shown(id),
                    "核对编号。",
                    "Look at the id.");
        }
        return index == null ? RotationSchedule.NONE : index;
    }
}
