package org.siquan.app.cycle.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siquan.app.cycle.OpenPoint;
import org.siquan.app.cycle.OwnClass;
import org.siquan.app.cycle.WeekLoad;
import org.siquan.engine.kernel.Text;
import org.siquan.region.ClassId;
import org.siquan.region.Enterprise;
import org.siquan.region.Learner;
import org.siquan.region.Mentor;
import org.siquan.region.Post;
import org.siquan.region.Region;
import org.siquan.region.RegionIndex;
import org.siquan.year.ScheduleResult;
import org.siquan.year.TrainingResult;
import org.siquan.year.YearRun;

/** Sums a finished year up for each organisation: its classes, its posts and mentors by week, what is still open. */
final class OrganisationParts {

    private final Region region;
    private final YearRun year;
    private final RegionIndex index;
    private final Map<String, String> enterpriseOf = new HashMap<>();
    private final Map<String, String> schoolOf = new HashMap<>();
    private final Map<String, TrainingResult.RuleUse> rules = new HashMap<>();

    OrganisationParts(Region region, YearRun year) {
        this.region = region;
        this.year = year;
        index = RegionIndex.of(region);
        for (Learner learner : region.talent().learners()) {
            schoolOf.put(learner.id().value(), index.institutionOf(learner).id().value());
        }
        year.schedule().plans().forEach(p -> enterpriseOf.put(p.learner(), enterprise(p.classId())));
        year.training().rules().forEach(r -> rules.put(r.id(), r));
    }

    private String enterprise(String classId) {
        return index.enterpriseOf(index.orderOf(new ClassId(classId)).id()).id().value();
    }

    List<PartsTable.ClassRow> classRows() {
        return year.matching().classes().stream()
                .map(c -> new PartsTable.ClassRow(
                        enterprise(c.id()),
                        new OwnClass(c.id(), c.name(), c.least(), c.most(), c.placed(), c.cutoff(), c.open())))
                .toList();
    }

    List<PartsTable.LoadRow> loadRows() {
        Map<String, PartsTable.LoadRow> rows = new LinkedHashMap<>();
        for (Post post : region.industry().posts()) {
            Enterprise owner = index.enterpriseOf(post.order());
            add(
                    rows,
                    WeekLoad.Kind.POST,
                    owner,
                    post.zh(),
                    index.site(post.site()).zh(),
                    post.capacity());
        }
        for (Mentor mentor : region.industry().mentors()) {
            add(
                    rows,
                    WeekLoad.Kind.MENTOR,
                    index.enterprise(mentor.enterprise()),
                    mentor.name(),
                    "",
                    mentor.learners());
        }
        Map<String, int[]> learners = new HashMap<>();
        for (ScheduleResult.Plan plan : year.schedule().plans()) {
            String owner = enterprise(plan.classId());
            for (ScheduleResult.Block block : plan.blocks()) {
                count(learners, key(owner, WeekLoad.Kind.POST, block.post()), block);
                count(learners, key(owner, WeekLoad.Kind.MENTOR, block.mentor()), block);
            }
        }
        int[] none = new int[year.schedule().weeks()];
        List<PartsTable.LoadRow> all = new ArrayList<>();
        rows.forEach((key, row) -> all.add(new PartsTable.LoadRow(
                row.org(),
                new WeekLoad(
                        row.load().kind(),
                        row.load().name(),
                        row.load().place(),
                        row.load().capacity(),
                        java.util.Arrays.stream(learners.getOrDefault(key, none))
                                .boxed()
                                .toList()))));
        return all;
    }

    /** Posts of one enterprise with the same name are one line: people tell them apart by place, not by number. */
    private static void add(
            Map<String, PartsTable.LoadRow> rows,
            WeekLoad.Kind kind,
            Enterprise owner,
            String name,
            String site,
            int capacity) {
        String place = site.isEmpty() ? owner.zh() : owner.zh() + " · " + site;
        rows.merge(
                key(owner.id().value(), kind, name),
                new PartsTable.LoadRow(owner.id().value(), new WeekLoad(kind, name, place, capacity, List.of())),
                (old, more) -> new PartsTable.LoadRow(
                        old.org(),
                        new WeekLoad(kind, name, old.load().place(), old.load().capacity() + capacity, List.of())));
    }

    private static String key(String owner, WeekLoad.Kind kind, @org.jspecify.annotations.Nullable String name) {
        return owner + "|" + kind + "|" + name;
    }

    private void count(Map<String, int[]> learners, String key, ScheduleResult.Block block) {
        if (block.work()) {
            int[] weeks =
                    learners.computeIfAbsent(key, k -> new int[year.schedule().weeks()]);
            for (int week = block.week(); week < block.week() + block.weeks(); week++) {
                weeks[week - 1]++;
            }
        }
    }

    private static final class Sum {
        private final TrainingResult.Point point;
        private final Set<String> learners = new HashSet<>();
        private int week = Integer.MAX_VALUE;

        Sum(TrainingResult.Point point) {
            this.point = point;
        }

        void add(String learner, int first) {
            learners.add(learner);
            week = Math.min(week, first);
        }
    }

    List<PartsTable.PointRow> pointRows() {
        List<PartsTable.PointRow> rows = new ArrayList<>();
        for (OpenPoint.Side side : OpenPoint.Side.values()) {
            Map<String, Map<String, Sum>> sums = new LinkedHashMap<>();
            for (TrainingResult.Gate gate : year.training().gates()) {
                String org = side == OpenPoint.Side.SCHOOL
                        ? schoolOf.getOrDefault(gate.learner(), "")
                        : enterpriseOf.getOrDefault(gate.learner(), "");
                for (TrainingResult.Point point : gate.points()) {
                    sums.computeIfAbsent(org, k -> new LinkedHashMap<>())
                            .computeIfAbsent(point.rule() + "|" + point.severity(), k -> new Sum(point))
                            .add(gate.learner(), gate.week());
                }
            }
            sums.forEach((org, points) ->
                    points.values().forEach(sum -> rows.add(new PartsTable.PointRow(org, side, point(sum)))));
        }
        return rows;
    }

    private OpenPoint point(Sum sum) {
        TrainingResult.RuleUse rule = rules.get(sum.point.rule());
        Text words = rule == null ? sum.point.sentence() : rule.statement();
        LocalDate day = year.schedule().monday().plusWeeks(sum.week - 1L);
        return new OpenPoint(
                sum.point.rule(),
                sum.point.severity(),
                sum.point.article(),
                sum.point.basis(),
                words,
                sum.point.whoActs(),
                sum.learners.size(),
                day);
    }
}
