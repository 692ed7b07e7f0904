package org.siquan.engine.scheduling.verify.clerkship;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What each student attends when, and everything that is asked of one student. */
final class Attendance {

    private static final int NOTHING = -1;

    private final GivenClerkships given;
    private final Findings findings;
    /** Hospital of each student and period, or {@link #NOTHING}. */
    private final int[][] hospitalAt;

    private final int[][] disciplineAt;

    Attendance(GivenClerkships given, List<int[]> rows, Findings findings) {
        this.given = given;
        this.findings = findings;
        hospitalAt = new int[given.students][given.horizon];
        disciplineAt = new int[given.students][given.horizon];
        for (int student = 0; student < given.students; student++) {
            Arrays.fill(hospitalAt[student], NOTHING);
            Arrays.fill(disciplineAt[student], NOTHING);
        }
        for (int[] row : rows) {
            if (disciplineAt[row[0]][row[1]] != NOTHING) {
                broken(
                        ClerkshipVerifier.ONE_AT_A_TIME,
                        row[0],
                        "第 %d 期有两处安排".formatted(row[1] + 1),
                        "is twice in period %d".formatted(row[1] + 1));
            }
            hospitalAt[row[0]][row[1]] = row[2];
            disciplineAt[row[0]][row[1]] = row[3];
        }
    }

    void check(int student) {
        int[] taken = new int[given.groups + 1];
        List<List<Integer>> periods = periods(student);
        for (int discipline = 0; discipline < given.disciplines; discipline++) {
            if (!periods.get(discipline).isEmpty()) {
                int group = given.discGroup[discipline];
                taken[group >= 1 && group <= given.groups ? group : 0]++;
                discipline(student, discipline, periods);
            }
        }
        for (int group = 1; group <= given.groups; group++) {
            int needed = given.studDiscGroup[student * given.groups + group - 1];
            if (taken[group] != needed) {
                broken(
                        ClerkshipVerifier.GROUPS,
                        student,
                        "第 %d 组应修 %d 门，实修 %d 门".formatted(group, needed, taken[group]),
                        "group %d asks for %d disciplines, %d taken".formatted(group, needed, taken[group]));
            }
        }
        hospitals(student, periods);
    }

    private List<List<Integer>> periods(int student) {
        List<List<Integer>> periods = new ArrayList<>();
        for (int discipline = 0; discipline < given.disciplines; discipline++) {
            periods.add(new ArrayList<>());
        }
        for (int period = 0; period < given.horizon; period++) {
            if (disciplineAt[student][period] != NOTHING) {
                periods.get(disciplineAt[student][period]).add(period);
                if (given.availability[student * given.horizon + period] == 0) {
                    broken(
                            ClerkshipVerifier.AVAILABILITY,
                            student,
                            "第 %d 期不在".formatted(period + 1),
                            "is not available in period %d".formatted(period + 1));
                }
            }
        }
        return periods;
    }

    private void discipline(int student, int discipline, List<List<Integer>> periods) {
        List<Integer> attended = periods.get(discipline);
        int first = attended.getFirst();
        boolean oneHospital =
                attended.stream().allMatch(period -> hospitalAt[student][period] == hospitalAt[student][first]);
        if (!oneHospital || attended.size() != given.duration || attended.getLast() - first + 1 != given.duration) {
            broken(
                    ClerkshipVerifier.WHOLE,
                    student,
                    "科目 %d 应在一所医院连续 %d 期".formatted(discipline + 1, given.duration),
                    "discipline %d must last %d periods on end in one hospital"
                            .formatted(discipline + 1, given.duration));
        }
        if (given.allowedDisc[student * given.disciplines + discipline] == 0) {
            broken(
                    ClerkshipVerifier.ALLOWED,
                    student,
                    "不得修科目 %d".formatted(discipline + 1),
                    "may not take discipline %d".formatted(discipline + 1));
        }
        attended.stream().map(period -> hospitalAt[student][period]).distinct().forEach(hospital -> {
            if (given.ability[(student * given.hospitals + hospital) * given.disciplines + discipline] == 0) {
                broken(
                        ClerkshipVerifier.ABILITY,
                        student,
                        "不能在医院 %d 修科目 %d".formatted(hospital + 1, discipline + 1),
                        "cannot be in hospital %d for discipline %d".formatted(hospital + 1, discipline + 1));
            }
        });
        for (int before = 0; before < given.disciplines; before++) {
            if (given.precededby[discipline * given.disciplines + before] == 1
                    && (periods.get(before).isEmpty() || periods.get(before).getLast() >= first)) {
                broken(
                        ClerkshipVerifier.PRECEDENCE,
                        student,
                        "科目 %d 之前应修完科目 %d".formatted(discipline + 1, before + 1),
                        "discipline %d must come after discipline %d".formatted(discipline + 1, before + 1));
            }
        }
    }

    private void hospitals(int student, List<List<Integer>> periods) {
        int[] disciplines = new int[given.hospitals];
        for (List<Integer> attended : periods) {
            attended.stream()
                    .map(period -> hospitalAt[student][period])
                    .distinct()
                    .forEach(hospital -> disciplines[hospital]++);
        }
        for (int hospital = 0; hospital < given.hospitals; hospital++) {
            if (disciplines[hospital] > given.maxDiscPerHosp) {
                broken(
                        ClerkshipVerifier.PER_HOSPITAL,
                        student,
                        "在医院 %d 修了 %d 门，至多 %d 门".formatted(hospital + 1, disciplines[hospital], given.maxDiscPerHosp),
                        "takes %2$d disciplines in hospital %1$d, at most %3$d"
                                .formatted(hospital + 1, disciplines[hospital], given.maxDiscPerHosp));
            }
        }
    }

    /** Satisfaction of a student in parts: disciplines, hospitals, changes, idle periods, manager. */
    long[] satisfaction(int student) {
        int last = NOTHING;
        int changes = 0;
        int attended = 0;
        int end = 0;
        boolean[][] taken = new boolean[given.disciplines][given.hospitals];
        for (int period = 0; period < given.horizon; period++) {
            int hospital = hospitalAt[student][period];
            if (hospital != NOTHING) {
                changes += last != NOTHING && last != hospital ? 1 : 0;
                last = hospital;
                attended++;
                end = period + 1;
                taken[disciplineAt[student][period]][hospital] = true;
            }
        }
        long[] parts = new long[5];
        for (int discipline = 0; discipline < given.disciplines; discipline++) {
            boolean any = false;
            for (int hospital = 0; hospital < given.hospitals; hospital++) {
                any |= taken[discipline][hospital];
                parts[1] += taken[discipline][hospital] ? given.prefStudHosp[student * given.hospitals + hospital] : 0;
            }
            parts[0] += any ? given.prefStudDisc[student * given.disciplines + discipline] : 0;
            parts[4] += any ? given.manPref[discipline] : 0;
        }
        parts[0] *= given.weightPref[student * 4];
        parts[1] *= given.weightPref[student * 4 + 1];
        parts[2] = (long) given.weightPref[student * 4 + 2] * changes;
        parts[3] = (long) given.weightPref[student * 4 + 3] * (end - attended);
        return parts;
    }

    private void broken(String rule, int student, String zh, String en) {
        findings.add(rule, "学生 " + (student + 1) + " " + zh, "student " + (student + 1) + " " + en);
    }
}
