package org.siquan.engine.scheduling.university;

/** The solution kept, and which classes and demands differ from it: keeping and restoring touch only those. */
final class Journal {

    private final UniversityState state;
    private final int[] time;
    private final int[] option;
    private final int[][] classes;
    private final int[] changed;
    private final boolean[] isChanged;
    private int changes;
    private final int[] enrolled;
    private final boolean[] isEnrolled;
    private int enrolments;

    Journal(UniversityState state) {
        this.state = state;
        int n = state.model.classes;
        int demands = state.model.sections.demands();
        time = new int[n];
        option = new int[n];
        changed = new int[n];
        isChanged = new boolean[n];
        classes = new int[demands][];
        enrolled = new int[demands];
        isEnrolled = new boolean[demands];
    }

    void moved(int c) {
        if (!isChanged[c]) {
            isChanged[c] = true;
            changed[changes++] = c;
        }
    }

    void enrolled(int demand) {
        if (!isEnrolled[demand]) {
            isEnrolled[demand] = true;
            enrolled[enrolments++] = demand;
        }
    }

    void keep() {
        for (int i = 0; i < changes; i++) {
            int c = changed[i];
            time[c] = state.at.time[c];
            option[c] = state.at.option[c];
            isChanged[c] = false;
        }
        for (int i = 0; i < enrolments; i++) {
            int demand = enrolled[i];
            classes[demand] = state.attendance.classes[demand];
            isEnrolled[demand] = false;
        }
        changes = 0;
        enrolments = 0;
    }

    void restore() {
        int back = changes;
        for (int i = 0; i < back; i++) {
            int c = changed[i];
            if (state.at.time[c] != time[c] || state.at.option[c] != option[c]) {
                state.move(c, time[c], option[c]);
            }
            isChanged[c] = false;
        }
        int again = enrolments;
        for (int i = 0; i < again; i++) {
            int demand = enrolled[i];
            state.enrol(demand, classes[demand]);
            isEnrolled[demand] = false;
        }
        changes = 0;
        enrolments = 0;
    }
}
