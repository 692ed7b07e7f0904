package org.siquan.engine.scheduling.curriculum;

import org.siquan.engine.scheduling.search.FastRandom;
import org.siquan.engine.scheduling.search.SearchState;

/**
 * A lecture goes to another period; whatever must not meet it there comes back in return, which may push out others, until
 * nothing meets that must not (Kempe chain; Lü &amp; Hao 2010, doi:10.1016/j.ejor.2008.12.007). Each lecture takes the room that
 * costs least of those that are then free. Chains of one or two lectures are priced without being made; longer ones are made
 * while they are counted, and undone if they are rejected.
 *
 * @implNote O(chain × (rooms + courses in conflict))
 */
final class KempeChain {

    private static final int LONGEST = 8;

    private final Grid grid;
    private final Model model;
    private final Exchange exchange;
    private final long weight;
    private final int[] chain = new int[LONGEST];
    private final int[] oldPeriod = new int[LONGEST];
    private final int[] oldRoom = new int[LONGEST];
    private int length;
    /** How many of the chain have been shifted. */
    private int made;

    private int oldBroken;
    private long oldSoft;
    /** [lecture]: number of the last chain that it was in. */
    private final int[] inChain;

    private int number;

    KempeChain(Grid grid, Exchange exchange, long weight) {
        this.grid = grid;
        this.exchange = exchange;
        this.weight = weight;
        model = grid.model;
        inChain = new int[model.lectures];
    }

    /** As {@link SearchState#propose}, for the chain that begins with a lecture and the period it goes to. */
    long propose(FastRandom random, int lecture, int p2, long allowed) {
        int p1 = grid.period[lecture];
        length = 0;
        made = 0;
        if (p1 == p2 || !gather(lecture, p1, p2)) {
            length = 0;
            return SearchState.NONE;
        }
        return length <= 2 ? priced(random, p1, p2, allowed) : made(random, p1, p2);
    }

    /** The lectures of the chain; false if it is too long, impossible or only exchanges lectures of one course. */
    private boolean gather(int lecture, int p1, int p2) {
        number++;
        add(lecture);
        for (int next = 0; next < length; next++) {
            int course = model.courseOf[chain[next]];
            int target = grid.period[chain[next]] == p1 ? p2 : p1;
            if (model.closed[course * model.periods + target]) {
                return false;
            }
            if (grid.met(course, target) == 0) {
                continue;
            }
            int from = target * model.rooms;
            for (int cell = from; cell < from + model.rooms; cell++) {
                int other = grid.cell[cell];
                if (other != Grid.FREE
                        && inChain[other] != number
                        && model.conflicts[course * model.courses + model.courseOf[other]]) {
                    if (length == LONGEST || model.courseOf[other] == model.courseOf[lecture]) {
                        return false;
                    }
                    add(other);
                }
            }
        }
        return true;
    }

    private void add(int lecture) {
        inChain[lecture] = number;
        chain[length++] = lecture;
    }

    /** Periods first: most chains are refused for them, and looking for rooms costs more. */
    private long priced(FastRandom random, int p1, int p2, long allowed) {
        int other = length == 2 ? chain[1] : Grid.FREE;
        long gain = grid.mostRoomGain(chain[0]) + (other == Grid.FREE ? 0 : grid.mostRoomGain(other));
        if (exchange.periods(chain[0], p2, other, allowed + gain) > allowed + gain) {
            return SearchState.NONE;
        }
        int cell = cheapestCell(random, chain[0], p2, other);
        int otherCell = other == Grid.FREE ? Grid.FREE : cheapestCell(random, other, p1, chain[0]);
        return cell < 0 ? SearchState.NONE : exchange.rooms(cell, otherCell);
    }

    private long made(FastRandom random, int p1, int p2) {
        oldBroken = grid.broken;
        oldSoft = grid.soft;
        for (int i = 0; i < length; i++) {
            oldPeriod[i] = grid.period[chain[i]];
            oldRoom[i] = grid.room[chain[i]];
            grid.lift(chain[i]);
        }
        for (; made < length; made++) {
            int lecture = chain[made];
            int target = oldPeriod[made] == p1 ? p2 : p1;
            int cell = cheapestCell(random, lecture, target, Grid.FREE);
            if (cell < 0) {
                return SearchState.NONE;
            }
            grid.shift(lecture, target, cell - target * model.rooms);
        }
        return weight * (grid.broken - oldBroken) + grid.soft - oldSoft;
    }

    void accept() {
        if (length <= 2) {
            exchange.make();
        }
    }

    void reject() {
        if (length <= 2) {
            return;
        }
        for (int i = 0; i < made; i++) {
            grid.lift(chain[i]);
        }
        for (int i = 0; i < length; i++) {
            if (i < made) {
                grid.shift(chain[i], oldPeriod[i], oldRoom[i]);
            } else {
                grid.drop(chain[i]);
            }
        }
        grid.broken = oldBroken;
        grid.soft = oldSoft;
    }

    /** The cell of a period whose room costs a lecture least, of those that are free or hold only the one that leaves. */
    private int cheapestCell(FastRandom random, int lecture, int p, int leaving) {
        int course = model.courseOf[lecture];
        int best = -1;
        int least = Integer.MAX_VALUE;
        int room = random.nextInt(model.rooms);
        for (int i = 0; i < model.rooms; i++) {
            int there = grid.cell[p * model.rooms + room];
            if (there == Grid.FREE || there == leaving) {
                int price = grid.roomDelta(course, grid.room[lecture], room);
                if (price < least) {
                    least = price;
                    best = p * model.rooms + room;
                }
            }
            room = room + 1 == model.rooms ? 0 : room + 1;
        }
        return best;
    }
}
