package org.siquan.app.alignment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.siquan.app.alignment.internal.AlignedPark.COOK;
import static org.siquan.app.alignment.internal.AlignedPark.ELECTRICIAN;
import static org.siquan.app.alignment.internal.AlignedPark.posting;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.alignment.Deciding;
import org.siquan.app.alignment.Deciding.Impact;
import org.siquan.app.alignment.Deciding.Moved;
import org.siquan.app.alignment.DecisionKind;
import org.siquan.app.alignment.ItemId;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.ItemState;
import org.siquan.app.alignment.NewDecision;
import org.siquan.app.alignment.ReadItem;
import org.siquan.app.alignment.Readings;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.RegionData;
import org.siquan.app.regiondata.RegionImports;
import org.siquan.region.Region;
import org.springframework.beans.factory.annotation.Autowired;

/** People accept, change, split, refuse and undo; the very next reading uses it. */
@SiquanTest
@Tag("S2")
@Tag("S13")
class DecidingTest {

    @Autowired
    Organisations organisations;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    RegionData data;

    @Autowired
    RegionImports imports;

    @Autowired
    ReadingJob job;

    @Autowired
    Readings readings;

    @Autowired
    Deciding deciding;

    @Autowired
    AlignmentEngines engines;

    private AlignedPark park;

    @BeforeEach
    void read() {
        park = AlignedPark.read(organisations, transactions, data, imports, job);
    }

    @Test
    void whatIsReadIsCountedOnceAndDoubtedWithAReason() {
        Readings.Counts counts = as(park.operator(), readings::count);

        assertThat(counts.repeats()).isOne();
        assertThat(counts.orders()).isEqualTo(data().industry().orders().size());
        assertThat(counts.items()).isEqualTo(counts.orders() + 6);
        assertThat(counts.items()).isEqualTo(counts.sure() + counts.doubtful() + counts.following() + counts.decided());
        assertThat(counts.stale()).isZero();
        assertThat(item("A1").doubt()).isNotNull();
        assertThat(item("A1").alike())
                .as("A2 has an equal title, A3 a near one")
                .isEqualTo(2);
        assertThat(item("A7").repeats()).isEqualTo(posting("A4"));
    }

    @Test
    void aCorrectionMovesEqualAndNearTitlesAtOnceAsThePreviewSaid() {
        var change = new NewDecision.Change(ELECTRICIAN, "看守的是供电线路");
        ReadItem near = item("A3");

        Impact preview = as(park.operator(), () -> deciding.preview(posting("A1"), change));
        assertThat(item("A1").state()).as("a preview writes nothing").isEqualTo(ItemState.DOUBTFUL);
        Impact impact = as(park.operator(), () -> deciding.decide(posting("A1"), 0, change));

        assertThat(impact).isEqualTo(preview);
        assertThat(impact.moved()).extracting(Moved::id).contains(posting("A2"));
        assertThat(item("A1").state()).isEqualTo(ItemState.DECIDED);
        assertThat(item("A1").code()).isEqualTo(ELECTRICIAN);
        assertThat(item("A2").state()).isEqualTo(ItemState.FOLLOWING);
        assertThat(item("A2").code()).isEqualTo(ELECTRICIAN);
        assertThat(tuple(item("A3").code(), item("A3").probability()))
                .as("a near title is read again")
                .isNotEqualTo(tuple(near.code(), near.probability()));
        assertThat(as(park.operator(), () -> readings.open(posting("A3"))).nearest())
                .first()
                .satisfies(decided -> assertThat(decided.code()).isEqualTo(ELECTRICIAN));
        Readings.Opened opened = as(park.person(Role.SCHOOL), () -> readings.open(posting("A2")));
        assertThat(opened.alignment().findOccupation().orElseThrow().code())
                .as("used by the very next query")
                .isEqualTo(ELECTRICIAN);
        assertThat(as(park.operator(), () -> readings.listMovedBy(lastDecision("A1"), 500)))
                .extracting(ReadItem::id)
                .containsExactlyInAnyOrderElementsOf(
                        impact.moved().stream().map(Moved::id).toList());
    }

    @Test
    void undoingRestoresWhatWasBeforeAndKeepsTheHistory() {
        List<ReadItem> before = List.of(item("A1"), item("A2"), item("A3"));
        decide("A1", 0, new NewDecision.Change(ELECTRICIAN, "供电线路"));
        decide("A1", 1, new NewDecision.Change(COOK, "看错了"));

        undo("A1", 2);
        assertThat(item("A1").code()).as("the decision before holds again").isEqualTo(ELECTRICIAN);
        assertThat(item("A2").code()).isEqualTo(ELECTRICIAN);
        undo("A1", 3);

        assertThat(List.of(item("A1"), item("A2"), item("A3")))
                .extracting(ReadItem::code, ReadItem::state, ReadItem::doubt, ReadItem::probability)
                .containsExactlyElementsOf(before.stream()
                        .map(i -> tuple(i.code(), i.state(), i.doubt(), i.probability()))
                        .toList());
        assertThat(as(park.operator(), () -> deciding.history(posting("A1"))))
                .extracting(Deciding.Decision::kind)
                .containsExactly(DecisionKind.UNDO, DecisionKind.UNDO, DecisionKind.CHANGE, DecisionKind.CHANGE);
        refused(409, "alignment-nothing-to-undo", () -> undo("A1", 4));
    }

    @Test
    void anAcceptedOccupationNeedsNoReasonButMustBeTheOneThatWasSeen() {
        String code = item("A4").code();

        refused(409, "alignment-reading-changed", () -> decide("A4", 0, new NewDecision.Accept(COOK, "")));
        decide("A4", 0, new NewDecision.Accept(String.valueOf(code), ""));

        assertThat(item("A4").decided()).isEqualTo(DecisionKind.ACCEPT);
        assertThat(item("A4").code()).isEqualTo(code);
        refused(409, "alignment-item-repeats", () -> decide("A7", 0, new NewDecision.Accept(String.valueOf(code), "")));
    }

