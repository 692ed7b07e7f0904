package org.siquan.year.gap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.siquan.catalogue.Catalogue;
import org.siquan.catalogue.Major;
import org.siquan.engine.alignment.CompetencyEntry;
import org.siquan.engine.alignment.gap.CompetencyGap;
import org.siquan.engine.alignment.gap.GapVerdict;
import org.siquan.engine.alignment.gap.MajorGap;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Programme;
import org.siquan.year.DemandResult;
import org.siquan.year.paper.Paper;

/** Tables of the evidence for a new major. */
final class NewMajorTables {

    private static final double COMPARABLE = 0.2;

    private final RegionGaps gaps;
    private final RegionNames names;
    private final Catalogue catalogue;
    private final List<String> occupations;

    NewMajorTables(RegionGaps gaps, RegionNames names, Catalogue catalogue, SortedSet<String> occupations) {
        this.gaps = gaps;
        this.names = names;
        this.catalogue = catalogue;
        this.occupations = List.copyOf(occupations);
    }

    Paper.Section occupations(NewMajorDemand demand) {
        List<List<Object>> rows = new ArrayList<>();
        for (String code : occupations) {
            rows.add(List.of(
                    code,
                    names.occupation(code),
                    demand.ordered(code),
                    demand.advertised(code),
                    gaps.sources().shortages().stream()
                            .filter(s -> s.occupationCode().equals(code))
                            .count()));
        }
        return new Paper.Section(
                new Text("面向职业与需求", "Occupations and demand"),
                new Text("职业", "Occupations"),
                List.of(new Text(
                        "来源：园区订单（%d 年度）；招聘信息（算法编码，未弃权者，去重）；紧缺职业目录。职业分类大典 %s。"
                                .formatted(
                                        gaps.region().park().year(),
                                        catalogue.occupations().vintage().vintage()),
                        "Sources: orders of the region (%d); advertisements as the engine codes them, without those it abstains from, each vacancy once; shortage catalogues. Classification %s."
                                .formatted(
                                        gaps.region().park().year(),
                                        catalogue.occupations().vintage().vintage()))),
                new Paper.Grid(
                        List.of(
                                Paper.Column.words("职业编码", "code"),
                                Paper.Column.words("职业", "occupation"),
                                Paper.Column.number("订单（人）", "places ordered"),
                                Paper.Column.number("招聘信息（条）", "advertisements"),
                                Paper.Column.number("紧缺目录（项）", "shortage entries")),
                        rows));
    }

    Paper.Section forecasts(Optional<DemandResult> forecast) {
        List<List<Object>> rows = new ArrayList<>();
        forecast.ifPresent(result -> result.series().stream()
                .filter(s -> occupations.contains(s.occupationCode()))
                .forEach(s -> rows.add(List.of(
                        s.occupation(),
                        s.zoneName(),
                        s.lastYear(),
                        s.expected(),
                        s.ahead().stream()
                                .map(q -> String.format(
                                        Locale.ROOT, "%s %.0f [%.0f, %.0f]", q.quarter(), q.point(), q.low(), q.high()))
                                .collect(Collectors.joining("; ")),
                        s.methodWords()))));
        String level = forecast.map(f -> "%.0f%%".formatted(100 * f.level())).orElse("–");
        return new Paper.Section(
                new Text("分职业、分片区的用工预测", "Openings by occupation and zone, forecast"),
                new Text("预测", "Forecast"),
                List.of(new Text(
                        "来源：园区季度用工历史；区间为 %s 名义水平。没有历史的职业不在表中。".formatted(level),
                        "Source: the region's openings by quarter; intervals at the nominal level of %s. Occupations without history are not listed."
                                .formatted(level))),
                new Paper.Grid(
                        List.of(
                                Paper.Column.words("职业", "occupation"),
                                Paper.Column.words("片区", "zone"),
                                Paper.Column.number("近四季", "last four quarters"),
                                Paper.Column.number("未来四季合计", "next four quarters"),
                                Paper.Column.words("各季预测 [区间]", "each quarter [interval]"),
                                Paper.Column.words("方法", "method")),
                        rows));
    }

