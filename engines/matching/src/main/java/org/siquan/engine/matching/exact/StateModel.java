package org.siquan.engine.matching.exact;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.RunControl;

/**
 * The largest weakly stable matching as a model for CP-SAT.
 *
 * <p>A contested hospital is in one <b>state</b>: full with a level as its worst, or open, that is with a free seat. A matched
 * pair is split by the state its hospital is in: {@code y(p, s)} is 1 if pair {@code p} is matched while the hospital is in
 * state {@code s}. In a state worse than the pair's own level (or open) the hospital would take the resident, so that {@code
 * y(p, s) = 1} or the resident is elsewhere, where they like it at least as much; a state better than the pair's level excludes
 * it; in the state of its own level the pair is a tie and free. Seats are counted per state: all of them in a full one, one
 * less at most in an open one.
 *
 * <p>Compared with stability constraints over the sum of a hospital's better pairs (Kwanashie and Manlove 2014,
 * doi:10.1007/978-3-319-07001-8_37) and with a variable per level for "full down to here" (Delorme et al. 2019,
 * doi:10.1016/j.ejor.2019.03.017), the split costs variables, pairs × states, but a fractional state can no longer use the
 * whole hospital's matches; docs/engines/matching.md has the bounds of both.
 */
final class StateModel {

    private static final long POLL_MILLISECONDS = 20;
    /** CP-SAT: every constraint goes into the linear relaxation. */
    private static final int WHOLE_MODEL = 2;
    /** Enough for the first relaxation to be solved to its end, whose bound is most of the proof. */
    private static final int ROOT_ITERATIONS = 50_000;

    static {
        Loader.loadNativeLibraries();
    }

    /** What the solver knows: the matched pairs, the largest size there can be, and deterministic seconds used. */
    record Answer(BitSet matched, int bound, double spent) {}

    private final TiedInstance instance;
    private final BitSet known;
    private final int most;
    private final CpModel model = new CpModel();
    private final BoolVar[] matched;

    /**
     * The model of an instance.
     *
     * @param known a weakly stable matching to start from
     * @param most no weakly stable matching is larger
     */
    StateModel(TiedInstance instance, BitSet known, int most) {
        this.instance = instance;
        this.known = known;
        this.most = most;
        matched = new BoolVar[instance.pairs()];
        for (int p = 0; p < matched.length; p++) {
            matched[p] = hinted("x" + p, known.get(p));
        }
        for (int r = 0; r < instance.residents(); r++) {
            List<Literal> own = new ArrayList<>();
            for (int p = instance.first(r); p < instance.end(r); p++) {
                own.add(matched[p]);
            }
            model.addAtMostOne(own);
        }
        for (int h = 0; h < instance.hospitals(); h++) {
            if (instance.contested(h)) {
                contested(h);
            } else {
                open(h);
            }
        }
        model.addLessOrEqual(LinearExpr.sum(matched), most);
        model.maximize(LinearExpr.sum(matched));
    }

    private BoolVar hinted(String name, boolean value) {
        BoolVar variable = model.newBoolVar(name);
        model.addHint(variable, value ? 1 : 0);
        return variable;
    }

    /** Other pairs of the pair's resident, liked at least as much. */
    private List<Literal> better(int pair) {
        int r = instance.resident(pair);
        List<Literal> better = new ArrayList<>();
        for (int q = instance.first(r); q < instance.end(r) && instance.rank(q) <= instance.rank(pair); q++) {
            if (q != pair) {
                better.add(matched[q]);
            }
        }
        return better;
    }

    /** A hospital with a seat for everybody: whoever ranks it is there or likes it better elsewhere. */
    private void open(int hospital) {
        for (int i = 0; i < instance.size(hospital); i++) {
            int pair = instance.at(hospital, i);
            List<Literal> here = better(pair);
            here.add(matched[pair]);
            model.addBoolOr(here);
        }
    }

