package org.siquan.engine.scheduling.university;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Courses, configurations and students as arrays. Configurations are numbered through all courses; the subparts of one are
 * ordered so that those of parents come first. A demand is a pair of student and course.
 */
final class Sections {

    /** By configuration and subpart: its classes. */
    final int[][][] parts;
    /** By course: first configuration; those of a course are numbered one after the other. */
    final int[] configFrom;
    /** By class. */
    final int[] config;
    /** By class: position of its subpart in its configuration. */
    final int[] part;

    final int[] parent;
    final int[] limit;

    /** By student: first demand. */
    final int[] demandFrom;
    /** By demand. */
    final int[] course;

    final int[] student;

    Sections(UniversityProblem problem) {
        int classes = problem.classes().size();
        config = new int[classes];
        part = new int[classes];
        parent = problem.classes().stream().mapToInt(CourseClass::parent).toArray();
        limit = problem.classes().stream().mapToInt(CourseClass::limit).toArray();
        configFrom = new int[problem.courses().size() + 1];
        List<int[][]> all = new ArrayList<>();
        for (int k = 0; k < problem.courses().size(); k++) {
            for (Course.Configuration each : problem.courses().get(k).configurations()) {
                all.add(ordered(each));
            }
            configFrom[k + 1] = all.size();
        }
        parts = all.toArray(int[][][]::new);
        for (int f = 0; f < parts.length; f++) {
            for (int p = 0; p < parts[f].length; p++) {
                for (int c : parts[f][p]) {
                    config[c] = f;
                    part[c] = p;
                }
            }
        }
        int students = problem.students().size();
        demandFrom = new int[students + 1];
        for (int s = 0; s < students; s++) {
            demandFrom[s + 1] =
                    demandFrom[s] + problem.students().get(s).courses().size();
        }
        course = new int[demandFrom[students]];
        student = new int[demandFrom[students]];
        for (int s = 0; s < students; s++) {
            List<Integer> wanted = problem.students().get(s).courses();
            for (int k = 0; k < wanted.size(); k++) {
                course[demandFrom[s] + k] = wanted.get(k);
                student[demandFrom[s] + k] = s;
            }
        }
    }

    private int[][] ordered(Course.Configuration configuration) {
        return configuration.subparts().stream()
                .map(each -> each.classes().stream().mapToInt(c -> c).toArray())
                .sorted(Comparator.comparingInt(classesOf ->
                        Arrays.stream(classesOf).map(this::depth).max().orElse(0)))
                .toArray(int[][]::new);
    }

    private int depth(int c) {
        return parent[c] < 0 ? 0 : 1 + depth(parent[c]);
    }

    int demands() {
        return course.length;
    }
}
