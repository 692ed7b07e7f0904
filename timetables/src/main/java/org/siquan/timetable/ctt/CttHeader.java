package org.siquan.timetable.ctt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem;

/** The lines {@code name: value} at the beginning of a .ctt file. */
final class CttHeader {

    static final String COURSES = "Courses";
    static final String ROOMS = "Rooms";
    static final String DAYS = "Days";
    static final String PERIODS = "Periods_per_day";
    static final String CURRICULA = "Curricula";
    static final String CONSTRAINTS = "Constraints";

    private static final List<String> NUMBERS = List.of(COURSES, ROOMS, DAYS, PERIODS, CURRICULA, CONSTRAINTS);

    /** A line of the header; value -1 = no number. */
    private record Entry(int line, int value) {}

    private final CttFaults faults;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private boolean tooLarge;

    CttHeader(CttFaults faults) {
        this.faults = faults;
    }

    void line(int line, String row) {
        int colon = row.indexOf(':');
        String name = colon < 0 ? row : row.substring(0, colon).strip();
        if (name.equals("Name") && colon >= 0) {
            return;
        }
        if (!NUMBERS.contains(name) || colon < 0) {
            faults.header(line, row);
            return;
        }
        int least = name.equals(CURRICULA) || name.equals(CONSTRAINTS) || name.equals(COURSES) ? 0 : 1;
        int most = name.equals(PERIODS) ? CurriculumProblem.MOST_PERIODS_A_DAY : Numbers.MOST;
        int value = Numbers.of(row.substring(colon + 1).strip(), least, most);
        if (value < 0) {
            faults.number(line, name, row.substring(colon + 1).strip(), least, most);
        }
        if (entries.putIfAbsent(name, new Entry(line, value)) != null) {
            faults.repeated(line, "header", name);
        }
        atMost(name, name, value, CttLimits.rows(name));
    }

    /** Looks at the sizes that the header announces; false if they are so large that the rows need not be read. */
    boolean bearable() {
        if (sound(DAYS) && sound(PERIODS)) {
            long periods = (long) value(DAYS) * value(PERIODS);
            atMost(DAYS, "days × periods", periods, CurriculumProblem.MOST_PERIODS);
            if (sound(ROOMS)) {
                atMost(ROOMS, "days × periods × rooms", periods * value(ROOMS), CurriculumProblem.MOST_CELLS);
            }
        }
        return !tooLarge;
    }

    private void atMost(String name, String what, long size, int most) {
        if (size > most) {
            tooLarge = true;
            faults.tooLarge(lineOf(name), what, size, most);
        }
    }

    /** The value, or a large one if it is missing or no number, so that no other fault follows from that. */
    int value(String name) {
        Entry entry = entries.get(name);
        return entry == null || entry.value() < 0 ? Numbers.MOST : entry.value();
    }

    /** True if the value is there and can be used. */
    boolean sound(String name) {
        Entry entry = entries.get(name);
        return entry != null && entry.value() >= 0;
    }

    int lineOf(String name) {
        Entry entry = entries.get(name);
        return entry == null ? 0 : entry.line();
    }

    /** Names what is missing. */
    void end() {
        NUMBERS.stream().filter(name -> !entries.containsKey(name)).forEach(faults::missing);
    }

    /** Compares a number of rows with what the header says, where it says something. */
    void compare(String name, int rows) {
        @Nullable Entry entry = entries.get(name);
        if (entry != null && entry.value() >= 0 && entry.value() != rows) {
            faults.count(entry.line(), name, entry.value(), rows);
        }
    }
}
