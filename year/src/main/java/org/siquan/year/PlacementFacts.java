package org.siquan.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.rules.CareFact;
import org.siquan.engine.rules.Facts;
import org.siquan.engine.rules.FactsBuilder;
import org.siquan.engine.rules.Figures;
import org.siquan.engine.rules.PaperFact;
import org.siquan.engine.rules.PayFact;
import org.siquan.engine.rules.PostFact;
import org.siquan.engine.rules.Setting;
import org.siquan.engine.rules.UnitFact;
import org.siquan.engine.rules.WorkFact;
import org.siquan.region.Enterprise;
import org.siquan.region.Learner;
import org.siquan.region.Order;
import org.siquan.region.OrderClass;
import org.siquan.region.Post;
import org.siquan.region.RegionIndex;

/**
 * What a plan alone tells about each work block: level, provinces, dates, working days, hours, pay, and how many learners
 * are there at once. Papers (agreement, insurance, consent, examination) are not part of a plan and stay unknown.
 */
final class PlacementFacts {

    private static final double DAYS_A_MONTH = 30.4;

    private final ScheduleResult schedule;
    private final RegionIndex index;
    private final WorkDays days;
    private final PostFacts postFacts;
    private final Map<String, Post> posts = new HashMap<>();
    private final Map<String, int[]> atPost = new HashMap<>();
    private final Map<String, int[]> atUnit = new HashMap<>();
    private final Map<String, int[]> withMentor = new HashMap<>();
    private final List<Planned> planned = new ArrayList<>();

    /** One work block of one learner with its facts. */
    record Planned(
            String learner,
            String name,
            String school,
            Enterprise enterprise,
            String post,
            int week,
            int weeks,
            Facts facts) {}

    PlacementFacts(YearInput input, ScheduleResult schedule) {
        this.schedule = schedule;
        index = RegionIndex.of(input.region());
        days = new WorkDays(input.catalogue().calendar());
        postFacts = new PostFacts(index, days);
        input.region()
                .industry()
                .posts()
                .forEach(p -> posts.put(p.zh() + "|" + p.order().value(), p));
        count();
        Map<String, Learner> learners = new HashMap<>();
        input.region().talent().learners().forEach(l -> learners.put(l.id().value(), l));
        for (ScheduleResult.Plan plan : schedule.plans()) {
            Learner learner = learners.get(plan.learner());
            if (learner != null) {
                blocks(plan, learner);
            }
        }
    }

    List<Planned> all() {
        return planned;
    }

    /** The state's calendar and the figures of this project. */
    Setting setting() {
        return new Setting(days.asRulesReadIt(), Figures.STANDARD);
    }

    private Order order(ScheduleResult.Plan plan) {
        OrderClass orderClass = index.orderClass(new org.siquan.region.ClassId(plan.classId()));
        return index.order(orderClass.order());
    }

    private void count() {
        for (ScheduleResult.Plan plan : schedule.plans()) {
            Order order = order(plan);
            for (ScheduleResult.Block block : plan.blocks()) {
                if (block.work()) {
                    add(atPost, block.post() + "|" + order.id().value(), block);
                    add(atUnit, order.enterprise().value(), block);
                    add(withMentor, mentorKey(order, block), block);
                }
            }
        }
    }

    private void add(Map<String, int[]> counts, String key, ScheduleResult.Block block) {
        int[] perWeek = counts.computeIfAbsent(key, k -> new int[schedule.weeks() + 1]);
        for (int week = block.week(); week < block.week() + block.weeks(); week++) {
            perWeek[week]++;
        }
    }

    private static String mentorKey(Order order, ScheduleResult.Block block) {
        return order.enterprise().value() + "|" + block.mentor();
    }

    private void blocks(ScheduleResult.Plan plan, Learner learner) {
        Order order = order(plan);
        int workWeeks = plan.blocks().stream()
                .filter(ScheduleResult.Block::work)
                .mapToInt(ScheduleResult.Block::weeks)
                .sum();
        for (ScheduleResult.Block block : plan.blocks()) {
            Post post = posts.get(block.post() + "|" + order.id().value());
            if (block.work() && post != null) {
                planned.add(new Planned(
                        plan.learner(),
                        plan.name(),
                        index.institutionOf(learner).zh(),
                        index.enterprise(order.enterprise()),
                        post.zh(),
                        block.week(),
                        block.weeks(),
                        facts(learner, order, post, block, workWeeks)));
            }
        }
    }

    /** A probation wage is not known, but never above the full wage: pay of 80 % of the full wage is enough for both. */
    private Facts facts(Learner learner, Order order, Post post, ScheduleResult.Block block, int workWeeks) {
        Enterprise enterprise = index.enterprise(order.enterprise());
        FactsBuilder facts = postFacts
                .over(postFacts.kindOf(learner), post, TrainingStage.monday(schedule, block.week()), block.weeks())
                .with(PayFact.PAY, order.monthlyYuan())
                .with(PayFact.SAME_POST, order.samePostYuan())
                .with(UnitFact.STAFF, enterprise.staff())
                .with(UnitFact.LEARNERS, most(atUnit.get(order.enterprise().value()), block))
                .with(PostFact.SAME_KIND_STAFF, post.sameKindStaff())
                .with(
                        PostFact.LEARNERS,
                        most(atPost.get(block.post() + "|" + order.id().value()), block))
                .with(CareFact.UNIT_MENTOR, block.mentor() != null)
                .with(CareFact.MENTOR_LEARNERS, most(withMentor.get(mentorKey(order, block)), block))
                .with(CareFact.UNIFIED_LODGING, true)
                .with(PaperFact.ORDER_CLASS, true)
                .with(WorkFact.MONTHS, workWeeks * 7 / DAYS_A_MONTH);
        boolean enoughForProbation = order.monthlyYuan() >= 0.8 * order.samePostYuan();
        return (enoughForProbation ? facts.with(PayFact.PROBATION, order.samePostYuan()) : facts).build();
    }

    private static int most(int @org.jspecify.annotations.Nullable [] perWeek, ScheduleResult.Block block) {
        int most = 0;
        for (int week = block.week(); perWeek != null && week < block.week() + block.weeks(); week++) {
            most = Math.max(most, perWeek[week]);
        }
        return most;
    }
}
