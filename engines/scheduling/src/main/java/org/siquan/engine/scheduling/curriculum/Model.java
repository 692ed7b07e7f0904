package org.siquan.engine.scheduling.curriculum;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem.Course;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem.Curriculum;

/** The problem as arrays for the inner loop; shared by all chains and never changed. */
final class Model {

    final CurriculumProblem problem;
    final int courses;
    final int rooms;
    final int days;
    final int periodsADay;
    final int periods;
    final int lectures;
    /** [lecture] */
    final int[] courseOf;
    /** [course], one more: first lecture of a course. */
    final int[] firstLecture;
    /** [course × room]: students beyond the capacity. */
    final int[] beyond;
    /** [course] */
    final int[] minDays;
    /** [course][k]: curricula of a course. */
    final int[][] curriculaOf;
    /** [course][k]: courses that it must not meet, itself included. */
    final int[][] conflicting;
    /** [course × course] */
    final boolean[] conflicts;
    /** Words of a set of courses. */
    final int words;
    /** [course × word]: bits of the courses that it must not meet, itself included. */
    final long[] conflictBits;
    /** [curriculum × course] */
    final boolean[] member;
    /** [course][k]: periods in which it can be taught. */
    final int[][] available;
    /** [course × period] */
    final boolean[] closed;
    /** [period] */
    final int[] dayOf;

    Model(CurriculumProblem problem) {
        this.problem = problem;
        courses = problem.courses().size();
        rooms = problem.rooms().size();
        days = problem.days();
        periodsADay = problem.periodsADay();
        periods = problem.periods();
        lectures = problem.lectures();
        courseOf = new int[lectures];
        firstLecture = new int[courses + 1];
        beyond = new int[courses * rooms];
        minDays = new int[courses];
        available = new int[courses][];
        closed = new boolean[courses * periods];
        dayOf = IntStream.range(0, periods).map(p -> p / periodsADay).toArray();
        for (int c = 0; c < courses; c++) {
            course(c, problem.courses().get(c));
        }
        member = new boolean[problem.curricula().size() * courses];
        curriculaOf = curricula();
        conflicts = conflicts();
        words = (courses + Long.SIZE - 1) / Long.SIZE;
        conflictBits = conflictBits();
        conflicting = IntStream.range(0, courses)
                .mapToObj(c -> IntStream.range(0, courses)
                        .filter(o -> conflicts[c * courses + o])
                        .toArray())
                .toArray(int[][]::new);
    }

    private void course(int c, Course course) {
        firstLecture[c + 1] = firstLecture[c] + course.lectures();
        for (int l = firstLecture[c]; l < firstLecture[c + 1]; l++) {
            courseOf[l] = c;
        }
        for (int r = 0; r < rooms; r++) {
            beyond[c * rooms + r] =
                    Math.max(0, course.students() - problem.rooms().get(r).capacity());
        }
        minDays[c] = course.minWorkingDays();
        BitSet open = problem.available(c);
        available[c] = open.stream().toArray();
        for (int p = 0; p < periods; p++) {
            closed[c * periods + p] = !open.get(p);
        }
    }

    private int[][] curricula() {
        List<Curriculum> curricula = problem.curricula();
        for (int q = 0; q < curricula.size(); q++) {
            for (int c : curricula.get(q).courses()) {
                member[q * courses + c] = true;
            }
        }
        return IntStream.range(0, courses)
                .mapToObj(c -> IntStream.range(0, curricula.size())
                        .filter(q -> member[q * courses + c])
                        .toArray())
                .toArray(int[][]::new);
    }

    private boolean[] conflicts() {
        BitSet[] rows = new BitSet[courses];
        Map<String, BitSet> ofTeacher = new HashMap<>();
        for (int c = 0; c < courses; c++) {
            ofTeacher
                    .computeIfAbsent(problem.courses().get(c).teacher(), _ -> new BitSet())
                    .set(c);
        }
        for (int c = 0; c < courses; c++) {
            rows[c] = new BitSet(courses);
            rows[c].or(ofTeacher.getOrDefault(problem.courses().get(c).teacher(), new BitSet()));
        }
        for (Curriculum curriculum : problem.curricula()) {
            BitSet members = new BitSet(courses);
            curriculum.courses().forEach(members::set);
            curriculum.courses().forEach(c -> rows[c].or(members));
        }
        boolean[] conflicts = new boolean[courses * courses];
        for (int c = 0; c < courses; c++) {
            int at = c * courses;
            rows[c].stream().forEach(o -> conflicts[at + o] = true);
        }
        return conflicts;
    }

    private long[] conflictBits() {
        long[] bits = new long[courses * words];
        for (int c = 0; c < courses; c++) {
            for (int o = 0; o < courses; o++) {
                if (conflicts[c * courses + o]) {
                    bits[c * words + o / Long.SIZE] |= 1L << o;
                }
            }
        }
        return bits;
    }
}
