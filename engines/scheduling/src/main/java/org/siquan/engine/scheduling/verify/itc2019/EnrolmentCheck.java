package org.siquan.engine.scheduling.verify.itc2019;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siquan.engine.scheduling.verify.itc2019.Breaches.Rule;

/** Students: limits, complete courses, parents, and the pairs of classes that cannot both be attended. */
final class EnrolmentCheck {

    private final GivenProblem problem;
    private final Map<String, Sitting> sittings;
    private final Breaches breaches;
    private final Map<String, Set<String>> classesOf = new LinkedHashMap<>();
    long conflicts;

    EnrolmentCheck(GivenProblem problem, Map<String, Sitting> sittings, Breaches breaches) {
        this.problem = problem;
        this.sittings = sittings;
        this.breaches = breaches;
    }

    void check(GivenSolution solution) {
        problem.students.keySet().forEach(student -> classesOf.put(student, new LinkedHashSet<>()));
        solution.classes.forEach((id, entry) -> {
            GivenClass given = problem.classes.get(id);
            if (given != null) {
                attended(given, entry.students());
            }
        });
        classesOf.forEach((student, classes) -> {
            complete(student, classes);
            parents(student, classes);
            List<Sitting> all = new ArrayList<>(classes)
                    .stream().map(sittings::get).filter(s -> s != null).toList();
            for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                    conflicts += problem.conflict(all.get(i), all.get(j)) ? 1 : 0;
                }
            }
        });
    }

    private void attended(GivenClass given, List<String> students) {
        if (given.limit != null && students.size() > given.limit) {
            breaches.add(
                    Rule.U06,
                    "班 %s 有 %d 人，上限 %d".formatted(given.id, students.size(), given.limit),
                    "class %s has %d students, its limit is %d".formatted(given.id, students.size(), given.limit));
        }
        for (String student : students) {
            Set<String> classes = classesOf.get(student);
            if (classes == null || !classes.add(given.id)) {
                breaches.add(
                        Rule.U07,
                        "班 %s 中的学生 %s %s".formatted(given.id, student, classes == null ? "不存在" : "出现两次"),
                        "student %s of class %s %s"
                                .formatted(student, given.id, classes == null ? "is unknown" : "is there twice"));
            }
        }
    }

    private void complete(String student, Set<String> classes) {
        Map<String, Map<Integer, List<Integer>>> taken = new HashMap<>();
        for (String id : classes) {
            GivenClass given = problem.classes.get(id);
            if (given != null) {
                taken.computeIfAbsent(given.course, key -> new HashMap<>())
                        .computeIfAbsent(given.configuration, key -> new ArrayList<>())
                        .add(given.subpart);
            }
        }
        Set<String> demands = problem.students.getOrDefault(student, Set.of());
        for (String course : demands) {
            Map<Integer, List<Integer>> by = taken.getOrDefault(course, Map.of());
            if (by.size() != 1 || !isComplete(course, by)) {
                breaches.add(
                        Rule.U07,
                        "学生 %s 的课程 %s 不完整或重复".formatted(student, course),
                        "student %s does not attend exactly one class of each part of course %s"
                                .formatted(student, course));
            }
        }
        for (String course : taken.keySet()) {
            if (!demands.contains(course)) {
                breaches.add(
                        Rule.U07,
                        "学生 %s 没有选课程 %s".formatted(student, course),
                        "student %s has not asked for course %s".formatted(student, course));
            }
        }
    }

    private boolean isComplete(String course, Map<Integer, List<Integer>> taken) {
        int configuration = taken.keySet().iterator().next();
        List<Integer> parts = taken.getOrDefault(configuration, List.of());
        Set<Integer> wanted = problem.courses.getOrDefault(course, Map.of()).getOrDefault(configuration, Set.of());
        return parts.size() == wanted.size() && new HashSet<>(parts).equals(wanted);
    }

    private void parents(String student, Set<String> classes) {
        for (String id : classes) {
            GivenClass given = problem.classes.get(id);
            String parent = given == null ? null : given.parent;
            if (parent != null && !classes.contains(parent)) {
                breaches.add(
                        Rule.U08,
                        "学生 %s 上班 %s，但不上其上级班 %s".formatted(student, id, parent),
                        "student %s attends class %s but not its parent %s".formatted(student, id, parent));
            }
        }
    }
}
