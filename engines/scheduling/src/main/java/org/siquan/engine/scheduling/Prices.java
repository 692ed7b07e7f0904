package org.siquan.engine.scheduling;

import java.util.Arrays;

/**
 * The prices of all resources and weeks, in rows that share them, moved along a deflected subgradient (Camerini, Fratta &amp;
 * Maffioli 1975) in the metric of the capacities, so that one learner too many counts as much as a share of a small place as
 * of a large one.
 */
final class Prices {

    /** Weight of the newest subgradient. */
    private static final double NEWEST = 0.05;

    private static final double DEAREST = 1e10;

    /** Shape [resource][open week], &ge; 0, what a learner pays. */
    final long[] price;

    private final Model model;
    private PriceRows rows;
    private double[] exact = new double[0];
    private double[] direction = new double[0];
    private double[] slope = new double[0];
    private double[] scale = new double[0];

    Prices(Model model, PriceRows rows) {
        this.model = model;
        this.rows = rows;
        price = new long[model.resources * model.horizon];
        share(rows);
    }

    /** From now on these rows share a price; to be followed by {@link #restart}. */
    void share(PriceRows newRows) {
        rows = newRows;
        int cells = rows.rows * model.horizon;
        exact = new double[cells];
        direction = new double[cells];
        slope = new double[cells];
        scale = new double[cells];
    }

    /** Begins again at these prices, or their mean where they are shared, without a direction. */
    void restart(long[] from) {
        int horizon = model.horizon;
        int[] members = new int[rows.rows];
        Arrays.fill(exact, 0);
        Arrays.fill(scale, 0);
        Arrays.fill(direction, 0);
        for (int resource = 0; resource < model.resources; resource++) {
            int row = rows.row(resource);
            members[row]++;
            for (int t = 0; t < horizon; t++) {
                double newest = from[resource * horizon + t] - exact[row * horizon + t];
                exact[row * horizon + t] += newest / members[row];
                scale[row * horizon + t] += model.capacity[resource * horizon + t];
            }
        }
        spread();
    }

    /**
     * Moves the prices so far that the value would rise by {@code distance} if it were a plane.
     *
     * @param usage what is asked for beyond what is offered, shape [resource][open week]
     * @return false if the prices are the best already
     */
    boolean step(int[] usage, double distance) {
        int horizon = model.horizon;
        Arrays.fill(slope, 0);
        for (int resource = 0; resource < model.resources; resource++) {
            int at = rows.row(resource) * horizon;
            for (int t = 0; t < horizon; t++) {
                slope[at + t] += usage[resource * horizon + t];
            }
        }
        double norm = 0;
        for (int cell = 0; cell < exact.length; cell++) {
            double steep = exact[cell] < 0.5 && slope[cell] < 0 ? 0 : slope[cell];
            direction[cell] += NEWEST * (steep - direction[cell]);
            norm += steep * steep / Math.max(1, scale[cell]);
        }
        if (norm < 1e-9) {
            return false;
        }
        for (int cell = 0; cell < exact.length; cell++) {
            double moved = exact[cell] + distance / norm * direction[cell] / Math.max(1, scale[cell]);
            exact[cell] = Math.clamp(moved, 0, DEAREST);
        }
        spread();
        return true;
    }

    private void spread() {
        int horizon = model.horizon;
        for (int resource = 0; resource < model.resources; resource++) {
            int at = rows.row(resource) * horizon;
            for (int t = 0; t < horizon; t++) {
                price[resource * horizon + t] = Math.round(exact[at + t]);
            }
        }
    }
}
