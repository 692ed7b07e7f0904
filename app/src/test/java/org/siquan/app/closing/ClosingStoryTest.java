package org.siquan.app.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.closing.AssessmentSheet.Observation;
import org.siquan.app.closing.AssessmentSheet.Standing;
import org.siquan.app.closing.Assessments.NewMark;
import org.siquan.app.days.AtWork;
import org.siquan.app.days.Incident;
import org.siquan.app.days.Incidents;
import org.siquan.app.days.Journals;
import org.siquan.app.days.Side;
import org.siquan.app.placements.ArchiveKind;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.Sha256;
import org.siquan.app.platform.UploadedFile;
import org.siquan.app.platform.database.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;

/** From the first mark to the sealed archive; and that a seal shows every change. */
@SiquanTest
@Tag("S5")
@Tag("S10")
class ClosingStoryTest {

    @Autowired
    ToClose to;

    @Autowired
    Schemes schemes;

    @Autowired
    Assessments assessments;

    @Autowired
    Archives archives;

    @Autowired
    Placements placements;

    @Autowired
    Journals journals;

    @Autowired
    Incidents incidents;

    private AtWork w;

    @BeforeEach
    void someoneAtWork() {
        w = to.someoneAtWork("closing");
    }

    @Test
    void aPlacementIsAssessedTogetherGradedAndSealedWithEightKinds() throws IOException {
        to.scheme(w);
        to.material(w);
        to.mark(w, Side.SCHOOL, "80");
        to.end(w);
        to.mark(w, Side.UNIT, "90.5");
        assertThat(refusal(w.school, () -> archives.seal(w.id, version()))).isEqualTo("closing-may-not-seal");
        assertThat(w.as(w.learner, () -> assessments.sheet(w.id)).marks())
                .as("unsigned marks are not the learner's to read")
                .isEmpty();
        to.signBoth(w);
        // school items weigh 10 + 10 + 15, those of the unit 20 + 30 + 15: 0.35 x 80 + 0.65 x 90.5 = 86.825
        assertThat(w.as(w.learner, () -> assessments.sheet(w.id)))
                .satisfies(sheet -> assertThat(sheet.total()).contains(new BigDecimal("86.8")))
                .satisfies(sheet -> assertThat(sheet.standing()).contains(Standing.GOOD));
        w.run(w.school, () -> assessments.record(w.id, "岗位实习", new BigDecimal("6")));
        w.run(w.learner, () -> assessments.summarise(w.id, 0, "半年里学会了数控车床（演示）"));
        w.run(w.unit, () -> archives.add(w.id, List.of(ToClose.SCAN)));
        assertThat(w.as(w.school, () -> archives.content(w.id))).hasSize(8);

        Archives.Seal seal = w.as(w.school, () -> archives.seal(w.id, version()));

        assertThat(w.as(w.school, () -> placements.get(w.id)).state()).isEqualTo(PlacementState.SEALED);
        Map<String, byte[]> files = unzip(w.learner);
        byte[] sums = Objects.requireNonNull(files.remove("SHA256SUMS"));
        assertThat(Sha256.of(sums)).isEqualTo(seal.sha256());
        assertThat(files).hasSize(seal.files());
        assertThat(new String(sums, StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(files.entrySet().stream()
                        .map(file -> Sha256.of(file.getValue()) + "  " + file.getKey())
                        .toList());
        for (ArchiveKind kind : ArchiveKind.values()) {
            assertThat(files.keySet()).anyMatch(path -> path.startsWith(kind.folder() + "/"));
        }
        assertThat(files.get("1-实习协议/三方（四方）协议.pdf")).isEqualTo(ToClose.SCAN.content());
        assertThat(text(files, "4-考核结果/考核表.txt")).contains("86.8", "良好", "岗位实习");
        assertThat(text(files, "6-检查记录/每日检查.csv"))
                .as("a note never becomes a formula")
                .contains("'=HYPERLINK(1)");
        assertThat(text(files, "7-实习总结/实习总结.txt")).contains("数控车床", "学生本人");
    }

    @Test
    void nothingOfASealedPlacementChangesAndOnlyTheProcessSeals() {
        sealed();
        assertThat(refusal(w.learner, () -> journals.write(w.id, "report", 1, "改", List.of())))
                .isEqualTo("placement-over");
        assertThat(refusal(w.school, () -> archives.add(w.id, List.of(ToClose.SCAN))))
                .isEqualTo("placement-over");
        assertThat(refusal(w.school, () -> assessments.mark(w.id, List.of(), List.of())))
                .isEqualTo("placement-over");
        assertThat(refusal(w.school, () -> archives.seal(w.id, version()))).isEqualTo("placement-over");
        assertThat(refusal(w.school, () -> placements.giveReason(w.id, version(), "x")))
                .isEqualTo("placement-over");
        assertThat(refusal(w.school, () -> placements.seal(w.id, version(), "x")))
                .isEqualTo("access-refused");

        AtWork other = to.someoneAtWork("not-sealed");
        to.end(other);
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> other.run(
                                        other.school,
                                        () -> placements.move(
                                                other.id,
                                                placements.get(other.id).version(),
                                                PlacementState.SEALED,
                                                "")))
                        .code())
                .isEqualTo("placement-archive-first");
    }

