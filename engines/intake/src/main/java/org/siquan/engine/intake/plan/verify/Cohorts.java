package org.siquan.engine.intake.plan.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.intake.plan.Cell;
import org.siquan.engine.intake.plan.IntakePlan;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.engine.intake.plan.Link;
import org.siquan.engine.intake.plan.Offering;

/** Learners of every offering by year of study, moved on from one calendar year to the next. */
final class Cohorts {

    private final IntakeProblem problem;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<Integer, double[]> entrants = new HashMap<>();
    private final Map<Integer, double[]> learners = new HashMap<>();
    private final Map<Integer, double[]> graduates = new HashMap<>();

    private Cohorts(IntakeProblem problem) {
        this.problem = problem;
        for (int o = 0; o < problem.offerings().size(); o++) {
            index.put(problem.offerings().get(o).id(), o);
        }
    }

    static Cohorts of(IntakeProblem problem, IntakePlan plan) {
        Cohorts cohorts = new Cohorts(problem);
        int last = problem.lastYear();
        for (Cell cell : problem.cells()) {
            last = Math.max(last, cell.year());
        }
        int n = problem.offerings().size();
        List<double[]> classes = new ArrayList<>();
        for (Offering offering : problem.offerings()) {
            classes.add(new double[offering.years()]);
        }
        for (int year = problem.firstYear() - 10; year <= last; year++) {
            double[] entering = new double[n];
            double[] leaving = new double[n];
            for (int o = 0; o < n; o++) {
                Offering offering = problem.offerings().get(o);
                double[] present = classes.get(o);
                leaving[o] = present[present.length - 1] * (1 - offering.dropOut());
                for (int k = present.length - 1; k > 0; k--) {
                    present[k] = present[k - 1] * (1 - offering.dropOut());
                }
                present[0] = 0;
                if (year < problem.firstYear()) {
                    entering[o] = offering.enrolled().getOrDefault(year, 0);
                } else if (year <= problem.lastYear()) {
                    entering[o] = plan.at(o, year - problem.firstYear());
                }
            }
            for (int o = 0; o < n; o++) {
                classes.get(o)[0] = entering[o];
            }
            if (year >= problem.firstYear()) {
                for (Link link : problem.links()) {
                    double moving = link.part() * leaving[cohorts.of(link.from())];
                    entering[cohorts.of(link.to())] += moving;
                    classes.get(cohorts.of(link.to()))[link.joins() - 1] += moving;
                }
            }
            double[] total = new double[n];
            for (int o = 0; o < n; o++) {
                for (double present : classes.get(o)) {
                    total[o] += present;
                }
            }
            cohorts.entrants.put(year, entering);
            cohorts.graduates.put(year, leaving);
            cohorts.learners.put(year, total);
        }
        return cohorts;
    }

    int of(String offering) {
        return index.getOrDefault(offering, -1);
    }

    double entrants(int o, int year) {
        return in(entrants, year)[o];
    }

    double learners(int o, int year) {
        return in(learners, year)[o];
    }

    /** Graduates in work in the occupation, zone and year. */
    double working(Cell cell) {
        double[] leaving = in(graduates, cell.year());
        double sum = 0;
        for (int o = 0; o < leaving.length; o++) {
            Offering offering = problem.offerings().get(o);
            double studies = offering.further();
            for (Link link : problem.links()) {
                studies += link.from().equals(offering.id()) ? link.part() : 0;
            }
            for (Offering.Serves serves : offering.serves()) {
                if (serves.occupation().equals(cell.occupation())
                        && serves.zone().equals(cell.zone())) {
                    sum += leaving[o] * Math.max(0, 1 - studies) * serves.part();
                }
            }
        }
        return sum;
    }

    private double[] in(Map<Integer, double[]> byYear, int year) {
        return byYear.getOrDefault(year, new double[problem.offerings().size()]);
    }
}
