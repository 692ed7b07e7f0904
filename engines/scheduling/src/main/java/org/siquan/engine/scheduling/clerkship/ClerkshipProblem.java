package org.siquan.engine.scheduling.clerkship;

/**
 * Medical Student Scheduling (Akbarzadeh &amp; Maenhout 2021, Comput. Oper. Res. 129:105209; annealing and the instances in
 * MiniZinc form: Zanazzo, Ceschia, Dovier &amp; Schaerf 2024, J. Scheduling, doi:10.1007/s10951-024-00806-z). Students take
 * disciplines in hospitals, each for the same number of consecutive periods; the sum of the students' satisfaction plus that
 * of the worst-off student is to be greatest. Immutable and thread-safe. Every index is 0-based; conditions are grids of 0
 * and 1; satisfaction has no unit.
 *
 * @param duration periods that a discipline lasts, at least 1
 * @param mostPerHospital most disciplines of one student in one hospital, at least 0
 * @param sizes how many there are of each thing
 * @param group group of each discipline, shape [discipline], 0..groups−1
 * @param needed disciplines of each group that a student takes exactly, shape [student][group], each &ge; 0
 * @param allowed 1 if the student may take the discipline, shape [student][discipline]
 * @param prerequisite 1 at (d, e) if whoever takes d takes e before it, shape [discipline][discipline]
 * @param available 1 if the student is free, shape [student][period]
 * @param able 1 if the student may take the discipline in the hospital, shape [student][hospital × discipline]: index
 *     (student, hospital, discipline)
 * @param most most students at once, shape [hospital][discipline][period], each &ge; 0
 * @param least fewest students at once, same shape, each &ge; 0; it binds also where nobody else comes
 * @param weights of discipline, hospital, change of hospital and idle period, shape [student][4]
 * @param disciplinePreference shape [student][discipline]
 * @param hospitalPreference shape [student][hospital]
 * @param managerPreference shape [discipline]
 */
public record ClerkshipProblem(
        Sizes sizes,
        int duration,
        int mostPerHospital,
        Grid group,
        Grid needed,
        Grid allowed,
        Grid prerequisite,
        Grid available,
        Grid able,
        Grid most,
        Grid least,
        Grid weights,
        Grid disciplinePreference,
        Grid hospitalPreference,
        Grid managerPreference) {

    /** Index of the weight of a preferred discipline. */
    public static final int DISCIPLINE = 0;

    /** Index of the weight of a preferred hospital. */
    public static final int HOSPITAL = 1;

    /** Index of the weight of a change of hospital. */
    public static final int CHANGE = 2;

    /** Index of the weight of an idle period before the last attended one. */
    public static final int IDLE = 3;

    /** Greatest absolute weight or preference, so that no sum overflows. */
    public static final int GREATEST_PREFERENCE = 10_000;

    /** How many there are, each at least 1. */
    public record Sizes(int students, int disciplines, int hospitals, int periods, int groups) {
        public Sizes {
            if (Math.min(Math.min(students, disciplines), Math.min(Math.min(hospitals, periods), groups)) < 1) {
                throw new IllegalArgumentException(
                        "sizes must be >= 1, were %d students, %d disciplines, %d hospitals, %d periods, %d groups%nTry: 1"
                                .formatted(students, disciplines, hospitals, periods, groups));
            }
        }
    }

    /** Checks shapes and ranges. */
    public ClerkshipProblem {
        int s = sizes.students;
        int d = sizes.disciplines;
        int h = sizes.hospitals;
        within("duration", Grid.of(new int[] {duration}, 1), 1, sizes.periods, 1);
        within("mostPerHospital", Grid.of(new int[] {mostPerHospital}, 1), 0, Integer.MAX_VALUE, 1);
        within("group", group, 0, sizes.groups - 1, d);
        within("needed", needed, 0, d, s, sizes.groups);
        within("allowed", allowed, 0, 1, s, d);
        within("prerequisite", prerequisite, 0, 1, d, d);
        within("available", available, 0, 1, s, sizes.periods);
        within("able", able, 0, 1, s, h, d);
        within("most", most, 0, Integer.MAX_VALUE, h, d, sizes.periods);
        within("least", least, 0, Integer.MAX_VALUE, h, d, sizes.periods);
        within("weights", weights, -GREATEST_PREFERENCE, GREATEST_PREFERENCE, s, 4);
        within("disciplinePreference", disciplinePreference, -GREATEST_PREFERENCE, GREATEST_PREFERENCE, s, d);
        within("hospitalPreference", hospitalPreference, -GREATEST_PREFERENCE, GREATEST_PREFERENCE, s, h);
        within("managerPreference", managerPreference, -GREATEST_PREFERENCE, GREATEST_PREFERENCE, d);
    }

    private static void within(String name, Grid grid, int least, int most, int... shape) {
        if (!grid.measures(shape)) {
            throw new IllegalArgumentException("%s must have the shape %s, was %s%nTry: the sizes of the problem"
                    .formatted(name, java.util.Arrays.toString(shape), grid));
        }
        if (grid.least() < least || grid.most() > most) {
            throw new IllegalArgumentException("%s must lie in %d..%d, was %d..%d%nTry: %d"
                    .formatted(name, least, most, grid.least(), grid.most(), least));
        }
    }

    /** Disciplines that a student takes in all. */
    public int taken(int student) {
        int sum = 0;
        for (int g = 0; g < sizes.groups; g++) {
            sum += needed.at(student, g);
        }
        return sum;
    }
}
