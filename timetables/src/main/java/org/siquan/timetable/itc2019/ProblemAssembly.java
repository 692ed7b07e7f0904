package org.siquan.timetable.itc2019;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.university.Course;
import org.siquan.engine.scheduling.university.CourseClass;
import org.siquan.engine.scheduling.university.CourseStudent;
import org.siquan.engine.scheduling.university.Distribution;
import org.siquan.engine.scheduling.university.RoomTravel;
import org.siquan.engine.scheduling.university.TeachingRoom;
import org.siquan.engine.scheduling.university.UniversityProblem;
import org.siquan.engine.scheduling.university.UniversityWeights;

/** Makes a problem of the elements of a file, part by part in the order in which they refer to each other. */
final class ProblemAssembly {

    private final XmlFaults log;
    private final Values values;
    private final Numbering roomIds;
    private final Numbering courseIds;
    private final Numbering studentIds;

    ProblemAssembly(XmlFaults log) {
        this.log = log;
        values = new Values(log);
        roomIds = new Numbering("教室", "room", log);
        courseIds = new Numbering("课程", "course", log);
        studentIds = new Numbering("学生", "student", log);
    }

    /** The problem; without meaning if the log has faults, null if it cannot be made at all. */
    @Nullable
    UniversityProblem problem(Element root) {
        if (!root.name().equals("problem")) {
            log.add(
                    root,
                    "",
                    "xml.root",
                    new Text(
                            "根元素应为 <problem>，现为 <%s>".formatted(root.name()),
                            "the root must be <problem>, is <%s>".formatted(root.name())),
                    new Text("换用 ITC-2019 的题目文件。", "Hand in a problem file of ITC-2019."));
            return null;
        }
        int days = values.whole(root, "nrDays", 1, UniversityProblem.MOST_DAYS);
        int weeks = values.whole(root, "nrWeeks", 1, UniversityProblem.MOST_WEEKS);
        int slots = values.whole(root, "slotsPerDay", 1, Itc2019Limits.MOST_SLOTS);
        values.grid(days, weeks, slots);
        String name = values.text(root, "name");
        UniversityWeights weights = weights(root);

        List<Element> roomElements = parts(root, "rooms", "room", true);
        List<TeachingRoom> rooms = rooms(roomElements);
        RoomTravel travel = travel(roomElements);
        ClassTree tree = new ClassTree(log, values, roomIds);
        List<Course> courses = courses(parts(root, "courses", "course", true), tree);
        List<CourseClass> classes = tree.classes();
        DistributionElements relations = new DistributionElements(log, values, tree.ids());
        List<Distribution> distributions = new ArrayList<>();
        for (Element each : parts(root, "distributions", "distribution", false)) {
            relations.read(each, distributions);
        }
        List<CourseStudent> students = students(parts(root, "students", "student", false));
        return log.clean()
                ? new UniversityProblem(
                        name, days, weeks, slots, weights, rooms, travel, courses, classes, distributions, students)
                : null;
    }

    private UniversityWeights weights(Element root) {
        Element at = only(root, "optimization", true);
        return at == null
                ? new UniversityWeights(0, 0, 0, 0)
                : new UniversityWeights(
                        values.whole(at, "time", 0, 1_000_000),
                        values.whole(at, "room", 0, 1_000_000),
                        values.whole(at, "distribution", 0, 1_000_000),
                        values.whole(at, "student", 0, 1_000_000));
    }

    private List<Element> parts(Element root, String outer, String inner, boolean needed) {
        Element holder = only(root, outer, needed);
        if (holder == null) {
            return List.of();
        }
        refuseOthers(holder, List.of(inner), log);
        return holder.children();
    }

    private @Nullable Element only(Element root, String name, boolean needed) {
        List<Element> found = root.children(name);
        if (found.size() > 1 || (needed && found.isEmpty())) {
            Element at = found.isEmpty() ? root : found.get(1);
            log.add(
                    at,
                    "",
                    found.isEmpty() ? "element.missing" : "element.twice",
                    new Text("<%s> 应恰好出现一次".formatted(name), "<%s> must be there exactly once".formatted(name)),
                    new Text("格式见 itc2019.org/format。", "See itc2019.org/format."));
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    /** A misspelt element would otherwise be left out in silence. */
    static void refuseOthers(Element holder, List<String> known, XmlFaults log) {
        for (Element child : holder.children()) {
            if (!known.contains(child.name())) {
                log.add(
                        child,
                        "",
                        "element.unknown",
                        new Text(
                                "<%s> 中不应有 <%s>".formatted(holder.name(), XmlFaults.shown(child.name())),
                                "<%s> must not hold <%s>".formatted(holder.name(), XmlFaults.shown(child.name()))),
                        new Text(
                                "此处只认识 %s。".formatted(String.join("、", known)),
                                "Known here: %s.".formatted(String.join(", ", known))));
            }
        }
    }

    private List<TeachingRoom> rooms(List<Element> elements) {
        List<TeachingRoom> rooms = new ArrayList<>();
        for (Element at : elements) {
            refuseOthers(at, List.of("travel", "unavailable"), log);
            String id = values.text(at, "id");
            roomIds.put(at, id);
            List<Element> closed = at.children("unavailable");
            rooms.add(new TeachingRoom(
                    id,
                    closed.stream()
                            .map(values::meetings)
                            .filter(java.util.Objects::nonNull)
                            .toList()));
        }
        return rooms;
    }

    private RoomTravel travel(List<Element> elements) {
        RoomTravel travel = new RoomTravel(elements.size());
        for (int from = 0; from < elements.size(); from++) {
            for (Element at : elements.get(from).children("travel")) {
                int to = roomIds.find(at, "room", values.text(at, "room"));
                int slots = values.whole(at, "value", 0);
                if (to < 0) {
                    continue;
                }
                int before = travel.between(from, to);
                if (before != 0 && before != slots) {
                    log.add(
                            at,
                            "value",
                            "travel.asymmetric",
                            new Text(
                                    "两教室间的路程先写为 %d，此处写为 %d".formatted(before, slots),
                                    "the travel between the two rooms is %d elsewhere and %d here"
                                            .formatted(before, slots)),
                            new Text("路程双向相同，只写一次。", "Travel is the same both ways; state it once."));
                }
                travel.put(from, to, slots);
            }
        }
        return travel;
    }

    private List<Course> courses(List<Element> elements, ClassTree tree) {
        List<Course> courses = new ArrayList<>();
        for (Element at : elements) {
            courseIds.put(at, values.text(at, "id"));
            courses.add(tree.course(at));
        }
        return courses;
    }

    private List<CourseStudent> students(List<Element> elements) {
        List<CourseStudent> students = new ArrayList<>();
        for (Element at : elements) {
            refuseOthers(at, List.of("course"), log);
            String id = values.text(at, "id");
            studentIds.put(at, id);
            List<Integer> wanted = new ArrayList<>();
            for (Element course : at.children()) {
                int number = courseIds.find(course, "id", values.text(course, "id"));
                if (wanted.contains(number)) {
                    log.add(
                            course,
                            "id",
                            "demand.twice",
                            new Text(
                                    "学生“%s”两次选同一门课".formatted(XmlFaults.shown(id)),
                                    "student “%s” asks for a course twice".formatted(XmlFaults.shown(id))),
                            new Text("只保留一次。", "Keep one."));
                } else if (number >= 0) {
                    wanted.add(number);
                }
            }
            students.add(new CourseStudent(id, wanted));
        }
        return students;
    }
}
