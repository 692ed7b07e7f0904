package org.siquan.engine.intake.verify;

import java.util.ArrayList;
import java.util.List;
import org.siquan.engine.intake.Demand;
import org.siquan.engine.intake.Limit;
import org.siquan.engine.intake.Programme;
import org.siquan.engine.intake.SeatPlan;
import org.siquan.engine.intake.SeatPlanProblem;
import org.siquan.engine.intake.SeatPlanResult;
import org.siquan.engine.kernel.Text;

/** Recomputes every limit, the class sizes and the cost of a plan from its numbers alone. */
public final class SeatPlanVerifier {

    private static final double CLOSE = 1e-9;

    private SeatPlanVerifier() {}

    /** Everything that is wrong with the plan; empty = verified. */
    public static List<Text> verify(SeatPlanProblem problem, SeatPlan plan) {
        List<Text> findings = new ArrayList<>();
        if (plan.programmes() != problem.programmes().size()
                || plan.rows().stream()
                        .anyMatch(row -> row.size() != problem.regions().size())) {
            return List.of(new Text("方案的专业或地区数目与问题不符", "the plan's programmes or regions are not the problem's"));
        }
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
            if (!wholeClasses(programme, seats)) {
                findings.add(text(programme.id(), "不足开班人数", "does not fill its classes"));
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

    /** Also checks what is said about the plan: cost, bound, the use of every limit, the balance of every occupation. */
    public static List<Text> verify(SeatPlanProblem problem, SeatPlanResult.Planned planned) {
        List<Text> findings = new ArrayList<>(verify(problem, planned.plan()));
        if (planned.plan().programmes() != problem.programmes().size()) {
            return List.copyOf(findings);
        }
        double cost = cost(problem, planned.plan());
        if (Math.abs(cost - planned.cost()) > CLOSE * Math.max(1, cost)) {
            findings.add(new Text(
                    "目标值应为 %s，所报为 %s".formatted(cost, planned.cost()),
                    "cost is %s, stated %s".formatted(cost, planned.cost())));
        }
        if (planned.bound() > cost + CLOSE * Math.max(1, cost)) {
            findings.add(new Text("下界高于目标值", "the bound is above the cost"));
        }
        if (planned.proved() && planned.bound() < cost - CLOSE * Math.max(1, cost)) {
            findings.add(new Text("称已证明最优，但下界低于目标值", "stated as proved, but the bound is below the cost"));
        }
        uses(problem, planned, findings);
        balances(problem, planned, findings);
        return List.copyOf(findings);
    }

    private static void uses(SeatPlanProblem problem, SeatPlanResult.Planned planned, List<Text> findings) {
        if (!planned.uses().stream()
                .map(SeatPlanResult.LimitUse::limit)
                .toList()
                .equals(problem.limits())) {
            findings.add(new Text("所报限制与问题不符", "the limits stated are not the problem's"));
            return;
        }
        for (SeatPlanResult.LimitUse use : planned.uses()) {
            Limit limit = use.limit();
            long sum = 0;
            for (Limit.Term term : limit.terms()) {
                sum += term.coefficient() * seats(problem, planned.plan(), term);
            }
            boolean nearTop = limit.high() != Long.MAX_VALUE && sum > limit.high() - limit.step();
            boolean nearBottom = limit.low() != Long.MIN_VALUE && sum < limit.low() + limit.step();
            if (sum != use.used() || use.binding() != (nearTop || nearBottom)) {
                findings.add(text(limit.name().zh(), "用量或是否顶格有误", "is stated with a wrong use or binding"));
            }
        }
    }

    private static void balances(SeatPlanProblem problem, SeatPlanResult.Planned planned, List<Text> findings) {
        for (int d = 0; d < problem.demands().size(); d++) {
            Demand demand = problem.demands().get(d);
            double served = served(problem, planned.plan(), demand);
            double unmet = 0;
            double surplus = 0;
            for (int openings : demand.scenarios()) {
                if (served < openings) {
                    unmet += (openings - served) / demand.scenarios().size();
                } else {
                    surplus += (served - openings) / demand.scenarios().size();
                }
            }
            boolean right = d < planned.balances().size();
            if (right) {
                SeatPlanResult.Balance stated = planned.balances().get(d);
                right = stated.occupation().equals(demand.occupation())
                        && Math.abs(stated.served() - served) < CLOSE * Math.max(1, served)
                        && Math.abs(stated.unmet() - unmet) < CLOSE * Math.max(1, unmet)
                        && Math.abs(stated.surplus() - surplus) < CLOSE * Math.max(1, surplus);
            }
            if (!right) {
                findings.add(text(demand.occupation(), "供需数字有误", "is stated with a wrong balance"));
            }
        }
    }

    /** The fewest classes that hold the seats are enough to look at: more would need more learners. */
    private static boolean wholeClasses(Programme programme, int seats) {
        for (int classes = 0; classes <= programme.classes(); classes++) {
            if ((long) classes * programme.largestClass() >= seats) {
                return (long) classes * programme.leastClass() <= seats;
            }
        }
        return false;
    }

    private static double served(SeatPlanProblem problem, SeatPlan plan, Demand demand) {
        double served = 0;
        for (int p = 0; p < problem.programmes().size(); p++) {
            Programme programme = problem.programmes().get(p);
            Integer percent = demand.percentByProgramme().get(programme.id());
            if (percent != null) {
                served += percent / 100.0 * programme.pipeline().graduatePercent() / 100.0 * plan.of(p);
            }
        }
        return served;
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
            double served = served(problem, plan, demand);
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
