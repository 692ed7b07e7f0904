package org.siquan.app.agreements;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.Gateways;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.days.AtWork;
import org.siquan.app.links.LinkDoor;
import org.siquan.app.links.LinkDoor.Outcome;
import org.siquan.app.links.PurposeLinks;
import org.siquan.app.pay.PayTerms;
import org.siquan.app.placements.PaperKind;
import org.siquan.app.placements.Papers;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.StartGate;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.Sha256;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.UploadedFile;
import org.siquan.engine.rules.PaperFact;
import org.springframework.beans.factory.annotation.Autowired;

/** An agreement from its draft to its end: nothing starts before all have signed, and nobody signs what has changed. */
@SiquanTest
@Tag("S5")
@Tag("S7")
class AgreementStoryTest {

    private static final byte[] SCAN =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    Papers papers;

    @Autowired
    StartGate gate;

    @Autowired
    Agreements agreements;

    @Autowired
    Signing signing;

    @Autowired
    Consents consents;

    @Autowired
    PayTerms pay;

    @Autowired
    LinkDoor door;

    @Autowired
    PurposeLinks links;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    Clock clock;

    private ParkId park;
    private PlacementFixture f;
    private PlacementId placement;
    private Actor learner;

    @BeforeEach
    void aMinorIsArranged() {
        park = circles.loadVocational("agreement-" + System.nanoTime());
        f = PlacementFixture.inAnotherProvince(park, 0);
        placement = as(f.school(), () -> placements.arrange(f.wanted()));
        learner = circles.learner(park, f.learner().value());
        run(Regions.person(park, Role.PARK), () -> signing.set(new Signing.Setting("示范文本", true, "园区办〔2026〕1号")));
        born("2009-05-06");
    }

    private void born(String day) {
        run(
                f.school(),
                () -> papers.state(
                        placement, PaperKind.IDENTITY, Map.of("birth-date", day, "id-checked", "true"), "", null));
    }

    @Test
    void theFirstTextKnowsWhatIsOnRecordAndHasEveryGroupOfTheLaw() {
        Agreement draft = get(draft());

        assertThat(draft.state()).isEqualTo(AgreementState.DRAFT);
        assertThat(draft.terms().filled()).isEqualTo(8);
        assertThat(draft.terms().text(Part.PARTIES))
                .contains(f.learnerName(), f.learner().value());
        assertThat(draft.terms().text(Part.WORK)).contains("2026-03-02 至 2026-08-28", "赵宁（演示）");
        assertThat(draft.parties()).containsExactlyInAnyOrder(Party.values());
        assertThat(new Terms("", 2600, 10, draft.terms().texts()).text(Part.PAY))
                .startsWith("实习报酬每月人民币 2600 元，于次月 10 日前支付。")
                .doesNotContain(String.valueOf(draft.terms().monthlyYuan()));
        born("2004-05-06");
        AgreementId id = draft.id();
        run(f.school(), () -> agreements.change(id, draft.version(), draft.terms()));
        assertThat(get(id).parties()).doesNotContain(Party.GUARDIAN);
    }

    @Test
    void aMinorsAgreementIsInForceWhenAllFourHaveSignedAndOnlyThenTheGateKnowsIt() {
        AgreementId id = out();
        String sha = paper(id).sha256();
        run(f.school(), () -> signing.sign(id, sha));
        run(f.unit(), () -> signing.sign(id, sha));
        run(learner, () -> signing.sign(id, sha));

        assertThat(get(id).missing()).containsExactly(Party.GUARDIAN);
        assertThat(signedFact()).isNull();
        String phone = phone();
        PurposeLinks.Issued link = as(f.school(), () -> signing.invite(id, Party.GUARDIAN, "王建国", phone, "zh"));
        assertThat(confirm(link, phone, "sign")).isInstanceOf(Outcome.Done.class);

        Agreement signed = get(id);
        assertThat(signed.state()).isEqualTo(AgreementState.SIGNED);
        assertThat(signed.signatures())
                .extracting(Signature::way)
                .containsExactlyInAnyOrder(Way.ACCOUNT, Way.ACCOUNT, Way.ACCOUNT, Way.LINK_SMS);
        assertThat(signedFact()).isNotNull();
        assertThat(as(f.unit(), () -> pay.list(placement)))
                .singleElement()
                .satisfies(agreed -> assertThat(agreed.terms().amount().wholeYuan())
                        .isEqualTo(signed.terms().monthlyYuan()));
        assertThat(Sha256.of(as(f.unit(), () -> agreements.file(id)))).isEqualTo(sha);
        assertThat(as(learner, () -> agreements.findFile(sha))).isPresent();
        assertThat(as(f.otherSchool(), () -> agreements.findFile(sha))).isEmpty();
    }

