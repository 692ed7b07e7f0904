package org.siquan.region.demand;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.catalogue.Catalogue;
import org.siquan.catalogue.CodeTable;
import org.siquan.catalogue.Occupation;
import org.siquan.region.DemandKind;
import org.siquan.region.DemandPoint;
import org.siquan.region.EnterpriseId;
import org.siquan.region.Quarter;
import org.siquan.region.ZoneId;
import org.siquan.region.file.Column;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Row;
import org.siquan.region.file.SheetText;
import org.siquan.region.file.Table;
import org.siquan.region.file.Text;

/**
 * Reads demand history: CSV or the first fitting sheet of an .xlsx workbook without formulas. Columns 职业编码, 片区, 季度, 人数 and,
 * if given, 来源 (订单 or 用人计划; blank: 订单) and 企业; English headers mean the same. Zones and enterprises are named by
 * identifier or name. Same file, same answer.
 */
public final class DemandSheetReader {

    /** Most openings of a row. */
    public static final int MOST_OPENINGS = 1_000_000;

    private static final List<Column> COLUMNS =
            Column.parse("occupation/职业编码/职业代码, zone/片区/片区编号, quarter/季度, openings/人数/需求人数/计划人数,"
                    + " source/来源?, enterprise/企业/企业编号?");
    private static final int FINEST_LEVEL = 4;

    /** Stands for what a faulty cell does not say. */
    private static final String NONE = "none";

    private final CodeTable<Occupation> occupations;
    private final Map<String, String> zones;
    private final Map<String, String> enterprises;
    private final @Nullable EnterpriseId own;

    /**
     * @param zones names of the zones by identifier
     * @param enterprises names of the enterprises by identifier
     * @param own the only enterprise whose rows may be read, which a blank cell means; {@code null}: any, and a blank cell means
     *     all together
     */
    public DemandSheetReader(
            Catalogue catalogue,
            Map<String, String> zones,
            Map<String, String> enterprises,
            @Nullable EnterpriseId own) {
        this.occupations = catalogue.occupations();
        this.zones = Map.copyOf(zones);
        this.enterprises = Map.copyOf(enterprises);
        this.own = own;
    }

    /** Reads a file that is in memory; faults call it by this name. */
    public DemandRead read(byte[] content, String name) {
        IssueLog log = new IssueLog();
        Optional<byte[]> csv = SheetText.isWorkbook(content)
                ? SheetText.csvOfValues(content, name, cells -> Column.isHeader(COLUMNS, cells), log)
                : Optional.of(content);
        return csv.map(text -> read(text, name, log))
                .orElseGet(() -> new DemandRead(List.of(), log.errors(), log.warnings()));
    }

    private DemandRead read(byte[] csv, String name, IssueLog log) {
        List<DemandPoint> points = new ArrayList<>();
        Map<Object, Long> lines = new HashMap<>();
        new Table(_ -> Optional.of(new ByteArrayInputStream(csv)), name, COLUMNS, log).read(row -> {
            DemandPoint point = point(row);
            Object key = Arrays.asList(
                    point.occupationCode(), point.zone(), point.quarter(), point.kind(), point.enterprise());
            Long first = lines.putIfAbsent(key, row.line());
            if (first != null && row.build(() -> point).isPresent()) {
                row.fail(
                        "quarter",
                        "id.duplicate",
                        "同一来源、企业、职业、片区和季度已在第 %d 行出现".formatted(first),
                        "the same source, enterprise, occupation, zone and quarter stand in line %d".formatted(first),
                        "只留一行，或把人数加在一起。",
                        "Keep one of the rows, or add the numbers up.");
            }
            row.build(() -> point).ifPresent(points::add);
        });
        if (points.isEmpty() && log.errors().isEmpty()) {
            log.error(new Issue(
                    name,
                    0,
                    0,
                    "",
                    "demand.none",
                    new Text("只有表头，没有数据", "the file has a header and no rows"),
                    new Text("每个职业、片区、季度写一行。", "Write a row per occupation, zone and quarter.")));
        }
        return new DemandRead(points, log.errors(), log.warnings());
    }

    private DemandPoint point(Row row) {
        return new DemandPoint(
                occupation(row),
                new ZoneId(named(row, "zone", row.text("zone"), zones, "片区", "zone")),
                quarter(row),
                row.whole("openings", 0, MOST_OPENINGS),
                row.optional("source").isEmpty() ? DemandKind.ORDERS : row.word("source", List.of(DemandKind.values())),
                enterprise(row));
    }

    private String occupation(Row row) {
        String code = row.text("occupation");
        if (!code.isEmpty() && occupations.find(FINEST_LEVEL, code).isEmpty()) {
            row.fail(
                    "occupation",
                    "code.unknown",
                    "职业分类大典中没有职业 %s".formatted(Row.shown(code)),
                    "the classification has no occupation %s".formatted(Row.shown(code)),
                    "改成大典（2022 年版）四级职业编码，如 2-02-07-07。",
                    "Give a code of the fourth level of the classification of 2022, such as 2-02-07-07.");
        }
        return code;
    }

    private static Quarter quarter(Row row) {
        String text = row.text("quarter");
        return Quarter.parse(text).orElseGet(() -> {
            if (!text.isEmpty()) {
                row.fail(
                        "quarter",
                        "value.quarter",
                        "“%s”不是季度".formatted(Row.shown(text)),
                        "“%s” is not a quarter".formatted(Row.shown(text)),
                        "写成 2025Q3 的形式。",
                        "Write it as in 2025Q3.");
            }
            return new Quarter(2000, 1);
        });
    }

    private @Nullable EnterpriseId enterprise(Row row) {
        String text = row.optional("enterprise");
        if (text.isEmpty()) {
            return own;
        }
        EnterpriseId enterprise = new EnterpriseId(named(row, "enterprise", text, enterprises, "企业", "enterprise"));
        if (own != null && enterprises.containsKey(enterprise.value()) && !enterprise.equals(own)) {
            row.fail(
                    "enterprise",
                    "demand.not-yours",
                    "%s 是其他企业，只能填报本企业的数据".formatted(Row.shown(text)),
                    "%s is another enterprise; you may hand in your own rows only".formatted(Row.shown(text)),
                    "删去此行，或改为 %s。".formatted(own),
                    "Remove the row, or name %s.".formatted(own));
        }
        return enterprise;
    }

    /** The identifier, given itself or by a name that only one bears. */
    private static String named(Row row, String column, String text, Map<String, String> names, String zh, String en) {
        if (text.isEmpty()) {
            return NONE;
        }
        if (names.containsKey(text)) {
            return text;
        }
        List<String> found = names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(text))
                .map(Map.Entry::getKey)
                .toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        row.fail(
                column,
                "reference.unknown",
                "没有%s“%s”".formatted(zh, Row.shown(text)),
                "there is no %s “%s”".formatted(en, Row.shown(text)),
                "填写%s的编号或全称。".formatted(zh),
                "Give its identifier or its full name.");
        return NONE;
    }
}
