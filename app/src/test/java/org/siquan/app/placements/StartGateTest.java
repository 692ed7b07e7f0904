package org.siquan.app.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.engine.rules.Coverage;
import org.siquan.engine.rules.Exemption;
import org.siquan.engine.rules.Fact;
import org.siquan.engine.rules.Gate;
import org.siquan.engine.rules.Moment;
import org.siquan.engine.rules.PaperFact;
import org.siquan.engine.rules.Rule;
import org.siquan.engine.rules.RuleBook;
import org.siquan.engine.rules.UnitFact;
import org.siquan.engine.rules.Verdict;
import org.springframework.beans.factory.annotation.Autowired;

/** A learner of one province is placed in another: what is missing, whose turn it is, and when they may start. */
@SiquanTest
@Tag("S5")
class StartGateTest {

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    Papers papers;

    @Autowired
    StartGate gate;

    @Autowired
    Exemptions exemptions;

    @Autowired
    TenantTransactions transactions;

    private PlacementFixture f;
    private PlacementId id;

    @BeforeEach
    void oneArranged() {
        ParkId park = circles.loadVocational("gate-" + System.nanoTime());
        f = PlacementFixture.inAnotherProvince(park, 0);
        id = as(f.school(), () -> placements.arrange(f.wanted()));
    }

    @Test
    void withoutPapersNothingIsAssumedAndNobodyStarts() {
        as(f.school(), () -> move(PlacementState.PREPARING));

        StartGate.Check check = as(f.school(), () -> gate.check(id));

        assertThat(check.gate().decision()).isNotEqualTo(Gate.Decision.MAY_START);
        assertThat(ids(check)).contains("SX-14a", "SX-09a", "SX-24a");
        assertThatThrownBy(() -> as(f.school(), this::start))
                .isInstanceOfSatisfying(
                        ProblemException.class, p -> assertThat(p.code()).isEqualTo("placement-may-not-start"));
        assertThat(state()).isEqualTo(PlacementState.PREPARING);
    }

    @Test
    void whenEveryPaperIsThereTheSchoolClearsTheStartAndWhatDecidedItIsKept() {
        as(f.school(), () -> move(PlacementState.PREPARING));
        stateEverything();

        StartGate.Check check = as(f.school(), () -> gate.check(id));

        assertThat(check.rulings().stream()
                        .filter(r -> r.rule().stops())
                        .filter(r -> r.verdict() instanceof Verdict.Violates || r.verdict() instanceof Verdict.Unknown)
                        .map(r -> r.rule().id() + " " + r.verdict())
                        .toList())
                .isEmpty();
        assertThat(check.gate().decision()).isEqualTo(Gate.Decision.MAY_START);
        as(f.school(), this::start);
        assertThat(state()).isEqualTo(PlacementState.RUNNING);
        assertThat(as(f.school(), () -> placements.history(id)))
                .extracting(Placements.Step::what)
                .containsExactly("RUNNING", "PREPARING", "DRAFT");
    }

    @Test
    void manyReadTheGateAtTheSameMomentAndNobodyWaitsForAConnectionThatAnotherHolds() throws Exception {
        List<Callable<Gate.Decision>> readers = Collections.nCopies(
                48, () -> ActingAs.call(f.school(), () -> gate.check(id).gate().decision()));
        try (var threads = Executors.newFixedThreadPool(48)) {
            for (Future<Gate.Decision> answer : threads.invokeAll(readers)) {
                assertThat(answer.get()).isNotEqualTo(Gate.Decision.MAY_START);
            }
        }
    }

    @Test
    void everybodyReadsTheSameVerdict() {
        stateEverything();

        List<String> school = ids(as(f.school(), () -> gate.check(id)));

        assertThat(ids(as(f.unit(), () -> gate.check(id)))).isEqualTo(school);
    }

    @Test
    void anInsuranceThatEndsADayEarlyKeepsTheLearnerFromStarting() {
        stateEverything();
        as(f.school(), () -> {
            papers.state(
                    id,
                    PaperKind.INSURANCE,
                    Map.of(
                            "covered-from", "2026-03-01",
                            "covered-to",
                                    PlacementFixture.DAYS.last().minusDays(1).toString(),
                            "cover-items", "3",
                            "premium-by-learner", "false"),
                    "",
                    null);
            return null;
        });

        assertThat(ids(as(f.school(), () -> gate.check(id)))).anyMatch(rule -> rule.startsWith("SX-35"));
    }

    @Test
    void theEnterprisesWordOnItsOwnPaperReplacesTheSchoolsAndItStatesNoOther() {
        as(f.school(), () -> {
            papers.state(id, PaperKind.UNIT_SAFETY, Map.of("safety-rules", "true"), "", null);
            return null;
        });
        as(f.unit(), () -> {
            papers.state(id, PaperKind.UNIT_SAFETY, Map.of("safety-rules", "false"), "", null);
            return null;
        });

        assertThat(as(f.school(), () -> gate.check(id)).facts().get(UnitFact.SAFETY_RULES))
                .isFalse();
        assertThatThrownBy(() -> as(f.unit(), () -> {
                    papers.state(id, PaperKind.CONSENT, Map.of(), "", null);
                    return null;
                }))
                .isInstanceOf(ProblemException.class);
        assertThat(as(f.unit(), () -> papers.about(id)))
                .extracting(Papers.Paper::kind)
                .containsExactly(PaperKind.UNIT_SAFETY);
    }

