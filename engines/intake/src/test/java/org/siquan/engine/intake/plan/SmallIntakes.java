package org.siquan.engine.intake.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.siquan.engine.intake.plan.verify.IntakeVerifier;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;

/** Problems so small that every plan can be tried: a college that feeds a university, two years, one region. */
final class SmallIntakes {

    private SmallIntakes() {}

    static IntakeProblem of(long seed) {
        return of(seed, 1);
    }

    /** @param joins study year of the university that graduates of the college enter, 1 or 2 */
    static IntakeProblem of(long seed, int joins) {
        RandomGenerator random = new Seed(seed).generator("small intake");
        List<Offering> offerings = List.of(
                offering("A", 1 + random.nextInt(2), random, "X"),
                offering("B", 2, random, random.nextBoolean() ? "X" : "Y"));
        List<Cell> cells = new ArrayList<>();
        for (int year = 2028; year <= 2031; year++) {
            for (String occupation : List.of("X", "Y")) {
                List<Integer> futures = new ArrayList<>();
                for (int s = 0; s < 4; s++) {
                    futures.add(random.nextInt(7));
                }
                cells.add(new Cell(occupation, "C", "Z", year, 5 + random.nextInt(6), random.nextInt(2), futures));
            }
        }
        List<Bound> bounds = List.of(
                bound("learners", 2027, 6 + random.nextInt(5), Bound.Measure.LEARNERS, "A", "B"),
                bound("entrants", 2028, 3 + random.nextInt(4), Bound.Measure.ENTRANTS, "B"),
                bound("seats", 2028, 3 + random.nextInt(5), Bound.Measure.SEATS, "A", "B"));
        return new IntakeProblem(
                2027,
                2,
                List.of("jing"),
                offerings,
                List.of(new Link("A", "B", 0.25, joins)),
                cells,
                bounds,
                3,
                1,
                0.1);
    }

    private static Offering offering(String id, int years, RandomGenerator random, String occupation) {
        return new Offering(
                id,
                Text.same(id),
                years,
                0.1,
                0.2,
                2,
                4,
                1,
                random.nextInt(5),
                3,
                Map.of(2026, random.nextInt(4)),
                List.of(new Offering.Serves(occupation, "Z", 0.9)));
    }

    static Bound bound(String id, int year, double high, Bound.Measure measure, String... offerings) {
        List<Bound.Term> terms = new ArrayList<>();
        for (String offering : offerings) {
            terms.add(new Bound.Term(offering, measure, -1, 1));
        }
        return new Bound(id, Text.same(id), new Text("一个", "one"), year, terms, Double.NEGATIVE_INFINITY, high, 1, 1);
    }

    /** Least cost of all plans, by the verifier; empty if there is none. */
    static OptionalDouble least(IntakeProblem problem) {
        List<Double> costs = new ArrayList<>();
        every(plan -> {
            if (IntakeVerifier.verify(problem, plan).isEmpty()) {
                costs.add(IntakeVerifier.cost(problem, plan));
            }
        });
        return costs.stream().mapToDouble(d -> d).min();
    }

    /** Every plan of whole classes of the two offerings and years. */
    static void every(Consumer<IntakePlan> plans) {
        int[] sizes = {0, 2, 3, 4};
        for (int code = 0; code < 256; code++) {
            plans.accept(IntakePlan.of(new int[][][] {
                {{sizes[code & 3]}, {sizes[code >> 2 & 3]}}, {{sizes[code >> 4 & 3]}, {sizes[code >> 6 & 3]}}
            }));
        }
    }
}
