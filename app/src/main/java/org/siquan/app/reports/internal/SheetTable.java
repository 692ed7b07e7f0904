package org.siquan.app.reports.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.OrgId;
import org.siquan.app.reports.ReportPeriod;
import org.siquan.app.reports.ReportSheet;
import org.siquan.app.reports.ReportSheet.Change;
import org.siquan.app.reports.ReportSheet.Difference;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that were made, with their lines. Callers bring the transaction. */
@Repository
class SheetTable {

    private static final String READ = """
            select sheet_id, kind, period, edition, supplement, lines, sha256, made, handed_on, receipt from reports.sheet
            where park_id = platform.park()
            """;

    private final JdbcClient jdbc;

    SheetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<ReportSheet> of(OrgId school, ReportPeriod period) {
        return jdbc.sql(READ + "and org_id = :school and kind = :kind and period = :period order by edition desc")
                .param("school", school.value())
                .param("kind", period.kind().name())
                .param("period", period.code())
                .query(SheetTable::read)
                .list();
    }

    Optional<ReportSheet> find(OrgId school, ReportSheet.Id id) {
        return jdbc.sql(READ + "and org_id = :school and sheet_id = :id")
                .param("school", school.value())
                .param("id", id.value())
                .query(SheetTable::read)
                .optional();
    }

    byte[] content(ReportSheet.Id id) {
        return jdbc.sql("select content from reports.sheet where park_id = platform.park() and sheet_id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getBytes("content"))
                .single();
    }

    /** By placement, what the platform has by all that was handed in for a period. */
    Map<PlacementId, List<String>> handedIn(OrgId school, ReportPeriod period) {
        Map<PlacementId, List<String>> known = new LinkedHashMap<>();
        jdbc.sql("""
                        select n.placement_id, n.change, n.cells from reports.sheet_line n join reports.sheet s using (park_id, sheet_id)
                        where park_id = platform.park() and s.org_id = :school and s.kind = :kind and s.period = :period
                          and s.handed_on is not null
                        order by s.edition, n.seq""")
                .param("school", school.value())
                .param("kind", period.kind().name())
                .param("period", period.code())
                .query((RowCallbackHandler) row -> {
                    PlacementId id = new PlacementId(row.getObject("placement_id", UUID.class));
                    if (row.getString("change").equals(Change.WITHDRAWN.name())) {
                        known.remove(id);
                    } else {
                        known.put(id, cells(row.getArray("cells")));
                    }
                });
        return known;
    }

    /** The lines of a file: what a placement's line does, and its cells. */
    Map<PlacementId, Written> lines(ReportSheet.Id id) {
        Map<PlacementId, Written> lines = new LinkedHashMap<>();
        jdbc.sql("""
                        select placement_id, change, cells from reports.sheet_line
                        where park_id = platform.park() and sheet_id = :id order by seq""").param("id", id.value()).query((RowCallbackHandler) row -> lines.put(
                new PlacementId(row.getObject("placement_id", UUID.class)),
                new Written(Change.valueOf(row.getString("change")), cells(row.getArray("cells")))));
        return lines;
    }

    /** A line as it was written. */
    record Written(Change change, List<String> cells) {
        Written {
            cells = List.copyOf(cells);
        }
    }

    private static List<String> cells(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    void insert(OrgId school, ReportSheet sheet, byte[] content, List<Difference> lines) {
        jdbc.sql("""
                insert into reports.sheet (park_id, org_id, sheet_id, kind, period, edition, supplement, lines, sha256, content,
                  actor, made)
                values (platform.park(), :school, :id, :kind, :period, :edition, :supplement, :lines, :sha, :content, :actor,
                  :made)""")
                .param("school", school.value())
                .param("id", sheet.id().value())
                .param("kind", sheet.period().kind().name())
                .param("period", sheet.period().code())
                .param("edition", sheet.edition())
                .param("supplement", sheet.supplement())
                .param("lines", sheet.lines())
                .param("sha", sheet.sha256())
                .param("content", content)
                .param("actor", ActingAs.get().name())
                .param("made", Timestamp.from(sheet.made()))
                .update();
        for (int i = 0; i < lines.size(); i++) {
            Difference line = lines.get(i);
            jdbc.sql("""
                    insert into reports.sheet_line (park_id, org_id, sheet_id, placement_id, seq, change, cells)
                    values (platform.park(), :school, :id, :placement, :seq, :change, :cells)""")
                    .param("school", school.value())
                    .param("id", sheet.id().value())
                    .param("placement", line.placement().value())
                    .param("seq", i)
                    .param("change", line.change().name())
                    .param("cells", line.cells().toArray(String[]::new))
                    .update();
        }
    }

    /** False where it was handed in meanwhile. */
    boolean handIn(ReportSheet.Id id, LocalDate day, String receipt) {
        return jdbc.sql("""
                        update reports.sheet set handed_on = :day, receipt = :receipt, handed_by = :actor
                        where park_id = platform.park() and sheet_id = :id and handed_on is null""")
                        .param("id", id.value())
                        .param("day", day)
                        .param("receipt", receipt)
                        .param("actor", ActingAs.get().name())
                        .update()
                == 1;
    }

    private static ReportSheet read(ResultSet row, int number) throws SQLException {
        return new ReportSheet(
                new ReportSheet.Id(row.getObject("sheet_id", UUID.class)),
                ReportPeriod.of(ReportPeriod.Kind.valueOf(row.getString("kind")), row.getString("period")),
                row.getInt("edition"),
                row.getBoolean("supplement"),
                row.getInt("lines"),
                row.getString("sha256"),
                row.getTimestamp("made").toInstant(),
                row.getObject("handed_on", LocalDate.class),
                row.getString("receipt"));
    }
}
