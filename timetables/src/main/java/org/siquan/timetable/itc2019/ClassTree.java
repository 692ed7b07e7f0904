package org.siquan.timetable.itc2019;

import java.util.ArrayList;
import java.util.List;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.university.Course;
import org.siquan.engine.scheduling.university.CourseClass;
import org.siquan.engine.scheduling.university.Meetings;
import org.siquan.engine.scheduling.university.RoomOption;
import org.siquan.engine.scheduling.university.TimeOption;

/** Courses with their configurations, subparts and classes; parents are looked up once every class is known. */
final class ClassTree {

    private final XmlFaults log;
    private final Values values;
    private final Numbering roomIds;
    private final Numbering classIds;
    private final List<Element> elements = new ArrayList<>();
    private final List<CourseClass> read = new ArrayList<>();
    /** By class: its configuration, counted through all courses. */
    private final List<Integer> configurationOf = new ArrayList<>();

    private int configurations;
    private int subparts;

    ClassTree(XmlFaults log, Values values, Numbering roomIds) {
        this.log = log;
        this.values = values;
        this.roomIds = roomIds;
        classIds = new Numbering("班", "class", log);
    }

    Numbering ids() {
        return classIds;
    }

    Course course(Element at) {
        ProblemAssembly.refuseOthers(at, List.of("config"), log);
        notEmpty(at, "config");
        List<Course.Configuration> all = new ArrayList<>();
        for (Element config : at.children("config")) {
            ProblemAssembly.refuseOthers(config, List.of("subpart"), log);
            notEmpty(config, "subpart");
            List<Course.Subpart> parts = new ArrayList<>();
            for (Element part : config.children("subpart")) {
                parts.add(subpart(part));
            }
            all.add(new Course.Configuration(values.text(config, "id"), parts));
            configurations++;
        }
        return new Course(values.text(at, "id"), all);
    }

    private Course.Subpart subpart(Element at) {
        ProblemAssembly.refuseOthers(at, List.of("class"), log);
        notEmpty(at, "class");
        List<Integer> classes = new ArrayList<>();
        for (Element each : at.children("class")) {
            classes.add(elements.size());
            String id = values.text(each, "id");
            classIds.put(each, id);
            elements.add(each);
            configurationOf.add(configurations);
            readClass(each, id);
        }
        subparts++;
        return new Course.Subpart(values.text(at, "id"), classes);
    }

    private void readClass(Element at, String id) {
        ProblemAssembly.refuseOthers(at, List.of("room", "time"), log);
        notEmpty(at, "time");
        List<RoomOption> rooms = new ArrayList<>();
        for (Element each : at.children("room")) {
            int room = roomIds.find(each, "id", values.text(each, "id"));
            rooms.add(new RoomOption(room, values.wholeOr(each, "penalty", 0, 0)));
        }
        if (rooms.isEmpty() == values.flag(at, "room", true)) {
            log.add(
                    at,
                    "room",
                    "class.rooms",
                    new Text(
                            "班“%s”要么列出教室，要么写 room=\"false\"".formatted(XmlFaults.shown(id)),
                            "class “%s” must either list rooms or say room=\"false\"".formatted(XmlFaults.shown(id))),
                    new Text("补上教室，或改正 room。", "Add rooms or correct the attribute room."));
        }
        List<TimeOption> times = new ArrayList<>();
        for (Element each : at.children("time")) {
            Meetings meetings = values.meetings(each);
            int penalty = values.wholeOr(each, "penalty", 0, 0);
            if (meetings != null) {
                times.add(new TimeOption(meetings, penalty));
            }
        }
        int limit = values.wholeOr(at, "limit", 0, CourseClass.UNLIMITED);
        if (times.isEmpty()) {
            times.add(new TimeOption(new Meetings(1, 1, 0, 1), 0)); // a fault was logged
        }
        read.add(new CourseClass(id, subparts, limit, -1, rooms, times));
    }

    private void notEmpty(Element at, String child) {
        if (at.children(child).isEmpty()) {
            log.add(
                    at,
                    "",
                    "element.missing",
                    new Text(
                            "<%s> 中至少要有一个 <%s>".formatted(at.name(), child),
                            "<%s> must hold at least one <%s>".formatted(at.name(), child)),
                    new Text("补上它。", "Add it."));
        }
    }

    /** All classes with their parents. */
    List<CourseClass> classes() {
        List<CourseClass> all = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            CourseClass each = read.get(i);
            String parent = elements.get(i).attribute("parent");
            all.add(
                    parent == null
                            ? each
                            : new CourseClass(
                                    each.id(),
                                    each.subpart(),
                                    each.limit(),
                                    classIds.find(elements.get(i), "parent", parent.strip()),
                                    each.rooms(),
                                    each.times()));
        }
        for (int i = 0; i < all.size(); i++) {
            int parent = all.get(i).parent();
            boolean stranger = parent >= 0 && !configurationOf.get(parent).equals(configurationOf.get(i));
            if (stranger || cyclic(i, all)) {
                log.add(
                        elements.get(i),
                        "parent",
                        "class.parents",
                        new Text(
                                "班“%s”是自己的上级班，或上级班不在同一方案中"
                                        .formatted(XmlFaults.shown(all.get(i).id())),
                                "class “%s” is among its own parents, or its parent is of another configuration"
                                        .formatted(XmlFaults.shown(all.get(i).id()))),
                        new Text("改正 parent。", "Correct the attribute parent."));
            }
        }
        return all;
    }

    private static boolean cyclic(int start, List<CourseClass> all) {
        int at = all.get(start).parent();
        for (int steps = 0; at >= 0 && at != start && steps <= all.size(); steps++) {
            at = all.get(at).parent();
        }
        return at == start;
    }
}