    @Test
    void aFileThatIsNoLongerWhatWasSealedIsNotHandedOut() throws Exception {
        sealed();
        assertThat(unzip(w.school)).isNotEmpty();
        try (var connection = TestDatabase.superuser();
                var change = connection.prepareStatement(
                        "update closing.piece set content = 'x'::bytea where placement_id = ? and path like '7-%'")) {
            change.setObject(1, w.id.value());
            assertThat(change.executeUpdate()).isOne();
        }
        assertThat(refusal(w.school, () -> archives.zip(w.id))).isEqualTo("closing-archive-broken");
    }

    @Test
    void aMarkAfterTheSignatureLeavesItBehind() {
        to.scheme(w);
        to.mark(w, Side.SCHOOL, "80");
        to.mark(w, Side.UNIT, "80");
        String before = sheet().sha256();
        assertThat(refusal(w.school, () -> assessments.sign(w.id, before))).isEqualTo("closing-not-ended");
        to.end(w);
        w.run(w.school, () -> assessments.sign(w.id, before));
        to.mark(w, Side.UNIT, "70");

        assertThat(sheet().signatures()).isEmpty();
        assertThat(refusal(w.mentor, () -> assessments.sign(w.id, before))).isEqualTo("closing-sheet-changed");
        assertThat(refusal(w.school, () -> assessments.record(w.id, "岗位实习", null)))
                .isEqualTo("closing-unsigned");
        to.mark(w, Side.UNIT, "80");
        assertThat(sheet().signatures())
                .as("it reads again as it was signed")
                .singleElement()
                .returns(Side.SCHOOL, AssessmentSheet.Signed::side);
    }

    @Test
    void eachSideMarksItsOwnItemsWithinTheScheme() {
        assertThat(refusal(w.school, () -> assessments.mark(w.id, List.of(mark(1, "80")), List.of())))
                .isEqualTo("closing-no-scheme");
        Scheme scheme = to.scheme(w);
        int school = item(scheme, Side.SCHOOL);
        int unit = item(scheme, Side.UNIT);
        assertThat(refusal(w.school, () -> assessments.mark(w.id, List.of(mark(unit, "80")), List.of())))
                .isEqualTo("closing-other-side");
        assertThat(refusal(w.mentor, () -> assessments.mark(w.id, List.of(mark(school, "80")), List.of())))
                .isEqualTo("closing-other-side");
        for (String points : List.of("100.1", "-1", "80.55")) {
            assertThat(refusal(w.school, () -> assessments.mark(w.id, List.of(mark(school, points)), List.of())))
                    .isEqualTo("closing-points");
        }
        for (List<NewMark> wrong : List.of(List.of(mark(99, "80")), List.of(mark(school, "80"), mark(school, "70")))) {
            assertThat(refusal(w.school, () -> assessments.mark(w.id, wrong, List.of())))
                    .isEqualTo("closing-item");
        }
        assertThat(refusal(w.learner, () -> assessments.mark(w.id, List.of(), List.of())))
                .isEqualTo("access-refused");
        assertThat(refusal(w.f.otherSchool(), () -> assessments.sheet(w.id))).isEqualTo("placement-unknown");
        assertThat(sheet().marks()).as("nothing half-written").isEmpty();
    }

