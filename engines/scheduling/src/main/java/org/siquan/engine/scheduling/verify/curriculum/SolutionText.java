package org.siquan.engine.scheduling.verify.curriculum;

import java.util.ArrayList;
import java.util.List;
import org.siquan.engine.scheduling.verify.curriculum.GivenTimetabling.Course;

/** Reads the text of a timetable, one line {@code course room day period} for each lecture; every fault is a finding. */
final class SolutionText {

    /** One lecture. */
    record Lecture(Course course, String room, int period) {}

    private SolutionText() {}

    static List<Lecture> read(String text, GivenTimetabling given, Findings findings) {
        List<Lecture> lectures = new ArrayList<>();
        int line = 0;
        for (String raw : text.split("\\R", -1)) {
            line++;
            if (!raw.isBlank()) {
                read(raw.strip().split("\\s+", -1), line, given, findings, lectures);
            }
        }
        return lectures;
    }

    private static void read(
            String[] words, int line, GivenTimetabling given, Findings findings, List<Lecture> lectures) {
        if (words.length != 4) {
            fault(findings, line, "应是“课程 教室 日 节”", "must be \"course room day period\"");
            return;
        }
        Course course = given.courses().get(words[0]);
        if (course == null) {
            fault(findings, line, "没有课程 " + words[0], "there is no course " + words[0]);
            return;
        }
        if (!given.rooms().containsKey(words[1])) {
            fault(findings, line, "没有教室 " + words[1], "there is no room " + words[1]);
            return;
        }
        int day = number(words[2], given.days());
        int period = number(words[3], given.periodsADay());
        if (day < 0 || period < 0) {
            fault(
                    findings,
                    line,
                    "日应为 0 到 %d，节应为 0 到 %d".formatted(given.days() - 1, given.periodsADay() - 1),
                    "the day must be 0..%d and the period 0..%d".formatted(given.days() - 1, given.periodsADay() - 1));
            return;
        }
        lectures.add(new Lecture(course, words[1], day * given.periodsADay() + period));
    }

    /** The number, or -1 if it is none below the bound. */
    private static int number(String word, int bound) {
        try {
            int number = Integer.parseInt(word);
            return number < bound ? number : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static void fault(Findings findings, int line, String zh, String en) {
        findings.fault(Findings.SOLUTION_FILE, line, zh, en);
    }
}
