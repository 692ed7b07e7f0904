package org.siquan.engine.scheduling.university;

import java.util.List;

/**
 * A time and a room for each class and the classes of each student.
 *
 * @param times by class: index of its time option
 * @param rooms by class: index of its room option, -1 for a class without room
 * @param enrolments by student: indices of the classes attended, ascending
 */
public record UniversityTimetable(List<Integer> times, List<Integer> rooms, List<List<Integer>> enrolments) {
    public UniversityTimetable {
        times = List.copyOf(times);
        rooms = List.copyOf(rooms);
        enrolments = enrolments.stream().map(List::copyOf).toList();
    }
}
