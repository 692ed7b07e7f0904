package org.siquan.app.industry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.region.DemandPoint;
import org.siquan.region.file.Issue;

/** What came of a file of demand history. */
public sealed interface DemandOffer {

    /** Nothing of it is used. */
    record Faulty(List<Issue> faults) implements DemandOffer {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /**
     * What it would change, or has changed.
     *
     * @param unchanged rows that stand as they are
     */
    record Sound(UUID upload, String name, List<Line> lines, int unchanged, List<Issue> warnings)
            implements DemandOffer {
        public Sound {
            lines = List.copyOf(lines);
            warnings = List.copyOf(warnings);
        }

        /** Rows that are new. */
        public int added() {
            return (int) lines.stream().filter(line -> line.before() == null).count();
        }

        /** Rows whose number differs. */
        public int changed() {
            return lines.size() - added();
        }
    }

    /**
     * A row that differs.
     *
     * @param before openings as they stand; {@code null}: there is no such row
     */
    record Line(DemandPoint point, @Nullable Integer before) {}
}
