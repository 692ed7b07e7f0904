package org.siquan.engine.matching.opening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;

/** The outcome under any nested bounds, best for the applicants: deferred acceptance runs again after every change. */
final class BoundedOpened implements Opened {

    private final ListedMarket market;
    private final MatchingProblem problem;
    private final List<Settled> history = new ArrayList<>();
    private Settled now;
    private final Work work;

    private record Settled(BitSet closed, MatchingOutcome outcome, List<Integer> fill, long cost) {}

    /** @param problem the market's, or the same with fewer bounds */
    BoundedOpened(ListedMarket market, MatchingProblem problem, BitSet open, Work work) {
        this.market = market;
        this.problem = problem;
        this.work = work;
        BitSet closed = new BitSet();
        for (int p = 0; p < market.places; p++) {
            closed.set(p, !open.get(p) || market.shut(p));
        }
        now = settle(closed);
    }

    private Settled settle(BitSet closed) {
        MatchingOutcome outcome = new DeferredAcceptance().match(problem, closed, work.quietly());
        work.look(outcome.proposals());
        long cost = 0;
        for (int a = 0; a < market.applicants; a++) {
            cost += market.cost(a, rank(outcome, a));
        }
        List<Integer> fill = Arrays.stream(outcome.fill(problem)).boxed().toList();
        return new Settled(closed, outcome, fill, cost);
    }

    private int rank(MatchingOutcome outcome, int a) {
        return outcome.choice(a) == MatchingOutcome.NONE ? market.length(a) : outcome.choice(a);
    }

    private void change(int place, boolean close) {
        BitSet closed = (BitSet) now.closed().clone();
        closed.set(place, close);
        history.add(now);
        now = settle(closed);
    }

    @Override
    public boolean open(int place) {
        return !now.closed().get(place);
    }

    @Override
    public int fill(int place) {
        return now.fill().get(place);
    }

    @Override
    public boolean full(int place) {
        return fill(place) == market.most[place];
    }

    @Override
    public boolean mayHold(int position) {
        return open(market.place[position]);
    }

    @Override
    public int rank(int applicant) {
        return rank(now.outcome(), applicant);
    }

    @Override
    public long cost() {
        return now.cost();
    }

    @Override
    public void close(int place) {
        change(place, true);
    }

    @Override
    public void admit(int place) {
        change(place, false);
    }

    @Override
    public int mark() {
        return history.size();
    }

    @Override
    public void undo(int mark) {
        while (history.size() > mark) {
            now = history.removeLast();
        }
    }
}
