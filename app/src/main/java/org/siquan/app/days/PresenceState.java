package org.siquan.app.days;

import java.util.Arrays;
import org.siquan.app.platform.ProblemException;

/** What somebody said about a learner's day. */
public enum PresenceState {
    /** 到岗. */
    PRESENT,
    /** 迟到: there, but late. */
    LATE,
    /** 缺勤: not there, and nobody knew why. */
    ABSENT,
    /** 事假. */
    LEAVE,
    /** 病假. */
    SICK,
    /** 公假: elsewhere for the school or by law. */
    EXCUSED;

    /** True if the learner was at the unit. */
    public boolean atWork() {
        return this == PRESENT || this == LATE;
    }

    /** True for a kind of leave. */
    public boolean away() {
        return this == LEAVE || this == SICK || this == EXCUSED;
    }

    /** Key of its name in the messages. */
    public String messageKey() {
        return "days.state." + name();
    }

    /** By its constant's name; 422 for anything else. */
    public static PresenceState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("days-state"));
    }
}
