package org.siquan.year.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siquan.engine.intake.plan.IntakePlan;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.engine.intake.plan.Link;
import org.siquan.engine.intake.plan.Offering;

/**
 * Learners on the seats of a plan, followed until they work, go elsewhere or leave: through every programme of a pipeline.
 * Who was enrolled before the plan is not counted.
 */
final class CohortFlows {

    private final IntakeProblem problem;
    private final Map<String, Offering> offerings = new HashMap<>();
    private final Map<String, String> chains = new TreeMap<>();
    private final Map<String, Double> flows = new TreeMap<>();
    private final Map<Integer, Map<Column, Double>> years = new TreeMap<>();

    CohortFlows(IntakeProblem problem, IntakePlan plan) {
        this.problem = problem;
        problem.offerings().forEach(offering -> offerings.put(offering.id(), offering));
        problem.cells().forEach(cell -> chains.putIfAbsent(cell.occupation(), cell.chain()));
        for (int o = 0; o < plan.offerings(); o++) {
            for (int t = 0; t < problem.intakeYears(); t++) {
                int year = problem.firstYear() + t;
                int seats = plan.at(o, t);
                if (seats > 0) {
                    count(year, Column.ENTERING, seats);
                    study(problem.offerings().get(o), 1, seats, year, 1);
                }
            }
        }
    }

    private enum Column {
        ENTERING,
        FINISHING,
        GOING_ON,
        WORKING,
        ELSEWHERE,
        LEAVING
    }

    /** @param stage 1 = the programme of the seat, 2 = the one after it, … */
    private void study(Offering offering, int joins, double learners, int year, int stage) {
        String begin = (stage == 1 ? "in:" : named("on", stage - 1)) + year;
        double present = learners;
        int end = year + offering.years() - joins + 1;
        for (int k = year; k < end; k++) {
            double leaving = present * offering.dropOut();
            present -= leaving;
            count(k, Column.LEAVING, leaving);
        }
        flow(begin, "left", learners - present);
        String out = named("out", stage) + end;
        flow(begin, out, present);
        count(end, Column.FINISHING, present);
        finish(offering, present, end, stage, out);
    }

    private void finish(Offering offering, double graduates, int year, int stage, String out) {
        double on = 0;
        for (Link link : problem.links()) {
            Offering next = offerings.get(link.to());
            if (link.from().equals(offering.id()) && next != null && link.part() > 0) {
                double going = graduates * link.part();
                on += link.part();
                flow(out, named("on", stage) + year, going);
                count(year, Column.GOING_ON, going);
                study(next, link.joins(), going, year, stage + 1);
            }
        }
        double working = graduates * Math.max(0, 1 - offering.further() - on);
        double rest = graduates * (1 - on);
        for (Offering.Serves serves : offering.serves()) {
            double part = working * serves.part();
            rest -= part;
            flow(out, "chain:" + chains.getOrDefault(serves.occupation(), ""), part);
            count(year, Column.WORKING, part);
        }
        flow(out, "elsewhere", rest);
        count(year, Column.ELSEWHERE, rest);
    }

    /** {@code out:} of the first programme, {@code out2:} of the second one. */
    private static String named(String point, int stage) {
        return stage == 1 ? point + ":" : point + stage + ":";
    }

    private void flow(String from, String to, double learners) {
        flows.merge(from + "|" + to, learners, Double::sum);
    }

    private void count(int year, Column column, double learners) {
        years.computeIfAbsent(year, _ -> new EnumMap<>(Column.class)).merge(column, learners, Double::sum);
    }

    /** Those of half a learner or more. */
    List<PlanFigures.Flow> flows() {
        List<PlanFigures.Flow> all = new ArrayList<>();
        flows.forEach((key, learners) -> {
            String[] ends = key.split("\\|", -1);
            if (learners >= 0.5) {
                all.add(new PlanFigures.Flow(ends[0], ends[1], learners));
            }
        });
        return all;
    }

    /** Every year in which something happens, in order. */
    List<PlanFigures.CohortYear> years() {
        return years.entrySet().stream()
                .map(entry -> new PlanFigures.CohortYear(
                        entry.getKey(),
                        at(entry.getValue(), Column.ENTERING),
                        at(entry.getValue(), Column.FINISHING),
                        at(entry.getValue(), Column.GOING_ON),
                        at(entry.getValue(), Column.WORKING),
                        at(entry.getValue(), Column.ELSEWHERE),
                        at(entry.getValue(), Column.LEAVING)))
                .sorted(Comparator.comparingInt(PlanFigures.CohortYear::year))
                .toList();
    }

    private static double at(Map<Column, Double> year, Column column) {
        return year.getOrDefault(column, 0.0);
    }
}
