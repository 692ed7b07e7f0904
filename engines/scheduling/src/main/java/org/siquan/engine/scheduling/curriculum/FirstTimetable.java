package org.siquan.engine.scheduling.curriculum;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.siquan.engine.scheduling.search.FastRandom;

/**
 * A first timetable, built greedily: courses with the fewest available periods for each lecture first, each lecture into the
 * free cell that breaks least and then has the fewest students beyond its room; equal ones by chance.
 *
 * @implNote O(lectures × cells)
 */
final class FirstTimetable {

    private final Grid grid;
    private final Model model;
    private final FastRandom random;

    FirstTimetable(Grid grid, FastRandom random) {
        this.grid = grid;
        model = grid.model;
        this.random = random;
    }

    void build() {
        IntStream.range(0, model.courses)
                .boxed()
                .sorted(Comparator.comparingDouble(this::room))
                .forEach(course -> {
                    for (int l = model.firstLecture[course]; l < model.firstLecture[course + 1]; l++) {
                        place(l);
                    }
                });
        grid.set(grid.period.clone(), grid.room.clone());
    }

    /** Available periods for each lecture of the course and those in conflict with it. */
    private double room(int course) {
        int lectures = 0;
        for (int other : model.conflicting[course]) {
            lectures += model.firstLecture[other + 1] - model.firstLecture[other];
        }
        return (double) model.available[course].length / lectures;
    }

    private void place(int lecture) {
        int course = model.courseOf[lecture];
        int best = -1;
        long least = Long.MAX_VALUE;
        int equal = 0;
        for (int cell = 0; cell < grid.cell.length; cell++) {
            if (grid.cell[cell] == Grid.FREE) {
                int beyond = model.beyond[course * model.rooms + cell % model.rooms];
                long price = ((long) grid.met(course, cell / model.rooms) << 32) + beyond;
                equal = price == least ? equal + 1 : 1;
                if (price < least || (price == least && random.nextInt(equal) == 0)) {
                    best = cell;
                    least = price;
                }
            }
        }
        grid.place(lecture, best / model.rooms, best % model.rooms);
    }
}
