package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The places and every bound over them as a forest of nodes: a node lies below the smallest bound that holds all its pairs
 * of place and type. Node {@code p} below {@link #places()} is place {@code p} with its own seats; parts of a place (a
 * share, a reserve) hang below it, bounds over several places stand above. Immutable and thread-safe.
 *
 * <p>The <b>cell</b> of a place and a type is the innermost node that counts such an applicant there; walking up the
 * parents from it meets every bound that does and nests. An upper bound that crosses another stands beside the forest, a
 * node without parent or parts; {@link #next} meets those as well.
 */
public final class QuotaForest {

    /** Parent of a root. */
    public static final int NONE = -1;

    private final int places;
    private final List<Set<String>> types;
    private final List<Bound> bounds;
    private final int[] parent;
    private final int[] most;
    private final int[] least;
    private final int[] reserved;
    private final int[] cells;
    private final CrossingBounds crossing;

    /** What a node counts and how many it may hold; {@code kind} says what gave rise to it. */
    record Bound(Kind kind, String id, String name, int least, int most, int reserved, PlaceSet places, BitSet types) {}

    /** What gave rise to a node. */
    public enum Kind {
        /** The seats of a place. */
        PLACE,
        /** A quota over places or over a group in a place. */
        QUOTA,
        /** Seats kept for a group while it fills them. */
        SOFT_RESERVE,
        /** What a hard reserve leaves to the others. */
        OTHERS
    }

    QuotaForest(
            int places,
            List<Set<String>> types,
            List<Bound> bounds,
            int[] parent,
            int[] cells,
            CrossingBounds crossing) {
        this.crossing = crossing;
        this.places = places;
        this.types = List.copyOf(types);
        this.bounds = List.copyOf(bounds);
        this.parent = parent;
        this.cells = cells;
        most = new int[bounds.size()];
        least = new int[bounds.size()];
        reserved = new int[bounds.size()];
        for (int node = 0; node < most.length; node++) {
            most[node] = bounds.get(node).most();
            least[node] = bounds.get(node).least();
            reserved[node] = bounds.get(node).reserved();
        }
    }

    /** Number of places; they are the first nodes. */
    public int places() {
        return places;
    }

    /** The sets of groups that applicants have; a type is an index here. */
    public List<Set<String>> types() {
        return types;
    }

    /** Number of nodes. */
    public int nodes() {
        return parent.length;
    }

    /** The next bound around a node, or {@link #NONE}. */
    public int parent(int node) {
        return parent[node];
    }

    /** Innermost node that counts an applicant of this type at this place. */
    public int cell(int place, int type) {
        return cells.length == places ? cells[place] : cells[place * types.size() + type];
    }

    /**
     * The bound after a node among all that count an applicant of this type at this place, of which {@link #cell} is the
     * first: those of the forest outwards, then those beside it; {@link #NONE} after the last.
     */
    public int next(int node, int place, int type) {
        int outer = parent[node];
        return outer != NONE || crossing.none() ? outer : crossing.after(node, place * types.size() + type);
    }

    /** True if any bounds cross. */
    public boolean crosses() {
        return !crossing.none();
    }

    /** A node of the forest that this one, which stands beside it, crosses; {@link #NONE} of a node of the forest. */
    public int crossed(int node) {
        return crossing.crossed(node);
    }

    /** Most applicants under a node. */
    public int most(int node) {
        return most[node];
    }

    /** Applicants that a quota asks for; 0 = no minimum. */
    public int least(int node) {
        return least[node];
    }

    /** Seats kept for the node's group while it fills them. */
    public int reserved(int node) {
        return reserved[node];
    }

    /** What gave rise to the node. */
    public Kind kind(int node) {
        return bounds.get(node).kind();
    }

    /** Id of the place, quota or reserve. */
    public String id(int node) {
        return bounds.get(node).id();
    }

    /** Name of the place, quota or reserve as people call it. */
    public String name(int node) {
        return bounds.get(node).name();
    }

    /** The place that a part of a place belongs to; of a quota over several places the first of them. */
    int firstPlace(int node) {
        return bounds.get(node).places().next(0);
    }

    /** True if a quota asks for a minimum. */
    public boolean minima() {
        return anyAboveZero(least);
    }

    /** True if seats are kept softly for a group. */
    public boolean reserves() {
        return anyAboveZero(reserved);
    }

    private static boolean anyAboveZero(int[] numbers) {
        for (int number : numbers) {
            if (number > 0) {
                return true;
            }
        }
        return false;
    }

    /** True if nothing but the places' own seats bounds the market. */
    public boolean plain() {
        return parent.length == places;
    }

    /** The outermost node around a node. */
    public int root(int node) {
        int root = node;
        while (parent[root] != NONE) {
            root = parent[root];
        }
        return root;
    }

    /** The most that the bounds on the way up allow at a node. */
    public int reach(int node) {
        int reach = Integer.MAX_VALUE;
        for (int n = node; n != NONE; n = parent[n]) {
            reach = Math.min(reach, most[n]);
        }
        return reach;
    }

    /** Seats that all minima together need. O(nodes). */
    public long needed() {
        long[] needed = new long[parent.length + 1];
        for (int node : outwards()) {
            int around = parent[node] == NONE ? parent.length : parent[node];
            needed[around] += Math.max(needed[node], least[node]);
        }
        return needed[parent.length];
    }

    /** Minima that no outcome can meet, each with the smallest set of bounds that contradict each other. O(nodes × log nodes). */
    public List<Complaint> contradictions() {
        return new Contradictions(this).all();
    }

    /** All nodes, parts before what they are part of. */
    public int[] outwards() {
        int[] parts = new int[parent.length];
        for (int around : parent) {
            if (around != NONE) {
                parts[around]++;
            }
        }
        int[] order = new int[parent.length];
        int filled = 0;
        for (int node = 0; node < parent.length; node++) {
            filled += parts[node] == 0 ? put(order, filled, node) : 0;
        }
        for (int next = 0; next < filled; next++) {
            int around = parent[order[next]];
            if (around != NONE && --parts[around] == 0) {
                filled += put(order, filled, around);
            }
        }
        return order;
    }

    private static int put(int[] order, int at, int node) {
        order[at] = node;
        return 1;
    }

    /**
     * The same forest with other bounds.
     *
     * @param more seats added by node, to what is kept where the node is a soft reserve; negative = taken away
     */
    public QuotaForest widened(Map<Integer, Integer> more) {
        List<Bound> others = new ArrayList<>(bounds);
        more.forEach((node, by) -> {
            Bound b = others.get(node);
            boolean reserve = b.kind() == Kind.SOFT_RESERVE;
            int most = reserve ? b.most() : Math.addExact(b.most(), by);
            int kept = reserve ? Math.max(0, Math.addExact(b.reserved(), by)) : b.reserved();
            others.set(node, new Bound(b.kind(), b.id(), b.name(), b.least(), most, kept, b.places(), b.types()));
        });
        return new QuotaForest(places, types, others, parent, cells, crossing);
    }

    /**
     * The same forest within one more bound around everything.
     *
     * @throws IllegalStateException if bounds cross
     */
    public QuotaForest within(int seats) {
        if (crosses()) {
            throw new IllegalStateException("bounds must nest to stand within another; ask crosses() first");
        }
        List<Bound> more = new ArrayList<>(bounds);
        BitSet allPlaces = new BitSet();
        allPlaces.set(0, places);
        BitSet allTypes = new BitSet();
        allTypes.set(0, types.size());
        more.add(new Bound(Kind.QUOTA, "all", "全部 all", 0, seats, 0, PlaceSet.of(allPlaces), allTypes));
        int[] around = Arrays.copyOf(parent, more.size());
        for (int node = 0; node < parent.length; node++) {
            around[node] = parent[node] == NONE ? parent.length : parent[node];
        }
        around[parent.length] = NONE;
        return new QuotaForest(places, types, more, around, cells, CrossingBounds.NONE);
    }

    /** Memory of the arrays in bytes, names not counted. */
    public long bytes() {
        return 16L * parent.length + 4L * cells.length + crossing.bytes();
    }
}
