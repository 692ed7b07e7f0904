package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.siquan.engine.scheduling.verify.RotationVerifier;

/** Tries every schedule of a tiny problem with one mentor for each enterprise and asks the verifier about each. */
final class Enumeration {

    private final RotationProblem problem;
    private final RotationVerifier verifier = new RotationVerifier();
    private final List<List<List<RotationSchedule.Cell>>> rows = new ArrayList<>();
    private final Consumer<Valid> each;

    /** A valid schedule and what it costs. */
    record Valid(RotationSchedule schedule, long cost) {}

    private Enumeration(RotationProblem problem, Consumer<Valid> each) {
        this.problem = problem;
        this.each = each;
        for (Learner learner : problem.learners()) {
            List<List<RotationSchedule.Cell>> found = new ArrayList<>();
            extend(learner, new ArrayList<>(), 0, found);
            // A row that is wrong on its own is wrong in every schedule.
            found.removeIf(row -> !validAlone(learner, row));
            rows.add(found);
        }
    }

    /** Number of schedules that would have to be tried. */
    static long size(RotationProblem problem) {
        return new Enumeration(problem, valid -> {})
                .rows.stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
    }

    /** Cost of the cheapest valid schedule, or empty. */
    static OptionalLong optimum(RotationProblem problem) {
        long[] best = {Long.MAX_VALUE};
        forEach(problem, valid -> best[0] = Math.min(best[0], valid.cost()));
        return best[0] == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(best[0]);
    }

    /** Hands out every valid schedule. */
    static void forEach(RotationProblem problem, Consumer<Valid> each) {
        new Enumeration(problem, each).combine(new ArrayList<>());
    }

    private void extend(
            Learner learner, List<RotationSchedule.Cell> row, int block, List<List<RotationSchedule.Cell>> found) {
        BlockPattern pattern = problem.patterns().stream()
                .filter(p -> p.id().equals(learner.pattern()))
                .findFirst()
                .orElseThrow();
        if (row.size() == problem.weeks()) {
            if (block == pattern.blocks().size()) {
                found.add(List.copyOf(row));
            }
            return;
        }
        List<RotationSchedule.Cell> idle = new ArrayList<>(row);
        idle.add(RotationSchedule.Cell.IDLE);
        extend(learner, idle, block, found);
        if (block == pattern.blocks().size() || problem.closed(row.size())) {
            return;
        }
        Block next = pattern.blocks().get(block);
        for (RotationSchedule.Cell cell : cells(learner, next, block)) {
            List<RotationSchedule.Cell> longer = new ArrayList<>(row);
            int open = 0;
            while (longer.size() < problem.weeks() && open < next.maxWeeks()) {
                boolean closed = problem.closed(longer.size());
                longer.add(closed ? RotationSchedule.Cell.IDLE : cell);
                open += closed ? 0 : 1;
                if (!closed && open >= next.minWeeks()) {
                    extend(learner, longer, block + 1, found);
                }
            }
        }
    }

    private List<RotationSchedule.Cell> cells(Learner learner, Block block, int index) {
        List<RotationSchedule.Cell> cells = new ArrayList<>();
        for (int lodging = 0; lodging < problem.lodgings().size(); lodging++) {
            if (!learner.lodgings().contains(problem.lodgings().get(lodging).id())) {
                continue;
            }
            if (block.kind() == Block.Kind.COURSE) {
                cells.add(new RotationSchedule.Cell(index, -1, -1, lodging));
            } else {
                for (int post = 0; post < problem.posts().size(); post++) {
                    cells.add(new RotationSchedule.Cell(index, post, post % 2, lodging));
                }
            }
        }
        return cells;
    }

    private boolean validAlone(Learner learner, List<RotationSchedule.Cell> row) {
        List<List<RotationSchedule.Cell>> grid = new ArrayList<>();
        for (Learner each : problem.learners()) {
            grid.add(
                    each.equals(learner)
                            ? row
                            : row.stream().map(c -> RotationSchedule.Cell.IDLE).toList());
        }
        String id = learner.id();
        return verifier.verify(problem, RotationSchedule.of(grid)).verdicts().stream()
                .flatMap(verdict -> verdict.first().stream())
                .noneMatch(text -> text.en().contains("learner " + id + ":")
                        || text.en().contains("learner " + id + ",")
                        || text.en().contains("learner " + id + " "));
    }

    private void combine(List<List<RotationSchedule.Cell>> chosen) {
        if (chosen.size() == rows.size()) {
            RotationSchedule schedule = RotationSchedule.of(chosen);
            var verification = verifier.verify(problem, schedule);
            if (verification.valid()) {
                each.accept(new Valid(schedule, verification.cost().total()));
            }
            return;
        }
        for (List<RotationSchedule.Cell> row : rows.get(chosen.size())) {
            chosen.add(row);
            combine(chosen);
            chosen.removeLast();
        }
    }
}
