package org.siquan.engine.scheduling.verify.clerkship;

import java.util.List;

/** Students present in each hospital, discipline and period, against the fewest and the most. */
final class PositionCheck {

    private final GivenClerkships given;
    private final Findings findings;

    PositionCheck(GivenClerkships given, Findings findings) {
        this.given = given;
        this.findings = findings;
    }

    void check(List<int[]> rows) {
        int[] present = new int[given.maxPosHosp.length];
        for (int[] row : rows) {
            present[(row[2] * given.disciplines + row[3]) * given.horizon + row[1]]++;
        }
        for (int cell = 0; cell < present.length; cell++) {
            int over = present[cell] - given.maxPosHosp[cell];
            int under = given.minPosHosp[cell] - present[cell];
            if (over > 0) {
                say(ClerkshipVerifier.MOST, over, cell, present[cell], "至多", "at most", given.maxPosHosp[cell]);
            }
            if (under > 0) {
                say(ClerkshipVerifier.LEAST, under, cell, present[cell], "至少", "at least", given.minPosHosp[cell]);
            }
        }
    }

    private void say(String rule, int times, int cell, int present, String zh, String en, int bound) {
        int period = cell % given.horizon + 1;
        int discipline = cell / given.horizon % given.disciplines + 1;
        int hospital = cell / given.horizon / given.disciplines + 1;
        findings.add(
                rule,
                times,
                "医院 %d 科目 %d 第 %d 期有 %d 人，应%s %d 人".formatted(hospital, discipline, period, present, zh, bound),
                "hospital %d, discipline %d, period %d: %d students, %s %d"
                        .formatted(hospital, discipline, period, present, en, bound));
    }
}
