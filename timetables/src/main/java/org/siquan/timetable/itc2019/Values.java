package org.siquan.timetable.itc2019;

import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.university.Meetings;

/** Attributes as numbers, bits and meetings; a fault gives the log a line and the caller a value that does no harm. */
final class Values {

    private static final int MOST = 1_000_000_000;

    private final XmlFaults log;
    private int days = 1;
    private int weeks = 1;
    private int slots = MOST;

    Values(XmlFaults log) {
        this.log = log;
    }

    void grid(int nrDays, int nrWeeks, int slotsPerDay) {
        days = nrDays;
        weeks = nrWeeks;
        slots = slotsPerDay;
    }

    /** A text that must be there; empty with a fault otherwise. */
    String text(Element at, String key) {
        String value = at.attribute(key);
        if (value == null || value.isBlank()) {
            missing(at, key);
            return "";
        }
        return value.strip();
    }

    int whole(Element at, String key, int least) {
        return whole(at, key, least, MOST);
    }

    int whole(Element at, String key, int least, int most) {
        String value = at.attribute(key);
        if (value == null) {
            missing(at, key);
            return least;
        }
        return whole(at, key, value, least, most);
    }

    int wholeOr(Element at, String key, int least, int otherwise) {
        String value = at.attribute(key);
        return value == null ? otherwise : whole(at, key, value, least, MOST);
    }

    private int whole(Element at, String key, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below like a number out of range
        }
        log.add(
                at,
                key,
                "value.number",
                new Text(
                        "<%s> 的 %s 应为 %d 至 %d 的整数，现为“%s”"
                                .formatted(at.name(), key, least, most, XmlFaults.shown(value)),
                        "%s of <%s> must be a whole number from %d to %d, is “%s”"
                                .formatted(key, at.name(), least, most, XmlFaults.shown(value))),
                new Text("改正该值。", "Correct the value."));
        return least;
    }

    boolean flag(Element at, String key, boolean otherwise) {
        String value = at.attribute(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.equals("true") && !value.equals("false")) {
            log.add(
                    at,
                    key,
                    "value.flag",
                    new Text(
                            "%s 应为 true 或 false，现为“%s”".formatted(key, XmlFaults.shown(value)),
                            "%s must be true or false, is “%s”".formatted(key, XmlFaults.shown(value))),
                    new Text("改正该值。", "Correct the value."));
        }
        return value.equals("true");
    }

    /** The days, weeks, start and length of an element; null with a fault if they make no meetings. */
    @Nullable
    Meetings meetings(Element at) {
        long dayBits = bits(at, "days", days);
        long weekBits = bits(at, "weeks", weeks);
        int start = whole(at, "start", 0, slots - 1);
        int length = whole(at, "length", 1, slots);
        return dayBits == 0 || weekBits == 0 ? null : new Meetings((int) dayBits, weekBits, start, length);
    }

    private long bits(Element at, String key, int expected) {
        String value = text(at, key);
        long found = 0;
        boolean sound = value.length() == expected;
        for (int i = 0; sound && i < expected; i++) {
            char bit = value.charAt(i);
            sound = bit == '0' || bit == '1';
            found |= bit == '1' ? 1L << i : 0;
        }
        if (!value.isEmpty() && (!sound || found == 0)) {
            log.add(
                    at,
                    key,
                    "value.bits",
                    new Text(
                            "%s 应为 %d 位 0 或 1，至少一个 1，现为“%s”".formatted(key, expected, XmlFaults.shown(value)),
                            "%s must be %d digits 0 or 1 with at least one 1, is “%s”"
                                    .formatted(key, expected, XmlFaults.shown(value))),
                    new Text("与 nrDays、nrWeeks 对齐。", "Make it as long as nrDays or nrWeeks says."));
        }
        return sound ? found : 0;
    }

    private void missing(Element at, String key) {
        log.add(
                at,
                key,
                "value.missing",
                new Text(
                        "<%s> 缺少属性 %s".formatted(at.name(), key), "<%s> has no attribute %s".formatted(at.name(), key)),
                new Text("补上该属性。", "Add it."));
    }
}
