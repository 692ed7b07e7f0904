package org.siquan.timetable.rotation;

import org.siquan.engine.scheduling.RotationProblemBuilder;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;

/** How many rows a table may have, so that a mistaken file is refused before it fills the memory. */
final class RotationLimits {

    private static final int MOST_ROWS = 2_000_000;

    private RotationLimits() {}

    /** Most rows of a table. */
    static int of(String table) {
        return table.equals(RotationTables.LEARNERS) ? RotationProblemBuilder.MOST_LEARNERS : MOST_ROWS;
    }

    /** That a table has more rows than it may. */
    static Issue tooMany(String file, long line, int column, String field, int most) {
        return new Issue(
                file,
                line,
                column,
                field,
                "table.too-many",
                new Text(
                        "最多 %,d 行，其余未读".formatted(most),
                        "at most %,d rows are allowed, the others were not read".formatted(most)),
                new Text("分成几份，各自排。", "Split the problem and plan the parts."));
    }
}
