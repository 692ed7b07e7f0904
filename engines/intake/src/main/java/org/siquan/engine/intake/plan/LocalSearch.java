package org.siquan.engine.intake.plan;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.siquan.engine.kernel.Seed;

/**
 * Betters seats by small changes that are taken back unless they pay, with a chance for worse ones that falls in the end
 * (simulated annealing, Kirkpatrick and others 1983, doi:10.1126/science.220.4598.671): seats of a year, of a run of years, as in
 * the year before, or from one offering to another that shares a limit. Ends after a number of changes that grows with the
 * problem, or when the time does. The same seats give the same as long as the time suffices.
 */
final class LocalSearch {

    private static final int CHANGES_A_KEY = 4_600;
    private static final double HOT = 5;
    private static final double COLD = 0.05;
    /** So often the limits that are broken just then become dearer. */
    private static final int HARDER = 60;

    private static final int ASKED_EVERY = 4_096;
    private static final int[] SIZES = {1, 1, 1, 2, 3, 5, 8, 13, 21};

    private final SeatState state;
    private final int years;
    private final RandomGenerator random = new Seed(1).generator("seats");
    private final int[] keys;
    private final int[] old;
    private int count;

    private LocalSearch(SeatState state, int years) {
        this.state = state;
        this.years = years;
        keys = new int[2 * years];
        old = new int[2 * years];
    }

    /**
     * The best seats that keep every limit without a region.
     *
     * @param start whole classes
     * @param seconds how many are left; asked often
     */
    static Optional<int[]> better(IntakeProblem problem, double[] chances, int[] start, DoubleSupplier seconds) {
        SeatState state = new SeatState(problem, chances, start);
        return new LocalSearch(state, problem.intakeYears()).search(seconds);
    }

    private Optional<int[]> search(DoubleSupplier seconds) {
        long changes = (long) CHANGES_A_KEY * state.size();
        double cool = Math.pow(COLD / HOT, 1.0 / changes);
        double temperature = HOT;
        double least = Double.POSITIVE_INFINITY;
        int[] best = null;
        for (long i = 0; i < changes; i++) {
            if (i % ASKED_EVERY == 0 && seconds.getAsDouble() <= 0) {
                break;
            }
            if (i > 0 && i % (changes / HARDER) == 0) {
                state.harder();
            }
            temperature *= cool;
            double before = state.value();
            change();
            double worse = state.value() - before;
            if (worse > 0 && random.nextDouble() >= Math.exp(-worse / temperature)) {
                takeBack();
            } else if (state.kept() && state.cost() < least - COLD) {
                least = state.cost();
                best = state.seats();
            }
        }
        return Optional.ofNullable(best);
    }

    private void change() {
        count = 0;
        int key = random.nextInt(state.size());
        int by = SIZES[random.nextInt(SIZES.length)] * (random.nextBoolean() ? 1 : -1);
        switch (random.nextInt(10)) {
            case 0, 1 -> shift(key, 0, by);
            case 2, 3, 4 -> shift(key, random.nextInt(years), by);
            case 5 -> put(key, state.before(key));
            case 6, 7 -> exchange(key, 0, by);
            default -> exchange(key, random.nextInt(years), by);
        }
    }

    /** Seats of a year and of the so many that follow it. */
    private void shift(int key, int further, int by) {
        int last = Math.min(key + further, key / years * years + years - 1);
        for (int k = key; k <= last; k++) {
            put(k, near(state.offering(k), state.at(k) + by, by));
        }
    }

    private void exchange(int key, int further, int by) {
        int other = state.sharing(key, random);
        if (other / years != key / years) {
            int before = state.at(key);
            shift(key, further, by);
            shift(other, further, before - state.at(key)); // as many as it took, which may be a whole class
        }
    }

    /** The next number of seats in this direction that fills whole classes. */
    private static int near(Offering offering, int seats, int by) {
        int next = Math.clamp(seats, 0, offering.most());
        while (next > 0 && next < offering.most() && !Kept.whole(offering, next)) {
            next += by > 0 ? 1 : -1;
        }
        return next;
    }

    private void put(int key, int seats) {
        if (seats != state.at(key) && Kept.whole(state.offering(key), seats)) {
            keys[count] = key;
            old[count] = state.at(key);
            count++;
            state.set(key, seats);
        }
    }

    private void takeBack() {
        while (count > 0) {
            count--;
            state.set(keys[count], old[count]);
        }
    }
}