    @Test
    void aCodeThatTheClerkPassesOnSignsNothingForAGuardian() {
        AgreementId id = out();

        assertThatThrownBy(() -> as(f.school(), () -> signing.invite(id, Party.GUARDIAN, "王建国", "", "zh")))
                .isInstanceOfSatisfying(
                        ProblemException.class, p -> assertThat(p.code()).isEqualTo("agreement-guardian-phone"));
        String phone = phone();
        PurposeLinks.Issued link = as(f.school(), () -> signing.invite(id, Party.GUARDIAN, "王建国", phone, "zh"));
        String code = as(f.school(), () -> links.codeForIssuer(link.id()));
        String token = link.path().substring(3);
        String version = ((LinkDoor.Opened.Open) door.open(token)).content().version();

        assertThat(door.confirm(token, code, "sign", version)).isInstanceOf(Outcome.Refused.class);
        assertThat(get(id).missing()).contains(Party.GUARDIAN);
    }

    @Test
    void whoReadAnOlderFileSignsNothingAndASignatureDoesNotOutliveAChange() {
        AgreementId id = out();
        String old = paper(id).sha256();
        run(f.school(), () -> signing.sign(id, old));
        run(f.school(), () -> agreements.recall(id, get(id).version()));
        run(f.school(), () -> agreements.change(id, get(id).version(), with(get(id).terms(), Part.OTHER, "每月返校一次。")));
        run(f.school(), () -> agreements.sendOut(id, get(id).version()));

        assertThat(get(id).signatures()).isEmpty();
        assertThatThrownBy(() -> run(f.unit(), () -> signing.sign(id, old)))
                .isInstanceOfSatisfying(
                        ProblemException.class, p -> assertThat(p.code()).isEqualTo("agreement-changed"));
        assertThat(get(id).missing()).hasSize(4);
    }

    @Test
    void anObjectionHoldsTheTextBackUntilItsWordingChanges() {
        born("2004-05-06");
        AgreementId id = draft();
        run(f.unit(), () -> agreements.say(id, Part.PAY, false, "次月 20 日发薪"));

        assertThatThrownBy(() -> run(f.school(), () -> agreements.sendOut(id, get(id).version())))
                .isInstanceOfSatisfying(
                        ProblemException.class, p -> assertThat(p.code()).isEqualTo("agreement-objection"));
        run(f.school(), () -> agreements.change(id, get(id).version(), with(get(id).terms(), Part.PAY, "每月 20 日前支付。")));

        assertThat(as(f.unit(), () -> agreements.words(id))).isEmpty();
        run(f.school(), () -> agreements.sendOut(id, get(id).version()));
        assertThat(get(id).state()).isEqualTo(AgreementState.OUT);
    }

    @Test
    void stampedPaperCountsOnlyWithTheCheckCodeOfThisEdition() {
        AgreementId id = out();
        String check = paper(id).check();

        assertThatThrownBy(() -> run(f.school(), () -> signing.enterPaper(id, Party.UNIT, "周经理", "00000000", scan())))
                .isInstanceOfSatisfying(
                        ProblemException.class, p -> assertThat(p.code()).isEqualTo("agreement-other-paper"));
        for (Party party : Party.values()) {
            run(f.school(), () -> signing.enterPaper(id, party, "签署人𠮷", check.toUpperCase(Locale.ROOT), scan()));
        }

        assertThat(get(id).state()).isEqualTo(AgreementState.SIGNED);
        assertThat(get(id).signatures()).hasSize(4).allMatch(s -> s.way() == Way.PAPER && s.scan() != null);
        assertThat(as(f.unit(), () -> signing.scan(id, Party.GUARDIAN)).getBody())
                .isEqualTo(SCAN);
    }

