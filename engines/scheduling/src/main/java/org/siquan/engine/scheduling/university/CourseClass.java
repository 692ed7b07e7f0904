package org.siquan.engine.scheduling.university;

import java.util.List;

/**
 * A class: one section of a subpart, with one time and, unless it has no room options, one room.
 *
 * @param id its name in the files
 * @param subpart index of its subpart
 * @param limit most students, &ge; 0; {@link #UNLIMITED} if there is no limit
 * @param parent index of the class its students must attend as well, or -1
 * @param rooms none = the class needs no room
 * @param times at least one
 */
public record CourseClass(
        String id, int subpart, int limit, int parent, List<RoomOption> rooms, List<TimeOption> times) {

    /** The limit of a class without limit. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    public CourseClass {
        rooms = List.copyOf(rooms);
        times = List.copyOf(times);
        if (times.isEmpty()) {
            throw new IllegalArgumentException("class %s must have a time%nTry: at least one TimeOption".formatted(id));
        }
    }
}
