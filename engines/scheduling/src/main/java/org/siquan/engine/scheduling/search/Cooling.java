package org.siquan.engine.scheduling.search;

/** Temperature as a function of the share of a stage that is over, so that any budget is cooled to the end. */
@FunctionalInterface
public interface Cooling {

    /**
     * The temperature, in units of cost.
     *
     * @param share of the stage that is over, from 0 to 1
     */
    double temperature(double share);

    /**
     * Geometric cooling (Kirkpatrick, Gelatt &amp; Vecchi 1983, doi:10.1126/science.220.4598.671).
     *
     * @param start temperature at the beginning, &gt; 0, in units of cost
     * @param end temperature at the end, &gt; 0
     */
    static Cooling geometric(double start, double end) {
        if (!(start > 0) || !(end > 0)) {
            throw new IllegalArgumentException(
                    "temperatures must be > 0, were %s and %s%nTry: numbers from Differences".formatted(start, end));
        }
        double ratio = Math.log(end / start);
        return share -> start * Math.exp(ratio * share);
    }

    /** Accepts what costs nothing: descent with steps aside. */
    static Cooling cold() {
        return _ -> 0;
    }

    /**
     * Cools several times in one stage, each time from a lower start.
     *
     * @param times how often, &ge; 1
     * @param keep share of this cooling at which the later ones begin, from 0 to 1
     */
    default Cooling reheated(int times, double keep) {
        return share -> {
            double turn = Math.min(share, 1) * times;
            int number = Math.min((int) turn, times - 1);
            double within = turn - number;
            return temperature(number == 0 ? within : keep + (1 - keep) * within);
        };
    }
}
