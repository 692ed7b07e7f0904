package org.siquan.engine.scheduling.verify.itc2019;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The solution file as it is written, before anything of it is believed. */
final class GivenSolution {

    String name = "";
    final Map<String, Entry> classes = new LinkedHashMap<>();

    private GivenSolution() {}

    /**
     * What it says of a class.
     *
     * @param days null if the file leaves out the time
     */
    record Entry(
            @Nullable String days,
            int start,
            @Nullable String weeks,
            @Nullable String room,
            List<String> students) {}

    /** @throws FileFault with the place of the first fault */
    static GivenSolution read(Path file) {
        GivenSolution solution = new GivenSolution();
        XmlEvents.read(file, new XmlEvents.Listener() {
            private final List<String> open = new ArrayList<>();
            private List<String> students = new ArrayList<>();

            @Override
            public void start(String element, XmlEvents at) {
                String outer = open.isEmpty() ? "" : open.getLast();
                open.add(element);
                switch (outer + "/" + element) {
                    case "/solution" -> solution.name = at.text("name");
                    case "solution/class" -> {
                        students = new ArrayList<>();
                        solution.put(at, students);
                    }
                    case "class/student" -> students.add(at.text("id"));
                    default ->
                        throw new FileFault(
                                "此处不应有 <%s>".formatted(element), "<%s> does not belong here".formatted(element));
                }
            }

            @Override
            public void end(String element) {
                open.removeLast();
            }
        });
        return solution;
    }

    private void put(XmlEvents at, List<String> students) {
        String id = at.text("id");
        Entry entry = new Entry(
                at.optional("days"), at.numberOr("start", 0), at.optional("weeks"), at.optional("room"), students);
        if (classes.put(id, entry) != null) {
            throw new FileFault("班“" + id + "”出现两次", "class “" + id + "” is there twice");
        }
    }
}