    @Test
    void aTextThatIsNoValueOfAFactIsRefusedAndTheOldPaperStays() {
        as(f.school(), () -> {
            papers.state(id, PaperKind.CONSENT, Map.of("learner-consent", "2026-02-10"), "", null);
            return null;
        });
        for (Map<String, String> wrong : List.of(
                Map.of("learner-consent", "10.2.2026"),
                Map.of("learner-consent", "2199-01-01"),
                Map.of("consent-refused", "maybe"))) {
            assertThatThrownBy(() -> as(f.school(), () -> {
                        papers.state(id, PaperKind.CONSENT, wrong, "", null);
                        return null;
                    }))
                    .isInstanceOfSatisfying(
                            ProblemException.class, p -> assertThat(p.code()).isEqualTo("placement-fact"));
        }

        assertThat(as(f.school(), () -> gate.check(id)).facts().get(PaperFact.LEARNER_CONSENT))
                .isEqualTo(LocalDate.of(2026, 2, 10));
    }

    @Test
    void aSpecialNeedIsFiledBeforeTheStartAndOnlyForARuleThatAllowsIt() {
        Rule lifted = as(f.school(), () -> exemptions.rules(id)).getFirst();
        Span days = PlacementFixture.DAYS;

        enter(filing(lifted.id(), "备〔2026〕7号", days.first().minusDays(9)));

        assertThat(as(f.school(), () -> exemptions.about(id)))
                .containsExactly(
                        new Exemption("备〔2026〕7号", lifted.id(), days.first().minusDays(9), days.first(), days.last()));
        assertThat(refusal(filing(lifted.id(), "备〔2026〕7号", days.first().minusDays(9))))
                .isEqualTo("placement-exemption-twice");
        assertThat(refusal(filing(lifted.id(), "8", days.first()))).isEqualTo("placement-exemption-late");
        assertThat(refusal(filing("SX-14a", "9", days.first().minusDays(9)))).isEqualTo("placement-exemption-rule");
        assertThat(refusal(filing(lifted.id(), " ", days.first().minusDays(9))))
                .isEqualTo("placement-exemption-number");
    }

    private static Exemptions.Filing filing(String rule, String number, LocalDate filed) {
        return new Exemptions.Filing(
                rule,
                number,
                PaperKind.Subject.PLACEMENT,
                filed,
                PlacementFixture.DAYS.first(),
                PlacementFixture.DAYS.last(),
                "高温季节设备检修（演示）");
    }

    private void enter(Exemptions.Filing filing) {
        transactions.runAs(f.school(), () -> exemptions.enter(id, filing));
    }

    private String refusal(Exemptions.Filing filing) {
        return catchThrowableOfType(ProblemException.class, () -> enter(filing)).code();
    }

    @Test
    void oneStatementCoversAllLearnersOfTheSchoolAtTheUnitWhoHaveNotBegun() {
        Span later = new Span(
                PlacementFixture.DAYS.last().plusDays(30),
                PlacementFixture.DAYS.last().plusDays(60));
        PlacementId second = as(f.school(), () -> placements.arrange(f.wanted(List.of(later))));

        int stated =
                as(f.school(), () -> papers.stateAlike(id, PaperKind.PLAN, Map.of("plan-parts", "7"), "方案（演示）", null));

        assertThat(stated).isEqualTo(2);
        assertThat(as(f.school(), () -> gate.check(second)).facts().get(PaperFact.PLAN_PARTS))
                .isEqualTo(7);
    }

    /** A rule whose fact nobody can state would be open for ever. */
    @Test
    void everyFactThatARuleOfTheStartReadsHasAHome() {
        Set<String> known = as(f.school(), () -> gate.check(id)).facts().values().keySet().stream()
                .map(Fact::id)
                .collect(Collectors.toCollection(TreeSet::new));
        known.add("post-categories"); // of the classes of the order; this post may have none

        Set<String> homeless = RuleBook.all().stream()
                .filter(rule -> rule.decidedAt(Moment.START))
                .flatMap(rule -> ((Coverage.Decided) rule.coverage()).reads().stream())
                .filter(fact -> PaperForms.stating(fact).isEmpty())
                .map(Fact::id)
                .filter(fact -> !known.contains(fact))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(homeless).isEmpty();
    }

    private void stateEverything() {
        as(f.school(), () -> {
            PlacementFixture.everything().forEach((kind, facts) -> papers.state(id, kind, facts, "演示", null));
            return null;
        });
    }

    private PlacementState state() {
        return as(f.school(), () -> placements.get(id)).state();
    }

    private Void move(PlacementState to) {
        placements.move(id, placements.get(id).version(), to, "");
        return null;
    }

    private Void start() {
        gate.start(id, placements.get(id).version());
        return null;
    }

    private static List<String> ids(StartGate.Check check) {
        return check.gate().points().stream().map(point -> point.rule().id()).toList();
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return transactions.as(actor, work);
    }
}
