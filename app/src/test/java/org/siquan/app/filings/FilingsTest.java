package org.siquan.app.filings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.education.EducationRegistry;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.Education;
import org.siquan.region.Institution;
import org.siquan.region.MetroArea;
import org.siquan.region.Province;
import org.siquan.region.RegionIndex;
import org.siquan.region.Site;
import org.springframework.beans.factory.annotation.Autowired;

/** Packets: who says what, once, and in order; and the same course between any two provinces. */
@SiquanTest
@Tag("S5")
class FilingsTest {

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    Departments departments;

    @Autowired
    Filings filings;

    @Autowired
    FilingProblems problems;

    @Autowired
    ProvinceBalance balance;

    @Autowired
    MetroAreaRegistry metroArea;

    @Autowired
    EducationRegistry education;

    @Autowired
    TenantTransactions transactions;

    private ParkId park;
    private PlacementFixture f;
    private FilingFixture filed;
    private PlacementId id;
    private Province host;

    @BeforeEach
    void onePlaced() {
        park = circles.loadVocational("filings-" + System.nanoTime());
        f = PlacementFixture.inAnotherProvince(park, 0);
        filed = new FilingFixture(park, transactions, departments, filings).configured();
        id = as(f.school(), () -> placements.arrange(f.wanted()));
        host = RegionIndex.of(Regions.DEMONSTRATION).site(f.post().site()).province();
    }

    @Test
    void anyTwoProvincesHaveTheSameCourse() {
        List<Province> provinces = List.of(new Province("京"), new Province("津"), new Province("冀"));
        Set<List<String>> courses = new HashSet<>();
        for (Province from : provinces) {
            for (Province to : provinces) {
                if (!from.equals(to)) {
                    courses.add(course(from, to));
                }
            }
        }

        assertThat(courses).hasSize(1);
        assertThat(courses.iterator().next())
                .containsExactly("AT_DEPARTMENT", "CONSENTED", "AT_PROVINCE", "FILED", "HANDED_OVER", "1→1");
    }

    /** The course of one learner's packet, and the balance after it, with school and unit moved to these provinces. */
    private List<String> course(Province from, Province to) {
        park = circles.loadVocational("filing-pair-" + System.nanoTime());
        f = PlacementFixture.inAnotherProvince(park, 0);
        filed = new FilingFixture(park, transactions, departments, filings).configured();
        transactions.runAs(filed.operator(), () -> {
            filed.provincial(from);
            filed.provincial(to);
        });
        transactions.runAs(Regions.loader(park), () -> {
            metroArea.replace(Regions.DEMONSTRATION.park(), unitIn(to));
            education.replace(schoolsIn(from));
        });
        id = as(f.school(), () -> placements.arrange(f.wanted()));
        List<String> states = new ArrayList<>();
        FilingId packet = filed.open(f.school(), FilingKind.CROSS_PROVINCE, to, id);
        step(filed, f.school(), packet, FilingMove.SEND, states);
        step(filed, filed.city(), packet, FilingMove.CONSENT, states);
        step(filed, f.school(), packet, FilingMove.SEND_ON, states);
        step(filed, filed.authority(from), packet, FilingMove.FILE, states);
        step(filed, filed.authority(from), packet, FilingMove.HAND_OVER, states);
        ProvinceBalance.Pair pair = as(filed.operator(), balance::pairs).getFirst();
        assertThat(pair.home()).isEqualTo(from);
        assertThat(pair.host()).isEqualTo(to);
        states.add(pair.learners() + "→" + pair.posts());
        return states;
    }

    private void step(FilingFixture by, Actor actor, FilingId packet, FilingMove move, List<String> states) {
        by.take(actor, packet, move, "2026-02-14", move.numbered() ? "7" : "");
        states.add(as(f.school(), () -> filings.get(packet)).state().name());
    }

    private MetroArea unitIn(Province province) {
        MetroArea was = Regions.DEMONSTRATION.metroArea();
        return new MetroArea(
                was.zones(),
                was.sites().stream()
                        .map(s -> s.id().equals(f.post().site())
                                ? new Site(
                                        s.id(),
                                        s.zone(),
                                        s.zh(),
                                        s.kind(),
                                        province,
                                        s.location(),
                                        s.assumption(),
                                        s.note())
                                : s)
                        .toList(),
                was.rail(),
                was.measured());
    }