    private void contested(int hospital) {
        Levels levels = new Levels(instance, hospital);
        BoolVar[] state = new BoolVar[levels.open() + 1];
        List<Literal> states = new ArrayList<>();
        LinearExprBuilder[] within = new LinearExprBuilder[state.length];
        LinearExprBuilder[] above = new LinearExprBuilder[state.length];
        int now = levels.state(known);
        for (int s = levels.firstFull(); s < state.length; s++) {
            state[s] = hinted("z" + hospital + "." + s, s == now);
            states.add(state[s]);
            within[s] = LinearExpr.newBuilder();
            above[s] = LinearExpr.newBuilder();
        }
        model.addExactlyOne(states);
        for (int i = 0; i < instance.size(hospital); i++) {
            int pair = instance.at(hospital, i);
            BoolVar[] split = split(pair, levels.of(i), now, state);
            for (int s = levels.firstFull(); s < state.length; s++) {
                if (s >= levels.of(i)) {
                    within[s].add(split[s]);
                }
                if (s > levels.of(i)) {
                    above[s].add(split[s]);
                }
            }
        }
        int seats = instance.seats(hospital);
        for (int s = levels.firstFull(); s < state.length; s++) {
            if (s < levels.open()) {
                model.addEquality(within[s], LinearExpr.term(state[s], seats));
            }
            if (s > levels.firstFull()) {
                model.addLessOrEqual(above[s], LinearExpr.term(state[s], seats - 1L));
            }
        }
    }

    /** The pair by state of its hospital; null where the state excludes it. */
    private BoolVar[] split(int pair, int level, int now, BoolVar[] state) {
        List<Literal> better = better(pair);
        BoolVar[] split = new BoolVar[state.length];
        LinearExprBuilder sum = LinearExpr.newBuilder();
        LinearExprBuilder owed = LinearExpr.newBuilder();
        for (int s = level; s < state.length; s++) {
            if (state[s] == null) {
                continue;
            }
            if (s > level && better.isEmpty()) {
                split[s] = state[s];
            } else {
                split[s] = hinted("y" + pair + "." + s, s == now && known.get(pair));
                model.addImplication(split[s], state[s]);
            }
            sum.add(split[s]);
            if (s > level) {
                owed.add(split[s]).addTerm(state[s], -1);
            }
        }
        model.addEquality(matched[pair], sum);
        if (!better.isEmpty()) {
            better.forEach(owed::add);
            model.addGreaterOrEqual(owed, 0);
        }
        return split;
    }

    /**
     * Solves with one worker and deterministic time, so that the same input gives the same answer. More workers share the
     * processor with searches that leave the relaxation out, and take longer.
     *
     * @throws CancellationException if the run was cancelled
     */
    Answer solve(double deterministicSeconds, RunControl control) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setRandomSeed((int) (control.seed().value() & 0x7fffffff))
                .setNumWorkers(1)
                .setLinearizationLevel(WHOLE_MODEL)
                .setAddLpConstraintsLazily(false)
                .setRootLpIterations(ROOT_ITERATIONS)
                .setMaxDeterministicTime(deterministicSeconds);
        CpSolverStatus status = watched(solver, control.cancellation());
        if (control.cancellation().requested()) {
            throw new CancellationException("matching was cancelled while the largest outcome was searched");
        }
        if (status == CpSolverStatus.MODEL_INVALID || status == CpSolverStatus.INFEASIBLE) {
            throw new IllegalStateException("a weakly stable matching exists, the solver said " + status);
        }
        double spent = solver.response().getDeterministicTime();
        if (status == CpSolverStatus.UNKNOWN) {
            return new Answer(known, most, spent);
        }
        BitSet found = new BitSet();
        for (int p = 0; p < matched.length; p++) {
            found.set(p, solver.booleanValue(matched[p]));
        }
        return new Answer(found, Math.min(most, (int) Math.floor(solver.bestObjectiveBound() + 1e-6)), spent);
    }

    /** Cancellation is asked about from a thread of its own; it never changes a search that nobody stops. */
    private CpSolverStatus watched(CpSolver solver, Cancellation cancellation) {
        if (cancellation.equals(Cancellation.NEVER)) {
            return solver.solve(model);
        }
        CountDownLatch done = new CountDownLatch(1);
        Thread watcher = Thread.ofPlatform()
                .daemon()
                .name("max-hrt-cancellation")
                .start(() -> {
                    try {
                        while (!done.await(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                            if (cancellation.requested()) {
                                solver.stopSearch();
                            }
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        try {
            return solver.solve(model);
        } finally {
            done.countDown();
            watcher.interrupt();
        }
    }
}
