package org.siquan.engine.scheduling.curriculum;

import org.siquan.engine.scheduling.search.SearchState;

/**
 * A lecture goes to another cell; another lecture may go from the period of that cell to the period of the first. Its price is
 * counted without changing anything.
 *
 * @implNote O(curricula of the two courses)
 */
final class Exchange {

    /** A move makes at most three lectures of a curriculum less lonely: itself and its two new neighbours. */
    private static final long MOST_GAIN = 3 * CurriculumCost.LONELY;

    private final Grid grid;
    private final Model model;
    private final long weight;
    private int lecture;
    private int cell;
    private int other;
    private int otherCell;
    private int brokenDelta;
    private int softDelta;

    /** @param weight of a broken constraint */
    Exchange(Grid grid, long weight) {
        this.grid = grid;
        this.weight = weight;
        model = grid.model;
    }

    /**
     * Thinks of one lecture going to a cell and perhaps another one coming to a cell in the period of the first.
     *
     * @param other of another course, or {@link Grid#FREE}; must be in the period of {@code cell}
     * @param allowed the price above which nobody wants it
     * @return change of broken constraints × weight + cost if allowed, else any number beyond
     */
    long price(int lecture, int cell, int other, int otherCell, long allowed) {
        this.lecture = lecture;
        this.cell = cell;
        this.other = other;
        this.otherCell = otherCell;
        int c1 = model.courseOf[lecture];
        int c2 = other == Grid.FREE ? Grid.FREE : model.courseOf[other];
        int p1 = grid.period[lecture];
        int p2 = cell / model.rooms;
        softDelta = roomDelta(lecture, cell) + (other == Grid.FREE ? 0 : roomDelta(other, otherCell));
        brokenDelta = 0;
        if (p1 == p2) {
            return softDelta;
        }
        brokenDelta = grid.brokenDelta(c1, p1, p2, c2);
        long hard = weight * brokenDelta;
        int d1 = model.dayOf[p1];
        int d2 = model.dayOf[p2];
        softDelta += grid.dayDelta(c1, d1, d2);
        int curricula = model.curriculaOf[c1].length;
        if (c2 >= 0) {
            softDelta += grid.dayDelta(c2, d2, d1);
            curricula += model.curriculaOf[c2].length;
        }
        if (hard + softDelta - curricula * MOST_GAIN > allowed) {
            return SearchState.NONE;
        }
        softDelta += grid.compactnessDelta(c1, p1, p2, c2);
        if (c2 >= 0) {
            softDelta += grid.compactnessDelta(c2, p2, p1, c1);
        }
        return hard + softDelta;
    }

    private int roomDelta(int of, int target) {
        return grid.roomDelta(model.courseOf[of], grid.room[of], target % model.rooms);
    }

    /** Does what was priced last. */
    void make() {
        grid.lift(lecture);
        if (other != Grid.FREE) {
            grid.lift(other);
            grid.put(other, otherCell);
        }
        grid.put(lecture, cell);
        grid.broken += brokenDelta;
        grid.soft += softDelta;
    }
}
