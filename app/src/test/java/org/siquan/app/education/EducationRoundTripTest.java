package org.siquan.app.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.app.People.EAST;
import static org.siquan.app.People.person;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.PipelineRegion;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Education;
import org.siquan.region.Region;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes into the registry of the education circle comes out again, and who may read which part of it. */
@SiquanTest
@Tag("S1")
class EducationRoundTripTest {

    private static final Region REGION = DemonstrationRegion.load();
    private static final ParkId PARK = new ParkId("education-round-trip");
    private static final Actor LOADER = Actor.system("round-trip", PARK);

    @Autowired
    EducationRegistry education;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void load() {
        transactions.runAs(LOADER, () -> education.replace(REGION.education()));
    }

    @Test
    void theDemonstrationRegionComesBackWithTheSameContentHash() {
        var back = transactions.as(LOADER, education::read);

        assertThat(back).isEqualTo(REGION.education());
        assertThat(new Region(REGION.park(), REGION.metroArea(), REGION.industry(), back, REGION.talent())
                        .contentHash())
                .isEqualTo(REGION.contentHash());
    }

    @Test
    @Tag("S3")
    void progressionComesBackAndNothingElseGoesWithIt() {
        var with = PipelineRegion.with(0.55);

        transactions.runAs(LOADER, () -> education.replace(with.education()));

        assertThat(transactions.as(LOADER, education::read)).isEqualTo(with.education());
        for (var nonsense : List.of(
                "update education.progression set rate = 1.01",
                "update education.progression set quota = -0.1",
                "update education.progression set joins = 0",
                "update education.progression set kind = 'X'",
                "update education.progression set to_programme = from_programme",
                "update education.progression set to_programme = 'nowhere'")) {
            assertThatThrownBy(() -> update(LOADER, nonsense))
                    .as(nonsense)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        transactions.runAs(LOADER, () -> education.replace(PipelineRegion.none().education()));
        assertThat(transactions.as(LOADER, education::read).progressions()).isEmpty();
    }

    @Test
    void theSameContentWritesNothingAndAnotherContentReplacesAll() {
        var before = written();
        load();
        assertThat(written()).isEqualTo(before);

        transactions.runAs(LOADER, () -> education.replace(withoutCourses()));

        assertThat(transactions.as(LOADER, education::read)).isEqualTo(withoutCourses());
        assertThat(written()).isNotEqualTo(before);
    }

    @Test
    void onlyWhoSeesTheWholeParkReadsOrReplacesTheWholeCircle() {
        assertThatThrownBy(() -> transactions.runAs(person(Role.SCHOOL), education::read))
                .hasMessageContaining("must see the whole park");
        assertThatThrownBy(() -> transactions.runAs(person(Role.SCHOOL), () -> education.replace(REGION.education())))
                .hasMessageContaining("must see the whole park");
        assertThat(transactions.as(Actor.system("other-park", EAST), education::read))
                .isNotEqualTo(REGION.education());
    }

    @Test
    @Tag("S7")
    void aSchoolReadsWhatEverybodyTeachesButOnlyItsOwnCapacities() {
        var school = person(PARK, new OrgId("YQ"), Role.SCHOOL);
        var enterprise = person(PARK, new OrgId("E01"), Role.ENTERPRISE);

        assertThat(count(school, "education.programme"))
                .isEqualTo(REGION.education().programmes().size());
        assertThat(count(school, "education.programme_capacity"))
                .isEqualTo(REGION.education().programmes().stream()
                        .filter(p -> p.institution().value().equals("YQ"))
                        .count());
        assertThat(count(enterprise, "education.major"))
                .isEqualTo(REGION.education().majors().size());
        assertThat(count(enterprise, "education.programme_capacity")).isZero();
    }

    @Test
    @Tag("S7")
    void aSchoolCannotChangeWhatBelongsToTheParkOrAnotherSchool() {
        var school = person(PARK, new OrgId("YQ"), Role.SCHOOL);

        assertThat(update(school, "update education.laboratory set places = 9999"))
                .isZero();
        assertThat(update(school, "update education.programme_capacity set beds = 0 where programme_id = 'G02'"))
                .isZero();
        assertThat(update(school, "update education.programme_capacity set beds = beds where programme_id = 'G01'"))
                .isOne();
    }

    @Test
    void theDatabaseRefusesWhatCannotBe() {
        for (var nonsense : List.of(
                "update education.lodging set beds = -1",
                "update education.laboratory set places = -1",
                "update education.programme_capacity set learners_per_teacher = 0",
                "update education.course set credits = 30.5",
                "update education.course_competency set depth = 4",
                "update education.closed_week set week = 54",
                "update education.institution set org_id = 'E01'")) {
            assertThatThrownBy(() -> update(LOADER, nonsense))
                    .as(nonsense)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private static Education withoutCourses() {
        var all = REGION.education();
        return new Education(
                all.partners(),
                all.institutions(),
                all.colleges(),
                all.bodies(),
                all.majors(),
                all.programmes(),
                all.progressions(),
                List.of(),
                List.of(),
                all.laboratories(),
                all.lodgings(),
                all.patterns(),
                all.closedWeeks());
    }

    private long count(Actor actor, String table) {
        return transactions.as(
                actor,
                () -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single());
    }

    private int update(Actor actor, String sql) {
        return transactions.as(actor, () -> jdbc.sql(sql).update());
    }

    /** Which transactions wrote the rows that stand there. */
    private String written() {
        return transactions.as(LOADER, () -> jdbc.sql("""
                        select string_agg(distinct xmin::text, ',' order by xmin::text) from (
                            select xmin from education.major union all select xmin from education.institution
                            union all select xmin from education.programme_capacity) rows""").query(String.class).single());
    }
}
