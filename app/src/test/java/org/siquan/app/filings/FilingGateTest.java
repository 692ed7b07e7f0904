package org.siquan.app.filings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.placements.PaperKind;
import org.siquan.app.placements.Papers;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.Span;
import org.siquan.app.placements.StartGate;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.engine.rules.Facts;
import org.siquan.engine.rules.Gate;
import org.siquan.engine.rules.PaperFact;
import org.siquan.region.MetroArea;
import org.siquan.region.Province;
import org.siquan.region.RegionIndex;
import org.siquan.region.Site;
import org.springframework.beans.factory.annotation.Autowired;

/** The gate clears by what is filed, without a paper stated by hand; and only for the placement as it was filed. */
@SiquanTest
@Tag("S5")
class FilingGateTest {

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    Papers papers;

    @Autowired
    StartGate gate;

    @Autowired
    Departments departments;

    @Autowired
    Filings filings;

    @Autowired
    MetroAreaRegistry metroArea;

    @Autowired
    TenantTransactions transactions;

    private ParkId park;
    private PlacementFixture f;
    private FilingFixture filed;
    private PlacementId id;
    private Province host;

    @BeforeEach
    void everyOtherPaperIsThere() {
        park = circles.loadVocational("filing-gate-" + System.nanoTime());
        f = PlacementFixture.inAnotherProvince(park, 0);
        filed = new FilingFixture(park, transactions, departments, filings).configured();
        id = as(f.school(), () -> placements.arrange(f.wanted()));
        host = RegionIndex.of(Regions.DEMONSTRATION).site(f.post().site()).province();
        transactions.runAs(f.school(), () -> {
            placements.move(id, 1, PlacementState.PREPARING, "");
            PlacementFixture.everything().forEach((kind, facts) -> {
                if (kind != PaperKind.ROUTINE_FILING && kind != PaperKind.PROVINCIAL_FILING) {
                    papers.state(id, kind, facts, "演示", null);
                }
            });
        });
    }

    @Test
    void whatIsFiledClearsTheStart() {
        assertThat(as(f.school(), () -> gate.check(id)).gate().points())
                .extracting(point -> point.rule().id())
                .contains("SX-24c");

        filed.accepted(f.school(), FilingKind.ROUTINE, host, id);
        FilingId across = filed.accepted(f.school(), FilingKind.CROSS_PROVINCE, host, id);

        StartGate.Check check = as(f.school(), () -> gate.check(id));
        assertThat(check.gate().decision()).as("the host has not said a word").isEqualTo(Gate.Decision.MAY_START);
        assertThat(check.facts().get(PaperFact.ROUTINE_FILED)).isEqualTo(LocalDate.of(2026, 2, 18));
        assertThat(check.facts().get(PaperFact.DEPARTMENT_CONSENT)).isEqualTo(LocalDate.of(2026, 2, 15));
        assertThat(check.facts().get(PaperFact.PROVINCIAL_FILING)).isEqualTo(LocalDate.of(2026, 2, 18));
        assertThat(check.facts().get(PaperFact.HANDED_OVER)).isNull();
        filed.take(f.school(), across, FilingMove.HAND_OVER, "2026-02-19", "");
        filed.take(filed.authority(host), across, FilingMove.SUPERVISE, "2026-02-20", "");
        assertThat(facts().get(PaperFact.HANDED_OVER)).isEqualTo(LocalDate.of(2026, 2, 19));
        assertThat(facts().get(PaperFact.HOST_SUPERVISES)).isTrue();
        transactions.runAs(f.school(), () -> gate.start(id, placements.get(id).version()));
        assertThat(as(f.school(), () -> placements.get(id)).state()).isEqualTo(PlacementState.RUNNING);
    }

    @Test
    void daysBeyondTheFiledOnesAreNotCoveredAndAreFiledAnew() {
        FilingId across = filed.accepted(f.school(), FilingKind.CROSS_PROVINCE, host, id);
        Span longer = new Span(
                PlacementFixture.DAYS.first(), PlacementFixture.DAYS.last().plusDays(1));
        Span shorter = new Span(
                PlacementFixture.DAYS.first().plusDays(1),
                PlacementFixture.DAYS.last().minusDays(1));

        changeDays(shorter);
        assertThat(facts().get(PaperFact.PROVINCIAL_FILING)).isNotNull();
        changeDays(longer);
        assertThat(facts().get(PaperFact.PROVINCIAL_FILING)).isNull();
        assertThat(facts().get(PaperFact.DEPARTMENT_CONSENT)).isNull();
        assertThat(as(f.school(), filings::wanting))
                .filteredOn(want -> want.kind() == FilingKind.CROSS_PROVINCE)
                .extracting(Filings.Wanting::stale)
                .containsExactly(across);

        filed.accepted(f.school(), FilingKind.CROSS_PROVINCE, host, id);
        assertThat(facts().get(PaperFact.PROVINCIAL_FILING)).isNotNull();
        assertThat(as(f.school(), () -> filings.about(id)))
                .extracting(Filings.Cover::covers)
                .containsExactly(true, false);
    }

