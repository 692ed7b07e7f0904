package org.siquan.engine.scheduling.verify.rotation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A schedule as its file gives it: who is in which block, at which post, with whom, living where, in which week. */
final class GivenSchedule {

    static final int NONE = -1;
    private static final List<String> COLUMNS = List.of("learner", "week", "block", "post", "mentor", "lodging");
    private static final int MOST_BLOCKS = 156;

    private final GivenRotation given;
    private final Findings findings;
    private final int[] block;
    private final int[] post;
    private final int[] mentor;
    private final int[] lodging;

    private GivenSchedule(GivenRotation given, Findings findings) {
        this.given = given;
        this.findings = findings;
        block = given.cells();
        post = given.cells();
        mentor = given.cells();
        lodging = given.cells();
    }

    static GivenSchedule read(Path file, GivenRotation given, Findings findings) {
        GivenSchedule schedule = new GivenSchedule(given, findings);
        String name = String.valueOf(file.getFileName());
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            schedule.rows(in, name);
        } catch (IOException e) {
            findings.file(name, "读不了或不是 UTF-8", "it cannot be read or is not UTF-8: " + e.getMessage());
        }
        return schedule;
    }

    private void rows(BufferedReader in, String name) throws IOException {
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            String[] cells = line.split(",", -1);
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i].strip();
            }
            if (number == 1) {
                cells[0] = cells[0].startsWith("\ufeff") ? cells[0].substring(1) : cells[0];
                if (!List.of(cells).equals(COLUMNS)) {
                    findings.file(name + ":1", "首行应为 " + COLUMNS, "the header must be " + COLUMNS);
                    return;
                }
            } else if (!line.isBlank()) {
                row(cells, name + ":" + number);
            }
        }
        if (number == 0) {
            findings.file(name, "是空的", "it is empty");
        }
    }

    private void row(String[] cells, String where) {
        if (cells.length != COLUMNS.size()) {
            findings.file(where, "应有六格", "must have six cells");
            return;
        }
        int learner = known(cells[0], "learner", given.learnerAt, where, true);
        int week = number(cells[1], "week", given.weeks, where);
        int place = number(cells[2], "block", MOST_BLOCKS, where);
        int[] rest = {
            known(cells[3], "post", given.postAt, where, false),
            known(cells[4], "mentor", given.mentorAt, where, false),
            known(cells[5], "lodging", given.lodgingAt, where, false)
        };
        if (learner < 0 || week < 0 || place < 0) {
            return;
        }
        int at = learner * given.weeks + week;
        if (block[at] != NONE) {
            findings.file(where, "该学生本周已有一行", "the learner has a row in this week already");
        }
        block[at] = place;
        post[at] = rest[0];
        mentor[at] = rest[1];
        lodging[at] = rest[2];
    }

    private int known(String id, String column, Map<String, Integer> known, String where, boolean needed) {
        Integer at = known.get(id);
        if (at == null && (needed || !id.isEmpty())) {
            findings.file(where, "没有 %s %s".formatted(column, id), "there is no %s %s".formatted(column, id));
        }
        return at == null ? NONE : at;
    }

    private int number(String word, String column, int most, String where) {
        try {
            int value = Integer.parseInt(word);
            if (value >= 1 && value <= most) {
                return value - 1;
            }
        } catch (NumberFormatException e) {
            findings.file(where, "%s 不是整数".formatted(column), "%s is no whole number".formatted(column));
            return NONE;
        }
        findings.file(where, "%s 应为 1–%d".formatted(column, most), "%s must be 1..%d".formatted(column, most));
        return NONE;
    }

    int block(int learner, int week) {
        return block[learner * given.weeks + week];
    }

    int post(int learner, int week) {
        return post[learner * given.weeks + week];
    }

    int mentor(int learner, int week) {
        return mentor[learner * given.weeks + week];
    }

    int lodging(int learner, int week) {
        return lodging[learner * given.weeks + week];
    }
}
