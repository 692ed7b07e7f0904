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

    /** The price falls back to the least when it would be more than so many times that. */
    private static final long DEAREST = 40;

    /** Of so many proposals … */
    private static final int DRAWS = 128;
    /** … so many are about students. */
    private static final int STUDENTS = 48;

    private static final int[] NONE = {};
    private static final int REFRESH = 255;
    private static final int PERIOD = 4096;

    private final UniversityState state;
    private final Pick pick;
    private final UniversityMove moveClass;
    private final UniversityMove chain;
    private final UniversityMove moveStudent;
    private boolean steady;
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
        untilReview--;
        if (untilReview == 0) {
            review();
        } else if ((untilReview & REFRESH) == 0) {
            pick.prefer(state.hard > 0 ? state.violated() : NONE);
        }
        boolean useStudents = students && (state.model.studentWeight > 0 || state.attendance.over > 0);
        int draw = random.nextInt(DRAWS);
        if (useStudents && draw < STUDENTS) {
            last = moveStudent;
        } else if (draw >= (state.hard > 0 ? DRAWS - 8 : DRAWS - 2)) {
            last = chain;
        } else {
            last = moveClass;
        }
        return last.propose(random, allowed);
    }

    /** From now on, breaking a constraint is as good as forbidden. */
    void stayValid() {
        steady = true;
        state.price(DEAREST * leastPrice);
    }

    private void review() {
        untilReview = PERIOD;
        if (!steady) {
            if (leastHard > 0) {
                long higher = state.local.price + state.local.price / 16 + 1;
                state.price(higher > DEAREST * leastPrice ? leastPrice : higher);
            } else if (state.hard == 0) {
                state.price(Math.max(leastPrice, state.local.price - state.local.price / 32));
            }
        }
        leastHard = state.hard;
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
