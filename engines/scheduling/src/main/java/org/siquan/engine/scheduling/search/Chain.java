package org.siquan.engine.scheduling.search;

import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;

/**
 * One thread of search: simulated annealing with its own chance and its own share of the budget. A solver builds a state,
 * then calls {@link #anneal} once or for several stages, each of which cools down over its part of the budget.
 *
 * <p>Metropolis' test is made with a threshold drawn before the move: a difference is accepted if it is at most {@code
 * temperature × exponential}. That is the same chance, and lets the state stop counting early. Same state, seed and budget
 * in proposals: same result. Not thread-safe.
 *
 * @implNote No allocation per proposal. The pace is asked once in a stride, the temperature set then. Sources: Metropolis et
 *     al. 1953, doi:10.1063/1.1699114; Kirkpatrick et al. 1983, doi:10.1126/science.220.4598.671
 */
public final class Chain {

    private static final int REPORTS = 200;

    private final FastRandom random;
    private final Pace pace;
    private final Watch watch;
    private final boolean checking;
    private long proposals;
    private long accepted;
    private long reported = Long.MAX_VALUE;
    private long shown = -1;

    /** A chain that nobody watches. */
    public Chain(Seed seed, Pace pace) {
        this(seed, pace, Watch.NONE, false);
    }

    /** A chain with the seed, the proposals, the listener and the cancellation of a run. */
    public Chain(RunControl control) {
        this(
                control.seed(),
                Pace.ofProposals(control.budget().proposals()),
                new Watch("search", control.progress(), control.cancellation(), BestSoFar.NONE),
                false);
    }

    /**
     * A chain.
     *
     * @param pace how much of the budget is used
     * @param watch who listens and who may stop it
     * @param checking true compares every difference with a full evaluation, at its cost: for tests and for hunting faults
     */
    public Chain(Seed seed, Pace pace, Watch watch, boolean checking) {
        random = new FastRandom(seed);
        this.pace = pace;
        this.watch = watch;
        this.checking = checking;
    }

    /** The chain's source of chance, also for what is built before it anneals. */
    public FastRandom random() {
        return random;
    }

    /** Moves proposed so far, with what was {@linkplain #spend spent} otherwise. */
    public long proposals() {
        return proposals;
    }

    /** Moves accepted so far. */
    public long accepted() {
        return accepted;
    }

    /** Share of the budget that is used, from 0 to 1; 1 also when cancelled. */
    public double used() {
        return watch.cancelled() ? 1 : Math.min(1, pace.used(proposals));
    }

    /** True if somebody asked to stop. */
    public boolean cancelled() {
        return watch.cancelled();
    }

    /** Counts other work against the budget, such as construction, in proposals that would have cost as much. */
    public void spend(long work) {
        proposals += work;
    }

    /** Worsenings of so many random moves of the state, none of which is made. They count as proposals. */
    public Differences sample(SearchState state, int moves) {
        long[] sampled = new long[moves];
        for (int i = 0; i < moves; i++) {
            sampled[i] = state.propose(random, SearchState.ANY);
            state.reject();
        }
        proposals += moves;
        return new Differences(sampled);
    }

    /** Uses all that is left of the budget. */
    public void anneal(SearchState state, Cooling cooling) {
        anneal(state, cooling, 1, Long.MIN_VALUE);
    }

    /**
     * Anneals until a share of the whole budget is used or a value is reached, and leaves the state at the best solution of
     * this stage, its first one included.
     *
     * @param cooling temperature over this stage
     * @param until share of the whole budget at which the stage ends, from 0 to 1
     * @param target stops as soon as {@link SearchState#value()} is at most this
     */
    public void anneal(SearchState state, Cooling cooling, double until, long target) {
        double from = used();
        double now = from;
        long best = state.value();
        state.keep();
        while (now < until && best > target) {
            double share = until > from ? (now - from) / (until - from) : 1;
            best = stride(state, cooling.temperature(share), best, target);
            now = used();
            report(now, best);
        }
        if (state.value() > best) {
            state.restore();
        }
    }

    private void report(double now, long best) {
        long done = (long) (now * REPORTS);
        if (done > shown) {
            shown = done;
            watch.progress(done, REPORTS);
        }
        if (best < reported) {
            reported = best;
            watch.improved(best, proposals);
        }
    }

    /** Proposes until the pace must be asked again. */
    private long stride(SearchState state, double temperature, long bestBefore, long target) {
        long best = bestBefore;
        int moves = pace.stride(proposals);
        int made = 0;
        int taken = 0;
        while (made < moves && best > target) {
            made++;
            long allowed = Math.min((long) (temperature * random.nextExponential()), SearchState.ANY);
            if (checking ? checked(state, allowed) : step(state, allowed)) {
                taken++;
                long value = state.value();
                if (value < best) {
                    best = value;
                    state.keep();
                }
            }
        }
        proposals += made;
        accepted += taken;
        return best;
    }

    private boolean step(SearchState state, long allowed) {
        if (state.propose(random, allowed) <= allowed) {
            state.accept();
            return true;
        }
        state.reject();
        return false;
    }

    private boolean checked(SearchState state, long allowed) {
        long before = state.cost();
        long difference = state.propose(random, allowed);
        boolean accepting = difference <= allowed;
        if (accepting) {
            state.accept();
        } else {
            state.reject();
        }
        long expected = accepting ? before + difference : before;
        long recounted = state.recount();
        if (state.cost() != expected || recounted != expected) {
            throw new IllegalStateException(
                    "%s move with difference %d after about %d proposals: cost %d before, %d expected, %d kept, %d recounted"
                            .formatted(
                                    accepting ? "accepted" : "rejected",
                                    difference,
                                    proposals,
                                    before,
                                    expected,
                                    state.cost(),
                                    recounted));
        }
        return accepting;
    }
}
