package org.siquan.engine.scheduling.curriculum;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Courses whose lectures need a period and a room. Courses that share a teacher or a curriculum never meet in a period, nor
 * do two lectures of a course; a course is not taught where it is not available; a room holds one lecture at a time.
 * Immutable, thread-safe.
 *
 * <p>Cost (UD2): 1 for each student beyond the capacity of the room, 5 for each day that a course is spread over too few, 2
 * for each lecture of a curriculum that is next to no other of it on its day, 1 for each room of a course beyond its first.
 *
 * @param days &ge; 1
 * @param periodsADay 1..{@value #MOST_PERIODS_A_DAY}; periods are counted through all days from 0
 */
public record CurriculumProblem(
        int days, int periodsADay, List<Course> courses, List<Room> rooms, List<Curriculum> curricula) {

    /** Most periods of a day: a day of a curriculum is one machine word. */
    public static final int MOST_PERIODS_A_DAY = 62;

    /** Most cells (periods × rooms), and most lectures. */
    public static final int MOST_CELLS = 1 << 17;

    /** Most courses, most curricula. */
    public static final int MOST_COURSES = 8_000;

    /** Most periods of all days. */
    public static final int MOST_PERIODS = 2_000;

    /**
     * A course.
     *
     * @param teacher whoever has the same name cannot be in two places
     * @param lectures &ge; 1
     * @param minWorkingDays days over which the lectures shall be spread, &ge; 0
     * @param students &ge; 0
     * @param unavailable periods in which it cannot be taught, ascending
     */
    public record Course(
            String id, String teacher, int lectures, int minWorkingDays, int students, List<Integer> unavailable) {
        public Course {
            unavailable = List.copyOf(unavailable);
            require(lectures >= 1, "lectures of course %s must be >= 1, was %d", id, lectures);
            require(minWorkingDays >= 0, "minWorkingDays of course %s must be >= 0, was %d", id, minWorkingDays);
            require(students >= 0, "students of course %s must be >= 0, was %d", id, students);
        }
    }

    /**
     * A room.
     *
     * @param capacity seats, &ge; 0
     */
    public record Room(String id, int capacity) {
        public Room {
            require(capacity >= 0, "capacity of room %s must be >= 0, was %d", id, capacity);
        }
    }

    /**
     * Courses that the same students take.
     *
     * @param courses indices of courses, distinct
     */
    public record Curriculum(String id, List<Integer> courses) {
        public Curriculum {
            courses = List.copyOf(courses);
        }
    }

    public CurriculumProblem {
        courses = List.copyOf(courses);
        rooms = List.copyOf(rooms);
        curricula = List.copyOf(curricula);
        require(days >= 1, "%s must be >= 1, was %d", "days", days);
        require(
                periodsADay >= 1 && periodsADay <= MOST_PERIODS_A_DAY,
                "%s must be 1.." + MOST_PERIODS_A_DAY + ", was %d",
                "periodsADay",
                periodsADay);
        require(!rooms.isEmpty(), "%s must be at least one, were %d", "rooms", 0);
        requireAtMost(MOST_PERIODS, "periods", (long) days * periodsADay);
        requireAtMost(MOST_CELLS, "periods times rooms", (long) days * periodsADay * rooms.size());
        requireAtMost(MOST_COURSES, "courses", courses.size());
        requireAtMost(MOST_COURSES, "curricula", curricula.size());
        requireAtMost(
                MOST_CELLS,
                "lectures",
                courses.stream().mapToLong(Course::lectures).sum());
        for (Course course : courses) {
            for (int period : course.unavailable()) {
                require(
                        period >= 0 && period < days * periodsADay,
                        "unavailable period of course %s must be below days * periodsADay, was %d",
                        course.id(),
                        period);
            }
        }
        for (Curriculum curriculum : curricula) {
            Set<Integer> seen = new HashSet<>();
            for (int course : curriculum.courses()) {
                require(
                        course >= 0 && course < courses.size() && seen.add(course),
                        "courses of curriculum %s must be distinct indices of courses, was %d",
                        curriculum.id(),
                        course);
            }
        }
    }

    /** Periods of all days. */
    public int periods() {
        return days * periodsADay;
    }

    /** Lectures of all courses. */
    public int lectures() {
        return courses.stream().mapToInt(Course::lectures).sum();
    }

    /** Periods in which a course can be taught. */
    BitSet available(int course) {
        BitSet available = new BitSet(periods());
        available.set(0, periods());
        courses.get(course).unavailable().forEach(available::clear);
        return available;
    }

    private static void requireAtMost(int most, String name, long value) {
        require(value <= most, "%s must be at most " + most + ", were %d", name, value);
    }

    private static void require(boolean holds, String words, Object name, long value) {
        if (!holds) {
            throw new IllegalArgumentException(
                    words.formatted(name, value) + System.lineSeparator() + "Try: correct the problem that is read.");
        }
    }
}