    @Test
    void aParkThatAllowsNoClicksTakesPaperAlone() {
        run(Regions.person(park, Role.PARK), () -> signing.set(new Signing.Setting("", false, "")));
        AgreementId id = out();

        assertThatThrownBy(() -> run(f.unit(), () -> signing.sign(id, paper(id).sha256())))
                .isInstanceOfSatisfying(
                        ProblemException.class, p -> assertThat(p.code()).isEqualTo("agreement-paper-only"));
        assertThatThrownBy(() -> run(f.school(), () -> signing.set(new Signing.Setting("", true, "x"))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void ofManyWhoSignAtTheSameMomentEachCountsOnceAndItIsInForceOnce() throws Exception {
        born("2004-05-06");
        AgreementId id = out();
        String sha = paper(id).sha256();
        List<Actor> signers = List.of(f.school(), f.unit(), learner);
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Actor signer = signers.get(i % 3);
            calls.add(() -> {
                ActingAs.run(signer, () -> signing.sign(id, sha));
                return true;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isTrue();
            }
        }

        assertThat(get(id).signatures()).hasSize(3);
        assertThat(get(id).state()).isEqualTo(AgreementState.SIGNED);
    }

    @Test
    void anAmendmentTakesOverWhenAllHaveSignedItAndTheOldOneStaysReadable() {
        AgreementId first = inForceOnPaper();
        AgreementId second = as(f.school(), () -> agreements.amend(first, AgreementKind.TUTOR, "导师离职"));
        run(f.school(), () -> agreements.sendOut(second, get(second).version()));

        assertThat(get(first).state()).isEqualTo(AgreementState.SIGNED);
        assertThat(signedFact()).isNotNull();
        onPaper(second);
        assertThat(get(first).state()).isEqualTo(AgreementState.REPLACED);
        assertThat(get(second).state()).isEqualTo(AgreementState.SIGNED);
        assertThat(as(f.school(), () -> agreements.file(first))).isNotEmpty();
        assertThatThrownBy(() -> as(f.school(), () -> agreements.draft(placement)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void thePlacementIsInterruptedWhenAllHaveSignedThatItIsAndNotBefore() {
        AgreementId first = inForceOnPaper();
        AtWork.step(f, placement, "RUNNING", LocalDate.now(clock), clock);
        AgreementId second = as(f.school(), () -> agreements.amend(first, AgreementKind.INTERRUPTION, "设备检修三周"));
        run(f.school(), () -> agreements.sendOut(second, get(second).version()));
        assertThat(state()).isEqualTo(PlacementState.RUNNING);

        onPaper(second);

        assertThat(state()).isEqualTo(PlacementState.INTERRUPTED);
        assertThat(as(f.school(), () -> placements.history(placement))
                        .getFirst()
                        .reason())
                .isEqualTo("设备检修三周");
        assertThatThrownBy(() -> run(f.school(), () -> placements.interrupt(placement, "自己来")))
                .isInstanceOf(ProblemException.class);
    }

    private PlacementState state() {
        return as(f.school(), () -> placements.get(placement)).state();
    }

    @Test
    void everyPartyMayEndItAndThePlacementEndsWithIt() {
        AgreementId id = inForceOnPaper();

        assertThatThrownBy(() -> run(f.otherSchool(), () -> agreements.end(id, "不相干")))
                .isInstanceOfSatisfying(
                        ProblemException.class, p -> assertThat(p.status()).isEqualTo(404));
        run(learner, () -> agreements.end(id, "身体原因"));

        Agreement ended = get(id);
        assertThat(ended.state()).isEqualTo(AgreementState.ENDED);
        assertThat(ended.end())
                .isNotNull()
                .satisfies(end -> assertThat(end.by()).isEqualTo(Party.LEARNER));
        Placement over = as(f.school(), () -> placements.get(placement));
        assertThat(over.state()).isEqualTo(PlacementState.CANCELLED); // it had not begun
        assertThatThrownBy(() -> run(f.unit(), () -> agreements.end(id, "再次")))
                .isInstanceOfSatisfying(
                        ProblemException.class, p -> assertThat(p.code()).isEqualTo("agreement-not-in-force"));
    }

    @Test
    void learnerAndGuardianConsentAndARefusalOpensTheOwnWayAndStopsTheStart() {
        run(learner, () -> consents.answer(placement, true));
        String phone = phone();
        PurposeLinks.Issued link = as(f.school(), () -> consents.invite(placement, Party.GUARDIAN, "王建国", phone, "zh"));
        assertThat(confirm(link, phone, "consent")).isInstanceOf(Outcome.Done.class);

        var facts = as(f.school(), () -> gate.check(placement)).facts();
        assertThat(facts.get(PaperFact.LEARNER_CONSENT)).isNotNull();
        assertThat(facts.get(PaperFact.GUARDIAN_CONSENT)).isNotNull();
        run(learner, () -> consents.answer(placement, false));
        assertThat(as(f.school(), () -> gate.check(placement)).facts().get(PaperFact.LEARNER_CONSENT))
                .isNull();
        assertThatThrownBy(() -> run(f.unit(), () -> consents.answer(placement, true)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void anAgreementThatIsOutTakesBackWhatSomebodyStatedByHand() {
        run(
                f.school(),
                () -> papers.state(placement, PaperKind.AGREEMENT, Map.of("agreement-signed", "2026-02-12"), "", null));
        assertThat(signedFact()).isNotNull();

        out();

        assertThat(signedFact()).isNull();
    }

    private AgreementId inForceOnPaper() {
        AgreementId id = out();
        onPaper(id);
        assertThat(get(id).state()).isEqualTo(AgreementState.SIGNED);
        return id;
    }

    private void onPaper(AgreementId id) {
        for (Party party : get(id).missing()) {
            run(f.school(), () -> signing.enterPaper(id, party, "签署人", paper(id).check(), scan()));
        }
    }

    private AgreementId draft() {
        return as(f.school(), () -> agreements.draft(placement));
    }

    private AgreementId out() {
        AgreementId id = draft();
        Terms terms = get(id).terms();
        run(
                f.school(),
                () -> agreements.change(
                        id, get(id).version(), new Terms("王建国", terms.monthlyYuan(), terms.payDay(), terms.texts())));
        run(f.school(), () -> agreements.sendOut(id, get(id).version()));
        return id;
    }

    private static Terms with(Terms terms, Part part, String text) {
        Map<Part, String> texts = new EnumMap<>(terms.texts());
        texts.put(part, text);
        return new Terms(terms.guardian(), terms.monthlyYuan(), terms.payDay(), texts);
    }

    private Outcome confirm(PurposeLinks.Issued link, String phone, String choice) {
        String token = link.path().substring(3);
        door.askForCode(token);
        await().atMost(120, SECONDS).until(() -> !Gateways.taken(phone).isEmpty());
        Matcher code = Pattern.compile("[0-9]{6}")
                .matcher(Gateways.taken(phone).getLast().text());
        assertThat(code.find()).isTrue();
        String version = ((LinkDoor.Opened.Open) door.open(token)).content().version();
        return door.confirm(token, code.group(), choice, version);
    }

    private static String phone() {
        return "139%08d".formatted(Math.floorMod(System.nanoTime(), 100_000_000L));
    }

    private static UploadedFile scan() {
        return new UploadedFile("扫描.pdf", SCAN);
    }

    private @Nullable LocalDate signedFact() {
        return as(f.school(), () -> gate.check(placement)).facts().get(PaperFact.AGREEMENT_SIGNED);
    }

    private Agreement.Paper paper(AgreementId id) {
        return Objects.requireNonNull(get(id).paper());
    }

    private Agreement get(AgreementId id) {
        return as(f.school(), () -> agreements.get(id));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return transactions.as(actor, work);
    }

    private void run(Actor actor, Runnable work) {
        transactions.runAs(actor, work);
    }
}
