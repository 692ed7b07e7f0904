package org.siquan.year.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.siquan.catalogue.Catalogue;
import org.siquan.catalogue.Major;
import org.siquan.catalogue.MajorLevel;
import org.siquan.engine.alignment.gap.MajorGap;
import org.siquan.engine.kernel.Text;
import org.siquan.year.DemandResult;
import org.siquan.year.paper.Paper;

/**
 * Evidence for opening a major (专业设置论证): what the region knows of the demand for it and of what already serves it,
 * each figure with its source, and what people must still add. It argues nothing by itself.
 */
public final class JustificationPaper {

    private static final int LEAST_PART = 4;
    private static final int MOST_OCCUPATIONS = 12;

    private final RegionGaps gaps;
    private final Catalogue catalogue;
    private final RegionNames names;
    private final Optional<DemandResult> forecast;

    /** @param forecast the region's demand stage, where it has run */
    public JustificationPaper(RegionGaps gaps, Catalogue catalogue, Optional<DemandResult> forecast) {
        this.gaps = gaps;
        this.catalogue = catalogue;
        this.names = new RegionNames(gaps.region(), catalogue);
        this.forecast = forecast;
    }

    /**
     * The occupations that the framework's competencies of a major name most: those named at least a quarter as often as the
     * first, at most twelve, the most named first. Many an occupation needs one of a major's competencies without being its
     * aim.
     */
    public List<String> occupations(String code) {
        Map<String, Integer> named = new TreeMap<>();
        gaps.framework().stream()
                .filter(competency -> competency.majors().contains(code))
                .flatMap(competency -> competency.occupations().stream())
                .forEach(occupation -> named.merge(occupation, 1, Integer::sum));
        int most = named.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return named.entrySet().stream()
                .filter(each -> LEAST_PART * each.getValue() >= most)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_OCCUPATIONS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The paper.
     *
     * @param code of the catalogue
     * @param occupations that the major leads to, as people say; empty = {@link #occupations}
     * @throws IllegalArgumentException if the catalogue has no such major
     */
    public Paper of(String code, List<String> occupations) {
        Major major = catalogue.majors().get(code);
        SortedSet<String> aims = new TreeSet<>(occupations.isEmpty() ? occupations(code) : occupations);
        NewMajorDemand demand = new NewMajorDemand(gaps, code, aims);
        NewMajorTables tables = new NewMajorTables(gaps, names, catalogue, aims);
        MajorGap gap = demand.gap();
        List<Paper.Section> sections = new ArrayList<>();
        sections.add(Paper.Section.of(new Text("概况", "In short"), summary(major, aims, occupations.isEmpty(), demand)));
        sections.add(tables.occupations(demand));
        sections.add(tables.forecasts(forecast));
        sections.add(tables.competencies(gap, demand));
        sections.add(tables.programmes(major));
        sections.add(tables.shortages());
        sections.add(Paper.Section.of(new Text("须由学校补充和核实", "To be added and checked by people"), missing(major)));
        return new Paper(
                new Text(
                        "专业设置论证材料 · %s %s".formatted(major.name(), code),
                        "Evidence for opening a major · %s %s".formatted(major.name(), code)),
                List.of(
                        new Text(
                                "%s · %d 年度 · %s · %s / %s"
                                        .formatted(
                                                gaps.region().park().zh(),
                                                gaps.region().park().year(),
                                                major.level().zh(),
                                                major.category(),
                                                major.majorClass()),
                                "%s · %d · %s"
                                        .formatted(
                                                gaps.region().park().en(),
                                                gaps.region().park().year(),
                                                major.level().zh())),
                        Text.same("SHA-256 " + gaps.region().contentHash()),
                        new Text(
                                "专业目录 " + catalogue.majors().vintage().vintage() + "，"
                                        + catalogue.majors().vintage().source(),
                                "catalogue of majors "
                                        + catalogue.majors().vintage().vintage() + ", "
                                        + catalogue.majors().vintage().source())),
                figures(demand, gap),
                sections,
                new Text(
                        "本材料只汇总园区已有的数据，不代替论证、评议和审批。演示园区的企业、学校和人员均为虚构。",
                        "This paper gathers what the park's data say; it replaces no argument, review or approval. Enterprises, schools and"
                                + " people of the demonstration region are invented."));
    }

    private static List<Paper.Figure> figures(NewMajorDemand demand, MajorGap gap) {
        return List.of(
                new Paper.Figure(
                        new Text("对口订单", "orders for its occupations"),
                        Text.same("%,.0f".formatted(demand.places())),
                        new Text(
                                "人，%d 份订单".formatted(demand.orders()),
                                "places in %d orders".formatted(demand.orders()))),
                new Paper.Figure(
                        new Text("对口招聘信息", "advertisements"),
                        Text.same("%,d".formatted(demand.advertisements())),
                        new Text("条（去重）", "each vacancy once")),
                new Paper.Figure(
                        new Text("紧缺目录条目", "shortage entries"),
                        Text.same(String.valueOf(demand.shortages())),
                        new Text("项", "entries")),
                new Paper.Figure(
                        new Text("现有课程已覆盖", "served by courses that exist"),
                        gap.known()
                                ? Text.same("%.1f%%".formatted(100 * gap.coverage()))
                                : new Text("无从判断", "not known"),
                        new Text("按需求加权，不限专业", "weighted by demand, courses of any major")));
    }

    private List<Text> summary(Major major, SortedSet<String> aims, boolean ofFramework, NewMajorDemand demand) {
        List<Text> lines = new ArrayList<>();
        boolean taught = gaps.region().education().majors().stream()
                .anyMatch(m -> m.code().equals(major.code()));
        lines.add(
                taught
                        ? new Text(
                                "园区已开设本专业；下列材料可用于扩大规模或增设培养点的论证。",
                                "The region teaches this major already; the figures bear on growing it or on a further programme.")
                        : new Text("园区尚未开设本专业。", "The region does not teach this major yet."));
        if (major.controlled()) {
            lines.add(new Text(
                    "代码末位为 K：国家控制布点专业，须经教育部审批。",
                    "The code ends in K: where it may be opened is controlled by the state (Ministry of Education)."));
        }
        if (aims.isEmpty()) {
            lines.add(new Text(
                    "能力框架没有本专业的能力，无法推断面向的职业；请指定面向的职业，否则需求无从统计。",
                    "The framework has no competencies of this major, so its occupations are not known; name them, or"
                            + " nothing can be said of demand."));
        } else {
            lines.add(
                    ofFramework
                            ? new Text(
                                    "面向职业取能力框架中本专业能力最常指向的 %d 个；学校应核对。".formatted(aims.size()),
                                    "Its occupations are the %d that the framework's competencies of the major name most; check them."
                                            .formatted(aims.size()))
                            : new Text(
                                    "面向职业由申请人指定，共 %d 个。".formatted(aims.size()),
                                    "Its occupations were named by the applicant, %d.".formatted(aims.size())));
        }
        if (!demand.gap().known()) {
            lines.add(new Text(
                    "已有数据中没有对口需求；这不说明没有需求。",
                    "The data at hand show no demand for it; that does not mean there is none."));
        }
        return lines;
    }

    private static List<Text> missing(Major major) {
        List<Text> lines = new ArrayList<>(List.of(
                new Text(
                        "□ 行业企业调研：样本、时间、访谈记录（本材料的订单与招聘信息不能代替）。",
                        "□ Survey of the sector: sample, dates, interviews (orders and advertisements do not replace it)."),
                new Text(
                        "□ 毕业生去向：可比专业近三年就业、对口率、薪酬。",
                        "□ Graduates of comparable majors: employment, match and pay of three years."),
                new Text("□ 生源：报考、录取、转专业意愿。", "□ Applicants: numbers, admission, wish to change."),
                new Text("□ 师资、实训条件、经费与图书资料。", "□ Teachers, workshops, funds and library."),
                new Text("□ 人才培养方案（校企共同制订）与质量保障。", "□ Curriculum made with enterprises, quality assurance."),
                new Text("□ 周边同类专业布点（本材料只含园区内）。", "□ The same major nearby (this paper knows the park alone)."),
                new Text("□ 校内评议、公示与审批或备案程序。", "□ Review, publication and approval or filing.")));
        if (major.level() == MajorLevel.VOCATIONAL_BACHELOR) {
            lines.add(
                    new Text(
                            "□ 本科层次职业教育专业（教职成厅〔2021〕1 号，试行）须逐条对照：全校师生比不低于 1:18；所依托专业专任教师与在校生之比不低于 1:20，其中高级职称不低于 30%、研究生学位不低于 50%、博士学位不低于 15%；“双师型”不低于 50%；企业兼职教师授课一般不少于专业课总课时的 20%；依托省级及以上重点（特色）专业。数字以现行文件为准。",
                            "□ A vocational bachelor's major must meet the measure of the Ministry of 2021 (trial) point by point: teachers to students 1:18 in"
                                    + " the school and 1:20 in the major, of them 30 % senior, 50 % with a graduate degree, 15 % with a doctorate, 50 % of"
                                    + " both qualifications, 20 % of professional hours by enterprise teachers, based on a major of provincial rank. The text in force decides."));
        }
        return lines;
    }
}
