package org.siquan.engine.scheduling.university;

import java.util.Arrays;

/**
 * A timetable that changes class by class and student by student, with its cost. What a class costs is remembered until it or
 * one of its neighbours changes.
 */
final class UniversityState {

    final Model model;
    final Placements at;
    final Attendance attendance;
    final GroupCosts groups;
    final LocalCost local;
    /** Broken constraints: pairs, clashes in rooms, excess of groups, students above limits. */
    long hard;

    long soft;

    private final long[] ownHard;
    private final long[] ownSoft;
    private final boolean[] fresh;
    private final Journal journal;

    UniversityState(Model model, long price) {
        this.model = model;
        at = new Placements(model);
        attendance = new Attendance(model);
        groups = new GroupCosts(at);
        local = new LocalCost(at, attendance, groups);
        local.price = price;
        ownHard = new long[model.classes];
        ownSoft = new long[model.classes];
        fresh = new boolean[model.classes];
        journal = new Journal(this);
    }

    long cost() {
        return soft + local.price * hard;
    }

    /** What the class costs where it is. */
    long own(int c) {
        if (!fresh[c]) {
            local.of(c, at.time[c], at.option[c], Long.MAX_VALUE);
            ownHard[c] = local.hard;
            ownSoft[c] = local.soft;
            fresh[c] = true;
        }
        return ownSoft[c] + local.price * ownHard[c];
    }

    /** Broken constraints the class takes part in. */
    long ownHard(int c) {
        own(c);
        return ownHard[c];
    }

    /** The difference if the class moved; exact if not above {@code allowed}. */
    long difference(int c, int time, int option, long allowed) {
        long before = own(c);
        long bound = allowed >= Long.MAX_VALUE - before ? Long.MAX_VALUE : before + allowed;
        return local.of(c, time, option, bound) - before;
    }

    /** Moves the class; whatever was computed before is computed again. */
    void move(int c, int time, int option) {
        if (at.placed(c)) {
            own(c);
            hard -= ownHard[c];
            soft -= ownSoft[c];
        } else {
            for (int g : model.groups.of[c]) {
                hard -= groups.hard[g];
                soft -= groups.soft[g];
            }
        }
        local.of(c, time, option, Long.MAX_VALUE);
        hard += local.hard;
        soft += local.soft;
        stale(c);
        at.put(c, time, option);
        stale(c);
        for (int g : model.groups.of[c]) {
            groups.update(g);
        }
        journal.moved(c);
    }

    private void stale(int c) {
        fresh[c] = false;
        PairTable pairs = model.pairs;
        for (int i = pairs.from[c]; i < pairs.from[c + 1]; i++) {
            fresh[pairs.other[i]] = false;
        }
        for (int i = 0; i < attendance.sharedCount[c]; i++) {
            fresh[attendance.shared[c][i]] = false;
        }
        for (int g : model.groups.of[c]) {
            for (int member : model.groups.members[g]) {
                fresh[member] = false;
            }
        }
        int room = at.room[c];
        if (room >= 0) {
            for (int i = 0; i < at.count[room]; i++) {
                fresh[at.occupants[room][i]] = false;
            }
        }
    }

    /** Conflicts of the demand with the other demands of its student and within itself, if it had those classes. */
    long conflicts(int demand, int[] classes) {
        Sections sections = model.sections;
        int s = sections.student[demand];
        long conflicts = 0;
        for (int i = 0; i < classes.length; i++) {
            for (int j = 0; j < i; j++) {
                conflicts += at.conflict(classes[i], classes[j]) ? 1 : 0;
            }
            for (int k = sections.demandFrom[s]; k < sections.demandFrom[s + 1]; k++) {
                if (k != demand) {
                    for (int other : attendance.classes[k]) {
                        conflicts += at.conflict(classes[i], other) ? 1 : 0;
                    }
                }
            }
        }
        return conflicts;
    }

    /** The difference in cost through conflicts, limits apart, if the demand had those classes. */
    long conflictDifference(int demand, int[] now) {
        if (model.studentWeight == 0) {
            return 0;
        }
        return model.studentWeight * (conflicts(demand, now) - conflicts(demand, attendance.classes[demand]));
    }

    /** Gives a demand other classes. */
    void enrol(int demand, int[] now) {
        soft += conflictDifference(demand, now);
        hard -= attendance.over;
        staleStudent(demand);
        attendance.set(demand, now);
        staleStudent(demand);
        hard += attendance.over;
        journal.enrolled(demand);
    }

    private void staleStudent(int demand) {
        Sections sections = model.sections;
        int s = sections.student[demand];
        for (int k = sections.demandFrom[s]; k < sections.demandFrom[s + 1]; k++) {
            for (int c : attendance.classes[k]) {
                fresh[c] = false;
            }
        }
    }

    /** The price of a broken constraint from now on. */
    void price(long price) {
        local.price = price;
    }

    void keep() {
        journal.keep();
    }

    void restore() {
        journal.restore();
    }

    /** Hard and soft part computed from nothing but times, rooms and enrolments. */
    long[] recount() {
        return FullCount.of(this);
    }

    /** Classes that take part in a broken constraint. */
    int[] violated() {
        int[] found = new int[model.classes];
        int size = 0;
        for (int c = 0; c < model.classes; c++) {
            if (ownHard(c) > 0) {
                found[size++] = c;
            }
        }
        return Arrays.copyOf(found, size);
    }
}