    Paper.Section competencies(MajorGap gap, NewMajorDemand demand) {
        List<List<Object>> rows = new ArrayList<>();
        for (CompetencyGap c : gap.competencies()) {
            if (c.share() > 0) {
                rows.add(List.of(
                        c.competency(),
                        names.competency(c.competency()),
                        c.share(),
                        CompetencyTables.depth(c.asked()),
                        c.verdict() == GapVerdict.OVER_TAUGHT
                                ? GapVerdict.FITS.words()
                                : c.verdict().words(),
                        c.courses().stream()
                                .map(t -> "%s %s (%d)"
                                        .formatted(
                                                t.course(),
                                                names.course(t.course()).zh(),
                                                t.depth()))
                                .collect(Collectors.joining("；")),
                        c.demand().stream()
                                .flatMap(d -> d.evidence().stream().limit(5))
                                .collect(Collectors.joining(", "))));
            }
        }
        return new Paper.Section(
                new Text("所需能力与现有课程", "Competencies needed and courses that exist"),
                new Text("能力", "Competencies"),
                List.of(
                        new Text(
                                "与园区全部专业的课程对照；“缺失”指没有任何专业的课程讲授。共 %d 项。".formatted(rows.size()),
                                "Against the courses of all majors; missing means that none of them teaches it. %d in all."
                                        .formatted(rows.size())),
                        new Text(
                                "需求 %s 人、%d 条招聘信息。".formatted(Math.round(demand.places()), demand.advertisements()),
                                "From %s places and %d advertisements."
                                        .formatted(Math.round(demand.places()), demand.advertisements()))),
                new Paper.Grid(
                        List.of(
                                Paper.Column.words("编号", "id"),
                                Paper.Column.words("能力", "competency"),
                                Paper.Column.percent("占需求", "share of demand"),
                                Paper.Column.words("要求深度", "depth asked"),
                                Paper.Column.words("结论", "verdict"),
                                Paper.Column.words("现有课程（深度）", "courses (depth)"),
                                Paper.Column.words("证据（各来源前 5）", "evidence (first 5 of each source)")),
                        rows));
    }

    /** Same class of the catalogue, or a fifth of the competencies shared by Jaccard. */
    Paper.Section programmes(Major major) {
        Set<String> own = competenciesOf(major.code());
        if (own.isEmpty()) {
            own = gaps.framework().stream()
                    .filter(c -> c.occupations().stream().anyMatch(occupations::contains))
                    .map(CompetencyEntry::id)
                    .collect(Collectors.toSet());
        }
        Map<String, Double> near = near(major, own);
        List<List<Object>> rows = new ArrayList<>();
        for (Programme p : gaps.region().education().programmes()) {
            Double shared = near.get(p.majorCode());
            if (shared != null) {
                rows.add(List.of(
                        p.majorCode(),
                        names.major(p.majorCode()),
                        names.institution(p.institution().value()),
                        p.level().word(),
                        gaps.discloses(p) ? p.approvedPlaces() : AffectedTables.NOT_DISCLOSED,
                        gaps.discloses(p) ? AffectedTables.enrolled(p) : AffectedTables.NOT_DISCLOSED,
                        shared));
            }
        }
        return new Paper.Section(
                new Text("园区内可比专业点", "Comparable programmes in the region"),
                new Text("可比专业点", "Programmes"),
                List.of(new Text(
                        "可比：同一专业类，或能力框架中能力重合（杰卡德）不低于 20%（框架没有本专业时，取面向职业的能力）。来源：园区培养点填报。",
                        "Comparable: of the same class, or at least 20 % of the framework's competencies shared (Jaccard; of the occupations where it does not know the major). Source: the"
                                + " programmes of the region.")),
                new Paper.Grid(
                        List.of(
                                Paper.Column.words("专业代码", "code"),
                                Paper.Column.words("专业", "major"),
                                Paper.Column.words("院校", "institution"),
                                Paper.Column.words("层次", "level"),
                                Paper.Column.number("批准招生数", "approved places"),
                                Paper.Column.number("在读", "enrolled"),
                                Paper.Column.percent("能力重合", "competencies shared")),
                        rows));
    }

    private Map<String, Double> near(Major major, Set<String> own) {
        Map<String, Double> near = new TreeMap<>();
        gaps.region().education().majors().forEach(m -> {
            Set<String> both = new HashSet<>(competenciesOf(m.code()));
            Set<String> all = new HashSet<>(both);
            both.retainAll(own);
            all.addAll(own);
            double shared = all.isEmpty() ? 0 : (double) both.size() / all.size();
            if (m.code().startsWith(major.parent()) || shared >= COMPARABLE) {
                near.put(m.code(), shared);
            }
        });
        return near;
    }

    private Set<String> competenciesOf(String major) {
        return gaps.framework().stream()
                .filter(c -> c.majors().contains(major))
                .map(CompetencyEntry::id)
                .collect(Collectors.toSet());
    }

    Paper.Section shortages() {
        List<List<Object>> rows = new ArrayList<>();
        gaps.sources().shortages().stream()
                .filter(s -> occupations.contains(s.occupationCode()))
                .forEach(s -> rows.add(List.of(
                        s.source(),
                        String.valueOf(s.year()),
                        s.occupationCode(),
                        s.title(),
                        s.places().isPresent() ? s.places().getAsInt() : new Text("未列", "not stated"))));
        return new Paper.Section(
                new Text("紧缺职业目录中的条目", "Entries of shortage catalogues"),
                new Text("紧缺目录", "Shortages"),
                List.of(),
                new Paper.Grid(
                        List.of(
                                Paper.Column.words("来源", "source"),
                                Paper.Column.words("年份", "year"),
                                Paper.Column.words("职业编码", "code"),
                                Paper.Column.words("目录名称", "title"),
                                Paper.Column.number("缺口", "places")),
                        rows));
    }
}
