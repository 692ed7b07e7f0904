package org.siquan.engine.scheduling.clerkship;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.siquan.engine.kernel.Text;

/** Proofs by counting that no plan exists; finding none proves nothing. */
final class ClerkshipConflicts {

    private final Roster roster;
    private final ClerkshipProblem problem;
    private final Prerequisites prerequisites;
    private final List<Text> found = new ArrayList<>();

    ClerkshipConflicts(Roster roster) {
        this.roster = roster;
        problem = roster.problem;
        prerequisites = new Prerequisites(roster);
    }

    List<Text> find() {
        prerequisites();
        for (int s = 0; s < roster.students; s++) {
            student(s);
        }
        for (int h = 0; h < roster.hospitals; h++) {
            for (int d = 0; d < roster.disciplines; d++) {
                places(h, d);
            }
        }
        return found;
    }

    private void prerequisites() {
        for (int d = 0; d < roster.disciplines; d++) {
            if (circular(d) && demanded(d)) {
                add(
                        "科目 %d 的先修要求成环（%s），无人能修，却要求有人在岗".formatted(d + 1, circle(d)),
                        "the prerequisites of discipline %d go in a circle (%s), so nobody can take it, yet some are demanded"
                                .formatted(d + 1, circle(d)));
            }
        }
    }

    private boolean circular(int d) {
        return prerequisites.depth(d) < 0 && roster.before[d].length > 0;
    }

    /** The circle that a discipline leads to, each before the next, such as {@code 2 → 5 → 2}. */
    private String circle(int d) {
        List<Integer> way = new ArrayList<>();
        int at = d;
        while (!way.contains(at)) {
            way.add(at);
            int here = at;
            at = IntStream.of(roster.before[here])
                    .filter(this::circular)
                    .findFirst()
                    .orElse(here);
        }
        List<Integer> circle = new ArrayList<>(way.subList(way.indexOf(at), way.size()));
        circle.add(at);
        return circle.reversed().stream().map(each -> String.valueOf(each + 1)).collect(Collectors.joining(" → "));
    }

    /** Says of disciplines that a student lacks which of them nobody can take. */
    private void blockedByCircles(int s, int g) {
        for (int d = 0; d < roster.disciplines; d++) {
            if (roster.group(d) == g && circular(d) && problem.allowed().at(s, d) > 0) {
                add(
                        "科目 %d 的先修要求成环（%s），无人能修".formatted(d + 1, circle(d)),
                        "the prerequisites of discipline %d go in a circle (%s), so nobody can take it"
                                .formatted(d + 1, circle(d)));
                return;
            }
        }
    }

    private boolean demanded(int d) {
        for (int h = 0; h < roster.hospitals; h++) {
            for (int t = 0; t < roster.periods; t++) {
                if (problem.least().at(h, d, t) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void student(int s) {
        for (int g = 0; g < problem.sizes().groups(); g++) {
            int possible = roster.choices[s][g].length;
            int needed = problem.needed().at(s, g);
            if (possible < needed) {
                add(
                        "学生 %d 第 %d 组需修 %d 门，只有 %d 门可修".formatted(s + 1, g + 1, needed, possible),
                        "student %d needs %d disciplines of group %d, can take %d"
                                .formatted(s + 1, needed, g + 1, possible));
                blockedByCircles(s, g);
            }
        }
        int taken = problem.taken(s);
        int fitting = roster.packed(s).length;
        if (fitting < taken) {
            add(
                    "学生 %d 需修 %d 门，在校时段只排得下 %d 门".formatted(s + 1, taken, fitting),
                    "student %d needs %d disciplines, only %d fit into the periods available"
                            .formatted(s + 1, taken, fitting));
        }
        long room = (long) problem.mostPerHospital() * roster.hospitals;
        if (room < taken) {
            add(
                    "学生 %d 需修 %d 门，各医院合计至多 %d 门".formatted(s + 1, taken, room),
                    "student %d needs %d disciplines, all hospitals together allow %d".formatted(s + 1, taken, room));
        }
    }

    private void places(int h, int d) {
        for (int t = 0; t < roster.periods; t++) {
            int least = problem.least().at(h, d, t);
            int most = problem.most().at(h, d, t);
            int able = least == 0 ? 0 : able(h, d, t);
            if (least > most) {
                add(
                        "医院 %d 科目 %d 第 %d 期至少 %d 人、至多 %d 人".formatted(h + 1, d + 1, t + 1, least, most),
                        "hospital %d, discipline %d, period %d: at least %d and at most %d students"
                                .formatted(h + 1, d + 1, t + 1, least, most));
            } else if (least > able) {
                add(
                        "医院 %d 科目 %d 第 %d 期至少 %d 人，只有 %d 人能去".formatted(h + 1, d + 1, t + 1, least, able),
                        "hospital %d, discipline %d, period %d: at least %d students, only %d can be there"
                                .formatted(h + 1, d + 1, t + 1, least, able));
            }
        }
    }

    /** Students who may take the discipline in the hospital around the period. */
    private int able(int h, int d, int t) {
        int count = 0;
        for (int s = 0; s < roster.students; s++) {
            boolean chosen = false;
            for (int choice : roster.choices[s][roster.group(d)]) {
                chosen |= choice == d;
            }
            boolean free = false;
            for (int start = Math.max(0, t - roster.duration + 1); start <= t; start++) {
                free |= roster.starts[s][start];
            }
            count += chosen && free && roster.able(s, h, d) ? 1 : 0;
        }
        return count;
    }

    private void add(String zh, String en) {
        if (found.size() < ClerkshipResult.Infeasible.MOST_CONFLICTS) {
            found.add(new Text(zh, en));
        }
    }
}
