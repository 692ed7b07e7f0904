package org.siquan.app.industry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.app.Regions.DEMONSTRATION;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.People;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.UploadedFile;
import org.siquan.region.DemandKind;
import org.siquan.region.DemandPoint;
import org.siquan.region.EnterpriseId;
import org.siquan.region.Industry;
import org.siquan.region.Quarter;
import org.siquan.region.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Demand history that people enter: whose rows, in which version, and what a file changes. */
@SiquanTest
@Tag("S14")
class DemandEntriesTest {

    private static final String JAVA = "2-02-10-03";
    private static final String HEAD = "来源,企业,职业编码,片区,季度,人数\n";

    @Autowired
    MetroAreaRegistry metroArea;

    @Autowired
    IndustryRegistry industry;

    @Autowired
    DemandEntries entries;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    private ParkId park;

    @BeforeEach
    void load() {
        park = Regions.park("demand-" + UUID.randomUUID().toString().substring(0, 8), transactions, organisations);
        transactions.runAs(Regions.loader(park), () -> {
            metroArea.replace(DEMONSTRATION.park(), DEMONSTRATION.metroArea());
            industry.replace(DEMONSTRATION.industry());
        });
    }

    @Test
    void whatIsEnteredStandsInTheRegionBesideTheRowsOfTheFile() {
        assertThat(enter(enterprise("E01"), plan("E01", 12), 0)).isInstanceOf(Change.Done.class);
        assertThat(enter(operator(), plan(null, 40), 0)).isInstanceOf(Change.Done.class);

        List<DemandPoint> expected = new ArrayList<>(DEMONSTRATION.industry().demand());
        assertThat(region().demand().subList(0, expected.size())).isEqualTo(expected);
        assertThat(region().demand().subList(expected.size(), region().demand().size()))
                .containsExactlyInAnyOrder(plan("E01", 12), plan(null, 40));
    }

    @Test
    void theCircleIsReadBackAsItWasGivenWithPlansOfEnterprises() {
        enter(enterprise("E01"), plan("E01", 12), 0);
        Industry circle = region();

        transactions.runAs(Regions.loader(park), () -> industry.replace(DEMONSTRATION.industry()));
        assertThat(region()).isEqualTo(DEMONSTRATION.industry());
        transactions.runAs(Regions.loader(park), () -> industry.replace(circle));
        assertThat(region()).isEqualTo(circle);
    }

