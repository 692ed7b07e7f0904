package org.siquan.engine.scheduling.verify.clerkship;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks a solution of Medical Student Scheduling against its problem, both as files: MiniZinc data and CSV
 * {@code student,period,hospital,discipline} with one row for each attended period, 1-based. Thread-safe.
 *
 * @implNote O(rows + hospitals &times; disciplines &times; periods).
 */
public final class ClerkshipVerifier {

    /** A file cannot be read as what it should be. */
    public static final String FILES = "M00";

    /** At most one hospital and one discipline per student and period. */
    public static final String ONE_AT_A_TIME = "M01";

    /** A discipline is taken once, in one hospital, for its duration without a break. */
    public static final String WHOLE = "M02";

    /** Each student takes exactly so many disciplines of each group. */
    public static final String GROUPS = "M03";

    /** Only allowed disciplines. */
    public static final String ALLOWED = "M04";

    /** Only where the student is able to take the discipline. */
    public static final String ABILITY = "M05";

    /** Only in periods in which the student is available. */
    public static final String AVAILABILITY = "M06";

    /** What precedes a taken discipline is taken and ends before it starts. */
    public static final String PRECEDENCE = "M07";

    /** At most so many disciplines of a student in one hospital. */
    public static final String PER_HOSPITAL = "M08";

    /** No more students than positions. */
    public static final String MOST = "M09";

    /** No fewer students than demanded. */
    public static final String LEAST = "M10";

    private ClerkshipVerifier() {}

    /**
     * Verifies two files.
     *
     * @throws IOException if one of them cannot be read at all
     */
    public static ClerkshipVerdict verify(Path problem, Path solution) throws IOException {
        return verify(
                new String(Files.readAllBytes(problem), StandardCharsets.UTF_8),
                new String(Files.readAllBytes(solution), StandardCharsets.UTF_8));
    }

    /** Verifies the contents of two files. */
    public static ClerkshipVerdict verify(String problem, String solution) {
        Findings findings = new Findings();
        GivenClerkships given = new GivenClerkships(new DataFile(problem, findings));
        if (findings.found() > 0) {
            return new ClerkshipVerdict(findings.kept(), findings.found(), ClerkshipVerdict.Score.NONE);
        }
        List<int[]> rows = SolutionFile.rows(solution, given, findings);
        if (findings.found() > 0) {
            return new ClerkshipVerdict(findings.kept(), findings.found(), ClerkshipVerdict.Score.NONE);
        }
        Attendance attendance = new Attendance(given, rows, findings);
        new PositionCheck(given, findings).check(rows);
        long[] parts = new long[5];
        long worst = Long.MAX_VALUE;
        for (int student = 0; student < given.students; student++) {
            attendance.check(student);
            long[] satisfaction = attendance.satisfaction(student);
            long sum = 0;
            for (int i = 0; i < parts.length; i++) {
                parts[i] += satisfaction[i];
                sum += satisfaction[i];
            }
            worst = Math.min(worst, sum);
        }
        ClerkshipVerdict.Score score =
                new ClerkshipVerdict.Score(parts[0], parts[1], parts[2], parts[3], parts[4], worst);
        return new ClerkshipVerdict(findings.kept(), findings.found(), score);
    }
}
