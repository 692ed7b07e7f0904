package org.siquan.engine.scheduling.university;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.siquan.engine.kernel.Seed;

/** Small problems of every kind of constraint, from a seed; some have no valid timetable, which is fine. */
public final class RandomUniversity {

    private static final int DAYS = 5;
    private static final int WEEKS = 4;

    private final RandomGenerator random;
    private final List<CourseClass> classes = new ArrayList<>();
    private final int rooms;
    private int subparts;

    private RandomUniversity(long seed) {
        random = new Seed(seed).generator("university");
        rooms = 2 + random.nextInt(3);
    }

    /** A problem with so many courses that is not impossible at first sight. */
    public static UniversityProblem of(long seed, int courses) {
        for (long draw = 0; ; draw++) {
            UniversityProblem problem = new RandomUniversity(1000 * seed + draw).problem("random-" + seed, courses);
            if (Feasibility.reasons(new Model(problem)).isEmpty()) {
                return problem;
            }
        }
    }

    private UniversityProblem problem(String name, int count) {
        List<Course> courses = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            courses.add(course(k));
        }
        List<Distribution> distributions = new ArrayList<>();
        for (DistributionType type : DistributionType.values()) {
            for (int i = random.nextInt(3); i > 0; i--) {
                distributions.add(distribution(type));
            }
        }
        UniversityWeights weights = new UniversityWeights(2, 1, 5, 3);
        return new UniversityProblem(
                name,
                DAYS,
                WEEKS,
                40,
                weights,
                teachingRooms(),
                travel(),
                courses,
                classes,
                distributions,
                students(count));
    }

    private List<TeachingRoom> teachingRooms() {
        List<TeachingRoom> all = new ArrayList<>();
        for (int r = 0; r < rooms; r++) {
            all.add(new TeachingRoom("R" + r, random.nextInt(5) == 0 ? List.of(meetings()) : List.of()));
        }
        return all;
    }

    private RoomTravel travel() {
        RoomTravel travel = new RoomTravel(rooms);
        for (int a = 0; a < rooms; a++) {
            for (int b = 0; b < a; b++) {
                travel.put(a, b, random.nextInt(5));
            }
        }
        return travel;
    }

    private Meetings meetings() {
        int days = 1 << random.nextInt(DAYS) | (random.nextBoolean() ? 1 << random.nextInt(DAYS) : 0);
        long weeks = random.nextBoolean() ? (1 << WEEKS) - 1 : 1 + random.nextInt((1 << WEEKS) - 1);
        return new Meetings(days, weeks, random.nextInt(30), 1 + random.nextInt(9));
    }

    private Course course(int number) {
        List<Course.Configuration> configurations = new ArrayList<>();
        for (int f = 0; f <= random.nextInt(2); f++) {
            String id = number + "-" + f;
            List<Course.Subpart> parts = new ArrayList<>();
            int lectures = 1 + random.nextInt(3);
            int seminars = Math.max(lectures, 1 + random.nextInt(3));
            boolean parents = random.nextBoolean();
            if (random.nextBoolean()) {
                int first = parents ? classes.size() + seminars : -1;
                parts.add(new Course.Subpart(id + "-S", classes(id + "-S", seminars, first, lectures)));
                parts.add(new Course.Subpart(id + "-L", classes(id + "-L", lectures, -1, 1)));
            } else {
                int first = parents ? classes.size() : -1;
                parts.add(new Course.Subpart(id + "-L", classes(id + "-L", lectures, -1, 1)));
                parts.add(new Course.Subpart(id + "-S", classes(id + "-S", seminars, first, lectures)));
            }
            configurations.add(new Course.Configuration(id, parts));
        }
        return new Course("C" + number, configurations);
    }

    /** @param firstParent index of the first of the parents, which take turns; -1 = no parents */
    private List<Integer> classes(String prefix, int count, int firstParent, int parents) {
        List<Integer> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<RoomOption> options = new ArrayList<>();
            for (int r = 0; r < rooms && random.nextInt(6) > 0; r++) {
                options.add(new RoomOption(r, random.nextInt(4)));
            }
            List<TimeOption> times = new ArrayList<>();
            for (int t = 1 + random.nextInt(5); t > 0; t--) {
                Meetings drawn = meetings();
                if (times.stream().noneMatch(each -> sameKey(each.meetings(), drawn))) {
                    times.add(new TimeOption(drawn, random.nextInt(4)));
                }
            }
            made.add(classes.size());
            int parent = firstParent < 0 ? -1 : firstParent + i % parents;
            int limit = random.nextInt(4) == 0 ? CourseClass.UNLIMITED : 2 + random.nextInt(4);
            classes.add(new CourseClass(prefix + i, subparts, limit, parent, options, times));
        }
        subparts++;
        return made;
    }

    private static boolean sameKey(Meetings a, Meetings b) {
        return a.days() == b.days() && a.weeks() == b.weeks() && a.start() == b.start();
    }

    private Distribution distribution(DistributionType type) {
        List<Integer> members = new ArrayList<>();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            int c = random.nextInt(classes.size());
            if (!members.contains(c)) {
                members.add(c);
            }
        }
        int first = switch (type) {
            case MAX_DAYS -> 1 + random.nextInt(3);
            case MAX_DAY_LOAD, MAX_BLOCK, WORK_DAY -> 4 + random.nextInt(12);
            case MAX_BREAKS -> random.nextInt(2);
            case MIN_GAP -> 1 + random.nextInt(5);
            default -> 0;
        };
        int second = type.parameters() == 2 ? random.nextInt(5) : 0;
        boolean required = random.nextInt(10) == 0;
        return new Distribution(type, first, second, required, required ? 0 : 1 + random.nextInt(4), members);
    }

    private List<CourseStudent> students(int courses) {
        List<CourseStudent> all = new ArrayList<>();
        for (int s = 0; s < 8; s++) {
            List<Integer> wanted = new ArrayList<>();
            for (int k = 0; k < courses; k++) {
                if (random.nextInt(2) == 0) {
                    wanted.add(k);
                }
            }
            all.add(new CourseStudent("s" + s, wanted));
        }
        return all;
    }
}
