package org.siquan.timetable.ctt;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem.Course;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem.Curriculum;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem.Room;

/** Takes a .ctt file line by line. */
final class CttSections {

    private enum Section {
        HEADER(""),
        COURSES(CttHeader.COURSES),
        ROOMS(CttHeader.ROOMS),
        CURRICULA(CttHeader.CURRICULA),
        UNAVAILABILITY_CONSTRAINTS(CttHeader.CONSTRAINTS);

        private final String counted;

        Section(String counted) {
            this.counted = counted;
        }

        static @Nullable Section of(String row) {
            for (Section section : values()) {
                if (section != HEADER && row.equals(section.name() + ":")) {
                    return section;
                }
            }
            return null;
        }
    }

    private record Draft(
            int number, String id, String teacher, int lectures, int minDays, int students, Set<Integer> closed) {}

    private final CttFaults faults;
    private final CttHeader header;
    private final EnumSet<Section> seen = EnumSet.of(Section.HEADER);
    private final Map<String, Draft> courses = new LinkedHashMap<>();
    private final List<Room> rooms = new ArrayList<>();
    private final Set<String> roomIds = new HashSet<>();
    private final List<Curriculum> curricula = new ArrayList<>();
    private final Set<String> curriculumIds = new HashSet<>();
    private Section section = Section.HEADER;
    private final Map<Section, Integer> rows = new EnumMap<>(Section.class);
    private int line;
    private boolean over;
    private boolean stopped;

    CttSections(CttFaults faults) {
        this.faults = faults;
        header = new CttHeader(faults);
    }

    /** True once the file is known to be too large: nothing more needs to be read, and nothing follows from what was not. */
    boolean stopped() {
        return stopped;
    }

    void line(String raw) {
        line++;
        String row = raw.strip();
        if (line == 1 && row.startsWith("\uFEFF")) {
            row = row.substring(1).strip();
        }
        Section next = Section.of(row);
        if (row.isEmpty() || over) {
            return;
        }
        if (row.equals("END.")) {
            over = true;
        } else if (next != null) {
            if (!seen.add(next)) {
                faults.repeated(line, "section", row);
            }
            stopped = section == Section.HEADER && !header.bearable();
            section = next;
        } else if (section == Section.HEADER) {
            header.line(line, row);
        } else {
            row(row.split("\\s+", -1));
        }
    }

    private void row(String[] words) {
        int most = CttLimits.rows(section.counted);
        if (rows.merge(section, 1, Integer::sum) > most || words.length - 2 > CurriculumProblem.MOST_COURSES) {
            faults.tooMany(line, section.name(), most);
            stopped = true;
            return;
        }
        switch (section) {
            case HEADER -> throw new IllegalStateException("the header is read elsewhere");
            case COURSES -> course(words);
            case ROOMS -> room(words);
            case CURRICULA -> curriculum(words);
            case UNAVAILABILITY_CONSTRAINTS -> constraint(words);
        }
    }

    private void course(String[] words) {
        if (words.length != 5) {
            faults.values(line, "course", "course teacher lectures minWorkingDays students", words.length);
            return;
        }
        Draft draft = new Draft(
                courses.size(),
                words[0],
                words[1],
                number("lectures", words[2], 1, CurriculumProblem.MOST_CELLS),
                number("minWorkingDays", words[3], 0, Numbers.MOST),
                number("students", words[4], 0, Numbers.MOST),
                new TreeSet<>());
        if (courses.putIfAbsent(words[0], draft) != null) {
            faults.repeated(line, "course", words[0]);
        }
    }

    private void room(String[] words) {
        if (words.length != 2) {
            faults.values(line, "room", "room capacity", words.length);
            rooms.add(new Room("", 0));
            return;
        }
        rooms.add(new Room(words[0], number("capacity", words[1], 0, Numbers.MOST)));
        if (!roomIds.add(words[0])) {
            faults.repeated(line, "room", words[0]);
        }
    }

    private void curriculum(String[] words) {
        Set<Integer> members = new LinkedHashSet<>();
        for (int i = 2; i < words.length; i++) {
            Draft course = courses.get(words[i]);
            if (course == null) {
                faults.unknown(line, "curriculum", words[i]);
            } else if (!members.add(course.number())) {
                faults.repeated(line, "curriculum", words[i]);
            }
        }
        if (words.length < 2) {
            faults.values(line, "curriculum", "curriculum count course ...", words.length);
        } else if (Numbers.of(words[1], 0, Numbers.MOST) != words.length - 2) {
            faults.members(line, words[1], words.length - 2);
        }
        if (!curriculumIds.add(words[0])) {
            faults.repeated(line, "curriculum", words[0]);
        }
        curricula.add(new Curriculum(words[0], List.copyOf(members)));
    }

    private void constraint(String[] words) {
        if (words.length != 3) {
            faults.values(line, "unavailability", "course day period", words.length);
            return;
        }
        Draft course = courses.get(words[0]);
        if (course == null) {
            faults.unknown(line, "unavailability", words[0]);
        }
        int day = number("day", words[1], 0, header.value(CttHeader.DAYS) - 1);
        int period = number("period", words[2], 0, header.value(CttHeader.PERIODS) - 1);
        if (course != null) {
            course.closed().add(day * header.value(CttHeader.PERIODS) + period);
        }
    }

    private int number(String field, String word, int least, int most) {
        int number = Numbers.of(word, least, most);
        if (number < 0) {
            faults.number(line, field, word, least, most);
        }
        return Math.max(number, least);
    }

    /** Looks at the file as a whole. */
    void end() {
        if (stopped) {
            return;
        }
        header.end();
        for (Section each : Section.values()) {
            if (!seen.contains(each)) {
                faults.missing(each.name());
            } else if (each != Section.HEADER) {
                header.compare(each.counted, rows.getOrDefault(each, 0));
            }
        }
        size();
    }

    private void size() {
        if (header.sound(CttHeader.DAYS) && header.sound(CttHeader.PERIODS)) {
            long periods = (long) header.value(CttHeader.DAYS) * header.value(CttHeader.PERIODS);
            atMost(CttHeader.ROOMS, "days × periods × rooms", periods * rooms.size());
        }
        atMost(
                CttHeader.COURSES,
                "lectures",
                courses.values().stream().mapToLong(Draft::lectures).sum());
    }

    private void atMost(String place, String what, long size) {
        if (size > CurriculumProblem.MOST_CELLS) {
            faults.tooLarge(header.lineOf(place), what, size, CurriculumProblem.MOST_CELLS);
        }
    }

    /** The problem; only if no fault was found. */
    CurriculumProblem problem() {
        List<Course> all = courses.values().stream()
                .map(draft -> new Course(
                        draft.id(),
                        draft.teacher(),
                        draft.lectures(),
                        draft.minDays(),
                        draft.students(),
                        List.copyOf(draft.closed())))
                .toList();
        return new CurriculumProblem(
                header.value(CttHeader.DAYS), header.value(CttHeader.PERIODS), all, rooms, curricula);
    }
}
