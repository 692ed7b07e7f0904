package org.siquan.engine.matching.exact;

import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.team.BlockingPairs;
import org.siquan.engine.matching.team.Parties;

/**
 * The fewest blocking pairs, then the most learners placed: allows none, then one, and so on, until outcomes exist. Each step
 * is a model of its own, because a smaller allowance lets far more wishes be left out.
 */
final class FewestPairs {

    private final Parties parties;
    private final RunControl control;
    private int[] held;
    private int pairs;
    private int bound;
    private int mostPlaced;
    private double left;

    /** @param known an outcome to start from */
    FewestPairs(Parties parties, int[] known, RunControl control) {
        this.parties = parties;
        this.control = control;
        held = known;
        pairs = new BlockingPairs(parties).count(known);
        left = control.budget().deterministicSeconds();
        mostPlaced = most(parties);
    }

    /** Seats or learners, whichever are fewer. */
    private static int most(Parties parties) {
        long seats = 0;
        for (int p = 0; p < parties.places(); p++) {
            seats += parties.seats(p);
        }
        return (int) Math.min(seats, parties.problem().applicants());
    }

    FewestPairs solve() {
        for (int allowed = 0; allowed <= pairs && left > 0; allowed++) {
            control.progress().report("matching.teams", allowed, pairs + 1L);
            TeamModel model = new TeamModel(parties, allowed, 0);
            if (allowed == pairs) {
                model.from(held);
            }
            Search search = model.mostPlaced(left, control);
            left -= search.spent();
            if (search.found()) {
                held = model.held(search);
                pairs = allowed;
                mostPlaced = (int) Math.min(mostPlaced, search.bound());
            } else if (!search.impossible()) {
                break;
            } else {
                bound = allowed + 1;
            }
        }
        return this;
    }

    int[] held() {
        return held;
    }

    int bound() {
        return bound;
    }

    int mostPlaced() {
        return mostPlaced;
    }
}
