package org.siquan.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.siquan.engine.kernel.Text;
import org.siquan.region.RegionIndex;
import org.siquan.region.travel.TravelTimes;

/** Sums up the year for each circle and carries what stayed open into next year's demand. */
final class OutcomeStage {

    private OutcomeStage() {}

    static OutcomeResult run(YearInput input, YearState state) {
        MatchingResult matching = YearState.require(state.matching(), Stage.MATCHING);
        ScheduleResult schedule = YearState.require(state.schedule(), Stage.SCHEDULE);
        AlignmentResult alignment = YearState.require(state.alignment(), Stage.ALIGNMENT);
        DemandResult demand = YearState.require(state.demand(), Stage.DEMAND);
        TrainingResult training = YearState.require(state.training(), Stage.TRAINING);
        List<OutcomeResult.Indicator> indicators = new ArrayList<>();
        long blocks =
                schedule.plans().stream().mapToLong(p -> p.blocks().size()).sum();
        long near = schedule.plans().stream()
                .flatMap(p -> p.blocks().stream())
                .filter(b -> b.travelMinutes() <= TravelTimes.ONE_HOUR)
                .count();
        indicators.add(new OutcomeResult.Indicator(
                "reach",
                "metro",
                new Text("一小时可达率", "Within one hour"),
                near,
                blocks,
                new Text("个学习或岗位段，住处门到门不超过 60 分钟", "blocks no more than 60 minutes from the lodging, door to door")));
        indicators.add(new OutcomeResult.Indicator(
                "filled",
                "industry",
                new Text("订单名额满足率", "Order places filled"),
                matching.placed(),
                demand.places(),
                new Text("个订单名额有人", "order places filled")));
        long covered = Math.round(alignment.coverage().stream()
                .mapToDouble(c -> c.covered() * c.demand())
                .sum());
        long asked = Math.round(alignment.coverage().stream()
                .mapToDouble(AlignmentResult.Coverage::demand)
                .sum());
        indicators.add(new OutcomeResult.Indicator(
                "coverage",
                "education",
                new Text("专业覆盖率", "Demand covered by majors"),
                covered,
                asked,
                new Text("个名额的能力要求已有课程教到深度", "places whose competencies are taught deep enough")));
        indicators.add(new OutcomeResult.Indicator(
                "placed",
                "talent",
                new Text("首轮入班率", "Placed in the first round"),
                matching.placed(),
                matching.placements().size(),
                new Text("名报名学生入班", "learners placed")));
        indicators.add(new OutcomeResult.Indicator(
                "ready",
                "talent",
                new Text("计划合规率", "Planned within the rules"),
                training.ready(),
                training.checked(),
                new Text("个岗位段不违反停止类规则（材料另补）", "work blocks break no stopping rule (papers follow)")));
        return new OutcomeResult(indicators, next(input, demand, matching));
    }

    private static List<OutcomeResult.NextDemand> next(YearInput input, DemandResult demand, MatchingResult matching) {
        RegionIndex index = RegionIndex.of(input.region());
        Map<String, Integer> unfilled = new TreeMap<>();
        Map<String, Integer> filledByOrder = new HashMap<>();
        Map<String, String> orderOfClass = new HashMap<>();
        input.region()
                .industry()
                .classes()
                .forEach(c -> orderOfClass.put(
                        c.id().value(), index.order(c.order()).id().value()));
        for (MatchingResult.ClassFill fill : matching.classes()) {
            Optional.ofNullable(orderOfClass.get(fill.id()))
                    .ifPresent(order -> filledByOrder.merge(order, fill.placed(), Integer::sum));
        }
        input.region()
                .industry()
                .orders()
                .forEach(order -> unfilled.merge(
                        order.occupationCode(),
                        Math.max(
                                0,
                                order.places()
                                        - filledByOrder.getOrDefault(order.id().value(), 0)),
                        Integer::sum));
        Map<String, Double> forecast = new TreeMap<>();
        demand.series().forEach(s -> forecast.merge(s.occupationCode(), s.expected(), Double::sum));
        unfilled.keySet()
                .forEach(code -> forecast.putIfAbsent(code, 0.0)); // ordered for the first time, without history
        List<OutcomeResult.NextDemand> rows = new ArrayList<>();
        forecast.forEach((code, expected) -> rows.add(new OutcomeResult.NextDemand(
                code, DemandStage.occupation(input, code), expected, unfilled.getOrDefault(code, 0))));
        rows.sort(Comparator.comparingDouble((OutcomeResult.NextDemand n) -> -n.total())
                .thenComparing(OutcomeResult.NextDemand::occupationCode));
        return rows;
    }
}
