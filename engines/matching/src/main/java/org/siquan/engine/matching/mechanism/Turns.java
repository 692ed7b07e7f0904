package org.siquan.engine.matching.mechanism;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.QuotaForest;

/** Whose turn it is in a region: a seat within its place's target is kept longest, later turns are given up first. */
final class Turns implements Protection {

    private final QuotaForest forest;
    private final int[] target;
    private final int[] turn;
    private final int[] members;

    Turns(MatchingProblem problem) {
        forest = problem.forest();
        target = new int[forest.places()];
        turn = new int[forest.places()];
        members = new int[forest.nodes()];
        long[] seats = new long[forest.nodes()];
        for (int p = 0; p < target.length; p++) {
            int region = forest.parent(p);
            if (region != QuotaForest.NONE) {
                turn[p] = members[region]++;
                seats[region] += forest.most(p);
            }
        }
        long[] before = new long[forest.nodes()];
        for (int p = 0; p < target.length; p++) {
            target[p] = target(problem.places().get(p), p, seats, before);
        }
    }

    /** The place's own target, else its part of the region's bound: parts of neighbours differ by rounding alone. */
    private int target(Place place, int p, long[] seats, long[] before) {
        int region = forest.parent(p);
        if (place.target() != Place.SHARED || region == QuotaForest.NONE || seats[region] == 0) {
            return place.target() == Place.SHARED ? place.most() : place.target();
        }
        long bound = Math.min(forest.most(region), seats[region]);
        long from = before[region] * bound / seats[region];
        before[region] += place.most();
        return (int) (before[region] * bound / seats[region] - from);
    }

    List<Complaint> complaints(String mechanism) {
        List<Complaint> complaints = new ArrayList<>();
        long[] sum = new long[forest.nodes()];
        long[] widest = new long[forest.nodes()];
        for (int p = 0; p < target.length; p++) {
            int region = forest.parent(p);
            if (region != QuotaForest.NONE) {
                sum[region] += target[p];
                widest[region] = Math.max(widest[region], forest.most(p));
            }
        }
        for (int region = forest.places(); region < forest.nodes(); region++) {
            if (sum[region] > forest.most(region)) {
                complaints.add(Refusal.targets(mechanism, forest.name(region), sum[region], forest.most(region)));
            }
            if ((widest[region] + 1) * members[region] >= Integer.MAX_VALUE) {
                complaints.add(Refusal.tooManyTurns(mechanism, forest.name(region)));
            }
        }
        return complaints;
    }

    @Override
    public int tier(int node, int held) {
        if (node >= target.length || held <= target[node]) {
            return 0;
        }
        return -((held - target[node] - 1) * members[forest.parent(node)] + turn[node] + 1);
    }

    @Override
    public boolean indifferent(int node, int held) {
        return node >= target.length;
    }

    /** Length = places. */
    int[] targets() {
        return Arrays.copyOf(target, target.length);
    }
}
