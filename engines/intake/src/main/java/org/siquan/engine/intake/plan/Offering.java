package org.siquan.engine.intake.plan;

import java.util.List;
import java.util.Map;
import org.siquan.engine.kernel.Text;

/**
 * One programme at one institution.
 *
 * @param id unique
 * @param name for people
 * @param years from entry to graduation, 1..10
 * @param dropOut part of the learners that leaves in each study year, 0..1 (1 excluded)
 * @param further part of the graduates that studies on outside the plan (a master's seat, another region), 0..1
 * @param leastClass learners below which a class does not open, 0 or more
 * @param largestClass learners of a full class, 1 or more, not below {@code leastClass}
 * @param classes most classes a year; 0 = closed
 * @param lastSeats seats in the year before the first intake year
 * @param seatCost cost of one new seat over all its study years, in thousand yuan, 0 or more
 * @param enrolled entrants of earlier years by year, those from other programmes included
 * @param serves where its graduates work; the parts sum to at most 1
 */
public record Offering(
        String id,
        Text name,
        int years,
        double dropOut,
        double further,
        int leastClass,
        int largestClass,
        int classes,
        int lastSeats,
        double seatCost,
        Map<Integer, Integer> enrolled,
        List<Serves> serves) {

    /** Part of the graduates in work that one occupation in one zone gets. */
    public record Serves(String occupation, String zone, double part) {}

    public Offering {
        enrolled = Map.copyOf(enrolled);
        serves = List.copyOf(serves);
        within(id, "years", years, 1, 10);
        within(id, "dropOut", dropOut, 0, 0.999_999);
        within(id, "further", further, 0, 1);
        within(id, "leastClass", leastClass, 0, largestClass);
        within(id, "largestClass", largestClass, 1, 10_000);
        within(id, "classes", classes, 0, 1_000);
        within(id, "lastSeats", lastSeats, 0, 1_000_000);
        within(id, "seatCost", seatCost, 0, 1e6);
        for (Serves one : serves) {
            within(id, "part of " + one.occupation(), one.part(), 0, 1);
        }
        within(id, "sum of parts", serves.stream().mapToDouble(Serves::part).sum(), 0, 1 + 1e-9);
    }

    /** Most new seats a year. */
    public int most() {
        return classes * largestClass;
    }

    /** The same where a class of any size may open. */
    Offering withoutLeastClass() {
        return new Offering(
                id, name, years, dropOut, further, 0, largestClass, classes, lastSeats, seatCost, enrolled, serves);
    }

    private static void within(String id, String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException("%s of offering %s must be %s..%s, was %s%nTry: a value in this range"
                    .formatted(what, id, least, most, value));
        }
    }
}
