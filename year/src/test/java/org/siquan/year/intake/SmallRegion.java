package org.siquan.year.intake;

import java.time.LocalDate;
import java.util.List;
import org.siquan.region.Chain;
import org.siquan.region.ChainId;
import org.siquan.region.ChainPosition;
import org.siquan.region.ClassId;
import org.siquan.region.Cohorts;
import org.siquan.region.College;
import org.siquan.region.CollegeId;
import org.siquan.region.CollegeKind;
import org.siquan.region.Education;
import org.siquan.region.EducationLevel;
import org.siquan.region.Enterprise;
import org.siquan.region.EnterpriseId;
import org.siquan.region.EnterpriseSize;
import org.siquan.region.Industry;
import org.siquan.region.Institution;
import org.siquan.region.InstitutionId;
import org.siquan.region.Location;
import org.siquan.region.Major;
import org.siquan.region.MajorBasis;
import org.siquan.region.MetroArea;
import org.siquan.region.Order;
import org.siquan.region.OrderClass;
import org.siquan.region.OrderId;
import org.siquan.region.Origin;
import org.siquan.region.Park;
import org.siquan.region.Programme;
import org.siquan.region.ProgrammeId;
import org.siquan.region.Progression;
import org.siquan.region.ProgressionKind;
import org.siquan.region.Province;
import org.siquan.region.Region;
import org.siquan.region.Site;
import org.siquan.region.SiteId;
import org.siquan.region.SiteKind;
import org.siquan.region.Talent;
import org.siquan.region.Zone;
import org.siquan.region.ZoneId;

/**
 * The park's year is 2026. S: 中职, 100 seats, 40, 30 and 20 learners in its three years. H: 高职, 50 seats, 50, 60 and 55
 * learners, 65 beds. Everybody completes; only H's major is ordered, in one zone.
 */
final class SmallRegion {

    static final String OCCUPATION = "2-02-10-03";
    static final int SEATS_OF_S = 100;
    private static final int SEATS_OF_H = 50;
    private static final ChainId CHAIN = new ChainId("IT");
    private static final CollegeId COLLEGE = new CollegeId("K1");
    private static final InstitutionId SCHOOL = new InstitutionId("I1");
    private static final ZoneId ZONE = new ZoneId("Z1");
    private static final SiteId SITE = new SiteId("S1");

    private SmallRegion() {}

    /** Half of S's graduates enter H's second study year (3+2). */
    static List<Progression> halfGoesOn(double quota) {
        return List.of(new Progression(
                new ProgrammeId("S"), new ProgrammeId("H"), ProgressionKind.THREE_PLUS_TWO, 0.5, 2, quota, "演示协议"));
    }

    static Region of(List<Progression> progressions) {
        return new Region(
                new Park("P", "小园区", "Small park", 2026, LocalDate.of(2026, 1, 5), ZONE, ""),
                new MetroArea(
                        List.of(new Zone(ZONE, "甲片区", "Zone A", new Province("冀"), false, "")),
                        List.of(new Site(
                                SITE,
                                ZONE,
                                "甲厂",
                                SiteKind.ENTERPRISE,
                                new Province("冀"),
                                new Location(39.44, 116.30),
                                false,
                                "")),
                        List.of(),
                        List.of()),
                industry(),
                education(progressions),
                new Talent(List.of(), List.of(), List.of()));
    }

    private static Industry industry() {
        EnterpriseId enterprise = new EnterpriseId("E1");
        return new Industry(
                List.of(new Chain(CHAIN, "新一代信息技术", "Information technology")),
                List.of(),
                List.of(),
                List.of(new Enterprise(
                        enterprise,
                        "甲企业（演示）",
                        Origin.DEMONSTRATION,
                        CHAIN,
                        ChainPosition.UPSTREAM,
                        EnterpriseSize.LARGE,
                        SITE,
                        "6513",
                        300)),
                List.of(new Order(new OrderId("O1"), enterprise, "软件开发订单", OCCUPATION, SITE, 20, 4200, 5200, "")),
                List.of(new OrderClass(
                        new ClassId("C1"), new OrderId("O1"), "软件开发班", List.of("510203"), 10, 20, List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Education education(List<Progression> progressions) {
        return new Education(
                List.of(),
                List.of(new Institution(SCHOOL, "甲学院（演示）", Origin.DEMONSTRATION, "", new Province("冀"), SITE)),
                List.of(new College(COLLEGE, "智慧学院", "Smart college", CollegeKind.INDUSTRY_COLLEGE, CHAIN, "")),
                List.of(),
                List.of(
                        major("710201", "计算机应用", EducationLevel.SECONDARY_VOCATIONAL),
                        major("510203", "软件技术", EducationLevel.HIGHER_VOCATIONAL)),
                List.of(
                        programme(
                                "S",
                                "710201",
                                EducationLevel.SECONDARY_VOCATIONAL,
                                SEATS_OF_S,
                                SEATS_OF_S * 2,
                                List.of(40, 30, 20)),
                        programme(
                                "H",
                                "510203",
                                EducationLevel.HIGHER_VOCATIONAL,
                                SEATS_OF_H,
                                SEATS_OF_H + 15,
                                List.of(50, 60, 55))),
                progressions,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Major major(String code, String zh, EducationLevel level) {
        return new Major(code, zh, level, CHAIN, COLLEGE, MajorBasis.ASSUMPTION, "");
    }

    private static Programme programme(
            String id, String major, EducationLevel level, int seats, int beds, List<Integer> enrolled) {
        return new Programme(
                new ProgrammeId(id), major, SCHOOL, level, 100, 18, 0, seats, beds, new Cohorts(3, enrolled, 100));
    }
}
