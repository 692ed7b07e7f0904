package org.siquan.engine.scheduling.university;

import org.siquan.engine.scheduling.search.FastRandom;
import org.siquan.engine.scheduling.search.SearchState;

/**
 * A student to another class of a subpart, with what parents demand, or to another configuration. Where a class is full, its
 * place is exchanged: a student of that class takes the whole enrolment that the first one leaves.
 */
final class MoveStudent implements UniversityMove {

    private final UniversityState state;
    private final Sections sections;
    private final Attendance attendance;
    private final EnrolmentDraw draw;
    private int demand;
    private int partner;
    private int[] now = {};

    MoveStudent(UniversityState state) {
        this.state = state;
        sections = state.model.sections;
        attendance = state.attendance;
        draw = new EnrolmentDraw(sections);
    }

    @Override
    public long propose(FastRandom random, long allowed) {
        partner = -1;
        demand = random.nextInt(sections.demands());
        int[] before = attendance.classes[demand];
        int course = sections.course[demand];
        boolean otherConfiguration =
                sections.configFrom[course + 1] - sections.configFrom[course] > 1 && random.nextInt(4) == 0;
        now = before.length == 0 || otherConfiguration ? draw.any(random, course) : draw.near(random, before);
        if (now.length == 0) {
            return SearchState.NONE;
        }
        int full = fullClass(before);
        if (full >= 0 && random.nextInt(8) != 0) {
            return exchange(random, full);
        }
        return state.conflictDifference(demand, now) + state.local.price * overDifference(before);
    }

    private int fullClass(int[] before) {
        for (int c : now) {
            if (attendance.load[c] >= sections.limit[c] && !Attendance.has(before, c)) {
                return c;
            }
        }
        return -1;
    }

    private long overDifference(int[] before) {
        long difference = 0;
        for (int c : now) {
            difference += attendance.load[c] >= sections.limit[c] && !Attendance.has(before, c) ? 1 : 0;
        }
        for (int c : before) {
            difference -= attendance.load[c] > sections.limit[c] && !Attendance.has(now, c) ? 1 : 0;
        }
        return difference;
    }

    private long exchange(FastRandom random, int full) {
        if (attendance.load[full] == 0) {
            return SearchState.NONE;
        }
        partner = attendance.roster[full][random.nextInt(attendance.load[full])];
        now = attendance.classes[partner];
        return state.conflictDifference(demand, now) + state.conflictDifference(partner, attendance.classes[demand]);
    }

    @Override
    public void accept() {
        int[] before = attendance.classes[demand];
        state.enrol(demand, now);
        if (partner >= 0) {
            state.enrol(partner, before);
        }
    }

    @Override
    public void reject() {
        // nothing was changed
    }
}
