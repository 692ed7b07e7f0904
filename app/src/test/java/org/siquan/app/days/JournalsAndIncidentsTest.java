package org.siquan.app.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.SiquanTest;
import org.siquan.app.days.Incident.Doing;
import org.siquan.app.days.Incident.Kind;
import org.siquan.app.days.Incident.Level;
import org.siquan.app.days.Incidents.Report;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.StartGate;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.UploadedFile;
import org.siquan.engine.rules.Facts;
import org.siquan.engine.rules.Moment;
import org.siquan.engine.rules.PaperFact;
import org.siquan.engine.rules.WorkFact;
import org.springframework.beans.factory.annotation.Autowired;

/** What a learner writes and both tutors answer; what is reported, by when, and what was written before a change. */
@SiquanTest
@Tag("S5")
class JournalsAndIncidentsTest {

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    Journals journals;

    @Autowired
    Incidents incidents;

    @Autowired
    Lessons lessons;

    @Autowired
    StartGate gate;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    Clock clock;

    private AtWork w;

    @BeforeEach
    void someoneAtWork() {
        ParkId park = circles.loadVocational("journal-" + System.nanoTime());
        w = AtWork.in(park, 0, circles, placements, transactions, clock);
    }

    @Test
    void aJournalIsWrittenWithAFileAndBothTutorsAnswer() {
        String week = w.as(w.learner, () -> journals.weeks(w.id)).getFirst().toString();
        UploadedFile pdf = new UploadedFile("记录.pdf", "%PDF-1.7 演示".getBytes(StandardCharsets.UTF_8));
        w.run(w.learner, () -> journals.write(w.id, week, 0, "学会了换刀。𠮷师傅教的。", List.of(pdf)));
        w.run(w.school, () -> journals.answer(w.id, week, "注意安全"));
        w.run(w.mentor, () -> journals.answer(w.id, week, "进步很快"));

        Journal read = w.as(w.unit, () -> journals.find(w.id, week)).orElseThrow();

        assertThat(read)
                .returns("学会了换刀。𠮷师傅教的。", Journal::words)
                .returns("注意安全", Journal::tutorWords)
                .returns("进步很快", Journal::mentorWords);
        assertThat(w.as(
                                w.mentor,
                                () -> journals.file(
                                        w.id, week, read.files().getFirst().id()))
                        .getBody())
                .isEqualTo(pdf.content());
        assertThat(refusal(
                        w.f.otherSchool(),
                        () -> journals.file(w.id, week, read.files().getFirst().id())))
                .isEqualTo("placement-unknown");
        assertThat(refusal(w.learner, () -> journals.write(w.id, week, 0, "另一个窗口", List.of())))
                .isEqualTo("days-stale");
        w.run(w.learner, () -> journals.write(w.id, week, 1, "改过", List.of(pdf)));
        assertThat(w.as(w.learner, () -> journals.find(w.id, week)).orElseThrow())
                .returns("改过", Journal::words)
                .satisfies(journal ->
                        assertThat(journal.files()).as("the same file once").hasSize(1));
    }

    @Test
    void weeksThatAreNotTheLearnersAreRefusedAndOnlyTheLearnerWrites() {
        for (String part : List.of(
                w.today.plusWeeks(3).toString(),
                w.as(w.learner, () -> journals.weeks(w.id))
                        .getFirst()
                        .plusDays(1)
                        .toString(),
                "2099-01-05",
                "../report",
                "")) {
            assertThat(refusal(w.learner, () -> journals.write(w.id, part, 0, "x", List.of())))
                    .isEqualTo("days-journal-part");
        }
        assertThat(refusal(w.learner, () -> journals.write(w.id, Journal.REPORT, 0, " ", List.of())))
                .isEqualTo("days-journal-words");
        assertThat(refusal(w.school, () -> journals.write(w.id, Journal.REPORT, 0, "x", List.of())))
                .isEqualTo("access-refused");
        assertThat(refusal(
                        w.learner,
                        () -> journals.write(
                                w.id,
                                Journal.REPORT,
                                0,
                                "x",
                                List.of(new UploadedFile("a.pdf", "<html>".getBytes(StandardCharsets.UTF_8))))))
                .startsWith("attachment-");
        assertThat(w.as(w.learner, () -> journals.of(w.id)))
                .as("nothing half-written")
                .isEmpty();
    }

    @Test
    void theRulesReadReportTopicsAndTheTimeToReport() {
        assertThat(facts(Moment.CLOSE).get(PaperFact.REPORT_HANDED_IN)).isNull();
        w.run(w.learner, () -> journals.write(w.id, Journal.REPORT, 0, "实习报告（演示）", List.of()));
        for (Lessons.Topic topic : Lessons.Topic.values()) {
            Lessons.Lesson lesson = new Lessons.Lesson(topic, w.today, "");
            assertThat(w.as(w.school, () -> lessons.enter(w.id, lesson, true))).isOne();
            assertThat(w.as(w.school, () -> lessons.enter(w.id, lesson, true)))
                    .as("again")
                    .isZero();
        }
        report(w.unit, Kind.INJURY, Level.ORDINARY, clock.instant().minus(Duration.ofHours(30)));

        Facts facts = facts(Moment.CLOSE);

        assertThat(facts.get(PaperFact.REPORT_HANDED_IN)).isEqualTo(w.today);
        assertThat(facts.get(WorkFact.TOPICS)).isEqualTo(4);
        assertThat(facts.get(WorkFact.REPORT_HOURS)).isBetween(29.9, 30.2);
        assertThat(refusal(
                        w.unit, () -> lessons.enter(w.id, new Lessons.Lesson(Lessons.Topic.LAW, w.today, ""), false)))
                .isEqualTo("access-refused");
    }

