package org.siquan.engine.scheduling.curriculum;

import org.siquan.engine.scheduling.search.FastRandom;
import org.siquan.engine.scheduling.search.SearchState;

/**
 * The neighbourhoods: a lecture goes to a random cell, and a lecture that is there takes its cell in return (Bellio et al.
 * 2016); a lecture goes to another room of its period; a Kempe chain with the cheapest rooms (Lü &amp; Hao 2010). Broken
 * constraints weigh so much each that the search passes through them only where it cannot do without.
 */
final class TimetableSearch implements SearchState {

    static final long BROKEN_FIRST = 1L << 40;

    /** Of so many moves, so many are chains and so many keep the period. */
    private static final int IN_ALL = 256;

    private static final int CHAINS = 160;
    private static final int ROOMS = 16;

    private final Grid grid;
    private final Model model;
    private final long weight;
    private final Exchange exchange;
    private final KempeChain chain;
    private final int[] keptPeriod;
    private final int[] keptRoom;
    /** True if the move proposed last is the chain. */
    private boolean chained;

    /** @param weight cost of a broken constraint while searching */
    TimetableSearch(Grid grid, long weight) {
        this.grid = grid;
        model = grid.model;
        this.weight = weight;
        exchange = new Exchange(grid, weight);
        chain = new KempeChain(grid);
        keptPeriod = grid.period.clone();
        keptRoom = grid.room.clone();
    }

    @Override
    public long cost() {
        return weight * grid.broken + grid.soft;
    }

    @Override
    public long recount() {
        return weight * Recount.broken(model, grid.period)
                + Recount.cost(model, grid.period, grid.room).total();
    }

    @Override
    public long value() {
        return BROKEN_FIRST * grid.broken + grid.soft;
    }

    @Override
    public long propose(FastRandom random, long allowed) {
        int lecture = random.nextInt(model.lectures);
        int course = model.courseOf[lecture];
        int kind = random.nextInt(IN_ALL);
        int period = grid.period[lecture];
        if (kind >= ROOMS) {
            int[] open = model.available[course];
            period = open[random.nextInt(open.length)];
        }
        chained = kind >= IN_ALL - CHAINS && grid.broken == 0;
        if (chained) {
            return chain.propose(random, lecture, period, allowed);
        }
        if (grid.broken == 0 && period != grid.period[lecture] && grid.met(course, period) > 0) {
            return NONE; // would break something, unless it meets what comes back: that is a chain
        }
        int target = period * model.rooms + random.nextInt(model.rooms);
        int other = grid.cell[target];
        if (other != Grid.FREE && model.courseOf[other] == course) {
            return NONE;
        }
        int from = grid.period[lecture] * model.rooms + grid.room[lecture];
        return exchange.price(lecture, target, other, from, allowed);
    }

    @Override
    public void accept() {
        if (chained) {
            chain.accept();
        } else {
            exchange.make();
        }
    }

    @Override
    public void reject() {
        // proposing changes nothing
    }

    @Override
    public void keep() {
        System.arraycopy(grid.period, 0, keptPeriod, 0, keptPeriod.length);
        System.arraycopy(grid.room, 0, keptRoom, 0, keptRoom.length);
    }

    @Override
    public void restore() {
        grid.set(keptPeriod, keptRoom);
    }
}
