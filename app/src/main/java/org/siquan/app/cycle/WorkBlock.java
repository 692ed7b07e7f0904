package org.siquan.app.cycle;

/** Who comes to an enterprise when: weeks {@code week}..{@code week + weeks - 1} of the year. */
public record WorkBlock(
        String learner, String name, String school, int week, int weeks, String post, String mentor, String place) {}
