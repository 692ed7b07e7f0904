package org.siquan.engine.intake.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Advertisements that opened in each quarter, from those that a collection holds.
 *
 * <p>A vacancy counts once in each cell, in the quarter of its earliest advertisement, however long it stays and however
 * often it is repeated. The count of a quarter is divided by the mean chance of its days that an advertisement is in the
 * collection ({@link Looks#seenOf}); this is the only adjustment for the time of year. A quarter of which less than
 * {@link #LEAST_SEEN} could be seen stays a gap: it is too old for the look, or has only just begun; one that is not
 * finished but seen for longer is scaled up by the same division.
 */
public final class PostingInflow {

    /** Less than this part of a quarter's advertisements, and it says nothing. */
    public static final double LEAST_SEEN = 0.25;

    private PostingInflow() {}

    /**
     * The inflow of each cell that has an advertisement, by quarter; 0 in a quarter that could be seen and has none.
     *
     * @return observations of {@link DemandSource#POSTINGS} by cell and quarter; unit: advertisements
     * @throws IllegalArgumentException if an advertisement opened after the last look
     * @implNote O(n log n + days between the looks + quarters &times; cells)
     */
    public static List<Observed> of(List<Advertisement> advertisements, Looks looks) {
        Map<DemandCell, Map<String, Advertisement>> vacancies = new TreeMap<>();
        for (Advertisement one : advertisements) {
            if (one.opened().isAfter(looks.last())) {
                throw new IllegalArgumentException("vacancy %s opened %s, after the last look %s%nTry: leave it out"
                        .formatted(one.vacancy(), one.opened(), looks.last()));
            }
            vacancies
                    .computeIfAbsent(one.cell(), _ -> new HashMap<>())
                    .merge(one.vacancy(), one, (a, b) -> b.opened().isBefore(a.opened()) ? b : a);
        }
        Map<Integer, Double> seen = seen(looks);
        List<Observed> inflow = new ArrayList<>();
        vacancies.forEach((cell, once) -> {
            Map<Integer, Double> counted = new TreeMap<>();
            once.values().forEach(one -> counted.merge(quarter(one.opened()), one.share(), Double::sum));
            seen.forEach((quarter, chance) -> inflow.add(
                    new Observed(DemandSource.POSTINGS, cell, quarter, counted.getOrDefault(quarter, 0.0) / chance)));
        });
        return inflow;
    }

    /** Quarters since year 0 of a day. */
    public static int quarter(LocalDate day) {
        return day.getYear() * 4 + (day.getMonthValue() - 1) / 3;
    }

    /** Quarters that say something, with their chance. */
    private static Map<Integer, Double> seen(Looks looks) {
        Map<Integer, Double> seen = new TreeMap<>();
        for (int quarter = quarter(looks.first()); quarter <= quarter(looks.last()); quarter++) {
            double chance = looks.seenOf(quarter);
            if (chance >= LEAST_SEEN) {
                seen.put(quarter, chance);
            }
        }
        return seen;
    }
}
