package org.siquan.app.apprenticeship.internal;

import java.util.ArrayList;
import java.util.List;
import org.siquan.app.apprenticeship.PlanEvent;
import org.siquan.app.apprenticeship.PlanNames;
import org.siquan.engine.scheduling.Block;
import org.siquan.engine.scheduling.BlockPattern;
import org.siquan.engine.scheduling.Disruption;
import org.siquan.engine.scheduling.Disruption.Round;
import org.siquan.engine.scheduling.Learner;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationSchedule;
import org.siquan.engine.scheduling.RotationSchedule.Cell;

/**
 * A learner who leaves before a week. What was served stays in the plan: the learner gets a pattern that ends there
 * ({@code P.until2-5}: after five weeks of block 2). Who has served nothing is no longer in the plan.
 */
final class LearnerStops {

    private final PlanEvent.LearnerLeaves event;

    LearnerStops(PlanEvent.LearnerLeaves event) {
        this.event = event;
    }

    /** @throws java.util.NoSuchElementException if there is no such learner */
    Round in(Round before, PlanNames names) {
        RotationProblem problem = before.problem();
        int index = problem.learners().stream().map(Learner::id).toList().indexOf(event.learner());
        List<Cell> served = index < 0 ? List.of() : served(before.published(), index);
        int last = served.stream().mapToInt(Cell::block).max().orElse(RotationSchedule.NONE);
        if (last == RotationSchedule.NONE) {
            return new Disruption.LearnerLeaves(event.learner()).in(before);
        }
        int weeks = (int) served.stream().filter(cell -> cell.block() == last).count();
        Learner learner = problem.learners().get(index);
        BlockPattern pattern = until(pattern(problem, learner), last, weeks, problem.weeks());
        List<List<Cell>> grid = new ArrayList<>();
        for (int each = 0; each < problem.learners().size(); each++) {
            grid.add(each == index ? served : before.published().ofLearner(each));
        }
        Learner stopped = new Learner(
                learner.id(),
                pattern.id(),
                learner.cohort(),
                learner.order(),
                learner.banClass(),
                learner.lodgings(),
                learner.preferredPosts());
        return new Round(Setting.of(problem, names).with(pattern, stopped).problem(), RotationSchedule.of(grid));
    }

    private List<Cell> served(RotationSchedule published, int learner) {
        List<Cell> cells = new ArrayList<>(published.ofLearner(learner));
        for (int week = event.firstWeek() - 1; week < cells.size(); week++) {
            cells.set(week, Cell.IDLE);
        }
        return cells;
    }

    private static BlockPattern pattern(RotationProblem problem, Learner learner) {
        return problem.patterns().stream()
                .filter(p -> p.id().equals(learner.pattern()))
                .findFirst()
                .orElseThrow();
    }

    /** Every week behind it may be idle. */
    private static BlockPattern until(BlockPattern pattern, int last, int weeks, int horizon) {
        List<Block> blocks = new ArrayList<>(pattern.blocks().subList(0, last));
        Block block = pattern.blocks().get(last);
        blocks.add(new Block(block.kind(), block.site(), block.laboratory(), weeks, weeks));
        return new BlockPattern(
                "%s.until%d-%d".formatted(pattern.id(), last + 1, weeks), blocks, horizon, pattern.firstWeek());
    }
}
