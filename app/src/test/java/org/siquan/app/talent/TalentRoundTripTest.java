package org.siquan.app.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.app.People.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.education.EducationRegistry;
import org.siquan.app.platform.Accounts;
import org.siquan.app.platform.Accounts.NewAccount;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.Organisations.Kind;
import org.siquan.app.platform.Organisations.Organisation;
import org.siquan.app.platform.Organisations.Park;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Learner;
import org.siquan.region.LearnerId;
import org.siquan.region.ProgrammeId;
import org.siquan.region.Region;
import org.siquan.region.Talent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes into the registry of the talent circle comes out again, and nobody reads a learner who must not. */
@SiquanTest
@Tag("S1")
class TalentRoundTripTest {

    private static final Region REGION = DemonstrationRegion.load();
    private static final ParkId PARK = new ParkId("talent-round-trip");
    private static final Actor LOADER = Actor.system("round-trip", PARK);
    private static final Actor SCHOOL = person(PARK, new OrgId("YQ"), Role.SCHOOL);

    @Autowired
    EducationRegistry education;

    @Autowired
    TalentRegistry talent;

    @Autowired
    Organisations organisations;

    @Autowired
    Accounts accounts;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void load() {
        transactions.runAs(LOADER, () -> {
            organisations.save(new Park(PARK, "往返园区", "Round trip park", true));
            organisations.save(new Organisation(new OrgId("YQ"), Kind.SCHOOL, "云桥大学", "Yunqiao", true));
            organisations.save(new Organisation(new OrgId("E01"), Kind.ENTERPRISE, "云岫软件", "Yunxiu", true));
            education.replace(REGION.education());
            talent.replace(REGION.talent());
        });
    }

    @Test
    void theDemonstrationRegionComesBackWithTheSameContentHash() {
        var back = transactions.as(LOADER, talent::read);

        assertThat(back).isEqualTo(REGION.talent());
        assertThat(new Region(REGION.park(), REGION.metroArea(), REGION.industry(), REGION.education(), back)
                        .contentHash())
                .isEqualTo(REGION.contentHash());
    }

    @Test
    void theSameContentWritesNothingAndAnotherContentReplacesAll() {
        var before = written();
        load();
        assertThat(written()).isEqualTo(before);

        var half = new Talent(REGION.talent().learners(), List.of(), List.of());
        transactions.runAs(LOADER, () -> talent.replace(half));

        assertThat(transactions.as(LOADER, talent::read)).isEqualTo(half);
        assertThat(written()).isNotEqualTo(before);
    }

    @Test
    void aLearnerOfAnUnknownProgrammeIsRefusedAndNothingIsChanged() {
        var learners = new ArrayList<>(REGION.talent().learners());
        learners.add(new Learner(new LearnerId("N9999"), "无名（演示）", new ProgrammeId("G99"), 2024, 60));
        var faulty = new Talent(learners, List.of(), List.of());

        assertThatThrownBy(() -> transactions.runAs(LOADER, () -> talent.replace(faulty)))
                .hasMessageContaining("programme of learner N9999");
        assertThat(transactions.as(LOADER, talent::read)).isEqualTo(REGION.talent());
    }

    @Test
    @Tag("S7")
    void aSchoolReadsItsOwnLearnersAndAnEnterpriseNone() {
        var programmes = REGION.education().programmes().stream()
                .filter(p -> p.institution().value().equals("YQ"))
                .map(p -> p.id())
                .toList();
        var own = REGION.talent().learners().stream()
                .filter(l -> programmes.contains(l.programme()))
                .count();

        assertThat(own).isPositive();
        assertThat(count(SCHOOL, "talent.learner")).isEqualTo(own);
        for (var table : List.of("talent.learner", "talent.preference", "talent.choice", "talent.quota")) {
            assertThat(count(person(PARK, new OrgId("E01"), Role.ENTERPRISE), table))
                    .as(table)
                    .isZero();
        }
        assertThat(count(SCHOOL, "talent.quota"))
                .isEqualTo(REGION.talent().quotas().size());
    }

    @Test
    @Tag("S7")
    void aLearnerReadsAndWritesTheOwnRowsAndNoOtherLearners() {
        var learner = learner("N0002");

        assertThat(ids(learner, "talent.learner")).containsExactly("N0002");
        assertThat(ids(learner, "talent.preference")).containsExactly("N0002");
        assertThat(ids(learner, "talent.choice")).containsOnly("N0002");
        assertThat(update(learner, "delete from talent.choice where learner_id = 'N0001'"))
                .isZero();
        assertThatThrownBy(() -> update(learner, """
                        insert into talent.choice (park_id, org_id, learner_id, rank, class_id)
                        values ('talent-round-trip', 'YQ', 'N0001', 50, 'C020')""")).hasStackTraceContaining("row-level security");
        assertThat(ids(person(PARK, new OrgId("YQ"), Role.LEARNER), "talent.learner"))
                .as("an account that stands for no learner")
                .isEmpty();
    }

    @Test
    void theDatabaseRefusesWhatCannotBe() {
        for (var nonsense : List.of(
                "update talent.learner set score = 100.5 where learner_id = 'N0001'",
                "update talent.learner set score = -1 where learner_id = 'N0001'",
                "update talent.quota set least = most + 1 where quota_id = 'Q-PARK'",
                "update talent.quota set clause = '' where kind = 'SHARE'",
                "update talent.choice set rank = 2 where learner_id = 'N0001' and rank = 1",
                "update talent.choice set class_id = 'C012' where learner_id = 'N0001' and rank = 1",
                "update talent.choice set rank = 0 where learner_id = 'N0001' and rank = 1")) {
            assertThatThrownBy(() -> update(LOADER, nonsense))
                    .as(nonsense)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private Actor learner(String id) {
        var account = transactions.as(
                LOADER,
                () -> accounts.save(
                        new NewAccount(
                                new OrgId("YQ"),
                                "rt-" + id.toLowerCase(Locale.ROOT),
                                "学生",
                                Set.of(Role.LEARNER),
                                true,
                                id),
                        "correct horse battery"));
        return Actor.account(account, PARK, new OrgId("YQ"), Set.of(Role.LEARNER));
    }

    private List<String> ids(Actor actor, String table) {
        return transactions.as(
                actor,
                () -> jdbc.sql("select learner_id from " + table)
                        .query(String.class)
                        .list());
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
                            select xmin from talent.learner union all select xmin from talent.preference
                            union all select xmin from talent.choice union all select xmin from talent.quota) rows""").query(String.class).single());
    }
}
