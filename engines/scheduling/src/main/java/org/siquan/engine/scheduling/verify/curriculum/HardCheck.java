package org.siquan.engine.scheduling.verify.curriculum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siquan.engine.scheduling.verify.curriculum.GivenTimetabling.Course;
import org.siquan.engine.scheduling.verify.curriculum.SolutionText.Lecture;

/** The hard constraints: all lectures in periods of their own, conflicts, availability, one lecture in a room. */
final class HardCheck {

    private final GivenTimetabling given;
    private final Findings findings;

    HardCheck(GivenTimetabling given, Findings findings) {
        this.given = given;
        this.findings = findings;
    }

    void check(List<Lecture> lectures) {
        lectures(lectures);
        Map<Integer, List<Lecture>> byPeriod = new LinkedHashMap<>();
        for (Lecture lecture : lectures) {
            byPeriod.computeIfAbsent(lecture.period(), _ -> new ArrayList<>()).add(lecture);
            if (lecture.course().unavailable().contains(lecture.period())) {
                found(
                        Findings.AVAILABILITY,
                        lecture.course().id() + " 不可用",
                        lecture.course().id() + " is not available",
                        lecture.period());
            }
        }
        Map<String, Set<String>> conflicting = conflicting();
        byPeriod.forEach((period, together) -> {
            conflicts(period, together, conflicting);
            rooms(period, together);
        });
    }

    /** A lecture that is missing, one too many, or a second one of its course in a period. */
    private void lectures(List<Lecture> lectures) {
        Map<String, Integer> held = new HashMap<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Lecture lecture : lectures) {
            String id = lecture.course().id();
            held.merge(id, 1, Integer::sum);
            if (!seen.add(List.of(id, lecture.period()))) {
                found(Findings.LECTURES, id + " 同一节有两讲", id + " has two lectures", lecture.period());
            }
        }
        for (Course course : given.courses().values()) {
            int difference = Math.abs(course.lectures() - held.getOrDefault(course.id(), 0));
            for (int i = 0; i < difference; i++) {
                findings.add(
                        Findings.LECTURES,
                        "%s 应有 %d 讲，实有 %d 讲"
                                .formatted(course.id(), course.lectures(), held.getOrDefault(course.id(), 0)),
                        "%s must have %d lectures, has %d"
                                .formatted(course.id(), course.lectures(), held.getOrDefault(course.id(), 0)));
            }
        }
    }

    /** Per course the others that share a teacher or a curriculum with it. */
    private Map<String, Set<String>> conflicting() {
        Map<String, Set<String>> conflicting = new HashMap<>();
        for (Course course : given.courses().values()) {
            Set<String> others = new HashSet<>();
            given.courses().values().stream()
                    .filter(other -> other.teacher().equals(course.teacher()))
                    .forEach(other -> others.add(other.id()));
            given.curricula().values().stream()
                    .filter(members -> members.contains(course.id()))
                    .forEach(others::addAll);
            others.remove(course.id());
            conflicting.put(course.id(), others);
        }
        return conflicting;
    }

    private void conflicts(int period, List<Lecture> together, Map<String, Set<String>> conflicting) {
        for (int i = 0; i < together.size(); i++) {
            for (int j = 0; j < i; j++) {
                String a = together.get(j).course().id();
                String b = together.get(i).course().id();
                if (conflicting.getOrDefault(a, Set.of()).contains(b)) {
                    found(
                            Findings.CONFLICTS,
                            "%s 与 %s 冲突".formatted(a, b),
                            "%s and %s conflict".formatted(a, b),
                            period);
                }
            }
        }
    }

    private void rooms(int period, List<Lecture> together) {
        Set<String> taken = new HashSet<>();
        for (Lecture lecture : together) {
            if (!taken.add(lecture.room())) {
                found(Findings.ROOM_OCCUPANCY, lecture.room() + " 已有别的课", lecture.room() + " is taken already", period);
            }
        }
    }

    private void found(String rule, String zh, String en, int period) {
        int day = given.day(period);
        int within = period % given.periodsADay();
        findings.add(
                rule,
                "%s（第 %d 日第 %d 节）".formatted(zh, day, within),
                "%s (day %d, period %d)".formatted(en, day, within));
    }
}