    @Test
    void anEnterpriseEntersAndReadsItsOwnRowsOnly() {
        enter(enterprise("E02"), plan("E02", 9), 0);

        for (DemandPoint foreign : List.of(
                plan("E02", 1), plan(null, 1), new DemandPoint(JAVA, new ZoneId("GA"), new Quarter(2025, 4), 1))) {
            assertThatThrownBy(() -> enter(enterprise("E01"), foreign, 0)).isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> ActingAs.call(enterprise("E01"), () -> entries.remove(foreign, 0)))
                    .isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> ActingAs.call(enterprise("E01"), () -> entries.find(foreign)))
                    .isInstanceOf(ProblemException.class);
        }
        for (Role role : new Role[] {Role.COMMISSION, Role.SCHOOL, Role.MENTOR, Role.LEARNER}) {
            assertThatThrownBy(() -> enter(People.person(park, new OrgId("E02"), role), plan("E02", 1), 0))
                    .as(role.name())
                    .isInstanceOf(ProblemException.class);
        }
        assertThat(refusals()).isGreaterThanOrEqualTo(13);
    }

    @Test
    void theDatabaseItselfShowsAPlanToItsEnterpriseAndTheWholeParkOnly() {
        enter(enterprise("E02"), plan("E02", 9), 0);

        assertThat(plansSeenBy(enterprise("E02"))).isEqualTo(1);
        assertThat(plansSeenBy(operator())).isEqualTo(1);
        assertThat(plansSeenBy(enterprise("E01"))).isZero();
        assertThat(plansSeenBy(People.person(park, new OrgId("I01"), Role.SCHOOL)))
                .isZero();
        assertThat(plansSeenBy(People.person(new ParkId("other"), new OrgId("E02"), Role.ENTERPRISE)))
                .isZero();
    }

    @Test
    void nothingIsChangedBlindly() {
        Change.Done first = (Change.Done) enter(enterprise("E01"), plan("E01", 12), 0);

        assertThat(enter(operator(), plan("E01", 15), 0))
                .as("somebody has entered it meanwhile")
                .isEqualTo(new Change.Stale(12, first.version()));
        Change.Done second = (Change.Done) enter(operator(), plan("E01", 15), first.version());
        assertThat(enter(enterprise("E01"), plan("E01", 20), first.version()))
                .isEqualTo(new Change.Stale(15, second.version()));
        assertThat(enter(enterprise("E01"), plan("E01", 15), second.version()))
                .as("the same number takes no version")
                .isEqualTo(second);
        assertThat(ActingAs.call(operator(), () -> entries.remove(plan("E01", 0), first.version())))
                .isInstanceOf(Change.Stale.class);
        assertThat(ActingAs.call(operator(), () -> entries.remove(plan("E01", 0), second.version())))
                .isInstanceOf(Change.Done.class);
        assertThat(enter(enterprise("E01"), plan("E01", 20), second.version()))
                .as("removed meanwhile")
                .isEqualTo(new Change.Stale(0, 0));
    }

    @Test
    void whatIsNotKnownIsRefused() {
        assertThat(enter(operator(), plan("E01", -1), 0)).isEqualTo(new Change.Refused("range", 1_000_000));
        assertThat(code(new DemandPoint("9-99-99-99", new ZoneId("GA"), new Quarter(2026, 1), 1)))
                .isEqualTo("occupation");
        assertThat(code(new DemandPoint(JAVA, new ZoneId("ZZ"), new Quarter(2026, 1), 1)))
                .isEqualTo("zone");
        assertThat(code(plan("E99", 1))).isEqualTo("enterprise");
    }

    @Test
    void aFileIsWrittenWholeAndTheSameFileAgainChangesNothing() {
        enter(enterprise("E01"), plan("E01", 12), 0);
        String file = HEAD + "用人计划,,2-02-10-03,GA,2026Q1,15\n用人计划,E01,2-02-10-03,固安园区,2026Q2,7\n";

        DemandOffer.Sound offered = (DemandOffer.Sound) offer(enterprise("E01"), file);
        assertThat(offered.added()).isEqualTo(1);
        assertThat(offered.changed()).isEqualTo(1);
        assertThat(region().demand()).as("nothing before it is confirmed").contains(plan("E01", 12));
        accept(enterprise("E01"), offered.upload());
        assertThat(region().demand()).contains(plan("E01", 15)).doesNotContain(plan("E01", 12));
        Industry then = region();
        long version = ActingAs.call(
                operator(), () -> entries.find(plan("E01", 0)).orElseThrow().version());

        DemandOffer.Sound again = (DemandOffer.Sound) offer(enterprise("E01"), file);
        assertThat(again.lines()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(2);
        accept(enterprise("E01"), again.upload());
        assertThat(region()).isEqualTo(then);
        assertThat(ActingAs.call(
                        operator(),
                        () -> entries.find(plan("E01", 0)).orElseThrow().version()))
                .isEqualTo(version);
        assertThatThrownBy(() -> accept(enterprise("E01"), again.upload()))
                .as("decided")
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void oneFaultKeepsTheWholeFileOutAndAnotherEnterprisesUploadIsNotThere() {
        assertThat(offer(enterprise("E01"), HEAD + "用人计划,,2-02-10-03,GA,2026Q1,15\n用人计划,E02,2-02-10-03,GA,2026Q1,1\n"))
                .isInstanceOfSatisfying(
                        DemandOffer.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(i -> i.line() + " " + i.code())
                                .containsExactly("3 demand.not-yours"));
        assertThat(region()).isEqualTo(DEMONSTRATION.industry());
        DemandOffer.Sound own = (DemandOffer.Sound) offer(enterprise("E01"), HEAD + "用人计划,,2-02-10-03,GA,2026Q1,15\n");
        assertThatThrownBy(() -> accept(enterprise("E02"), own.upload())).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> offer(People.person(park, new OrgId("I01"), Role.SCHOOL), HEAD))
                .isInstanceOf(ProblemException.class);
    }

    private String code(DemandPoint point) {
        return ((Change.Refused) enter(operator(), point, 0)).code();
    }

    private Change enter(Actor actor, DemandPoint point, long version) {
        return ActingAs.call(actor, () -> entries.enter(point, version));
    }

    private DemandOffer offer(Actor actor, String csv) {
        return ActingAs.call(
                actor, () -> entries.offer(new UploadedFile("需求.csv", csv.getBytes(StandardCharsets.UTF_8))));
    }

    private void accept(Actor actor, UUID upload) {
        assertThat(ActingAs.call(actor, () -> entries.accept(upload))).isInstanceOf(DemandOffer.Sound.class);
    }

    private Industry region() {
        return transactions.as(Regions.loader(park), industry::read);
    }

    private long plansSeenBy(Actor actor) {
        return transactions.as(
                actor,
                () -> jdbc.sql("select count(*) from industry.demand_point where park_id = :park and source = 'PLAN'")
                        .param("park", park.value())
                        .query(Long.class)
                        .single());
    }

    private long refusals() {
        return transactions.as(
                operator(),
                () -> jdbc.sql("""
                        select count(*) from platform.audit_entry
                        where park_id = :park and action = 'access.refused' and subject like 'demand:%'""")
                        .param("park", park.value())
                        .query(Long.class)
                        .single());
    }

    private static DemandPoint plan(@Nullable String enterprise, int openings) {
        return new DemandPoint(
                JAVA,
                new ZoneId("GA"),
                new Quarter(2026, 1),
                openings,
                DemandKind.PLAN,
                enterprise == null ? null : new EnterpriseId(enterprise));
    }

    private Actor enterprise(String id) {
        return People.person(park, new OrgId(id), Role.ENTERPRISE);
    }

    private Actor operator() {
        return Regions.person(park, Role.PARK);
    }
}
