package org.siquan.engine.scheduling.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem.Course;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem.Curriculum;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem.Room;

/** Invented problems, and both files as the verifier reads them. */
final class Timetabling {

    private Timetabling() {}

    /** A problem of so many courses; closed is the share of periods in which a course is not available. */
    static CurriculumProblem random(long seed, int courses, int days, int periodsADay, int rooms, double closed) {
        RandomGenerator random = new Seed(seed).generator("timetabling");
        List<Course> all = new ArrayList<>();
        for (int c = 0; c < courses; c++) {
            int lectures = 1 + random.nextInt(Math.min(3, days * periodsADay));
            TreeSet<Integer> unavailable = new TreeSet<>();
            for (int p = 0; p < days * periodsADay; p++) {
                if (random.nextDouble() < closed) {
                    unavailable.add(p);
                }
            }
            all.add(new Course(
                    "c" + c,
                    "t" + random.nextInt(1 + courses / 2),
                    lectures,
                    1 + random.nextInt(lectures),
                    5 + random.nextInt(40),
                    List.copyOf(unavailable)));
        }
        List<Room> places = new ArrayList<>();
        for (int r = 0; r < rooms; r++) {
            places.add(new Room("r" + r, 10 + random.nextInt(30)));
        }
        List<Curriculum> curricula = new ArrayList<>();
        for (int q = 0; q < 1 + courses / 2; q++) {
            TreeSet<Integer> members = new TreeSet<>();
            for (int i = 0; i < 3; i++) {
                members.add(random.nextInt(courses));
            }
            curricula.add(new Curriculum("q" + q, List.copyOf(members)));
        }
        return new CurriculumProblem(days, periodsADay, all, places, curricula);
    }

    static String problemText(CurriculumProblem problem) {
        StringBuilder text = new StringBuilder("Name: invented\n");
        int constraints =
                problem.courses().stream().mapToInt(c -> c.unavailable().size()).sum();
        text.append(
                "Courses: %d\nRooms: %d\nDays: %d\nPeriods_per_day: %d\nCurricula: %d\nConstraints: %d\n\nCOURSES:\n"
                        .formatted(
                                problem.courses().size(),
                                problem.rooms().size(),
                                problem.days(),
                                problem.periodsADay(),
                                problem.curricula().size(),
                                constraints));
        problem.courses()
                .forEach(c -> text.append("%s %s %d %d %d\n"
                        .formatted(c.id(), c.teacher(), c.lectures(), c.minWorkingDays(), c.students())));
        text.append("\nROOMS:\n");
        problem.rooms().forEach(r -> text.append("%s %d\n".formatted(r.id(), r.capacity())));
        text.append("\nCURRICULA:\n");
        for (Curriculum curriculum : problem.curricula()) {
            text.append(curriculum.id())
                    .append("  ")
                    .append(curriculum.courses().size());
            curriculum.courses().forEach(c -> text.append(' ').append("c" + c));
            text.append('\n');
        }
        text.append("\nUNAVAILABILITY_CONSTRAINTS:\n");
        for (Course course : problem.courses()) {
            for (int p : course.unavailable()) {
                text.append("%s %d %d\n".formatted(course.id(), p / problem.periodsADay(), p % problem.periodsADay()));
            }
        }
        return text.append("\nEND.\n").toString();
    }

    static String solutionText(CurriculumProblem problem, CurriculumTimetable timetable) {
        StringBuilder text = new StringBuilder();
        for (int l = 0; l < timetable.lectures(); l++) {
            text.append("c%d r%d %d %d\n"
                    .formatted(
                            timetable.course(l),
                            timetable.room(l),
                            timetable.period(l) / problem.periodsADay(),
                            timetable.period(l) % problem.periodsADay()));
        }
        return text.toString();
    }
}
