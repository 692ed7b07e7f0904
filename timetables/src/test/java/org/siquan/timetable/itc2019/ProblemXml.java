package org.siquan.timetable.itc2019;

import org.siquan.engine.scheduling.university.Course;
import org.siquan.engine.scheduling.university.CourseClass;
import org.siquan.engine.scheduling.university.Distribution;
import org.siquan.engine.scheduling.university.Meetings;
import org.siquan.engine.scheduling.university.UniversityProblem;

/** A problem as the competition writes it. */
final class ProblemXml {

    private final UniversityProblem problem;
    private final StringBuilder xml = new StringBuilder();

    private ProblemXml(UniversityProblem problem) {
        this.problem = problem;
    }

    static String of(UniversityProblem problem) {
        return new ProblemXml(problem).write();
    }

    private String write() {
        add(
                "<problem name='%s' nrDays='%d' slotsPerDay='%d' nrWeeks='%d'>",
                problem.name(), problem.days(), problem.slotsPerDay(), problem.weeks());
        add(
                "<optimization time='%d' room='%d' distribution='%d' student='%d'/>",
                problem.weights().time(),
                problem.weights().room(),
                problem.weights().distribution(),
                problem.weights().student());
        rooms();
        courses();
        distributions();
        xml.append("<students>");
        problem.students().forEach(student -> {
            add("<student id='%s'>", student.id());
            student.courses()
                    .forEach(k ->
                            add("<course id='%s'/>", problem.courses().get(k).id()));
            xml.append("</student>");
        });
        return xml.append("</students></problem>").toString();
    }

    @SuppressWarnings("AnnotateFormatMethod") // the formats are all in this file
    private void add(String format, Object... values) {
        xml.append(format.formatted(values)).append('\n');
    }

    private void rooms() {
        xml.append("<rooms>");
        for (int r = 0; r < problem.rooms().size(); r++) {
            add("<room id='%s' capacity='9'>", problem.rooms().get(r).id());
            for (int other = 0; other < r; other++) {
                add(
                        "<travel room='%s' value='%d'/>",
                        problem.rooms().get(other).id(), problem.travel().between(r, other));
            }
            problem.rooms().get(r).unavailable().forEach(closed -> add("<unavailable %s/>", when(closed)));
            xml.append("</room>");
        }
        xml.append("</rooms>");
    }

    private String when(Meetings meetings) {
        return "days='%s' weeks='%s' start='%d' length='%d'"
                .formatted(
                        bits(meetings.days(), problem.days()),
                        bits(meetings.weeks(), problem.weeks()),
                        meetings.start(),
                        meetings.length());
    }

    private static String bits(long bits, int length) {
        String high = Long.toBinaryString(1L << length | bits).substring(1);
        return new StringBuilder(high).reverse().toString();
    }

    private void courses() {
        xml.append("<courses>");
        for (Course course : problem.courses()) {
            add("<course id='%s'>", course.id());
            for (Course.Configuration config : course.configurations()) {
                add("<config id='%s'>", config.id());
                for (Course.Subpart part : config.subparts()) {
                    add("<subpart id='%s'>", part.id());
                    part.classes().forEach(c -> aClass(problem.classes().get(c)));
                    xml.append("</subpart>");
                }
                xml.append("</config>");
            }
            xml.append("</course>");
        }
        xml.append("</courses>");
    }

    private void aClass(CourseClass each) {
        add(
                "<class id='%s'%s%s%s>",
                each.id(),
                each.limit() == CourseClass.UNLIMITED ? "" : " limit='" + each.limit() + "'",
                each.parent() < 0
                        ? ""
                        : " parent='" + problem.classes().get(each.parent()).id() + "'",
                each.rooms().isEmpty() ? " room='false'" : "");
        each.rooms()
                .forEach(option -> add(
                        "<room id='%s' penalty='%d'/>",
                        problem.rooms().get(option.room()).id(), option.penalty()));
        each.times().forEach(option -> add("<time %s penalty='%d'/>", when(option.meetings()), option.penalty()));
        xml.append("</class>");
    }

    private void distributions() {
        xml.append("<distributions>");
        for (Distribution each : problem.distributions()) {
            String numbers = switch (each.type().parameters()) {
                case 1 -> "(" + each.first() + ")";
                case 2 -> "(" + each.first() + "," + each.second() + ")";
                default -> "";
            };
            String strength = each.required() ? "required='true'" : "penalty='" + each.penalty() + "'";
            add("<distribution type='%s%s' %s>", each.type().word(), numbers, strength);
            each.classes()
                    .forEach(c ->
                            add("<class id='%s'/>", problem.classes().get(c).id()));
            xml.append("</distribution>");
        }
        xml.append("</distributions>");
    }
}
