package org.siquan.engine.scheduling.curriculum;

import org.siquan.engine.scheduling.search.FastRandom;
import org.siquan.engine.scheduling.search.SearchState;

/**
 * A lecture goes to another period; whatever must not meet it there comes back in return, which may push out others, until
 * nothing meets that must not (Kempe chain; Lü &amp; Hao 2010, doi:10.1016/j.ejor.2008.12.007). Each lecture takes the room that
 * costs least of those that are then free.
 *
 * <p>Where nothing is broken, a chain is priced without being made: no curriculum has two lectures in a period, so one that is in
 * both periods changes places with itself, and the others change one by one.
 *
 * @implNote O(chain × (curricula of a course + rooms))
 */
final class KempeChain {

    private static final int LONGEST = 32;

    private final Grid grid;
    private final Model model;
    private final int[] chain = new int[LONGEST];
    private final int[] newCell = new int[LONGEST];
    private int length;
    private long delta;
    /** [lecture]: number of the last chain that it was in. */
    private final int[] lectureIn;
    /** [course]: number of the last chain that a lecture of it was in. */
    private final int[] courseIn;
    /** [cell]: number of the last chain that took it. */
    private final int[] cellIn;

    private int number;

    KempeChain(Grid grid) {
        this.grid = grid;
        model = grid.model;
        lectureIn = new int[model.lectures];
        courseIn = new int[model.courses];
        cellIn = new int[grid.cell.length];
    }

    /**
     * As {@link SearchState#propose}, for the chain that begins with a lecture and the period it goes to. There are no chains
     * while something is broken.
     */
    long propose(FastRandom random, int lecture, int p2, long allowed) {
        int p1 = grid.period[lecture];
        if (grid.broken != 0 || p1 == p2 || !gather(lecture, p1, p2)) {
            return SearchState.NONE;
        }
        long periods = 0;
        long gain = 0;
        for (int i = 0; i < length; i++) {
            int course = model.courseOf[chain[i]];
            int from = grid.period[chain[i]];
            int to = from == p1 ? p2 : p1;
            periods += grid.dayDelta(course, model.dayOf[from], model.dayOf[to]);
            periods += grid.chainedCompactnessDelta(course, from, to);
            gain += grid.mostRoomGain(chain[i]);
        }
        if (periods - gain > allowed) {
            return SearchState.NONE;
        }
        long rooms = rooms(random, p1, p2);
        if (rooms == SearchState.NONE) {
            return SearchState.NONE;
        }
        delta = periods + rooms;
        return delta;
    }

    /** Lectures of the chain that was proposed last. */
    int length() {
        return length;
    }

    /** The lectures of the chain; false if it is too long, impossible or exchanges lectures of one course. */
    private boolean gather(int lecture, int p1, int p2) {
        number++;
        length = 0;
        add(lecture, model.courseOf[lecture]);
        for (int next = 0; next < length; next++) {
            int course = model.courseOf[chain[next]];
            int target = grid.period[chain[next]] == p1 ? p2 : p1;
            if (model.closed[course * model.periods + target]) {
                return false;
            }
            if (grid.met(course, target) != 0 && !gatherMet(course, target)) {
                return false;
            }
        }
        return true;
    }

    /** Adds what a course must not meet in a period. */
    private boolean gatherMet(int course, int target) {
        for (int word = 0; word < model.words; word++) {
            for (long met = grid.meets(course, target, word); met != 0; met &= met - 1) {
                int other = word * Long.SIZE + Long.numberOfTrailingZeros(met);
                int lecture = grid.lectureAt(other, target);
                if (lectureIn[lecture] == number) {
                    continue;
                }
                if (length == LONGEST || courseIn[other] == number) {
                    return false;
                }
                add(lecture, other);
            }
        }
        return true;
    }

    private void add(int lecture, int course) {
        lectureIn[lecture] = number;
        courseIn[course] = number;
        chain[length++] = lecture;
    }

    /** Chooses cells; the change of cost, or none if there is no room for all. */
    private long rooms(FastRandom random, int p1, int p2) {
        long sum = 0;
        for (int i = 0; i < length; i++) {
            int target = grid.period[chain[i]] == p1 ? p2 : p1;
            int cell = cheapestCell(random, chain[i], target);
            if (cell < 0) {
                return SearchState.NONE;
            }
            cellIn[cell] = number;
            newCell[i] = cell;
            sum += grid.roomDelta(model.courseOf[chain[i]], grid.room[chain[i]], cell - target * model.rooms);
        }
        return sum;
    }

    /** The cell of a period whose room costs a lecture least, of those that are free or left by the chain. */
    private int cheapestCell(FastRandom random, int lecture, int p) {
        int first = p * model.rooms;
        int own = first + grid.room[lecture];
        if (free(own) && grid.mostRoomGain(lecture) == 0) {
            return own;
        }
        int course = model.courseOf[lecture];
        int best = -1;
        int least = Integer.MAX_VALUE;
        int room = random.nextInt(model.rooms);
        for (int i = 0; i < model.rooms; i++) {
            if (free(first + room)) {
                int price = grid.roomDelta(course, grid.room[lecture], room);
                if (price < least) {
                    least = price;
                    best = first + room;
                }
            }
            room = room + 1 == model.rooms ? 0 : room + 1;
        }
        return best;
    }

    private boolean free(int cell) {
        int there = grid.cell[cell];
        return cellIn[cell] != number && (there == Grid.FREE || lectureIn[there] == number);
    }

    /** Makes the chain that was proposed last. */
    void accept() {
        for (int i = 0; i < length; i++) {
            grid.lift(chain[i]);
        }
        for (int i = 0; i < length; i++) {
            grid.put(chain[i], newCell[i]);
        }
        grid.soft += delta;
    }
}
