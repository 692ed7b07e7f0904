package org.siquan.engine.scheduling.verify.itc2019;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A problem of few classes, each with one time, and the one solution that there is; written as files. */
final class Case {

    private final List<String> classes = new ArrayList<>();
    private final List<String> solution = new ArrayList<>();
    private String rooms =
            "<room id=\"A\" capacity=\"9\"><travel room=\"B\" value=\"3\"/></room><room id=\"B\" capacity=\"9\"/>";
    private String relations = "";
    private String students = "";
    private final StringBuilder all = new StringBuilder();
    private int weeks = 4;

    /** Class 1, 2, 3 … in the order of the calls; room "-" = none; days of five, weeks of four. */
    Case at(String room, String days, int start, int length, String onWeeks) {
        int id = classes.size() + 1;
        String none = room.equals("-") ? " room=\"false\"" : "";
        String list = room.equals("-") ? "" : "<room id=\"%s\" penalty=\"0\"/>".formatted(room);
        classes.add(
                "<class id=\"%d\" limit=\"9\"%s>%s<time days=\"%s\" start=\"%d\" length=\"%d\" weeks=\"%s\" penalty=\"0\"/></class>"
                        .formatted(id, none, list, days, start, length, onWeeks));
        String roomOf = room.equals("-") ? "" : " room=\"%s\"".formatted(room);
        solution.add("<class id=\"%d\" days=\"%s\" start=\"%d\" weeks=\"%s\"%s/>"
                .formatted(id, days, start, onWeeks, roomOf));
        all.append("<class id=\"%d\"/>".formatted(id));
        weeks = onWeeks.length();
        return this;
    }

    /** A class without room on Monday of all four weeks. */
    Case monday(int start, int length) {
        return at("-", "10000", start, length, "1111");
    }

    /** The relation between all classes, in their order. */
    private Case relation(String type, String attributes) {
        relations = "<distribution type=\"%s\" %s>%s</distribution>".formatted(type, attributes, all);
        return this;
    }

    /** Penalty of the distribution constraint, soft with penalty 1, before weighting. */
    long soft(String type) throws IOException {
        return soft(type, 1);
    }

    long soft(String type, int penalty) throws IOException {
        return relation(type, "penalty=\"%d\"".formatted(penalty)).verify().distribution();
    }

    /** Violations of the constraint as a required one. */
    long hard(String type) throws IOException {
        return relation(type, "required=\"true\"").verify().violations();
    }

    /** Conflicts of a student who attends every class. */
    long conflictsOfOneStudent() throws IOException {
        StringBuilder demands = new StringBuilder();
        for (int id = 1; id <= classes.size(); id++) {
            demands.append("<course id=\"%d\"/>".formatted(id));
            solution.set(id - 1, solution.get(id - 1).replace("/>", "><student id=\"s\"/></class>"));
        }
        students = "<student id=\"s\">" + demands + "</student>";
        return verify().student();
    }

    private Itc2019Report verify() throws IOException {
        StringBuilder courses = new StringBuilder();
        for (int id = 1; id <= classes.size(); id++) {
            courses.append("<course id=\"%d\"><config id=\"1\"><subpart id=\"1\">%s</subpart></config></course>"
                    .formatted(id, classes.get(id - 1)));
        }
        String problem = """
                <problem name="case" nrDays="5" slotsPerDay="288" nrWeeks="%d">
                <optimization time="1" room="1" distribution="1" student="1"/>
                <rooms>%s</rooms><courses>%s</courses>
                <distributions>%s</distributions><students>%s</students></problem>
                """.formatted(weeks, rooms, courses, relations, students);
        String answer = "<solution name=\"case\">" + String.join("", solution) + "</solution>";
        return judge(problem, answer);
    }

    static Itc2019Report judge(String problem, String solution) throws IOException {
        Path folder = Files.createTempDirectory("case");
        try {
            Path in = Files.writeString(folder.resolve("problem.xml"), problem);
            Path out = Files.writeString(folder.resolve("solution.xml"), solution);
            Itc2019Report report = Itc2019Verifier.verify(in, out);
            if (!report.faults().isEmpty()) {
                throw new IllegalArgumentException(report.faults().toString());
            }
            return report;
        } finally {
            for (String name : List.of("problem.xml", "solution.xml", "")) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }
}
