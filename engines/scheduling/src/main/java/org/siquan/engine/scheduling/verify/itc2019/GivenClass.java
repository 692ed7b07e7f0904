package org.siquan.engine.scheduling.verify.itc2019;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A class as the problem file has it. */
final class GivenClass {

    final String id;
    final String course;
    /** Position of its configuration and of its subpart in the file. */
    final int configuration;

    final int subpart;
    final @Nullable Integer limit;
    final @Nullable String parent;
    final boolean needsRoom;
    /** Penalty by room. */
    final Map<String, Integer> rooms = new LinkedHashMap<>();
    /** Length and penalty by days, start and weeks. */
    final Map<TimeKey, Choice> times = new LinkedHashMap<>();

    GivenClass(
            String id,
            String course,
            int configuration,
            int subpart,
            @Nullable Integer limit,
            @Nullable String parent,
            boolean needsRoom) {
        this.id = id;
        this.course = course;
        this.configuration = configuration;
        this.subpart = subpart;
        this.limit = limit;
        this.parent = parent;
        this.needsRoom = needsRoom;
    }

    /** How a solution names a time. */
    record TimeKey(String days, int start, String weeks) {}

    /** What the problem says of it. */
    record Choice(int length, int penalty) {}
}
