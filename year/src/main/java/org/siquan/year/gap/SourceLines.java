package org.siquan.year.gap;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import org.siquan.engine.alignment.gap.DemandSource;
import org.siquan.engine.alignment.gap.MajorGap;
import org.siquan.engine.kernel.Text;
import org.siquan.region.shortage.ShortageEntry;
import org.siquan.year.paper.Paper;

/** The sources of a gap analysis with their dates, sizes and weights. */
final class SourceLines {

    private final RegionGaps gaps;

    SourceLines(RegionGaps gaps) {
        this.gaps = gaps;
    }

    Paper.Section of(MajorGap gap) {
        List<List<Object>> rows = new ArrayList<>();
        for (DemandSource source : DemandSource.values()) {
            MajorGap.Source found = gap.sources().stream()
                    .filter(s -> s.source() == source)
                    .findFirst()
                    .orElse(new MajorGap.Source(source, 0, 0, 0, 0));
            rows.add(List.of(
                    source.words(),
                    dates(source),
                    found.items(),
                    found.amount(),
                    source.unit(),
                    gaps.sources().weights().of(source),
                    found.weight(),
                    found.items() == 0 ? new Text("未涉及", "says nothing") : found.coverage()));
        }
        return new Paper.Section(
                new Text("需求来源与权重", "Sources of demand and their weights"),
                new Text("来源", "Sources"),
                List.of(
                        new Text(
                                "三类来源分开统计，各自折算为 1 后按权重合并；没有涉及本专业的来源退出，其余按比例分担。权重是约定，可以另定。",
                                "The three sources are counted apart, each scaled to 1 and then combined by weight; one that"
                                        + " says nothing of the major drops out. The weights are a convention and may be set otherwise."),
                        unmapped()),
                new Paper.Grid(
                        List.of(
                                Paper.Column.words("来源", "source"),
                                Paper.Column.words("时间", "dates"),
                                Paper.Column.number("条目", "items"),
                                Paper.Column.number("涉及本专业的数量", "amount for the major"),
                                Paper.Column.words("单位", "unit"),
                                Paper.Column.percent("约定权重", "weight agreed"),
                                Paper.Column.percent("实际权重", "weight used"),
                                Paper.Column.percent("该来源下的覆盖率", "coverage by it")),
                        rows));
    }

    private Text unmapped() {
        List<ShortageEntry> entries = gaps.sources().shortages();
        long mapped = entries.stream()
                .filter(entry ->
                        gaps.framework().stream().anyMatch(c -> c.occupations().contains(entry.occupationCode())))
                .count();
        return new Text(
                "紧缺职业目录 %d 项，其中 %d 项的职业在能力框架中有对应能力；其余只列入证据，不计入需求。".formatted(entries.size(), mapped),
                "%d entries of shortage catalogues, of which the framework knows competencies for %d; the others are listed and not counted."
                        .formatted(entries.size(), mapped));
    }

    Text dates(DemandSource source) {
        return switch (source) {
            case ORDERS ->
                new Text(
                        "%d 年度".formatted(gaps.region().park().year()),
                        "year %d".formatted(gaps.region().park().year()));
            case ADVERTISEMENTS -> advertised();
            case SHORTAGES -> {
                List<String> stated = gaps.sources().shortages().stream()
                        .map(entry -> entry.source() + " " + entry.year())
                        .distinct()
                        .sorted()
                        .toList();
                yield stated.isEmpty() ? new Text("未提供", "not given") : Text.same(String.join("；", stated));
            }
        };
    }

    private Text advertised() {
        int all = gaps.sources().advertisements().size();
        if (all == 0) {
            return new Text("未提供", "not given");
        }
        Map<String, Integer> dated = gaps.sources().quarters();
        if (dated.isEmpty()) {
            return new Text("共 %d 条，未注明日期".formatted(all), "%d, no dates stated".formatted(all));
        }
        IntSummaryStatistics quarters =
                dated.values().stream().mapToInt(Integer::intValue).summaryStatistics();
        return Text.same(
                "%s–%s (%d/%d)".formatted(quarter(quarters.getMin()), quarter(quarters.getMax()), dated.size(), all));
    }

    private static String quarter(int index) {
        return index / 4 + "Q" + (index % 4 + 1);
    }
}
