package org.siquan.engine.scheduling.verify.clerkship;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rows {@code student,period,hospital,discipline} of a solution, made 0-based; rows outside the problem are faults. */
final class SolutionFile {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private SolutionFile() {}

    static List<int[]> rows(String text, GivenClerkships given, Findings findings) {
        int[] most = {given.students, given.horizon, given.hospitals, given.disciplines};
        List<int[]> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String clean = line.strip();
            if (clean.isEmpty() || (number == 1 && clean.matches("(?i)\\ufeff?student\\s*,.*"))) {
                continue;
            }
            String[] cells = clean.split(",", -1);
            int[] row = new int[4];
            boolean sound = cells.length == 4;
            for (int i = 0; sound && i < 4; i++) {
                String cell = cells[i].strip();
                sound = NUMBER.matcher(cell).matches();
                row[i] = sound ? Integer.parseInt(cell) - 1 : 0;
                sound = sound && row[i] >= 0 && row[i] < most[i];
            }
            if (sound) {
                rows.add(row);
            } else {
                findings.add(
                        ClerkshipVerifier.FILES,
                        "解文件第 %d 行应为 1..%d,1..%d,1..%d,1..%d 范围内的四个数"
                                .formatted(number, most[0], most[1], most[2], most[3]),
                        "solution line %d must be four numbers within 1..%d,1..%d,1..%d,1..%d"
                                .formatted(number, most[0], most[1], most[2], most[3]));
            }
        }
        return rows;
    }
}
