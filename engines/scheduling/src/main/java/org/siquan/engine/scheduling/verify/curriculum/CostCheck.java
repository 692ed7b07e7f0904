package org.siquan.engine.scheduling.verify.curriculum;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siquan.engine.scheduling.verify.curriculum.CurriculumVerdict.Cost;
import org.siquan.engine.scheduling.verify.curriculum.GivenTimetabling.Course;
import org.siquan.engine.scheduling.verify.curriculum.SolutionText.Lecture;

/** The cost of UD2 from the definition of each part. */
final class CostCheck {

    private static final int STUDENT = 1;
    private static final int DAY = 5;
    private static final int LONELY = 2;
    private static final int ROOM = 1;

    private final GivenTimetabling given;
    private final List<Lecture> lectures;

    CostCheck(GivenTimetabling given, List<Lecture> lectures) {
        this.given = given;
        this.lectures = lectures;
    }

    Cost cost() {
        return new Cost(STUDENT * students(), DAY * days(), LONELY * lonely(), ROOM * rooms());
    }

    private long students() {
        long beyond = 0;
        for (Lecture lecture : lectures) {
            int seats = given.rooms().getOrDefault(lecture.room(), 0);
            beyond += Math.max(0, lecture.course().students() - seats);
        }
        return beyond;
    }

    private long days() {
        Map<String, Set<Integer>> days = new HashMap<>();
        for (Lecture lecture : lectures) {
            days.computeIfAbsent(lecture.course().id(), _ -> new HashSet<>()).add(given.day(lecture.period()));
        }
        long missing = 0;
        for (Course course : given.courses().values()) {
            int used = days.getOrDefault(course.id(), Set.of()).size();
            missing += Math.max(0, course.minWorkingDays() - used);
        }
        return missing;
    }

    private long lonely() {
        long lonely = 0;
        for (List<String> members : given.curricula().values()) {
            Map<Integer, Integer> held = new HashMap<>();
            for (Lecture lecture : lectures) {
                if (members.contains(lecture.course().id())) {
                    held.merge(lecture.period(), 1, Integer::sum);
                }
            }
            for (Map.Entry<Integer, Integer> each : held.entrySet()) {
                int period = each.getKey();
                if (!beside(held, period, period - 1) && !beside(held, period, period + 1)) {
                    lonely += each.getValue();
                }
            }
        }
        return lonely;
    }

    private boolean beside(Map<Integer, Integer> held, int period, int other) {
        return held.containsKey(other) && given.day(period) == given.day(other);
    }

    private long rooms() {
        Map<String, Set<String>> rooms = new HashMap<>();
        for (Lecture lecture : lectures) {
            rooms.computeIfAbsent(lecture.course().id(), _ -> new HashSet<>()).add(lecture.room());
        }
        return rooms.values().stream().mapToLong(used -> used.size() - 1).sum();
    }
}