    @Test
    void lateIsSeenAndWhatWasWrittenBeforeStays() {
        Instant known = clock.instant().minus(Duration.ofHours(3));
        UUID id = report(w.learner, Kind.SAFETY, Level.ORDINARY, known);
        assertThat(get(id))
                .returns(false, Incident::late)
                .returns(Duration.ofHours(24), i -> Duration.between(i.known(), i.due()));

        w.run(w.school, () -> incidents.change(id, 1, new Report(Kind.INJURY, Level.GRAVE, "手指夹伤", known)));

        assertThat(get(id)).returns(true, Incident::late).returns(Level.GRAVE, Incident::level);
        assertThat(get(id).steps()).singleElement().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(Doing.EDIT);
            assertThat(step.words()).contains("SAFETY", "ORDINARY", "机床护罩松动（演示）");
        });
        assertThat(refusal(w.school, () -> incidents.change(id, 1, new Report(Kind.OTHER, Level.GRAVE, "x", known))))
                .isEqualTo("days-stale");
        assertThat(refusal(w.learner, () -> incidents.change(id, 2, new Report(Kind.OTHER, Level.GRAVE, "x", known))))
                .isEqualTo("access-refused");
    }

    @Test
    void anInjuryIsClosedOnceInsurerFamilyRescueAndCounsellingStandThere() {
        UUID id = report(w.unit, Kind.INJURY, Level.SERIOUS, clock.instant());
        for (Doing doing : List.of(Doing.RESCUE, Doing.FAMILY, Doing.INSURER)) {
            w.run(w.unit, () -> incidents.step(id, doing, "已办（演示）"));
        }
        assertThat(get(id).missing()).containsExactly(Doing.COUNSELLING);
        assertThat(refusal(w.school, () -> incidents.close(id, 1, "好"))).isEqualTo("days-incident-missing");
        w.run(w.school, () -> incidents.step(id, Doing.COUNSELLING, "辅导员谈心"));

        w.run(w.school, () -> incidents.close(id, 1, "已痊愈"));

        assertThat(get(id).closed()).isNotNull();
        assertThat(refusal(w.unit, () -> incidents.step(id, Doing.MEASURE, "x")))
                .isEqualTo("days-incident-closed");
        assertThat(w.as(w.school, incidents::open)).extracting(Incident::id).doesNotContain(id);
    }

    @Test
    void disciplineComesAfterTalkAndJointStudyAndNobodyTypesAnotherTime() {
        UUID id = report(w.unit, Kind.CONDUCT, Level.ORDINARY, clock.instant());
        assertThat(refusal(w.school, () -> incidents.step(id, Doing.DISCIPLINE, "警告")))
                .isEqualTo("days-talk-first");
        w.run(w.school, () -> incidents.step(id, Doing.TALK, "谈话"));
        assertThat(refusal(w.school, () -> incidents.step(id, Doing.DISCIPLINE, "警告")))
                .isEqualTo("days-talk-first");
        w.run(w.unit, () -> incidents.step(id, Doing.JOINT_STUDY, "校企研究"));
        w.run(w.school, () -> incidents.step(id, Doing.DISCIPLINE, "警告"));

        assertThat(refusal(w.school, () -> incidents.step(id, Doing.EDIT, "x"))).isEqualTo("days-incident-step");
        for (Instant wrong : List.of(
                clock.instant().plus(Duration.ofHours(1)),
                LocalDate.of(2099, 1, 1).atStartOfDay(clock.getZone()).toInstant(),
                w.days.first().minusDays(2).atStartOfDay(clock.getZone()).toInstant())) {
            assertThat(refusal(w.unit, () -> report(w.unit, Kind.OTHER, Level.ORDINARY, wrong)))
                    .isEqualTo("days-incident-known");
        }
        assertThat(refusal(w.f.otherSchool(), () -> incidents.get(id))).isEqualTo("days-incident-unknown");
    }

    private UUID report(Actor who, Kind kind, Level level, Instant known) {
        return w.as(who, () -> incidents.report(w.id, new Report(kind, level, "机床护罩松动（演示）", known)));
    }

    private Incident get(UUID id) {
        return w.as(w.school, () -> incidents.get(id));
    }

    private Facts facts(Moment moment) {
        return w.as(w.school, () -> gate.check(w.id, moment)).facts();
    }

    private String refusal(Actor actor, Runnable work) {
        return catchThrowableOfType(ProblemException.class, () -> w.run(actor, work))
                .code();
    }
}
