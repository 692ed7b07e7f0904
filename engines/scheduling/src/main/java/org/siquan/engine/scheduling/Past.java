package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.siquan.engine.kernel.Text;

/**
 * What has happened before a week and cannot change any more: blocks that are over stay as they were; a block that has begun
 * keeps its start, its post and its lodging, and only its end is open, also if its last week has just passed; what has not
 * begun begins now at the earliest.
 */
final class Past {

    private final Model model;
    private final Kept kept;
    private final int week;
    private final int now;

    /** @param week first calendar week that is not past */
    Past(Model model, Kept kept, int week) {
        this.model = model;
        this.kept = kept;
        this.week = week;
        now = (int) IntStream.of(model.openWeeks).filter(open -> open < week).count();
    }

    /** True if the block has begun and is not over. */
    private boolean runs(int block) {
        return begun(block) && kept.start[block] + kept.length[block] > now;
    }

    private boolean begun(int block) {
        return kept.published(block) && kept.start[block] < now;
    }

    /**
     * Narrows the model to what is still open.
     *
     * @param parts blocks that end where they did, although some of their weeks are to come
     */
    void narrow(BitSet parts) {
        for (int learner = 0; now > 0 && learner < model.learners; learner++) {
            Shape shape = new Shape(model.shape(learner).pattern, model.openWeeks);
            for (int block = model.firstBlock[learner], b = 0; b < shape.blocks; block++, b++) {
                int end = kept.start[block] + kept.length[block];
                if (!begun(block)) {
                    shape.notBefore(b, now);
                } else {
                    boolean whole = end < now || parts.get(block);
                    shape.begun(b, kept.start[block], whole ? end : now, whole ? end : model.horizon);
                    kept.bound[block] = kept.found[block];
                    shape.fits &= kept.found[block] != State.NONE;
                }
            }
            shape.settle();
            model.narrow(learner, shape);
        }
    }

    /** Learners who have no plan any more even alone, in words. */
    List<Text> stranded() {
        List<Text> words = new ArrayList<>();
        Router router = new Router(model);
        router.kept = kept;
        long[] price = new long[model.resources * model.horizon];
        for (int learner = 0; now > 0 && learner < model.learners; learner++) {
            if (!kept.stands(learner) && !router.route(learner, price, 0, false)) {
                String id = model.problem.learners().get(learner).id();
                words.add(new Text(
                        "学生 %s：第 %d 周起剩下的周数内，排不完其模式的学段。请换模式、放宽周数或取消锁定该事件。".formatted(id, week + 1),
                        "Learner %s: from week %d on there is no way left to complete the pattern. Try: another pattern, more weeks or more idle weeks"
                                .formatted(id, week + 1)));
            }
        }
        return words;
    }

    /** Blocks that have begun and must be cut, because no end of theirs leaves the learner a plan. */
    List<Cuts.Cut> cuts(BitSet pinned) {
        List<Cuts.Cut> cuts = new ArrayList<>();
        Router router = new Router(model);
        router.kept = kept;
        long[] price = new long[model.resources * model.horizon];
        boolean[] crowded = crowded();
        for (int learner = 0; now > 0 && learner < model.learners; learner++) {
            for (int block = model.firstBlock[learner]; block < model.firstBlock[learner + 1]; block++) {
                int b = model.blockIndex(block);
                if (pinned.get(learner)
                        || !runs(block)
                        || kept.found[block] == State.NONE
                        || !model.shape(learner).work[b]) {
                    continue;
                }
                int until = until(block, crowded);
                if (until < kept.start[block] + kept.length[block]) {
                    boolean tooShort = until - kept.start[block] < model.shape(learner).min[b];
                    if (kept.lost[block] ? !router.route(learner, price, 0, false) : tooShort) {
                        cuts.add(new Cuts.Cut(learner, b, until, until - kept.start[block]));
                    }
                }
            }
        }
        return cuts;
    }

    /** The first open week from now on in which the block cannot or may not go on where it is; its end if there is none. */
    private int until(int block, boolean... crowded) {
        int end = kept.start[block] + kept.length[block];
        int o = kept.found[block];
        for (int t = now; t < end; t++) {
            if (model.banned(o, t)
                    || over(model.options.first[o], t, crowded)
                    || over(model.options.second[o], t, crowded)) {
                return t;
            }
        }
        return end;
    }

    private boolean over(int resource, int t, boolean... crowded) {
        return resource >= 0 && crowded[resource * model.horizon + t];
    }

    /** Places and weeks where more were published, and can stay, than there is room for. */
    private boolean[] crowded() {
        int[] load = new int[model.capacity.length];
        for (int block = 0; block < kept.option.length; block++) {
            int o = kept.option[block];
            for (int t = kept.start[block]; o != State.NONE && t < kept.start[block] + kept.length[block]; t++) {
                count(load, model.options.first[o], t);
                count(load, model.options.second[o], t);
            }
        }
        boolean[] crowded = new boolean[load.length];
        for (int cell = 0; cell < load.length; cell++) {
            crowded[cell] = load[cell] > model.capacity[cell];
        }
        return crowded;
    }

    private void count(int[] load, int resource, int t) {
        if (resource >= 0) {
            load[resource * model.horizon + t]++;
        }
    }
}
