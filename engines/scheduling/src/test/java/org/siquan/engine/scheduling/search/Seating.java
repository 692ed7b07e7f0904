package org.siquan.engine.scheduling.search;

/** Quadratic assignment: people to seats, flow × distance; the smallest search problem with differences worth checking. */
final class Seating implements SearchState {

    private final int[][] flow;
    private final int[][] distance;
    private final int[] seat;
    private final int[] kept;
    private long cost;
    private int a;
    private int b;
    private long difference;
    /** What is wrongly added to each difference. */
    long lie;

    Seating(int people, long seed) {
        FastRandom random = new FastRandom(new org.siquan.engine.kernel.Seed(seed));
        flow = symmetric(people, random);
        distance = symmetric(people, random);
        seat = new int[people];
        for (int i = 0; i < people; i++) {
            seat[i] = i;
        }
        kept = seat.clone();
        cost = recount();
    }

    private static int[][] symmetric(int n, FastRandom random) {
        int[][] matrix = new int[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i][j] = random.nextInt(20);
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    /** Cost of the best of all seatings. */
    long bestOfAll() {
        return bestOfAll(seat.clone(), 0);
    }

    private long bestOfAll(int[] order, int from) {
        if (from == order.length) {
            return costOf(order);
        }
        long best = Long.MAX_VALUE;
        for (int i = from; i < order.length; i++) {
            swap(order, from, i);
            best = Math.min(best, bestOfAll(order, from + 1));
            swap(order, from, i);
        }
        return best;
    }

    private static void swap(int[] order, int i, int j) {
        int held = order[i];
        order[i] = order[j];
        order[j] = held;
    }

    private long costOf(int[] order) {
        long sum = 0;
        for (int i = 0; i < order.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += (long) flow[i][j] * distance[order[i]][order[j]];
            }
        }
        return sum;
    }

    @Override
    public long cost() {
        return cost;
    }

    @Override
    public long recount() {
        return costOf(seat);
    }

    @Override
    public long propose(FastRandom random, long allowed) {
        a = random.nextInt(seat.length);
        b = random.nextInt(seat.length);
        if (a == b) {
            return NONE;
        }
        difference = lie;
        for (int i = 0; i < seat.length; i++) {
            if (i != a && i != b) {
                difference +=
                        (long) (flow[a][i] - flow[b][i]) * (distance[seat[b]][seat[i]] - distance[seat[a]][seat[i]]);
            }
        }
        return difference;
    }

    @Override
    public void accept() {
        swap(seat, a, b);
        cost += difference;
    }

    @Override
    public void reject() {
        // nothing was done
    }

    @Override
    public void keep() {
        System.arraycopy(seat, 0, kept, 0, seat.length);
    }

    @Override
    public void restore() {
        System.arraycopy(kept, 0, seat, 0, seat.length);
        cost = recount();
    }
}
