package org.siquan.year.intake;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.siquan.region.file.Column;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Row;
import org.siquan.region.file.SheetText;
import org.siquan.region.file.Table;
import org.siquan.region.file.Text;

/**
 * Reads what is settled: the approved plan of a year, or its entrants by the roster. CSV or the first fitting sheet of an
 * .xlsx workbook, one row per programme; every fault is told with its line.
 */
public final class SettledReader {

    private static final int MANY = 100_000;

    private final Set<String> programmes;
    private final int year;

    /**
     * Reads files about one intake year.
     *
     * @param programmes ids that may be named
     */
    public SettledReader(Set<String> programmes, int year) {
        this.programmes = Set.copyOf(programmes);
        this.year = year;
    }

    /** One programme with its number. */
    public record Settled(String programme, int number) {}

    /** What the file says; no rows where there are faults. */
    public record Read(List<Settled> rows, List<Issue> faults) {
        public Read {
            rows = List.copyOf(rows);
            faults = List.copyOf(faults);
        }
    }

    /** Seats of the approved plan (批准计划). */
    public Read approved(byte[] content, String name) {
        return read(content, name, "seats/批准名额/批准计划数/计划数/名额");
    }

    /** Entrants of the roster (实际录取报到). */
    public Read enrolled(byte[] content, String name) {
        return read(content, name, "entrants/报到人数/录取人数/实际人数/人数");
    }

    private Read read(byte[] content, String name, String number) {
        List<Column> columns = Column.parse("programme/专业点编号/专业编号/编号, year/年份/年度/招生年份?, " + number);
        String field = number.substring(0, number.indexOf('/'));
        IssueLog log = new IssueLog();
        Optional<byte[]> csv = SheetText.isWorkbook(content)
                ? SheetText.csv(content, name, cells -> Column.isHeader(columns, cells), log)
                : Optional.of(content);
        List<Settled> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        csv.ifPresent(text -> new Table(_ -> Optional.of(new ByteArrayInputStream(text)), name, columns, log)
                .read(row -> row(row, field, seen).ifPresent(rows::add)));
        if (rows.isEmpty() && log.errors().isEmpty()) {
            log.error(new Issue(
                    name,
                    0,
                    0,
                    "",
                    "settled.none",
                    new Text("只有表头，没有专业点", "the file has a header and no programmes"),
                    new Text("每个专业点写一行。", "Write a row per programme.")));
        }
        return new Read(log.errors().isEmpty() ? rows : List.of(), log.errors());
    }

    private Optional<Settled> row(Row row, String field, Set<String> seen) {
        String programme = row.text("programme");
        int number = row.whole(field, 0, MANY);
        row.wholeIfGiven("year", year, year);
        if (!programmes.contains(programme)) {
            row.fail(
                    "programme",
                    "reference.unknown",
                    "没有编号为 %s 的专业点".formatted(Row.shown(programme)),
                    "there is no programme %s".formatted(Row.shown(programme)),
                    "使用教育圈“专业”页上的编号，如 G01。",
                    "Use the id shown on the page of programmes, such as G01.");
            return Optional.empty();
        }
        if (!seen.add(programme)) {
            row.fail(
                    "programme",
                    "value.twice",
                    "专业点 %s 出现两次".formatted(programme),
                    "programme %s is given twice".formatted(programme),
                    "只留一行。",
                    "Keep one of the rows.");
            return Optional.empty();
        }
        return Optional.of(new Settled(programme, number));
    }
}
