package org.siquan.engine.scheduling.verify.itc2019;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The problem file as the verifier read it. */
final class GivenProblem {

    String name = "";
    int weeks = 1;
    int timeWeight;
    int roomWeight;
    int distributionWeight;
    int studentWeight;
    /** When a room is closed. */
    final Map<String, List<Sitting>> closed = new HashMap<>();

    private final Map<String, Map<String, Integer>> travel = new HashMap<>();
    final Map<String, GivenClass> classes = new LinkedHashMap<>();
    /** By course: its configurations, each with its subparts. */
    final Map<String, Map<Integer, Set<Integer>>> courses = new HashMap<>();

    final List<GivenRelation> relations = new ArrayList<>();
    /** Courses by student. */
    final Map<String, Set<String>> students = new LinkedHashMap<>();

    private GivenProblem() {}

    /** @throws FileFault with the place of the first fault */
    static GivenProblem read(Path file) {
        GivenProblem problem = new GivenProblem();
        XmlEvents.read(file, problem.new Reading());
        if (problem.classes.isEmpty()) {
            throw new FileFault(file.getFileName() + " 中没有班", file.getFileName() + " holds no class");
        }
        return problem;
    }

    /** Slots between two rooms, stated with either of them. */
    int travel(@Nullable String from, @Nullable String to) {
        if (from == null || to == null || from.equals(to)) {
            return 0;
        }
        int there = travel.getOrDefault(from, Map.of()).getOrDefault(to, 0);
        int back = travel.getOrDefault(to, Map.of()).getOrDefault(from, 0);
        return Math.max(there, back);
    }

    /** True if nobody can attend both. */
    boolean conflict(Sitting a, Sitting b) {
        int way = travel(a.room(), b.room());
        return a.meets(b) && a.end() + way > b.start() && b.end() + way > a.start();
    }

    /** Follows the elements of the file. */
    private final class Reading implements XmlEvents.Listener {

        private final List<String> open = new ArrayList<>();
        private String room = "";
        private String course = "";
        private String student = "";
        private int configuration;
        private int subpart;
        private @Nullable GivenClass current;
        private @Nullable GivenRelation relation;

        @Override
        public void start(String element, XmlEvents at) {
            String outer = open.isEmpty() ? "" : open.getLast();
            open.add(element);
            switch (outer + "/" + element) {
                case "/problem" -> head(at);
                case "problem/optimization" -> weights(at);
                case "rooms/room" -> room = at.text("id");
                case "room/travel" ->
                    travel.computeIfAbsent(room, key -> new HashMap<>()).put(at.text("room"), at.number("value"));
                case "room/unavailable" ->
                    closed.computeIfAbsent(room, key -> new ArrayList<>()).add(meetings(at));
                case "courses/course" -> course = at.text("id");
                case "course/config" -> configuration++;
                case "config/subpart" -> {
                    subpart++;
                    courses.computeIfAbsent(course, key -> new LinkedHashMap<>())
                            .computeIfAbsent(configuration, key -> new LinkedHashSet<>())
                            .add(subpart);
                }
                case "subpart/class" -> startClass(at);
                case "class/room" -> current().rooms.put(at.text("id"), at.numberOr("penalty", 0));
                case "class/time" -> time(at);
                case "distributions/distribution" -> startRelation(at);
                case "distribution/class" -> related(at.text("id"));
                case "students/student" -> {
                    student = at.text("id");
                    students.put(student, new LinkedHashSet<>());
                }
                case "student/course" -> demand(at.text("id"));
                case "problem/rooms", "problem/courses", "problem/distributions", "problem/students" -> {}
                default ->
                    throw new FileFault(
                            "此处不应有 <%s>".formatted(element), "<%s> does not belong here".formatted(element));
            }
        }

        @Override
        public void end(String element) {
            open.removeLast();
        }

        private void head(XmlEvents at) {
            name = at.text("name");
            weeks = Math.max(1, at.number("nrWeeks"));
        }

        private void weights(XmlEvents at) {
            timeWeight = at.number("time");
            roomWeight = at.number("room");
            distributionWeight = at.number("distribution");
            studentWeight = at.number("student");
        }

        private void startClass(XmlEvents at) {
            String limit = at.optional("limit");
            GivenClass given = new GivenClass(
                    at.text("id"),
                    course,
                    configuration,
                    subpart,
                    limit == null ? null : at.number("limit"),
                    at.optional("parent"),
                    !"false".equals(at.optional("room")));
            if (classes.put(given.id, given) != null) {
                throw new FileFault("班“" + given.id + "”出现两次", "class “" + given.id + "” is there twice");
            }
            current = given;
        }

        private GivenClass current() {
            if (current == null) {
                throw new FileFault("不在班内", "there is no class around it");
            }
            return current;
        }

        private void time(XmlEvents at) {
            meetings(at);
            current()
                    .times
                    .putIfAbsent(
                            new GivenClass.TimeKey(at.text("days"), at.number("start"), at.text("weeks")),
                            new GivenClass.Choice(at.number("length"), at.numberOr("penalty", 0)));
        }

        private Sitting meetings(XmlEvents at) {
            return new Sitting(
                    XmlEvents.bits(at.text("days")),
                    XmlEvents.bits(at.text("weeks")),
                    at.number("start"),
                    at.number("length"),
                    null);
        }

        private void startRelation(XmlEvents at) {
            boolean required = "true".equals(at.optional("required"));
            relation = new GivenRelation(at.text("type"), required, required ? 0 : at.number("penalty"));
            relations.add(relation);
        }

        private void related(String id) {
            if (relation == null || !classes.containsKey(id)) {
                throw new FileFault("没有班“" + id + "”", "there is no class “" + id + "”");
            }
            relation.classes.add(id);
        }

        private void demand(String id) {
            if (!courses.containsKey(id)) {
                throw new FileFault("没有课程“" + id + "”", "there is no course “" + id + "”");
            }
            students.getOrDefault(student, Set.of()).add(id);
        }
    }
}
