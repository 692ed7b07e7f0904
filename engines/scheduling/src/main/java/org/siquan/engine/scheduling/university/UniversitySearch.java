package org.siquan.engine.scheduling.university;

import org.siquan.engine.scheduling.search.FastRandom;
import org.siquan.engine.scheduling.search.SearchState;

/**
 * The timetable as the core searches it. Broken constraints have a price that rises while none of them disappears and falls
 * while there is none, so that the search crosses the border of what is allowed again and again (strategic oscillation:
 * Glover 1977, doi:10.1111/j.1540-5915.1977.tb01074.x). The value ranks broken constraints first.
 */
final class UniversitySearch implements SearchState {

    /** A broken constraint in {@link #value}: more than any cost of a timetable. */
    static final long VIOLATION = 1L << 40;

    private static final int PERIOD = 4096;

    private final UniversityState state;
    private final Pick pick;
    private final UniversityMove moveClass;
    private final UniversityMove chain;
    private final UniversityMove moveStudent;
    private final boolean steady;
    private final long leastPrice;
    private final boolean students;
    private UniversityMove last;
    private int untilReview = PERIOD;
    private long leastHard = Long.MAX_VALUE;

    /** @param steady keeps the price, so that differences can be checked across reviews */
    UniversitySearch(UniversityState state, long leastPrice, boolean steady) {
        this.state = state;
        this.steady = steady;
        this.leastPrice = leastPrice;
        pick = new Pick(state.model);
        moveClass = new MoveClass(state, pick);
        chain = new EjectionChain(state, pick);
        moveStudent = new MoveStudent(state);
        students = state.model.sections.demands() > 0;
        last = moveClass;
    }

    @Override
    public long cost() {
        return state.cost();
    }

    @Override
    public long recount() {
        long[] parts = state.recount();
        return parts[1] + state.local.price * parts[0];
    }

    @Override
    public long value() {
        return state.hard * VIOLATION + state.soft;
    }

    @Override
    public long propose(FastRandom random, long allowed) {
        if (--untilReview == 0) {
            review();
        }
        boolean useStudents = students && (state.model.studentWeight > 0 || state.attendance.over > 0);
        int draw = random.nextInt(128);
        if (useStudents && draw < 48) {
            last = moveStudent;
        } else if (draw >= 124) {
            last = chain;
        } else {
            last = moveClass;
        }
        return last.propose(random, allowed);
    }

    private void review() {
        untilReview = PERIOD;
        if (!steady) {
            if (leastHard > 0) {
                state.price(Math.min(state.local.price + state.local.price / 8 + 1, VIOLATION >> 8));
            } else if (state.hard == 0) {
                state.price(Math.max(leastPrice, state.local.price - state.local.price / 32));
            }
        }
        leastHard = state.hard;
        pick.prefer(state.hard > 0 ? state.violated() : new int[0]);
    }

    @Override
    public void accept() {
        last.accept();
        leastHard = Math.min(leastHard, state.hard);
    }

    @Override
    public void reject() {
        last.reject();
    }

    @Override
    public void keep() {
        state.keep();
    }

    @Override
    public void restore() {
        state.restore();
    }
}
