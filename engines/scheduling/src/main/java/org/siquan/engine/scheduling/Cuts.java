package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts work blocks in two where they cannot go on, so that the rest of the weeks can be spent at another post, and joins
 * those again whose rest stayed. The parts together have as many weeks as the whole may have. A part is a block like any
 * other, so whoever has one has a pattern of their own.
 */
final class Cuts {

    private static final int LONGEST_ID = 64;

    /**
     * One cut.
     *
     * @param learner index
     * @param block index in the pattern
     * @param week first open week behind the cut
     * @param weeks open weeks of the block before it, at least 1
     */
    record Cut(int learner, int block, int week, int weeks) {}

    private final Model model;
    private final Disruption.Round whole;

    Cuts(Model model, Disruption.Round whole) {
        this.model = model;
        this.whole = whole;
    }

    /** The round with those blocks in two, the parts where the whole was. */
    Disruption.Round split(List<Cut> cuts) {
        Map<Integer, Cut> byLearner = new HashMap<>();
        cuts.forEach(cut -> byLearner.put(cut.learner(), cut));
        List<List<RotationSchedule.Cell>> grid = new ArrayList<>();
        for (int learner = 0; learner < whole.published().learners(); learner++) {
            Cut cut = byLearner.get(learner);
            List<RotationSchedule.Cell> row = whole.published().ofLearner(learner);
            grid.add(cut == null ? row : numbered(row, cut, 1));
        }
        return new Disruption.Round(patterns(cuts), RotationSchedule.of(grid));
    }

    /** Numbers the blocks behind a cut higher, or lower again. */
    private List<RotationSchedule.Cell> numbered(List<RotationSchedule.Cell> row, Cut cut, int by) {
        int firstWeek = model.openWeeks[cut.week()];
        List<RotationSchedule.Cell> changed = new ArrayList<>();
        for (int week = 0; week < row.size(); week++) {
            RotationSchedule.Cell cell = row.get(week);
            boolean behind = cell.block() > cut.block() || (cell.block() == cut.block() && by > 0 && week >= firstWeek);
            changed.add(
                    behind
                            ? new RotationSchedule.Cell(cell.block() + by, cell.post(), cell.mentor(), cell.lodging())
                            : cell);
        }
        return changed;
    }

    private RotationProblem patterns(List<Cut> cuts) {
        if (cuts.isEmpty()) {
            return whole.problem();
        }
        RotationProblemBuilder builder = RotationProblemBuilder.like(whole.problem());
        for (Cut cut : cuts) {
            Learner learner = whole.problem().learners().get(cut.learner());
            BlockPattern pattern = model.shape(cut.learner()).pattern;
            builder.learners.put(learner.id(), under(named(builder, parted(pattern, cut)), learner));
        }
        return builder.build();
    }

    private static BlockPattern parted(BlockPattern pattern, Cut cut) {
        List<Block> blocks = new ArrayList<>(pattern.blocks());
        Block block = blocks.get(cut.block());
        int least = Math.max(1, block.minWeeks() - cut.weeks());
        blocks.set(cut.block(), Block.work(cut.weeks(), cut.weeks()));
        blocks.add(cut.block() + 1, Block.work(least, Math.max(least, block.maxWeeks() - cut.weeks())));
        return new BlockPattern(
                "%s.cut%d-%d".formatted(pattern.id(), cut.block() + 1, cut.weeks()),
                blocks,
                pattern.maxIdleWeeks(),
                pattern.firstWeek());
    }

    /** The pattern as it is in the problem, added under a name that no other pattern has. */
    static BlockPattern named(RotationProblemBuilder builder, BlockPattern wanted) {
        String id = wanted.id();
        if (id.length() > LONGEST_ID) {
            id = id.substring(id.length() - LONGEST_ID).replaceFirst("^[._-]+", "");
        }
        BlockPattern pattern = new BlockPattern(id, wanted.blocks(), wanted.maxIdleWeeks(), wanted.firstWeek());
        for (int i = 2; true; i++) {
            BlockPattern known = builder.patterns.putIfAbsent(pattern.id(), pattern);
            if (known == null || known.equals(pattern)) {
                return pattern;
            }
            pattern = new BlockPattern(
                    "p" + i + "." + id.substring(Math.max(0, id.length() - LONGEST_ID + 8)),
                    wanted.blocks(),
                    wanted.maxIdleWeeks(),
                    wanted.firstWeek());
        }
    }

    /** The learner under another pattern. */
    static Learner under(BlockPattern pattern, Learner learner) {
        return new Learner(
                learner.id(),
                pattern.id(),
                learner.cohort(),
                learner.order(),
                learner.banClass(),
                learner.lodgings(),
                learner.preferredPosts());
    }

    /**
     * The plan with the cuts that are still needed: whoever goes on at the same post without a week between has one block
     * again. What is past is taken over as it was published, mentors too.
     */
    Disruption.Round joined(List<Cut> cuts, RotationSchedule parted, int pastWeeks) {
        List<List<RotationSchedule.Cell>> grid = new ArrayList<>();
        for (int learner = 0; learner < parted.learners(); learner++) {
            grid.add(new ArrayList<>(parted.ofLearner(learner)));
        }
        List<Cut> kept = new ArrayList<>();
        for (Cut cut : cuts) {
            List<RotationSchedule.Cell> row = grid.get(cut.learner());
            if (goesOn(row, cut)) {
                grid.set(cut.learner(), numbered(row, cut, -1));
            } else {
                kept.add(cut);
            }
        }
        for (int learner = 0; learner < parted.learners(); learner++) {
            for (int week = 0; week < pastWeeks; week++) {
                grid.get(learner).set(week, whole.published().ofLearner(learner).get(week));
            }
        }
        return new Disruption.Round(patterns(kept), RotationSchedule.of(grid));
    }

    /** The changes with the numbers that the blocks had when they were published. */
    List<Change> published(List<Cut> cuts, List<Change> changes) {
        Map<Integer, Cut> byLearner = new HashMap<>();
        cuts.forEach(cut -> byLearner.put(cut.learner(), cut));
        return changes.stream()
                .map(change -> {
                    Cut cut = byLearner.get(change.learner());
                    return cut == null || change.block() <= cut.block()
                            ? change
                            : new Change(
                                    change.learner(),
                                    change.block() - 1,
                                    change.before(),
                                    change.after(),
                                    change.reason(),
                                    change.why());
                })
                .toList();
    }

    private boolean goesOn(List<RotationSchedule.Cell> row, Cut cut) {
        RotationSchedule.Cell behind = row.get(model.openWeeks[cut.week()]);
        RotationSchedule.Cell before = row.get(model.openWeeks[cut.week() - 1]);
        return behind.block() == cut.block() + 1 && behind.post() == before.post();
    }
}