    @Test
    void theUnitSaysWhatItSawOfTheCompetenciesThatTheOrderAsksFor() {
        to.scheme(w);
        String asked = w.as(w.mentor, () -> assessments.asked(w.id)).getFirst().competency();
        w.run(w.mentor, () -> assessments.mark(w.id, List.of(), List.of(new Observation(asked, 2, "会装夹"))));

        assertThat(sheet().observed()).containsExactly(new Observation(asked, 2, "会装夹"));
        assertThat(refusal(
                        w.mentor, () -> assessments.mark(w.id, List.of(), List.of(new Observation("no-such", 2, "")))))
                .isEqualTo("closing-competency");
        assertThat(refusal(w.school, () -> assessments.mark(w.id, List.of(), List.of(new Observation(asked, 2, "")))))
                .isEqualTo("access-refused");
    }

    @Test
    void theLearnerObjectsOnceAndNothingIsGradedBeforeAPersonAnswers() {
        to.scheme(w);
        to.mark(w, Side.SCHOOL, "80");
        to.mark(w, Side.UNIT, "59");
        to.end(w);
        assertThat(refusal(w.learner, () -> assessments.object(w.id, "偏低"))).isEqualTo("closing-unsigned");
        to.signBoth(w);
        w.run(w.learner, () -> assessments.object(w.id, "任务完成情况偏低，有验收单"));

        assertThat(refusal(w.school, () -> assessments.record(w.id, "岗位实习", null)))
                .isEqualTo("closing-objection-open");
        assertThat(refusal(w.learner, () -> assessments.object(w.id, "再提"))).isEqualTo("closing-objected-once");
        assertThat(refusal(w.unit, () -> assessments.answer(w.id, "不改"))).isEqualTo("access-refused");
        w.run(w.school, () -> assessments.answer(w.id, "与企业核实后维持"));
        assertThat(refusal(w.school, () -> assessments.answer(w.id, "再答"))).isEqualTo("closing-nothing-to-answer");
        for (String course : List.of("", " ", "长".repeat(61))) {
            assertThat(refusal(w.school, () -> assessments.record(w.id, course, null)))
                    .isEqualTo("closing-course");
        }
        for (String credits : List.of("-1", "100.5", "1.25")) {
            assertThat(refusal(w.school, () -> assessments.record(w.id, "岗位实习", new BigDecimal(credits))))
                    .isEqualTo("closing-credits");
        }
        w.run(w.school, () -> assessments.record(w.id, "岗位实习", null));
        assertThat(refusal(w.mentor, () -> assessments.mark(w.id, List.of(), List.of())))
                .isEqualTo("closing-graded");
        assertThat(refusal(w.learner, () -> assessments.object(w.id, "又提"))).isEqualTo("closing-graded");
    }

    @Test
    void theLearnersOwnSummaryStaysTheLearnersAndNobodyOverwritesAnother() {
        w.run(w.school, () -> assessments.summarise(w.id, 0, "代写"));
        assertThat(refusal(w.school, () -> assessments.summarise(w.id, 1, "旧页面")))
                .isEqualTo("closing-stale");
        w.run(w.learner, () -> assessments.summarise(w.id, 2, "本人写"));
        assertThat(refusal(w.school, () -> assessments.summarise(w.id, 3, "改写")))
                .isEqualTo("closing-summary-of-the-learner");
        assertThat(refusal(w.learner, () -> assessments.summarise(w.id, 3, "长".repeat(5001))))
                .isEqualTo("closing-summary");
        assertThat(refusal(w.unit, () -> assessments.summarise(w.id, 3, "单位写"))).isEqualTo("access-refused");
        assertThat(Objects.requireNonNull(sheet().summary()).words()).isEqualTo("本人写");
    }

