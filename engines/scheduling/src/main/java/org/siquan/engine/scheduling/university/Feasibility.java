package org.siquan.engine.scheduling.university;

import java.util.ArrayList;
import java.util.List;
import org.siquan.engine.kernel.Text;

/** Reasons, each sufficient, why there is no timetable: what no search could mend. */
final class Feasibility {

    private static final int MOST = 20;

    private final Model model;
    private final List<Text> reasons = new ArrayList<>();

    private Feasibility(Model model) {
        this.model = model;
    }

    static List<Text> reasons(Model model) {
        Feasibility check = new Feasibility(model);
        check.classesWithoutPlace();
        check.coursesWithoutEnrolment();
        if (check.reasons.isEmpty()) {
            check.pairsWithoutTimes();
        }
        return check.reasons;
    }

    private void add(String zh, String en) {
        if (reasons.size() < MOST) {
            reasons.add(new Text(zh, en));
        }
    }

    private String id(int c) {
        return model.problem.classes().get(c).id();
    }

    private void classesWithoutPlace() {
        for (int c = 0; c < model.classes; c++) {
            if (model.times(c) == 0) {
                add(
                        "班 %s 的任何可选时间都没有可用的可选教室".formatted(id(c)),
                        "class %s has no time at which one of its rooms is open".formatted(id(c)));
            }
        }
    }

    private void coursesWithoutEnrolment() {
        Sections sections = model.sections;
        boolean[] told = new boolean[model.problem.courses().size()];
        for (int demand = 0; demand < sections.demands(); demand++) {
            int course = sections.course[demand];
            if (!told[course] && !canBeTaken(course)) {
                told[course] = true;
                String name = model.problem.courses().get(course).id();
                add(
                        "课程 %s 没有一个方案能按上级班的要求选全".formatted(name),
                        "no configuration of course %s can be attended with the parents its classes demand"
                                .formatted(name));
            }
        }
    }

    private boolean canBeTaken(int course) {
        Sections sections = model.sections;
        for (int f = sections.configFrom[course]; f < sections.configFrom[course + 1]; f++) {
            if (complete(sections.parts[f], 0, new int[sections.parts[f].length])) {
                return true;
            }
        }
        return false;
    }

    private boolean complete(int[][] parts, int p, int[] now) {
        if (p == parts.length) {
            return true;
        }
        for (int c : parts[p]) {
            int parent = model.sections.parent[c];
            if (parent < 0 || now[model.sections.part[parent]] == parent) {
                now[p] = c;
                if (complete(parts, p + 1, now)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Required relations that no two times of the classes keep, travel apart. */
    private void pairsWithoutTimes() {
        PairTable pairs = model.pairs;
        for (int c = 0; c < model.classes; c++) {
            for (int i = pairs.from[c]; i < pairs.from[c + 1]; i++) {
                int other = pairs.other[i];
                boolean aboutRooms = pairs.kind[i] == PairRule.code(DistributionType.SAME_ROOM)
                        || pairs.kind[i] == PairRule.code(DistributionType.DIFFERENT_ROOM);
                if (c < other && pairs.hard[i] == 1 && !aboutRooms && !compatible(c, other, i)) {
                    add(
                            "班 %s 与 %s 的任何一对时间都不满足它们之间必须满足的约束".formatted(id(c), id(other)),
                            "no times of classes %s and %s keep the relation required between them"
                                    .formatted(id(c), id(other)));
                }
            }
        }
    }

    private boolean compatible(int c, int other, int pair) {
        for (int t = model.timeFrom[c]; t < model.timeFrom[c + 1]; t++) {
            for (int u = model.timeFrom[other]; u < model.timeFrom[other + 1]; u++) {
                if (!PairRule.broken(
                        model.pairs.kind[pair],
                        model.pairs.number[pair],
                        model.days[t],
                        model.weeks[t],
                        model.start[t],
                        model.end[t],
                        model.days[u],
                        model.weeks[u],
                        model.start[u],
                        model.end[u],
                        0,
                        false)) {
                    return true;
                }
            }
        }
        return false;
    }
}
