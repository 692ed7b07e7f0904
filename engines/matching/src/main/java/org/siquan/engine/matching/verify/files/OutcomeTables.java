package org.siquan.engine.matching.verify.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.siquan.engine.matching.verify.PublishedOutcome;

/** Reads {@code outcome.csv} and {@code closed.csv}; places and applicants must be known. */
final class OutcomeTables {

    private OutcomeTables() {}

    static PublishedOutcome read(Path folder, Draft draft, Faults faults) {
        int[] choice = new int[draft.applicants.size()];
        Arrays.fill(choice, PublishedOutcome.NONE);
        Path file = folder.resolve("outcome.csv");
        if (Files.exists(file)) {
            placements(file, draft, choice, faults);
        } else {
            faults.add("missing", "outcome.csv", 0, "没有这个文件", "the file is missing");
        }
        BitSet closed = new BitSet();
        if (Files.exists(folder.resolve("closed.csv"))) {
            closed(folder.resolve("closed.csv"), draft, closed, faults);
        }
        return PublishedOutcome.of(choice, closed);
    }

    private static void placements(Path file, Draft draft, int[] choice, Faults faults) {
        List<String> columns = List.of("applicant", "place");
        try (Table table = Table.open(file, faults, Set.copyOf(columns), columns)) {
            int next = 0;
            while (table.next()) {
                int applicant = draft.applicant(table.get("applicant"));
                if (applicant != next) {
                    String due = next < draft.applicants.size() ? draft.applicants.get(next) : "";
                    table.fault(
                            "order",
                            "此行应为 %s，写的是 %s".formatted(due, table.get("applicant")),
                            "this line must be of %s, was %s".formatted(due, table.get("applicant")));
                    return;
                }
                next++;
                String place = table.get("place");
                if (!place.isEmpty()) {
                    int position = draft.position(applicant, draft.place(place));
                    if (position < 0) {
                        table.fault("choice", "没有选过 " + place, "did not choose " + place);
                    } else {
                        choice[applicant] = position - draft.first.get(applicant);
                    }
                }
            }
            if (next < choice.length) {
                table.fault(
                        "order",
                        "缺少 %s 及以后各行".formatted(draft.applicants.get(next)),
                        "the lines from %s on are missing".formatted(draft.applicants.get(next)));
            }
        }
    }

    private static void closed(Path file, Draft draft, BitSet closed, Faults faults) {
        try (Table table = Table.open(file, faults, Set.of("place"), List.of("place"))) {
            while (table.next()) {
                int place = draft.place(table.get("place"));
                if (place < 0) {
                    new RowCells(table).unknown(table.get("place"));
                } else {
                    closed.set(place);
                }
            }
        }
    }
}
