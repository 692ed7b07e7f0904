package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who does what in which week: shape [learner][week], with views by post and by mentor. Immutable and thread-safe. It does
 * not claim to be valid; ask {@link org.siquan.engine.scheduling.verify.RotationVerifier}.
 */
public final class RotationSchedule {

    /** No block, no post or no mentor in this cell. */
    public static final int NONE = -1;

    /**
     * One cell of the grid; every index is {@link #NONE} where nothing is.
     *
     * @param block index in the learner's pattern
     * @param post index of the post; {@link #NONE} in a course block
     * @param mentor index of the mentor; {@link #NONE} in a course block
     * @param lodging index of the lodging
     */
    public record Cell(int block, int post, int mentor, int lodging) {

        /** A week without a block. */
        public static final Cell IDLE = new Cell(NONE, NONE, NONE, NONE);
    }

    private final int learners;
    private final int weeks;
    private final int[] cells;

    private RotationSchedule(int learners, int weeks, int[] cells) {
        this.learners = learners;
        this.weeks = weeks;
        this.cells = cells;
    }

    /** A schedule in which every week is idle; fill it with {@link #with}. */
    public static RotationSchedule idle(int learners, int weeks) {
        int[] cells = new int[learners * weeks * 4];
        Arrays.fill(cells, NONE);
        return new RotationSchedule(learners, weeks, cells);
    }

    /**
     * A schedule read from outside, for example from a database.
     *
     * @param grid shape [learner][week]
     */
    public static RotationSchedule of(List<List<Cell>> grid) {
        int weeks = grid.isEmpty() ? 0 : grid.getFirst().size();
        int[] cells = new int[grid.size() * weeks * 4];
        for (int learner = 0; learner < grid.size(); learner++) {
            if (grid.get(learner).size() != weeks) {
                throw new IllegalArgumentException("grid must have %d weeks in each row, row %d had %d%nTry: Cell.IDLE"
                        .formatted(weeks, learner, grid.get(learner).size()));
            }
            for (int week = 0; week < weeks; week++) {
                put(cells, (learner * weeks + week) * 4, grid.get(learner).get(week));
            }
        }
        return new RotationSchedule(grid.size(), weeks, cells);
    }

    /** Takes the array over: shape [learner][week][block, post, mentor, lodging]. */
    static RotationSchedule owning(int learners, int weeks, int[] cells) {
        return new RotationSchedule(learners, weeks, cells);
    }

    /** Number of learners. */
    public int learners() {
        return learners;
    }

    /** Number of calendar weeks. */
    public int weeks() {
        return weeks;
    }

    /** Index of the block in the learner's pattern, or {@link #NONE}. */
    public int block(int learner, int week) {
        return cells[at(learner, week)];
    }

    /** Index of the post, or {@link #NONE}. */
    public int post(int learner, int week) {
        return cells[at(learner, week) + 1];
    }

    /** Index of the mentor, or {@link #NONE}. */
    public int mentor(int learner, int week) {
        return cells[at(learner, week) + 2];
    }

    /** Index of the lodging, or {@link #NONE}. */
    public int lodging(int learner, int week) {
        return cells[at(learner, week) + 3];
    }

    /** One cell as a value. */
    public Cell cell(int learner, int week) {
        return new Cell(block(learner, week), post(learner, week), mentor(learner, week), lodging(learner, week));
    }

    /** The weeks of one learner, first week first. */
    public List<Cell> ofLearner(int learner) {
        List<Cell> row = new ArrayList<>(weeks);
        for (int week = 0; week < weeks; week++) {
            row.add(cell(learner, week));
        }
        return List.copyOf(row);
    }

    /** For each week the learners (indices, ascending) at this post. */
    public List<List<Integer>> ofPost(int post) {
        return learnersByWeek(1, post);
    }

    /** For each week the learners (indices, ascending) of this mentor. */
    public List<List<Integer>> ofMentor(int mentor) {
        return learnersByWeek(2, mentor);
    }

    /** For each week the learners (indices, ascending) who live here. */
    public List<List<Integer>> ofLodging(int lodging) {
        return learnersByWeek(3, lodging);
    }

    /** The same schedule with one cell replaced; O(cells), meant for proposals by hand. */
    public RotationSchedule with(int learner, int week, Cell cell) {
        int[] copy = cells.clone();
        put(copy, at(learner, week), cell);
        return new RotationSchedule(learners, weeks, copy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RotationSchedule that && weeks == that.weeks && Arrays.equals(cells, that.cells);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return "RotationSchedule[%d learners x %d weeks]".formatted(learners, weeks);
    }

    private List<List<Integer>> learnersByWeek(int field, int wanted) {
        List<List<Integer>> all = new ArrayList<>(weeks);
        for (int week = 0; week < weeks; week++) {
            List<Integer> there = new ArrayList<>();
            for (int learner = 0; learner < learners; learner++) {
                if (cells[at(learner, week) + field] == wanted) {
                    there.add(learner);
                }
            }
            all.add(List.copyOf(there));
        }
        return List.copyOf(all);
    }

    private int at(int learner, int week) {
        if (learner < 0 || learner >= learners || week < 0 || week >= weeks) {
            throw new IllegalArgumentException(
                    "learner must be 0..%d and week 0..%d, were %d and %d%nTry: the indices of the problem"
                            .formatted(learners - 1, weeks - 1, learner, week));
        }
        return (learner * weeks + week) * 4;
    }

    private static void put(int[] cells, int at, Cell cell) {
        cells[at] = cell.block();
        cells[at + 1] = cell.post();
        cells[at + 2] = cell.mentor();
        cells[at + 3] = cell.lodging();
    }
}
