package org.siquan.engine.intake.verify;

import java.util.ArrayList;
import java.util.List;
import org.siquan.engine.intake.Demand;
import org.siquan.engine.intake.Limit;
import org.siquan.engine.intake.Programme;
import org.siquan.engine.intake.SeatPlan;
import org.siquan.engine.intake.SeatPlanProblem;
import org.siquan.engine.intake.Text;

/** Recomputes every limit, the class sizes and the cost of a plan from its numbers alone. */
public final class SeatPlanVerifier {

    private SeatPlanVerifier() {}

    /** Everything that is wrong with the plan; empty = verified. */
    public static List<Text> verify(SeatPlanProblem problem, SeatPlan plan) {
        List<Text> findings = new ArrayList<>();
        for (int p = 0; p < problem.programmes().size(); p++) {
            Programme programme = problem.programmes().get(p);
            int seats = 0;
            for (int r = 0; r < problem.regions().size(); r++) {
                if (plan.at(p, r) < 0) {
                    findings.add(text(programme.id(), "名额为负", "has negative seats"));
                }
                seats += plan.at(p, r);
            }
            if (seats > programme.most()) {
                findings.add(text(programme.id(), "超过最多名额", "is over its most seats"));
            }
            if (seats > 0 && seats < programme.leastClass()) {
                findings.add(text(programme.id(), "不足一个班", "is below its least class"));
            }
        }
        for (Limit limit : problem.limits()) {
            long sum = 0;
            for (Limit.Term term : limit.terms()) {
                sum += term.coefficient() * seats(problem, plan, term);
            }
            if (sum < limit.low() || sum > limit.high()) {
                findings.add(text(
                        limit.name().zh(),
                        "为 %d，应在 %d 与 %d 之间".formatted(sum, limit.low(), limit.high()),
                        "is %d, must be %d..%d".formatted(sum, limit.low(), limit.high())));
            }
        }
        return List.copyOf(findings);
    }

    private static long seats(SeatPlanProblem problem, SeatPlan plan, Limit.Term term) {
        for (int p = 0; p < problem.programmes().size(); p++) {
            if (problem.programmes().get(p).id().equals(term.programme())) {
                return term.region() < 0 ? plan.of(p) : plan.at(p, term.region());
            }
        }
        return 0;
    }

    /** Cost of the plan in seats, mean over the scenarios, as {@link SeatPlanProblem} defines it. */
    public static double cost(SeatPlanProblem problem, SeatPlan plan) {
        double change = 0;
        for (int p = 0; p < problem.programmes().size(); p++) {
            change += Math.abs(plan.of(p) - problem.programmes().get(p).current());
        }
        double total = problem.changeWeight() * change;
        for (Demand demand : problem.demands()) {
            double served = 0;
            for (int p = 0; p < problem.programmes().size(); p++) {
                Integer percent = demand.percentByProgramme()
                        .get(problem.programmes().get(p).id());
                served += percent == null ? 0 : percent * plan.of(p) / 100.0;
            }
            double sum = 0;
            for (int openings : demand.scenarios()) {
                sum += served < openings
                        ? problem.shortfallWeight() * (openings - served)
                        : problem.surplusWeight() * (served - openings);
            }
            total += sum / Math.max(1, demand.scenarios().size());
        }
        return total;
    }

    private static Text text(String subject, String zh, String en) {
        return new Text(subject + " " + zh, subject + " " + en);
    }
}
