package org.siquan.engine.scheduling.curriculum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.kernel.Text;

/**
 * Proofs that there is no timetable: too few cells for all lectures, and groups of courses that must not meet (one course, a
 * teacher, a curriculum) with more lectures than the periods in which any of them is available. By Hall's theorem (1935,
 * doi:10.1112/jlms/s1-10.37.26) a group has periods of its own for its lectures exactly when no part of it has too few; the
 * part is found by a matching that cannot be completed.
 *
 * @implNote O(groups × lectures of a group × periods of a group)
 */
final class Obstacles {

    private final Model model;
    private final List<Text> found = new ArrayList<>();
    /** [period]: lecture of the group that holds it, or -1. */
    private final int[] holder;

    private final boolean[] reached;

    private Obstacles(Model model) {
        this.model = model;
        holder = new int[model.periods];
        reached = new boolean[model.periods];
    }

    static List<Text> of(Model model) {
        Obstacles obstacles = new Obstacles(model);
        obstacles.cells();
        BitSet shortOfPeriods = obstacles.courses();
        obstacles.groups(shortOfPeriods);
        return obstacles.found;
    }

    private void cells() {
        long cells = (long) model.periods * model.rooms;
        if (model.lectures > cells) {
            found.add(new Text(
                    "共 %d 讲，而 %d 间教室 × %d 个时段只有 %d 处。".formatted(model.lectures, model.rooms, model.periods, cells),
                    "There are %d lectures, and %d rooms × %d periods hold only %d."
                            .formatted(model.lectures, model.rooms, model.periods, cells)));
        }
    }

    private BitSet courses() {
        BitSet tooFew = new BitSet();
        for (int c = 0; c < model.courses; c++) {
            int lectures = lectures(c);
            int periods = model.available[c].length;
            if (lectures > periods) {
                tooFew.set(c);
                String id = model.problem.courses().get(c).id();
                found.add(new Text(
                        "课程 %s 有 %d 讲，可用时段只有 %d 个。".formatted(id, lectures, periods),
                        "Course %s has %d lectures and is available in %d periods only."
                                .formatted(id, lectures, periods)));
            }
        }
        return tooFew;
    }

    private int lectures(int course) {
        return model.firstLecture[course + 1] - model.firstLecture[course];
    }

    /** Teachers and curricula whose courses each have enough periods, but not together. */
    private void groups(BitSet tooFew) {
        Map<String, List<Integer>> teachers = new LinkedHashMap<>();
        for (int c = 0; c < model.courses; c++) {
            teachers.computeIfAbsent(model.problem.courses().get(c).teacher(), _ -> new ArrayList<>())
                    .add(c);
        }
        teachers.forEach((teacher, courses) -> group("教师 " + teacher, "teacher " + teacher, courses, tooFew));
        model.problem
                .curricula()
                .forEach(each -> group("课程组 " + each.id(), "curriculum " + each.id(), each.courses(), tooFew));
    }

    private void group(String zh, String en, List<Integer> courses, BitSet tooFew) {
        if (courses.size() < 2 || courses.stream().anyMatch(tooFew::get)) {
            return;
        }
        Arrays.fill(holder, -1);
        for (int c : courses) {
            for (int l = model.firstLecture[c]; l < model.firstLecture[c + 1]; l++) {
                Arrays.fill(reached, false);
                if (!matched(l)) {
                    refute(zh, en, c);
                    return;
                }
            }
        }
    }

    /** Finds the lecture a period, moving others if need be; breadth first, so that a long chain needs no stack. */
    private boolean matched(int lecture) {
        int[] from = new int[model.periods];
        int[] queue = new int[model.periods + 1];
        int size = 0;
        int[] asking = new int[model.periods + 1];
        asking[size] = lecture;
        queue[size++] = -1;
        for (int next = 0; next < size; next++) {
            for (int p : model.available[model.courseOf[asking[next]]]) {
                if (reached[p]) {
                    continue;
                }
                reached[p] = true;
                from[p] = next;
                if (holder[p] < 0) {
                    give(p, from, queue, asking);
                    return true;
                }
                asking[size] = holder[p];
                queue[size++] = p;
            }
        }
        return false;
    }

    private void give(int free, int[] from, int[] queue, int[] asking) {
        for (int p = free; p >= 0; ) {
            int at = from[p];
            holder[p] = asking[at];
            p = queue[at];
        }
    }

    /** The lectures that hold the periods reached, and one more, have nothing but these periods. */
    private void refute(String zh, String en, int course) {
        BitSet courses = new BitSet();
        courses.set(course);
        int periods = 0;
        for (int p = 0; p < reached.length; p++) {
            if (reached[p]) {
                periods++;
                courses.set(model.courseOf[holder[p]]);
            }
        }
        List<String> ids = courses.stream()
                .mapToObj(c -> model.problem.courses().get(c).id())
                .toList();
        found.add(new Text(
                "%s：%s 不能同时上课，共至少 %d 讲，可用时段合起来只有 %d 个。".formatted(zh, String.join("、", ids), periods + 1, periods),
                "%s: %s must not meet and have at least %d lectures, but only %d periods are available to them together."
                        .formatted(en, String.join(", ", ids), periods + 1, periods)));
    }
}
