package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.List;
import org.siquan.engine.kernel.Text;

/** Says of every published assignment that stands elsewhere why it could not stay. */
final class ChangeReasons {

    private final State state;
    private final Model model;
    private final Kept kept;
    private final Options options;
    private final ConflictWords words;
    /** Published loads that can all stand alone; shape [resource][open week]. */
    private final int[] published;

    /** To be made while everybody who can stay is where they were, for the loads of what was published. */
    ChangeReasons(State state, Kept kept) {
        this.state = state;
        this.kept = kept;
        model = state.model;
        options = model.options;
        words = new ConflictWords(model);
        published = new int[model.capacity.length];
        for (int block = 0; block < kept.option.length; block++) {
            if (kept.option[block] != State.NONE) {
                use(kept.option[block], kept.start[block], kept.length[block]);
            }
        }
    }

    private void use(int o, int from, int weeks) {
        for (int resource : resources(o)) {
            for (int t = from; resource >= 0 && t < from + weeks; t++) {
                published[resource * model.horizon + t]++;
            }
        }
    }

    private int[] resources(int o) {
        return new int[] {options.first[o], options.second[o], options.third[o]};
    }

    /** No valid schedule changes fewer: what is lost, and those who must leave where there are too many. */
    int leastChanges() {
        int lost = 0;
        for (boolean each : kept.lost) {
            lost += each ? 1 : 0;
        }
        return lost + new FewestMoves(model, kept).count();
    }

    /** Every change, by learner and block. */
    List<Change> all() {
        List<Change> changes = new ArrayList<>();
        for (int block = 0; block < kept.option.length; block++) {
            if (kept.published(block) && !kept.keeps(state, block)) {
                changes.add(change(block));
            }
        }
        return changes;
    }

    private Change change(int block) {
        int learner = model.learnerOf[block];
        Change.Reason reason;
        Text why;
        int crowded = kept.lost[block] ? -1 : cell(block, published, false);
        int full = kept.lost[block] ? -1 : cell(block, state.load, true);
        int own = kept.lost[block] ? State.NONE : ownBlockInTheWay(block);
        if (kept.lost[block]) {
            reason = Change.Reason.LOST;
            why = new Text("原来的岗位、住处或周次不再可用。", "The post, lodging or weeks are no longer possible.");
        } else if (crowded >= 0) {
            reason = Change.Reason.CROWDED;
            why = at(crowded, "原来安排的人数超过了现在的容量", "more were published there than there is room for now");
        } else if (own != State.NONE) {
            reason = Change.Reason.OWN_BLOCK;
            why = new Text(
                    "本人第 %d 段移到了这些周。".formatted(own + 1),
                    "Block %d of the same learner moved into these weeks.".formatted(own + 1));
        } else if (full >= 0) {
            reason = Change.Reason.GAVE_WAY;
            why = at(full, "让给原安排不能保留的学生，现在已满", "given to those whose own assignment could not stay; it is full now");
        } else {
            reason = Change.Reason.CHEAPER;
            why = new Text("为使总费用不超过允许值。", "It keeps the cost within what is allowed.");
        }
        int index = block - model.firstBlock[learner];
        return new Change(learner, index, before(block), after(block), reason, why);
    }

    private Text at(int cell, String zh, String en) {
        int resource = cell / model.horizon;
        int week = model.openWeeks[cell % model.horizon] + 1;
        Text kind = words.kindOf(resource);
        return new Text(
                "%s %s第 %d 周：%s。".formatted(kind.zh(), words.name(resource), week, zh),
                "%s %s, week %d: %s.".formatted(kind.en(), words.name(resource), week, en));
    }

    /** A resource and week of the published placement that is over its capacity, or as full as it can be; -1 = none. */
    private int cell(int block, int[] load, boolean full) {
        for (int resource : resources(kept.option[block])) {
            for (int t = kept.start[block]; resource >= 0 && t < kept.start[block] + kept.length[block]; t++) {
                int cell = resource * model.horizon + t;
                if (load[cell] - model.capacity[cell] >= (full ? 0 : 1)) {
                    return cell;
                }
            }
        }
        return -1;
    }

    private int ownBlockInTheWay(int block) {
        int learner = model.learnerOf[block];
        for (int other = model.firstBlock[learner]; other < model.firstBlock[learner + 1]; other++) {
            if (other != block
                    && state.start[other] < kept.start[block] + kept.length[block]
                    && kept.start[block] < state.start[other] + state.length[other]) {
                return other - model.firstBlock[learner];
            }
        }
        return State.NONE;
    }

    private Change.Placement before(int block) {
        int o = kept.option[block];
        int post = o == State.NONE ? kept.postBefore[block] : options.post[o];
        int lodging = o == State.NONE ? kept.lodgingBefore[block] : options.lodging[o];
        return placement(post, lodging, kept.start[block], kept.length[block]);
    }

    private Change.Placement after(int block) {
        int o = state.option[block];
        return placement(options.post[o], options.lodging[o], state.start[block], state.length[block]);
    }

    private Change.Placement placement(int post, int lodging, int start, int length) {
        return new Change.Placement(post, lodging, model.openWeeks[start], model.openWeeks[start + length - 1]);
    }
}
