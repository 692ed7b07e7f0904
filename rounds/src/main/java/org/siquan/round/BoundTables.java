package org.siquan.round;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.QuotaForest;
import org.siquan.engine.matching.QuotaForest.Kind;

/** Writes the bounds of a forest as quotas and reserves. What a bound covers is read off the pairs that it counts. */
final class BoundTables {

    private final QuotaForest forest;
    private final List<BitSet> places = new ArrayList<>();
    private final List<BitSet> types = new ArrayList<>();

    BoundTables(MatchingProblem problem) {
        forest = problem.forest();
        for (int node = 0; node < forest.nodes(); node++) {
            places.add(new BitSet());
            types.add(new BitSet());
        }
        if (forest.plain()) {
            return;
        }
        for (int p = 0; p < forest.places(); p++) {
            for (int t = 0; t < forest.types().size(); t++) {
                for (int node = forest.cell(p, t); node != QuotaForest.NONE; node = forest.next(node, p, t)) {
                    if (forest.kind(node) != Kind.PLACE) {
                        places.get(node).set(p);
                        types.get(node).set(t);
                    }
                }
            }
        }
    }

    boolean anyQuota() {
        return any(Kind.QUOTA, Kind.QUOTA);
    }

    boolean anyReserve() {
        return any(Kind.SOFT_RESERVE, Kind.OTHERS);
    }

    private boolean any(Kind one, Kind other) {
        for (int node = 0; node < forest.nodes(); node++) {
            if (forest.kind(node) == one || forest.kind(node) == other) {
                return true;
            }
        }
        return false;
    }

    void quotas(OutputStream out) throws IOException {
        CsvOut csv = new CsvOut(out).header(List.of("quota", "name", "least", "most", "places", "group"));
        for (int node = 0; node < forest.nodes(); node++) {
            if (forest.kind(node) != Kind.QUOTA) {
                continue;
            }
            csv.cell(forest.id(node))
                    .cell(forest.name(node))
                    .cell(forest.least(node))
                    .cell(forest.most(node));
            covered(csv.begin(), node);
            boolean everybody = types.get(node).cardinality() == forest.types().size();
            csv.cell(everybody ? "" : group(types.get(node))).end();
        }
        csv.flush();
    }

    private void covered(CsvOut csv, int node) throws IOException {
        BitSet covered = places.get(node);
        if (covered.cardinality() == forest.places()) {
            csv.raw('*');
            return;
        }
        for (int p = covered.nextSetBit(0); p >= 0; p = covered.nextSetBit(p + 1)) {
            csv.raw(p == covered.nextSetBit(0) ? "" : " ").raw(forest.id(p));
        }
    }

    void reserves(OutputStream out) throws IOException {
        CsvOut csv = new CsvOut(out).header(List.of("reserve", "name", "place", "group", "seats", "kind"));
        for (int node = 0; node < forest.nodes(); node++) {
            int place = places.get(node).nextSetBit(0);
            BitSet of = (BitSet) types.get(node).clone();
            if (forest.kind(node) == Kind.OTHERS) {
                of.flip(0, forest.types().size());
                reserve(csv, node, place, of, forest.most(place) - forest.most(node), "hard");
            } else if (forest.kind(node) == Kind.SOFT_RESERVE) {
                reserve(csv, node, place, of, forest.reserved(node), "soft");
            }
        }
        csv.flush();
    }

    private void reserve(CsvOut csv, int node, int place, BitSet of, int seats, String kind) throws IOException {
        csv.cell(forest.id(node)).cell(forest.name(node)).cell(forest.id(place)).cell(group(of));
        csv.cell(seats).cell(kind).end();
    }

    /** The group that exactly these types have. */
    private String group(BitSet of) {
        Set<String> groups = new TreeSet<>();
        forest.types().forEach(groups::addAll);
        for (String group : groups) {
            BitSet having = new BitSet();
            for (int t = 0; t < forest.types().size(); t++) {
                having.set(t, forest.types().get(t).contains(group));
            }
            if (having.equals(of)) {
                return group;
            }
        }
        throw new IllegalArgumentException("the types %s must be those of one group, among %s".formatted(of, groups));
    }
}
