package org.siquan.engine.alignment;

import java.util.List;
import org.siquan.engine.kernel.RunControl;

/** A small world of eight occupations and five competencies; the model is loaded once for all tests. */
final class Fixture {

    static final String SOFTWARE = "2-02-10-03";
    static final String COOK = "4-03-02-01";
    static final String ELECTRICIAN = "6-31-01-03";

    static final RunControl CONTROL = RunControl.of(1, 0);

    static final List<OccupationEntry> OCCUPATIONS = List.of(
            new OccupationEntry(SOFTWARE, "计算机软件工程技术人员", List.of("Java开发", "架构师"), "计算机工程"),
            new OccupationEntry(COOK, "中式烹调师", List.of("中餐厨师", "后厨"), "餐饮服务"),
            new OccupationEntry(ELECTRICIAN, "电工", List.of("水电工"), "机械设备修理"),
            new OccupationEntry("2-02-07-07", "自动控制工程技术人员", List.of("PLC工程师"), "机械工程"),
            new OccupationEntry("2-06-07-12", "报关人员", List.of("报关员"), "商务"),
            new OccupationEntry("4-01-02-01", "营销员", List.of("销售代表"), "销售"),
            new OccupationEntry("4-07-03-08", "招聘师", List.of("招聘专员"), "人力资源"),
            new OccupationEntry("4-07-04-01", "导游", List.of(), "旅游"));

    static final CompetencyEntry JAVA = new CompetencyEntry(
            "IT-001",
            "Java 服务端开发",
            "Java server-side development",
            List.of("Java", "Spring Boot"),
            "IT",
            List.of(SOFTWARE),
            List.of("080901"));
    static final CompetencyEntry DATABASE = new CompetencyEntry(
            "IT-007",
            "关系数据库设计与优化",
            "Relational databases",
            List.of("MySQL", "SQL"),
            "IT",
            List.of(SOFTWARE),
            List.of("080901", "120108T"));
    static final CompetencyEntry PLC = new CompetencyEntry(
            "MF-001",
            "PLC 编程与调试",
            "PLC programming",
            List.of("PLC", "西门子PLC"),
            "MF",
            List.of("2-02-07-07"),
            List.of("080601"));
    static final CompetencyEntry CUSTOMS = new CompetencyEntry(
            "ET-002", "报关与通关操作", "Customs", List.of("报关", "清关"), "ET", List.of("2-06-07-12"), List.of("020401"));
    static final CompetencyEntry GUIDING = new CompetencyEntry(
            "CC-025", "导游讲解服务", "Tour guiding", List.of("导游证", "讲解"), "CC", List.of("4-07-04-01"), List.of("120901K"));

    static final List<CompetencyEntry> COMPETENCIES = List.of(JAVA, DATABASE, PLC, CUSTOMS, GUIDING);

    static final AlignmentEngine ENGINE = AlignmentEngine.build(OCCUPATIONS, COMPETENCIES, CONTROL);

    private Fixture() {}
}
