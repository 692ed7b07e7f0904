package org.siquan.engine.intake.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How learners flow, as sums over new seats: entrants, graduates, learners present, and who serves an occupation. */
final class Flows {

    private final IntakeProblem problem;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<Integer, List<Link>> into = new HashMap<>();
    private final double[] working;
    private final Map<Long, Affine> entrants = new HashMap<>();

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
        }
    }

    int of(String offering) {
        return index.getOrDefault(offering, -1);
    }

    /** Those who come through pipelines. */
    Affine transfers(int o, int year) {
        Affine sum = new Affine();
        for (Link link : into.getOrDefault(o, List.of())) {
            sum.plus(graduates(of(link.from()), year), link.part());
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
        return new Affine()
                .plus(entrants(o, year - offering.years()), Math.pow(1 - offering.dropOut(), offering.years()));
    }

    Affine learners(int o, int year) {
        Offering offering = problem.offerings().get(o);
        Affine sum = new Affine();
        for (int k = 0; k < offering.years(); k++) {
            sum.plus(entrants(o, year - k), Math.pow(1 - offering.dropOut(), k));
        }
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