    private static Education schoolsIn(Province province) {
        Education is = Regions.DEMONSTRATION.education();
        return new Education(
                is.partners(),
                is.institutions().stream()
                        .map(i -> new Institution(i.id(), i.zh(), i.origin(), i.officialCode(), province, i.site()))
                        .toList(),
                is.colleges(),
                is.bodies(),
                is.majors(),
                is.programmes(),
                is.progressions(),
                is.courses(),
                is.taught(),
                is.laboratories(),
                is.lodgings(),
                is.patterns(),
                is.closedWeeks());
    }

    @Test
    void theSameAnswerTwiceChangesNothing() {
        FilingId packet = sent();
        filed.take(filed.city(), packet, FilingMove.CONSENT, "2026-02-15", "9");
        long version = as(f.school(), () -> filings.get(packet)).version();

        filed.take(filed.city(), packet, FilingMove.CONSENT, "2026-02-15", "9");
        filed.take(f.school(), packet, FilingMove.CONSENT, "2026-02-15", " 9 ");

        assertThat(as(f.school(), () -> filings.get(packet)).version()).isEqualTo(version);
        assertThat(as(f.school(), () -> filings.history(packet))).hasSize(2);
        assertThat(refusal(() -> filed.take(filed.city(), packet, FilingMove.CONSENT, "2026-02-15", "10")))
                .as("another answer is no repetition")
                .isEqualTo("filing-move");
        filed.take(f.school(), packet, FilingMove.SEND_ON, "2026-02-16", "");
        filed.take(f.school(), packet, FilingMove.FILE, "2026-02-17", "21");
        filed.take(filed.authority(host), packet, FilingMove.RECEIPT, "2026-02-18", "");
        filed.take(filed.authority(host), packet, FilingMove.RECEIPT, "2026-02-18", "");
        assertThat(as(f.school(), () -> filings.history(packet))).hasSize(5);
    }

    @Test
    void ofTwoAnswersAtTheSameTimeOneWins() throws Exception {
        FilingId packet = sent();
        long version = as(f.school(), () -> filings.get(packet)).version();

        List<String> outcomes = both(
                () -> answer(filed.city(), packet, version, FilingMove.CONSENT),
                () -> answer(f.school(), packet, version, FilingMove.RETURN));

        assertThat(outcomes).containsOnlyOnce("done").hasSize(2);
        assertThat(outcomes)
                .allMatch(word -> List.of("done", "filing-stale", "filing-move").contains(word));
        assertThat(as(f.school(), () -> filings.history(packet))).hasSize(2);
    }

    @Test
    void ofTwoPacketsWithTheSamePlacementOneIsMade() throws Exception {
        List<String> outcomes = both(this::opened, this::opened);

        assertThat(outcomes).containsOnlyOnce("done").hasSize(2);
        assertThat(outcomes)
                .allMatch(word ->
                        List.of("done", "filing-twice", "filing-not-wanted").contains(word));
    }

    private String opened() {
        return outcome(() -> filed.open(f.school(), FilingKind.CROSS_PROVINCE, host, id));
    }

    private String answer(Actor actor, FilingId packet, long version, FilingMove move) {
        return outcome(() -> transactions.runAs(
                actor,
                () -> filings.take(
                        packet, version, new Filings.Step(move, LocalDate.of(2026, 2, 15), "9", "缺导师", null))));
    }

