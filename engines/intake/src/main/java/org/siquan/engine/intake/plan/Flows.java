package org.siquan.engine.intake.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** How learners flow, as sums over new seats: entrants, graduates, learners present, and who serves an occupation. */
final class Flows {

    /** Whatever study year they enter. */
    private static final int EVERY = 0;

    private static final SortedSet<Integer> FIRST = Collections.unmodifiableSortedSet(new TreeSet<>(Set.of(1)));

    private final IntakeProblem problem;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<Integer, List<Link>> into = new HashMap<>();
    /** Study years that somebody enters, the first one always; by offering, where there is another one. */
    private final Map<Integer, SortedSet<Integer>> joins = new HashMap<>();

    private final double[] working;
    private final Map<Long, Affine> entrants = new HashMap<>();
    private final Map<String, Affine> joined = new HashMap<>();

    Flows(IntakeProblem problem) {
        this.problem = problem;
        List<Offering> offerings = problem.offerings();
        working = new double[offerings.size()];
        for (int o = 0; o < offerings.size(); o++) {
            index.put(offerings.get(o).id(), o);
            working[o] = 1 - offerings.get(o).further();
        }
        for (Link link : problem.links()) {
            into.computeIfAbsent(of(link.to()), _ -> new ArrayList<>()).add(link);
            working[of(link.from())] -= link.part();
            if (link.joins() > 1) {
                joins.computeIfAbsent(of(link.to()), _ -> new TreeSet<>(FIRST)).add(link.joins());
            }
        }
    }

    private Set<Integer> joins(int o) {
        return joins.getOrDefault(o, FIRST);
    }

    int of(String offering) {
        return index.getOrDefault(offering, -1);
    }

    /** Those who come through pipelines. */
    Affine transfers(int o, int year) {
        return transfers(o, year, EVERY);
    }

    private Affine transfers(int o, int year, int joins) {
        Affine sum = new Affine();
        for (Link link : into.getOrDefault(o, List.of())) {
            if (joins == EVERY || link.joins() == joins) {
                sum.plus(graduates(of(link.from()), year), link.part());
            }
        }
        return sum;
    }

    Affine entrants(int o, int year) {
        long key = (long) o * 100_000 + year;
        Affine known = entrants.get(key);
        if (known != null) {
            return known;
        }
        Affine found;
        if (year < problem.firstYear()) {
            found = Affine.of(problem.offerings().get(o).enrolled().getOrDefault(year, 0));
        } else {
            found = new Affine().plus(transfers(o, year), 1);
            if (year <= problem.lastYear()) {
                found.plusSeat(o * problem.intakeYears() + year - problem.firstYear(), 1);
            }
        }
        entrants.put(key, found);
        return found;
    }

    private Affine graduates(int o, int year) {
        Offering offering = problem.offerings().get(o);
        Affine sum = new Affine();
        for (int joins : joins(o)) {
            int left = offering.years() - joins + 1;
            sum.plus(joined(o, year - left, joins), Math.pow(1 - offering.dropOut(), left));
        }
        return sum;
    }

    Affine learners(int o, int year) {
        Offering offering = problem.offerings().get(o);
        Affine sum = new Affine();
        for (int joins : joins(o)) {
            for (int k = 0; k <= offering.years() - joins; k++) {
                sum.plus(joined(o, year - k, joins), Math.pow(1 - offering.dropOut(), k));
            }
        }
        return sum;
    }

    /** Who comes new into a study year that somebody enters. */
    private Affine joined(int o, int year, int joins) {
        if (joins(o).size() == 1) {
            return entrants(o, year);
        }
        String key = o + "|" + year + "|" + joins;
        Affine known = joined.get(key);
        if (known != null) {
            return known;
        }
        Affine sum = new Affine();
        if (year < problem.firstYear()) {
            sum.plus(entrants(o, year), joins == 1 ? 1 : 0);
        } else {
            sum.plus(transfers(o, year, joins), 1);
            if (joins == 1 && year <= problem.lastYear()) {
                sum.plusSeat(o * problem.intakeYears() + year - problem.firstYear(), 1);
            }
        }
        joined.put(key, sum);
        return sum;
    }

    /** Learners for each cell, in the order of the cells. */
    List<Affine> served() {
        Map<String, List<double[]>> serving = new HashMap<>();
        for (int o = 0; o < working.length; o++) {
            for (Offering.Serves serves : problem.offerings().get(o).serves()) {
                serving.computeIfAbsent(serves.occupation() + "|" + serves.zone(), _ -> new ArrayList<>())
                        .add(new double[] {o, serves.part() * Math.max(0, working[o])});
            }
        }
        List<Affine> all = new ArrayList<>();
        for (Cell cell : problem.cells()) {
            Affine sum = Affine.of(cell.outside());
            for (double[] one : serving.getOrDefault(cell.occupation() + "|" + cell.zone(), List.of())) {
                sum.plus(graduates((int) one[0], cell.year()), one[1]);
            }
            all.add(sum);
        }
        return all;
    }

    /** The measure of a term in the year of its limit; seats of one region are not sums of whole seats and have none. */
    Affine measure(Bound.Term term, int year) {
        int o = of(term.offering());
        return switch (term.measure()) {
            case SEATS -> new Affine().plusSeat(o * problem.intakeYears() + year - problem.firstYear(), 1);
            case ENTRANTS -> entrants(o, year);
            case TRANSFERS -> transfers(o, year);
            case LEARNERS -> learners(o, year);
        };
    }
}
