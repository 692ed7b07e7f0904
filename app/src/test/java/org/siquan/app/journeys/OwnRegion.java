package org.siquan.app.journeys;

import java.util.List;
import org.siquan.app.Regions;
import org.siquan.region.ChainPosition;
import org.siquan.region.Cohorts;
import org.siquan.region.Education;
import org.siquan.region.EducationLevel;
import org.siquan.region.Enterprise;
import org.siquan.region.EnterpriseId;
import org.siquan.region.EnterpriseSize;
import org.siquan.region.Industry;
import org.siquan.region.Institution;
import org.siquan.region.InstitutionId;
import org.siquan.region.Learner;
import org.siquan.region.LearnerId;
import org.siquan.region.Major;
import org.siquan.region.Mentor;
import org.siquan.region.MentorId;
import org.siquan.region.Origin;
import org.siquan.region.Park;
import org.siquan.region.Programme;
import org.siquan.region.ProgrammeId;
import org.siquan.region.Province;
import org.siquan.region.Region;
import org.siquan.region.Site;
import org.siquan.region.Talent;

/**
 * A small region that an operator hands in to an empty installation: one secondary vocational school in Beijing, one enterprise in
 * Hebei with two mentors, one learner. No order, no placement: these are made in the browser.
 */
final class OwnRegion {

    static final String SCHOOL = "LK";
    static final String ENTERPRISE = "XH";
    static final String LEARNER = "L0001";
    static final String LEARNER_NAME = "安𠮷";
    static final String FIRST_MENTOR = "XM1";
    static final String SECOND_MENTOR = "XM2";
    static final String MAJOR = "710102";
    static final String UNIT_SITE = "S-GA1";

    private static final ProgrammeId PROGRAMME = new ProgrammeId("LK1");

    private OwnRegion() {}

    static Region of() {
        Region guan = Regions.DEMONSTRATION;
        Major major = guan.education().majors().stream()
                .filter(one -> one.code().equals(MAJOR))
                .findFirst()
                .orElseThrow();
        Site campus = guan.metroArea().sites().stream()
                .filter(site -> site.id().value().equals("C-YQ"))
                .findFirst()
                .orElseThrow();
        var park = new Park(
                "linkong",
                "临空产教园区",
                "Airport park",
                guan.park().year(),
                guan.park().firstMonday(),
                guan.park().zone(),
                "测试");
        return new Region(park, guan.metroArea(), industry(guan), education(guan, major, campus), talent());
    }

    private static Industry industry(Region guan) {
        var unit = new EnterpriseId(ENTERPRISE);
        return new Industry(
                guan.industry().chains(),
                guan.industry().competencies(),
                guan.industry().levels(),
                List.of(new Enterprise(
                        unit,
                        "星河物联",
                        Origin.DEMONSTRATION,
                        guan.industry().enterprises().getFirst().chain(),
                        ChainPosition.DOWNSTREAM,
                        EnterpriseSize.MEDIUM,
                        guan.industry().enterprises().getFirst().site(),
                        guan.industry().enterprises().getFirst().sectorCode(),
                        240)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Mentor(new MentorId(FIRST_MENTOR), unit, "陆师傅", 5),
                        new Mentor(new MentorId(SECOND_MENTOR), unit, "顾师傅", 5)),
                List.of());
    }

    private static Education education(Region guan, Major major, Site campus) {
        var school = new InstitutionId(SCHOOL);
        Education is = guan.education();
        return new Education(
                List.of(),
                List.of(new Institution(school, "临空职业学校", Origin.DEMONSTRATION, "", new Province("京"), campus.id())),
                is.colleges(),
                List.of(),
                List.of(major),
                List.of(new Programme(
                        PROGRAMME,
                        MAJOR,
                        school,
                        EducationLevel.SECONDARY_VOCATIONAL,
                        8,
                        18,
                        20,
                        50,
                        60,
                        new Cohorts(3, List.of(50, 48, 46), 95))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                is.lodgings(),
                is.patterns(),
                is.closedWeeks());
    }

    private static Talent talent() {
        int year = Regions.DEMONSTRATION.park().year() - 2;
        return new Talent(
                List.of(new Learner(new LearnerId(LEARNER), LEARNER_NAME, PROGRAMME, year, 78.5)),
                List.of(),
                List.of());
    }
}
