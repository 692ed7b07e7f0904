package org.siquan.engine.scheduling.curriculum;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A cost that no timetable is below, part by part: largest lectures in largest rooms, days that a course cannot reach,
 * curricula of one lecture.
 */
final class LowerBound {

    private LowerBound() {}

    static long of(Model model) {
        return students(model) + CurriculumCost.DAY * days(model) + CurriculumCost.LONELY * lonely(model);
    }

    /**
     * Students beyond capacities if lectures and cells, both from the largest, are paired in order: no pairing has fewer,
     * because max(0, students − capacity) has the Monge property.
     */
    private static long students(Model model) {
        int[] students = Arrays.stream(model.courseOf)
                .map(c -> model.problem.courses().get(c).students())
                .sorted()
                .toArray();
        int[] capacity = model.problem.rooms().stream()
                .mapToInt(r -> r.capacity())
                .sorted()
                .toArray();
        long beyond = 0;
        for (int i = 0; i < students.length; i++) {
            int room = capacity[capacity.length - 1 - i / model.periods];
            beyond += Math.max(0, students[students.length - 1 - i] - room);
        }
        return beyond;
    }

    private static long days(Model model) {
        long missing = 0;
        for (int c = 0; c < model.courses; c++) {
            BitSet days = new BitSet();
            for (int p : model.available[c]) {
                days.set(model.dayOf[p]);
            }
            int lectures = model.firstLecture[c + 1] - model.firstLecture[c];
            missing += Math.max(0, model.minDays[c] - Math.min(lectures, days.cardinality()));
        }
        return missing;
    }

    private static long lonely(Model model) {
        long lonely = 0;
        for (int q = 0; q < model.problem.curricula().size(); q++) {
            int lectures = 0;
            for (int c : model.problem.curricula().get(q).courses()) {
                lectures += model.firstLecture[c + 1] - model.firstLecture[c];
            }
            lonely += model.periodsADay == 1 ? lectures : lectures == 1 ? 1 : 0;
        }
        return lonely;
    }
}