    private static List<String> both(Callable<String> one, Callable<String> other) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(one);
            var second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }

    @Test
    void anAuthoritySpeaksForItsOwnDepartmentAlone() {
        FilingId packet = sent();

        assertThat(refusal(() -> filed.take(filed.authority(host), packet, FilingMove.CONSENT, "2026-02-15", "9")))
                .isEqualTo("access-refused");
        assertThat(refusal(() -> filed.take(filed.operator(), packet, FilingMove.CONSENT, "2026-02-15", "9")))
                .isEqualTo("access-refused");
        assertThat(refusal(() -> filed.take(filed.city(), packet, FilingMove.WITHDRAW, "2026-02-15", "")))
                .isEqualTo("access-refused");
        assertThat(as(filed.city(), () -> filings.moves(packet)))
                .containsExactly(FilingMove.CONSENT, FilingMove.RETURN);
        filed.take(filed.city(), packet, FilingMove.RETURN, "2026-02-15", "");
        assertThat(as(f.school(), () -> filings.history(packet)).getFirst().note())
                .isEqualTo("名单有误");
        filed.take(f.school(), packet, FilingMove.SEND, "2026-02-17", "");
        assertThat(as(filed.city(), () -> filings.moves(packet))).contains(FilingMove.CONSENT);
    }

    @Test
    void anAnswerHasANumberAndAUsableDay() {
        FilingId packet = sent();

        assertThat(refusal(() -> filed.take(filed.city(), packet, FilingMove.CONSENT, "2026-02-15", " ")))
                .isEqualTo("filing-number");
        assertThat(refusal(() -> filed.take(filed.city(), packet, FilingMove.CONSENT, "2026-02-13", "9")))
                .isEqualTo("filing-day");
        assertThat(refusal(() -> filed.take(filed.city(), packet, FilingMove.CONSENT, "2099-01-01", "9")))
                .isEqualTo("filing-day");
        assertThat(refusal(() -> filed.take(f.school(), packet, FilingMove.SEND_ON, "2026-02-15", "")))
                .as("consent comes first")
                .isEqualTo("filing-move");
    }

    @Test
    void anotherSchoolSeesNothingOfIt() {
        FilingId packet = sent();

        assertThat(refusal(() -> transactions.runAs(f.otherSchool(), () -> filings.get(packet))))
                .isEqualTo("filing-unknown");
        assertThat(refusal(() -> transactions.runAs(f.otherSchool(), () -> problems.of(packet))))
                .isEqualTo("filing-unknown");
        assertThat(refusal(() -> transactions.runAs(f.otherSchool(), () -> filings.file(packet, 1))))
                .isEqualTo("filing-unknown");
        assertThat(as(f.otherSchool(), balance::pairs)).isEmpty();
        assertThat(refusal(() -> filed.open(f.otherSchool(), FilingKind.CROSS_PROVINCE, host, id)))
                .isEqualTo("filing-not-wanted");
    }

    @Test
    void whatWasHandedOverIsOnRecordWithWhomAndWhatFor() {
        FilingId packet = filed.accepted(f.school(), FilingKind.CROSS_PROVINCE, host, id);
        filed.take(f.school(), packet, FilingMove.HAND_OVER, "2026-02-19", "");

        assertThat(as(f.school(), () -> filings.shares(packet)))
                .extracting(Filings.Share::move)
                .containsExactly(FilingMove.SEND, FilingMove.SEND_ON, FilingMove.HAND_OVER);
        assertThat(as(f.school(), () -> filings.shares(packet)).getLast().recipient())
                .isEqualTo(host.word() + "教育厅（演示）");
    }

    @Test
    void aReturnedProblemIsAnsweredAndThenClosed() {
        FilingId packet = filed.accepted(f.school(), FilingKind.CROSS_PROVINCE, host, id);
        LocalDate day = LocalDate.of(2026, 4, 1);
        Actor there = filed.authority(host);
        transactions.runAs(there, () -> problems.report(packet, "夜间排班", day));
        transactions.runAs(there, () -> problems.report(packet, "夜间排班", day));

        assertThat(refusal(() -> transactions.runAs(filed.city(), () -> problems.report(packet, "不归它管", day))))
                .isEqualTo("access-refused");
        assertThat(refusal(() -> transactions.runAs(there, () -> problems.close(packet, 1, 1))))
                .isEqualTo("filing-problem-unanswered");
        assertThat(refusal(() -> transactions.runAs(there, () -> problems.answer(packet, 1, 1, "替学校答"))))
                .isEqualTo("access-refused");
        transactions.runAs(f.school(), () -> problems.answer(packet, 1, 1, "已改为日班"));
        assertThat(refusal(() -> transactions.runAs(f.school(), () -> problems.answer(packet, 1, 1, "另一说法"))))
                .isEqualTo("filing-stale");
        transactions.runAs(there, () -> problems.close(packet, 1, 2));
        transactions.runAs(there, () -> problems.close(packet, 1, 2));

        assertThat(as(f.school(), () -> problems.of(packet))).singleElement().satisfies(problem -> {
            assertThat(problem.answer()).isEqualTo("已改为日班");
            assertThat(problem.closed()).isNotNull();
        });
    }

    private FilingId sent() {
        FilingId packet = filed.open(f.school(), FilingKind.CROSS_PROVINCE, host, id);
        filed.take(f.school(), packet, FilingMove.SEND, "2026-02-14", "");
        return packet;
    }

    private static String refusal(Runnable work) {
        return catchThrowableOfType(ProblemException.class, work::run).code();
    }

    private static String outcome(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (ProblemException refused) {
            return refused.code();
        }
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return transactions.as(actor, work);
    }
}
