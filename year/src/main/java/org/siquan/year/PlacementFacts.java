package org.siquan.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.catalogue.DayKind;
import org.siquan.engine.rules.Facts;
import org.siquan.engine.rules.FactsBuilder;
import org.siquan.engine.rules.Level;
import org.siquan.engine.rules.RestDays;
import org.siquan.region.EducationLevel;
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

    private static final int WORKDAYS_A_WEEK = 5;
    private static final double DAYS_A_MONTH = 30.4;

    private final YearInput input;
    private final ScheduleResult schedule;
    private final RegionIndex index;
    private final Map<String, Post> posts = new HashMap<>();
    private final Map<String, int[]> atPost = new HashMap<>();
    private final Map<String, int[]> atUnit = new HashMap<>();
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
        this.input = input;
        this.schedule = schedule;
        index = RegionIndex.of(input.region());
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

    /** The state's calendar; where a year is not published yet, Saturdays and Sundays are rest days. */
    RestDays calendar() {
        return day -> switch (input.catalogue().calendar().kindOf(day)) {
            case DayKind.Workday workday -> false;
            case DayKind.MakeUpWorkday makeUp -> false;
            case DayKind.Weekend weekend -> true;
            case DayKind.Holiday holiday -> true;
            case DayKind.NotPublished notPublished ->
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        };
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
                    for (int week = block.week(); week < block.week() + block.weeks(); week++) {
                        atPost.computeIfAbsent(
                                        block.post() + "|" + order.id().value(), k -> new int[schedule.weeks() + 1])[
                                week]++;
                        atUnit.computeIfAbsent(order.enterprise().value(), k -> new int[schedule.weeks() + 1])[week]++;
                    }
                }
            }
        }
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
        LocalDate start = TrainingStage.monday(schedule, block.week());
        LocalDate end = start.plusWeeks(block.weeks()).minusDays(3);
        Enterprise enterprise = index.enterprise(order.enterprise());
        FactsBuilder facts = Facts.of(
                        level(index.programme(learner.programme()).level()),
                        index.schoolProvince(learner).word(),
                        index.site(post.site()).province().word(),
                        start,
                        end)
                .gradeYear(Math.max(1, start.getYear() - learner.entryYear() + (start.getMonthValue() >= 9 ? 1 : 0)))
                .shifts(workingDays(start, end))
                .hoursPerDay(post.hoursPerDay())
                .hoursPerWeek((double) post.hoursPerDay() * WORKDAYS_A_WEEK)
                .night(post.night())
                .pay(order.monthlyYuan())
                .samePostPay(order.samePostYuan())
                .staff(enterprise.staff())
                .learnersAtUnit(most(atUnit.get(order.enterprise().value()), block))
                .sameKindStaff(post.sameKindStaff())
                .learnersAtPost(most(atPost.get(block.post() + "|" + order.id().value()), block))
                .unitMentorNamed(block.mentor() != null)
                .unifiedLodging(true)
                .monthsAtPosts(workWeeks * 7 / DAYS_A_MONTH);
        boolean enoughForProbation = order.monthlyYuan() >= 0.8 * order.samePostYuan();
        return (enoughForProbation ? facts.probationPay(order.samePostYuan()) : facts).build();
    }

    /** The plan books working days of the state's calendar and nothing else. */
    private List<LocalDate> workingDays(LocalDate start, LocalDate end) {
        return start.datesUntil(end.plusDays(1))
                .filter(day -> !calendar().isRestDay(day))
                .toList();
    }

    private static int most(int @org.jspecify.annotations.Nullable [] perWeek, ScheduleResult.Block block) {
        int most = 0;
        for (int week = block.week(); perWeek != null && week < block.week() + block.weeks(); week++) {
            most = Math.max(most, perWeek[week]);
        }
        return most;
    }

    private static Level level(EducationLevel level) {
        return switch (level) {
            case SECONDARY_VOCATIONAL -> Level.SECONDARY;
            case HIGHER_VOCATIONAL -> Level.VOCATIONAL_DIPLOMA;
            case VOCATIONAL_BACHELOR -> Level.VOCATIONAL_BACHELOR;
            case UNDERGRADUATE -> Level.UNDERGRADUATE;
        };
    }
}