    @Test
    void anotherProvinceOfTheUnitIsNotCovered() {
        filed.accepted(f.school(), FilingKind.CROSS_PROVINCE, host, id);

        moveUnitTo(new Province("沪"));

        assertThat(facts().hostProvince()).isEqualTo("沪");
        assertThat(facts().get(PaperFact.PROVINCIAL_FILING)).isNull();
    }

    @Test
    void whatWaitsIsNotYetFiledAndWhatIsWithdrawnNeverWas() {
        FilingId across = filed.open(f.school(), FilingKind.CROSS_PROVINCE, host, id);
        filed.take(f.school(), across, FilingMove.SEND, "2026-02-14", "");
        filed.take(filed.city(), across, FilingMove.CONSENT, "2026-02-15", "9");
        assertThat(facts().get(PaperFact.DEPARTMENT_CONSENT)).isEqualTo(LocalDate.of(2026, 2, 15));
        assertThat(facts().get(PaperFact.PROVINCIAL_FILING)).isNull();
        assertThat(as(f.school(), filings::wanting))
                .extracting(Filings.Wanting::kind)
                .containsExactly(FilingKind.ROUTINE);

        filed.take(f.school(), across, FilingMove.WITHDRAW, "2026-02-16", "");

        assertThat(facts().get(PaperFact.DEPARTMENT_CONSENT)).isNull();
        assertThat(as(f.school(), filings::wanting))
                .extracting(Filings.Wanting::kind)
                .containsExactly(FilingKind.ROUTINE, FilingKind.CROSS_PROVINCE);
    }

    @Test
    void whereTheCampusCountsAUnitOfItsProvinceIsNotAcross() {
        moveCampusTo(host);
        assertThat(facts().schoolProvince()).isNotEqualTo(host.word());

        transactions.runAs(filed.operator(), () -> departments.countBy(Departments.CountsBy.CAMPUS));

        assertThat(facts().schoolProvince()).isEqualTo(host.word());
        assertThat(as(f.school(), () -> gate.check(id)).gate().points())
                .extracting(point -> point.rule().id())
                .doesNotContain("SX-24c");
        assertThat(as(f.school(), filings::wanting))
                .extracting(Filings.Wanting::kind)
                .containsExactly(FilingKind.ROUTINE);
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> transactions.runAs(
                                        f.school(), () -> departments.countBy(Departments.CountsBy.SEAT)))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aFilingOfAnotherSendingProvinceIsNotOne() {
        filed.accepted(f.school(), FilingKind.CROSS_PROVINCE, host, id);
        moveCampusTo(new Province("沪"));
        assertThat(facts().get(PaperFact.PROVINCIAL_FILING)).isNotNull();

        transactions.runAs(filed.operator(), () -> departments.countBy(Departments.CountsBy.CAMPUS));

        assertThat(facts().get(PaperFact.PROVINCIAL_FILING)).isNull();
        assertThat(as(f.school(), filings::wanting))
                .extracting(Filings.Wanting::kind)
                .containsExactly(FilingKind.ROUTINE, FilingKind.CROSS_PROVINCE);
    }

    private void moveUnitTo(Province province) {
        move(site -> site.id().equals(f.post().site()), province);
    }

    private void moveCampusTo(Province province) {
        var campus = Regions.DEMONSTRATION.education().institutions().stream()
                .filter(school -> school.id().value().equals(f.school().org().value()))
                .findFirst()
                .orElseThrow()
                .site();
        move(site -> site.id().equals(campus), province);
    }

    private void move(Predicate<Site> which, Province province) {
        MetroArea was = Regions.DEMONSTRATION.metroArea();
        List<Site> sites = was.sites().stream()
                .map(s -> which.test(s)
                        ? new Site(s.id(), s.zone(), s.zh(), s.kind(), province, s.location(), s.assumption(), s.note())
                        : s)
                .toList();
        transactions.runAs(
                Regions.loader(park),
                () -> metroArea.replace(
                        Regions.DEMONSTRATION.park(), new MetroArea(was.zones(), sites, was.rail(), was.measured())));
    }

    private void changeDays(Span days) {
        transactions.runAs(
                f.school(), () -> placements.changeDays(id, placements.get(id).version(), List.of(days)));
    }

    private Facts facts() {
        return as(f.school(), () -> gate.check(id)).facts();
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return transactions.as(actor, work);
    }
}
