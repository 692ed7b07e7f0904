package org.siquan.engine.rules;

import java.time.LocalDate;
import java.util.List;

/** What may be known about the work. Hours in hours. */
public final class WorkFact {

    private WorkFact() {}

    /** Days on which work is planned. */
    public static final Fact<List<LocalDate>> SHIFTS = Fact.of("shifts", "排班日期", "days of work");

    public static final Fact<Double> HOURS_A_DAY = Fact.of("hours-a-day", "每日工时", "hours a day");
    public static final Fact<Double> HOURS_A_WEEK = Fact.of("hours-a-week", "每周工时", "hours a week");
    /** Some shift overlaps the night. */
    public static final Fact<Boolean> NIGHT = Fact.of("night", "夜班", "night shift");
    /** All segments of post internship together. */
    public static final Fact<Double> MONTHS = Fact.of("months", "岗位实习总月数", "months at posts");
    /** Part of the plan’s tasks that were done, 0..1. */
    public static final Fact<Double> TASKS_DONE = Fact.of("tasks-done", "典型任务覆盖率", "part of the plan’s tasks done");
    /** Part of the time spent on the commonest task, 0..1. */
    public static final Fact<Double> COMMONEST_TASK =
            Fact.of("commonest-task", "单一任务占比", "part of the time on one task");
    /** Working days on which neither tutor looked. */
    public static final Fact<Integer> DAYS_UNCHECKED =
            Fact.of("days-unchecked", "无人检查的工作日", "working days without a check");
    /** Longest time between knowing of an important matter and reporting it, hours. */
    public static final Fact<Double> REPORT_HOURS =
            Fact.of("report-hours", "重要情况报告时限", "hours until an important matter was reported");
    /** Ideology, safety, law and ethics, mental health: topics taught, 0..4. */
    public static final Fact<Integer> TOPICS = Fact.of("topics", "四类教育", "four topics of education");

    public static final Fact<Integer> COMPLAINTS_OVERDUE =
            Fact.of("complaints-overdue", "逾期未办的投诉", "overdue complaints");
}
