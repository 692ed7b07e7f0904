package org.siquan.timetable.mss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.siquan.engine.scheduling.clerkship.ClerkshipPlan;
import org.siquan.engine.scheduling.clerkship.ClerkshipProblem;
import org.siquan.region.file.Text;
import org.siquan.timetable.FileRead;

/** Solutions as CSV {@code student,period,hospital,discipline}: a header and one row for each attended period, 1-based. */
public final class MssSolution {

    private static final String HEADER = "student,period,hospital,discipline";

    private MssSolution() {}

    /** The plan as text, rows in the order of its stays. */
    public static String write(ClerkshipProblem problem, ClerkshipPlan plan) {
        StringBuilder out = new StringBuilder(HEADER).append('\n');
        for (ClerkshipPlan.Stay stay : plan.stays()) {
            for (int period = stay.first(); period < stay.first() + problem.duration(); period++) {
                out.append(stay.student() + 1).append(',').append(period + 1).append(',');
                out.append(stay.hospital() + 1)
                        .append(',')
                        .append(stay.discipline() + 1)
                        .append('\n');
            }
        }
        return out.toString();
    }

    /**
     * Reads a plan back. Rows may stand in any order; each discipline must fill the problem's duration without a break.
     *
     * @param file name for the faults
     */
    public static FileRead<ClerkshipPlan> read(ClerkshipProblem problem, String file, String text) {
        DznFaults faults = new DznFaults(file);
        List<int[]> rows = rows(problem, text, faults);
        rows.sort(Arrays::compare);
        List<ClerkshipPlan.Stay> stays = new ArrayList<>();
        for (int i = 0; i < rows.size() && faults.none(); i += problem.duration()) {
            int[] first = rows.get(i);
            for (int k = 0; k < problem.duration(); k++) {
                int[] expected = {first[0], first[1] + k, first[2], first[3]};
                int[] found = i + k < rows.size() ? rows.get(i + k) : new int[0];
                if (found.length == 0 || Arrays.compare(expected, 0, 4, found, 0, 4) != 0) {
                    broken(faults, first, problem.duration());
                    break;
                }
            }
            stays.add(new ClerkshipPlan.Stay(first[0], first[1], first[2], first[3]));
        }
        return faults.none()
                ? new FileRead.Accepted<>(new ClerkshipPlan(stays))
                : new FileRead.Refused<>(faults.listed(), faults.beyondListed());
    }

    private static void broken(DznFaults faults, int[] row, int duration) {
        faults.add(
                row[4],
                0,
                "",
                "mss.stay",
                new Text(
                        "学生 %d 的科目 %d 自第 %d 期起应连续 %d 期".formatted(row[0] + 1, row[3] + 1, row[1] + 1, duration),
                        "discipline %2$d of student %1$d must go on for %4$d periods from period %3$d"
                                .formatted(row[0] + 1, row[3] + 1, row[1] + 1, duration)),
                new Text("补上缺少的行，或删去多余的行。", "Add the rows that are missing or take out those too many."));
    }

    /** Rows made 0-based, each with its line as a fifth number. */
    private static List<int[]> rows(ClerkshipProblem problem, String text, DznFaults faults) {
        ClerkshipProblem.Sizes sizes = problem.sizes();
        int[] most = {sizes.students(), sizes.periods(), sizes.hospitals(), sizes.disciplines()};
        List<int[]> rows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !(i == 0 && line.replace("\ufeff", "").equalsIgnoreCase(HEADER))) {
                int[] row = row(line, i + 1, most);
                if (row.length > 0) {
                    rows.add(row);
                } else {
                    faults.add(
                            i + 1,
                            0,
                            "",
                            "mss.row",
                            new Text(
                                    "应为 1..%d,1..%d,1..%d,1..%d 范围内的四个数".formatted(most[0], most[1], most[2], most[3]),
                                    "must be four numbers within 1..%d,1..%d,1..%d,1..%d"
                                            .formatted(most[0], most[1], most[2], most[3])),
                            new Text("每行写 " + HEADER + "。", "Write " + HEADER + " on each line."));
                }
            }
        }
        return rows;
    }

    private static int[] row(String line, int number, int... most) {
        String[] cells = line.split(",", -1);
        int[] row = Arrays.copyOf(new int[0], 5);
        row[4] = number;
        boolean sound = cells.length == 4;
        for (int c = 0; sound && c < 4; c++) {
            String cell = cells[c].strip();
            sound = cell.matches("\\d{1,9}");
            row[c] = sound ? Integer.parseInt(cell) - 1 : 0;
            sound = sound && row[c] >= 0 && row[c] < most[c];
        }
        return sound ? row : new int[0];
    }
}
