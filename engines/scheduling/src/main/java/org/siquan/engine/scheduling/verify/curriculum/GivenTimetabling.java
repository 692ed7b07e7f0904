package org.siquan.engine.scheduling.verify.curriculum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A problem as its file has it. Periods are counted through all days. */
record GivenTimetabling(
        int days,
        int periodsADay,
        Map<String, Course> courses,
        Map<String, Integer> rooms,
        Map<String, List<String>> curricula) {

    /** A course. */
    record Course(
            String id, String teacher, int lectures, int minWorkingDays, int students, Set<Integer> unavailable) {}

    static GivenTimetabling empty(int days, int periodsADay) {
        return new GivenTimetabling(
                days, periodsADay, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    int periods() {
        return days * periodsADay;
    }

    int day(int period) {
        return period / periodsADay;
    }
}
