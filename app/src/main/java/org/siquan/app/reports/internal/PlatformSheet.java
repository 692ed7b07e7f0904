package org.siquan.app.reports.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.WorkbookFile;
import org.siquan.app.reports.ReportLine;
import org.siquan.app.reports.ReportLine.State;
import org.siquan.app.reports.ReportPeriod;
import org.siquan.app.reports.ReportSheet.Change;
import org.siquan.app.reports.ReportSheet.Difference;

/**
 * The file as the platform of the undergraduates reads it: its words are Chinese whatever language a person reads (CH-2). The
 * platform's own order of columns is not public; a column is found by its heading.
 */
final class PlatformSheet {

    static final List<String> HEADINGS = List.of(
            "学号",
            "姓名",
            "专业代码",
            "专业名称",
            "实习类型",
            "组织形式",
            "实习方式",
            "实习单位名称",
            "统一社会信用代码",
            "课程名称",
            "学分",
            "开始日期",
            "结束日期",
            "校内指导教师");

    private PlatformSheet() {}

    /** The cells of a complete line, one for each heading. */
    static List<String> cells(ReportLine line) {
        var told = line.told();
        return List.of(
                line.learner().id(),
                line.learner().name(),
                line.learner().majorCode(),
                line.learner().major(),
                Objects.requireNonNull(told.type(), "type of a complete line").code(),
                Objects.requireNonNull(told.organised(), "form of a complete line")
                        .code(),
                Objects.requireNonNull(told.setting(), "setting of a complete line")
                        .code(),
                line.unit().name(),
                Objects.requireNonNull(line.unitCode(), "code of a complete line"),
                told.course(),
                Objects.requireNonNull(told.credits(), "credits of a complete line")
                        .stripTrailingZeros()
                        .toPlainString(),
                line.first().toString(),
                line.last().toString(),
                line.tutor());
    }

    /**
     * What differs from what the platform has. A line that became incomplete is not withdrawn: nobody knows yet what it will be.
     *
     * @param known by placement, what was handed in
     */
    static List<Difference> differences(List<ReportLine> lines, Map<PlacementId, List<String>> known) {
        List<Difference> differences = new ArrayList<>();
        Map<PlacementId, List<String>> gone = new LinkedHashMap<>(known);
        for (ReportLine line : lines) {
            List<String> before = known.getOrDefault(line.placement(), List.of());
            if (line.state() == State.COMPLETE) {
                gone.remove(line.placement());
                List<String> cells = cells(line);
                if (!cells.equals(before)) {
                    differences.add(new Difference(
                            line.placement(), before.isEmpty() ? Change.ADDED : Change.CHANGED, cells, before));
                }
            } else if (line.state() == State.INCOMPLETE) {
                gone.remove(line.placement());
            }
        }
        gone.forEach(
                (placement, before) -> differences.add(new Difference(placement, Change.WITHDRAWN, before, before)));
        return differences;
    }

    static WorkbookFile file(ReportPeriod period, int edition, boolean supplement, List<Difference> lines) {
        String name = (period.kind() == ReportPeriod.Kind.MONTH ? "实习信息" : "实习计划") + "-" + period.code()
                + (supplement ? "-补充" : "") + "-" + edition;
        List<String> headings = new ArrayList<>(HEADINGS);
        headings.add("变动");
        return new WorkbookFile(
                name + ".xlsx",
                List.of(new WorkbookFile.Sheet(
                        period.code(),
                        headings,
                        lines.stream().map(PlatformSheet::row).toList())));
    }

    private static List<String> row(Difference line) {
        List<String> row = new ArrayList<>(line.cells());
        row.add(
                switch (line.change()) {
                    case ADDED -> "新增";
                    case CHANGED -> "更正";
                    case WITHDRAWN -> "撤回";
                });
        return row;
    }
}