    @Test
    void anAdvertisementOfTwoJobsIsReadAsTwo() {
        decide(
                "A5",
                0,
                new NewDecision.Split(
                        List.of(new NewDecision.Part("电工", ELECTRICIAN), new NewDecision.Part("厨师", COOK)), "两个岗位"));

        Readings.Opened opened = as(park.operator(), () -> readings.open(posting("A5")));
        assertThat(opened.item().code()).isNull();
        assertThat(opened.parts()).extracting(ReadItem::code).containsExactly(ELECTRICIAN, COOK);
        assertThat(opened.parts()).extracting(ReadItem::title).containsExactly("电工", "厨师");
        refused(
                409,
                "alignment-item-is-part",
                () -> as(
                        park.operator(),
                        () -> deciding.decide(
                                ItemId.of(ItemKind.POSTING, "A5", 1), 0, new NewDecision.Change(COOK, "x"))));
        undo("A5", 1);
        assertThat(as(park.operator(), () -> readings.open(posting("A5"))).parts())
                .isEmpty();
        assertThat(as(park.operator(), () -> readings.find(ItemId.of(ItemKind.POSTING, "A5", 1))))
                .isEmpty();
    }

    @Test
    void whatOffersNoJobIsCountedAsNone() {
        decide("A6", 0, new NewDecision.NotAJob("是培训广告"));

        assertThat(item("A6").code()).isNull();
        assertThat(item("A6").decided()).isEqualTo(DecisionKind.NOT_A_JOB);
    }

    @Test
    void whoDecidedMeanwhileIsNotOverwritten() {
        decide("A1", 0, new NewDecision.Change(ELECTRICIAN, "供电线路"));

        refused(409, "alignment-decided-meanwhile", () -> decide("A1", 0, new NewDecision.Change(COOK, "x")));
        assertThat(item("A1").code()).isEqualTo(ELECTRICIAN);
    }

    @Test
    void everyFieldThatIsMissingIsNamedAndNothingIsWritten() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> decide("A1", 0, new NewDecision.Change("9-99-99-99", " ")))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(422))
                .satisfies(problem -> assertThat(problem.fields()).containsOnlyKeys("reason", "code"));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() ->
                        decide("A1", 0, new NewDecision.Split(List.of(new NewDecision.Part("💰", ELECTRICIAN)), "x")))
                .satisfies(problem -> assertThat(problem.fields()).containsOnlyKeys("parts", "title1"));
        assertThat(item("A1").version()).isZero();
        assertThat(as(park.operator(), () -> deciding.history(posting("A1")))).isEmpty();
    }

    @Test
    void onlyWhoMayDecidesAndAnEnterpriseAboutItsOwnOrdersOnly() {
        ItemId own = ItemId.of(
                ItemKind.ORDER,
                data().industry().orders().stream()
                        .filter(o -> o.enterprise()
                                .value()
                                .equals(park.person(Role.ENTERPRISE).org().value()))
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .value(),
                0);
        var change = new NewDecision.Change(ELECTRICIAN, "供电线路");

        for (Role role : List.of(Role.COMMISSION, Role.LEARNER, Role.MENTOR, Role.ENTERPRISE)) {
            refused(
                    403,
                    "alignment-may-not-decide",
                    () -> as(park.person(role), () -> deciding.decide(posting("A1"), 0, change)));
        }
        as(park.person(Role.ENTERPRISE), () -> deciding.decide(own, 0, change));
        as(park.person(Role.SCHOOL), () -> deciding.decide(posting("A1"), 0, change));
        assertThat(as(park.operator(), () -> deciding.history(posting("A1")))
                        .getFirst()
                        .by())
                .isEqualTo(park.person(Role.SCHOOL).org());
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() ->
                        as(park.person(Role.ENTERPRISE), () -> deciding.decide(own, 1, new NewDecision.NotAJob("x"))))
                .satisfies(problem -> assertThat(problem.fields()).containsOnlyKeys("kind"));
    }

    @Test
    void decisionsHoldForANewEngineAndForNewAdvertisements() {
        decide("A1", 0, new NewDecision.Change(ELECTRICIAN, "供电线路"));

        engines.destroy();
        park.store(imports, "id,title,company,city,description\nB1,高薪！线路守护人,新厂,廊坊,看好线路\n");
        job.run(park.attempt());

        assertThat(item("B1").code()).isEqualTo(ELECTRICIAN);
        assertThat(item("B1").state()).isEqualTo(ItemState.FOLLOWING);
        assertThat(as(park.operator(), () -> readings.find(posting("A1")))).isEmpty();
        park.store(imports, AlignedPark.ADVERTISEMENTS);
        job.run(park.attempt());
        assertThat(item("A1").state())
                .as("the same source and title is decided as it was")
                .isEqualTo(ItemState.DECIDED);
    }

    private UUID lastDecision(String id) {
        return deciding.history(posting(id)).getFirst().id();
    }

    private Region data() {
        return Regions.DEMONSTRATION;
    }

    private ReadItem item(String id) {
        return park.item(readings, id);
    }

    private Impact decide(String id, long version, NewDecision decision) {
        return as(park.operator(), () -> deciding.decide(posting(id), version, decision));
    }

    private Impact undo(String id, long version) {
        return as(park.operator(), () -> deciding.undo(posting(id), version, ""));
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return ActingAs.call(actor, work);
    }

    private static void refused(int status, String code, ThrowingCallable work) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(work)
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(status))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
