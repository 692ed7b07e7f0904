package org.siquan.engine.matching.opening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.Market;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.Verified;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;
import org.siquan.engine.matching.verify.Claims;
import org.siquan.engine.matching.verify.Finding;
import org.siquan.engine.matching.verify.MatchingVerifier;

/** Every set of open classes of a small market whose stable outcome gives each its number. */
final class EverySet {

    /**
     * One of them.
     *
     * @param claimed closed classes that a group could open, as the engine sees it
     * @param verified the same, as the verifier sees it
     */
    record Tried(MatchingOutcome outcome, SortedSet<String> claimed, SortedSet<String> verified) {

        int matched() {
            return outcome.placed();
        }

        long rankSum() {
            long sum = 0;
            for (int a = 0; a < outcome.applicants(); a++) {
                sum += outcome.choice(a) + 1;
            }
            return sum;
        }

        private boolean betterThan(Tried other) {
            return matched() != other.matched() ? matched() > other.matched() : rankSum() < other.rankSum();
        }
    }

    private EverySet() {}

    /** The best of those without claimed classes if there are any, else of all. */
    static Tried best(List<Tried> all) {
        return best(all, true).or(() -> best(all, false)).orElseThrow();
    }

    private static Optional<Tried> best(List<Tried> all, boolean unclaimed) {
        return all.stream()
                .filter(tried -> !unclaimed || tried.claimed().isEmpty())
                .reduce((one, other) -> other.betterThan(one) ? other : one);
    }

    /** @param shut indices of places that nobody may enter */
    static List<Tried> of(Market market, BitSet shut) {
        MatchingProblem problem = market.problem();
        Work work = new Work(RunControl.of(1, 0), Long.MAX_VALUE);
        OpenMarket places = new OpenMarket(problem, shut, work);
        ClosedGroups groups = new ClosedGroups(places.market(), work);
        int classes = market.places().size();
        List<Tried> all = new ArrayList<>();
        for (long set = 0; set < 1L << classes; set++) {
            BitSet closed = BitSet.valueOf(new long[] {set});
            if (closed.stream()
                            .allMatch(p -> shut.get(p) || market.places().get(p).least() > 0)
                    && shut.stream().allMatch(closed::get)) {
                MatchingOutcome outcome = new DeferredAcceptance().match(problem, closed, RunControl.of(1, 0));
                BitSet open = new BitSet();
                open.set(0, classes);
                open.andNot(closed);
                if (reaches(market, problem, outcome)) {
                    SortedSet<String> claimed = new TreeSet<>();
                    groups.claimed(places.outcome(open)).stream().forEach(p -> claimed.add("P" + p));
                    all.add(new Tried(outcome, claimed, claimed(market, outcome, shut)));
                }
            }
        }
        return all;
    }

    private static boolean reaches(Market market, MatchingProblem problem, MatchingOutcome outcome) {
        int[] fill = outcome.fill(problem);
        for (int p = 0; p < fill.length; p++) {
            if (!outcome.closed(p) && fill[p] < market.places().get(p).least()) {
                return false;
            }
        }
        return true;
    }

    /** The closed classes, except those shut, of which the verifier says that a group could open them. */
    static SortedSet<String> claimed(Market market, MatchingOutcome outcome, BitSet shut) {
        SortedSet<String> claimed = new TreeSet<>();
        Claims claims = Claims.boundsOnly().closedStaying();
        for (Finding finding : MatchingVerifier.verify(Verified.round(market), Verified.published(outcome), claims)
                .findings()) {
            if (finding.rule().equals("closed-group")) {
                claimed.add(finding.subject());
            }
        }
        shut.stream().forEach(p -> claimed.remove(market.places().get(p).id()));
        return claimed;
    }
}