    @Test
    void anOpenIncidentAndAHostileFileKeepTheArchiveOpen() {
        ready();
        w.run(
                w.unit,
                () -> incidents.report(
                        w.id,
                        new Incidents.Report(
                                Incident.Kind.SAFETY,
                                Incident.Level.ORDINARY,
                                "护罩松动（演示）",
                                java.time.Instant.now().minusSeconds(60))));
        assertThat(w.as(w.school, () -> archives.open(w.id)))
                .singleElement()
                .satisfies(missing -> assertThat(missing.path()).endsWith("/incidents"));
        assertThat(refusal(w.school, () -> archives.seal(w.id, version()))).isEqualTo("closing-open");
        assertThat(refusal(
                        w.learner,
                        () -> archives.add(
                                w.id, List.of(new UploadedFile("a.pdf", "<script>".getBytes(StandardCharsets.UTF_8))))))
                .startsWith("attachment-");
        assertThat(placements(w).state()).isEqualTo(PlacementState.ENDED);
    }

    @Test
    void ofTwoWhoSealAtOnceOneDoes() throws Exception {
        ready();
        long version = version();
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(() -> {
                    try {
                        w.as(w.school, () -> archives.seal(w.id, version));
                        return true;
                    } catch (ProblemException refused) {
                        return false;
                    }
                });
            }
            int done = 0;
            for (Future<Boolean> call : pool.invokeAll(calls)) {
                done += call.get() ? 1 : 0;
            }
            assertThat(done).isOne();
        }
        assertThat(w.as(w.school, () -> archives.seal(w.id))).isPresent();
    }

    @Test
    void theArchiveIsForSchoolLearnerAndWhoeverSeesTheWholeParkOnly() throws IOException {
        assertThat(refusal(w.school, () -> archives.zip(w.id))).isEqualTo("closing-archive-unknown");
        sealed();
        assertThat(unzip(Regions.person(w.park, Role.COMMISSION))).isNotEmpty();
        assertThat(refusal(w.unit, () -> archives.zip(w.id))).isEqualTo("closing-archive-unknown");
        assertThat(refusal(w.f.otherSchool(), () -> archives.zip(w.id))).isEqualTo("placement-unknown");
    }

    private void ready() {
        to.scheme(w);
        to.material(w);
        to.mark(w, Side.SCHOOL, "80");
        to.mark(w, Side.UNIT, "80");
        to.end(w);
        to.signBoth(w);
        w.run(w.learner, () -> assessments.summarise(w.id, 0, "总结（演示）"));
    }

    private void sealed() {
        ready();
        w.as(w.school, () -> archives.seal(w.id, version()));
    }

    private long version() {
        return placements(w).version();
    }

    private org.siquan.app.placements.Placement placements(AtWork at) {
        return at.as(at.school, () -> placements.get(at.id));
    }

    private AssessmentSheet sheet() {
        return w.as(w.school, () -> assessments.sheet(w.id));
    }

    private static NewMark mark(int item, String points) {
        return new NewMark(item, new BigDecimal(points), "");
    }

    private static int item(Scheme scheme, Side side) {
        return scheme.items().stream()
                .filter(item -> item.side() == side)
                .findFirst()
                .orElseThrow()
                .seq();
    }

    private Map<String, byte[]> unzip(Actor actor) throws IOException {
        byte[] zip = Objects.requireNonNull(
                        w.as(actor, () -> archives.zip(w.id)).getBody())
                .getContentAsByteArray();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                files.put(entry.getName(), stream.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String path) {
        assertThat(files).containsKey(path);
        return new String(Objects.requireNonNull(files.get(path)), StandardCharsets.UTF_8);
    }

    private String refusal(Actor actor, Runnable work) {
        return catchThrowableOfType(ProblemException.class, () -> w.run(actor, work))
                .code();
    }
}
