package org.siquan.year.intake;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.intake.plan.IntakePlan;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.region.file.Column;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Row;
import org.siquan.region.file.Table;

/**
 * Reads a plan, rows {@code programme,institution,year,region,seats}; rows that are not there have no seats. The institution is
 * blank where a programme has only one, as a region's has.
 */
public final class IntakePlanTable {

    private static final int MANY = 1_000_000;

    private final IntakeProblem problem;
    private final int[][][] seats;
    private final Map<String, Integer> offerings = new LinkedHashMap<>();
    private final Set<List<Integer>> rows = new HashSet<>();

    private IntakePlanTable(IntakeProblem problem) {
        this.problem = problem;
        int count = problem.offerings().size();
        seats = new int[count][problem.intakeYears()][problem.regions().size()];
        for (int o = 0; o < count; o++) {
            offerings.put(problem.offerings().get(o).id(), o);
        }
    }

    /**
     * A plan as read.
     *
     * @param plan null where there are faults
     */
    public record Read(@Nullable IntakePlan plan, List<Issue> faults, List<Issue> warnings) {
        public Read {
            faults = List.copyOf(faults);
            warnings = List.copyOf(warnings);
        }
    }

    /** Reads the file; every fault is told with its line and column. */
    public static Read read(Path file, IntakeProblem problem) {
        IssueLog log = new IssueLog();
        IntakePlanTable table = new IntakePlanTable(problem);
        Path whole = file.toAbsolutePath().normalize();
        Path folder = whole.getParent() == null ? whole : whole.getParent();
        Path name = whole.getFileName() == null ? whole : whole.getFileName();
        new Table(
                        FileSet.folder(folder),
                        name.toString(),
                        Column.parse("programme,institution?,year,region,seats"),
                        log)
                .read(table::row);
        boolean sound = log.errors().isEmpty();
        return new Read(sound ? IntakePlan.of(table.seats) : null, log.errors(), log.warnings());
    }

    private void row(Row row) {
        String programme = row.id("programme");
        String institution = row.optional("institution");
        String id = institution.isEmpty() ? programme : Draft.offering(programme, institution);
        int year = row.whole("year", problem.firstYear(), problem.lastYear());
        String region = row.text("region");
        int count = row.whole("seats", 0, MANY);
        Integer o = offerings.get(id);
        int r = problem.regions().indexOf(region);
        if (o == null) {
            unknown(row, "programme", "offerings.csv", id);
        }
        if (r < 0) {
            unknown(row, "region", "regions.csv", region);
        }
        row.build(() -> year - problem.firstYear()).ifPresent(t -> {
            if (!rows.add(List.of(o == null ? -1 : o, t, r))) {
                row.fail(
                        "programme",
                        "value.twice",
                        "同一专业点、年份和地区出现两次",
                        "this offering, year and region is given twice",
                        "只留一行。",
                        "Keep one of the rows.");
            } else if (o != null && r >= 0) {
                seats[o][t][r] = count;
            }
        });
    }

    private static void unknown(Row row, String column, String file, String id) {
        row.fail(
                column,
                "reference.unknown",
                "%s 中没有 %s".formatted(file, Row.shown(id)),
                "%s has no %s".formatted(file, Row.shown(id)),
                "改正编号，或核对所用的文件夹。",
                "Correct the id, or check which folder the plan is for.");
    }
}
