package org.siquan.app.apprenticeship.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.app.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.PlanIntake;
import org.siquan.app.apprenticeship.SmallPark;
import org.siquan.app.apprenticeship.calendar.FeedSubject.Kind;
import org.siquan.app.platform.Accounts;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.database.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who may have which calendar of the published plan, and what a program reads under its address. */
@SiquanTest
@Tag("S5")
class CalendarFeedsTest {

    private static final Pattern ADDRESS = Pattern.compile("/calendar/([A-Za-z0-9_-]{43})\\.ics");

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    PlanIntake intake;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    MockMvcTester mvc;

    private ParkId park;
    private PlanId plan;

    @BeforeEach
    void aParkWithAPublishedPlan() throws SQLException {
        park = new ParkId("cal-" + UUID.randomUUID().toString().substring(0, 8));
        plan = transactions.as(SmallPark.system(park), () -> {
            organisations.save(new Organisations.Park(park, "园", "Park", false));
            organisation(SmallPark.FIRST_SCHOOL, Organisations.Kind.SCHOOL);
            organisation(SmallPark.SECOND_SCHOOL, Organisations.Kind.SCHOOL);
            organisation(SmallPark.FIRST_ENTERPRISE, Organisations.Kind.ENTERPRISE);
            organisation(SmallPark.SECOND_ENTERPRISE, Organisations.Kind.ENTERPRISE);
            return intake.take(SmallPark.plan(UUID.randomUUID()));
        });
        sql("""
                update apprenticeship.plan set state = 'PUBLISHED', shared = true, decided = now(), decided_by = 'system:test',
                  reason = '发布' where plan_id = '%s'""".formatted(plan));
    }

    @Test
    @Tag("S7")
    @DisplayName("a learner may have the own calendar and nobody else's")
    void aLearnerHasTheOwnCalendarOnly() {
        Actor learner = account(SmallPark.FIRST_SCHOOL, "L1", Role.LEARNER);

        assertThat(ActingAs.call(learner, feeds::listSubjects))
                .containsExactly(new FeedSubject(Kind.LEARNER, "L1", "学生L1"));
        assertThatThrownBy(() -> open(learner, Kind.LEARNER, "L2")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> open(learner, Kind.POST, "post-a")).isInstanceOf(ProblemException.class);
    }

    @Test
    @Tag("S7")
    @DisplayName("organisations have their own places, a mentor the own learners, the operator everything")
    void everybodyHasTheirOwnPart() {
        assertThat(subjects(SmallPark.FIRST_ENTERPRISE, null, Role.ENTERPRISE))
                .containsExactly("MENTOR:mentor-a", "POST:post-a");
        assertThat(subjects(SmallPark.FIRST_SCHOOL, null, Role.SCHOOL)).containsExactly("LABORATORY:lab");
        assertThat(subjects(SmallPark.FIRST_ENTERPRISE, "mentor-a", Role.MENTOR))
                .containsExactly("MENTOR:mentor-a");
        assertThat(subjects(SmallPark.FIRST_ENTERPRISE, null, Role.MENTOR)).isEmpty();
        assertThat(subjects("system", null, Role.PARK)).contains("POST:post-a", "POST:post-b", "LABORATORY:lab");
        assertThat(subjects("system", null, Role.COMMISSION)).isEmpty();
    }

    @Test
    @DisplayName("a program reads the learner's weeks under the address, without signing in")
    void aProgramReadsTheLearnersWeeks() {
        String secret = open(account(SmallPark.FIRST_SCHOOL, "L1", Role.LEARNER), Kind.LEARNER, "L1");

        var answer = mvc.get().uri("/calendar/" + secret + ".ics").exchange();

        assertThat(answer).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
        List<VEvent> events = events(body(answer));
        assertThat(events).extracting(e -> e.getSummary().getValue()).contains("课程 · 共享实训室", "装调岗 · 甲企");
        assertThat(events).allSatisfy(e -> {
            assertThat(e.getSequence().getValue()).isEqualTo(1);
            assertThat(e.getUid().getValue()).startsWith(park + ".2026.L1.b").endsWith("@siquan");
        });
        var again = mvc.get()
                .uri("/calendar/" + secret + ".ics")
                .header("If-None-Match", String.valueOf(answer.getResponse().getHeader("ETag")))
                .exchange();
        assertThat(again).hasStatus(304);
    }

    @Test
    @DisplayName("after a change in the plan only the changed weeks have a new number")
    void onlyChangedWeeksGetANewNumber() throws SQLException {
        String secret = open(account("system", null, Role.PARK), Kind.MENTOR, "mentor-a");
        List<VEvent> before = events(read(secret));
        publishWithWayOf("L1", 55);

        List<VEvent> after = events(read(secret));

        assertThat(uids(after)).isEqualTo(uids(before));
        assertThat(after)
                .allSatisfy(event -> assertThat(event.getSequence().getValue())
                        .as(event.getSummary().getValue())
                        .isEqualTo(event.getSummary().getValue().startsWith("学生L1") ? 2 : 1));
    }

    @Test
    @DisplayName("a laboratory shows classes with their numbers, not persons")
    void aLaboratoryShowsClasses() {
        String secret = open(account("system", null, Role.PARK), Kind.LABORATORY, "lab");

        String text = read(secret);

        assertThat(events(text))
                .extracting(e -> e.getSummary().getValue())
                .allMatch(s -> s.matches("订单班 order-[ab] · \\d 人"));
        assertThat(text).doesNotContain("学生L");
    }

    @Test
    @DisplayName("does not tell an enterprise where a learner lives")
    void whereSomebodyLivesStaysPrivate() {
        String secret = open(account(SmallPark.FIRST_ENTERPRISE, null, Role.ENTERPRISE), Kind.POST, "post-a");

        assertThat(read(secret)).contains("学生L1").doesNotContain("学生公寓");
    }

    @Test
    @DisplayName("nothing is read under an address that was closed, never opened, or whose account is disabled")
    void closedAddressesAreClosed() throws SQLException {
        Actor learner = account(SmallPark.FIRST_SCHOOL, "L1", Role.LEARNER);
        String closed = open(learner, Kind.LEARNER, "L1");
        ActingAs.run(learner, () -> feeds.close(feeds.listOwn().getFirst().id()));
        Actor gone = account(SmallPark.FIRST_SCHOOL, "L2", Role.LEARNER);
        String orphan = open(gone, Kind.LEARNER, "L2");
        sql("update platform.account set disabled = true where account_id = '%s'"
                .formatted(gone.name().substring("account:".length())));

        for (String secret : List.of(closed, orphan, "A".repeat(43), "short")) {
            assertThat(mvc.get().uri("/calendar/" + secret + ".ics").exchange())
                    .as(secret)
                    .hasStatus(404);
        }
    }

    @Test
    @DisplayName("nobody lists or closes the addresses of another account")
    void addressesBelongToTheirAccount() {
        Actor learner = account(SmallPark.FIRST_SCHOOL, "L1", Role.LEARNER);
        String secret = open(learner, Kind.LEARNER, "L1");
        UUID feed = ActingAs.call(learner, feeds::listOwn).getFirst().id();
        Actor colleague = account(SmallPark.FIRST_SCHOOL, null, Role.SCHOOL);

        ActingAs.run(colleague, () -> feeds.close(feed));

        assertThat(ActingAs.call(colleague, feeds::listOwn)).isEmpty();
        assertThat(read(secret)).contains("BEGIN:VEVENT");
    }

    @Test
    @DisplayName("the page shows a new address once")
    void thePageShowsANewAddressOnce() {
        Actor learner = account(SmallPark.FIRST_SCHOOL, "L1", Role.LEARNER);

        String opened = body(mvc.post()
                .uri("/apprenticeship/calendar")
                .param("subject", "LEARNER:L1")
                .with(as(learner))
                .with(csrf())
                .exchange());
        String later =
                body(mvc.get().uri("/apprenticeship/calendar").with(as(learner)).exchange());

        var address = ADDRESS.matcher(opened);
        assertThat(address.find()).isTrue();
        assertThat(read(address.group(1))).contains("BEGIN:VEVENT");
        assertThat(later).contains("学生L1").doesNotContain(address.group(1));
    }

    private static Set<String> uids(List<VEvent> events) {
        return events.stream().map(e -> e.getUid().getValue()).collect(java.util.stream.Collectors.toSet());
    }

    private static List<VEvent> events(String text) {
        return Biweekly.parse(text).first().getEvents();
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private String read(String secret) {
        return feeds.read(secret).orElseThrow();
    }

    private String open(Actor actor, Kind kind, String subject) {
        return ActingAs.call(actor, () -> feeds.open(kind, subject, "zh"));
    }

    private List<String> subjects(String org, @Nullable String person, Role role) {
        return ActingAs.call(account(org, person, role), feeds::listSubjects).stream()
                .map(s -> s.kind() + ":" + s.id())
                .toList();
    }

    private void organisation(String id, Organisations.Kind kind) {
        organisations.save(new Organisations.Organisation(new OrgId(id), kind, id, id, false));
    }

    private Actor account(String org, @Nullable String person, Role role) {
        if (org.equals("system")) {
            transactions.runAs(SmallPark.system(park), () -> organisation(org, Organisations.Kind.PARK));
        }
        String login = "c" + UUID.randomUUID().toString().substring(0, 12);
        var id = transactions.as(
                SmallPark.system(park),
                () -> accounts.save(
                        new Accounts.NewAccount(new OrgId(org), login, "测试", Set.of(role), false, person),
                        "a long enough password"));
        return Actor.account(id, park, new OrgId(org), Set.of(role));
    }

    /** A second version of the plan in which one learner has another way. */
    private void publishWithWayOf(String learner, int minutes) throws SQLException {
        UUID next = UUID.randomUUID();
        sql("update apprenticeship.plan set state = 'REPLACED' where plan_id = '%s'".formatted(plan));
        sql("""
                insert into apprenticeship.plan
                select (jsonb_populate_record(p, jsonb_build_object('plan_id', '%s', 'number', p.number + 1, 'base_id', p.plan_id,
                  'state', 'PUBLISHED', 'shared', true, 'decided', now()))).*
                from apprenticeship.plan p where plan_id = '%s'""".formatted(next, plan));
        sql("""
                insert into apprenticeship.plan_assignment (park_id, org_id, plan_id, learner, name, school, programme_id,
                  programme, class_id, class, block, first_week, last_week, site_id, site, zone_id, post_id, post, enterprise_id,
                  enterprise, mentor_id, mentor, laboratory_id, laboratory, lodging_id, lodging, travel)
                select park_id, org_id, '%s', learner, name, school, programme_id, programme, class_id, class, block, first_week,
                  last_week, site_id, site, zone_id, post_id, post, enterprise_id, enterprise, mentor_id, mentor, laboratory_id,
                  laboratory, lodging_id, lodging, case when learner = '%s' then %d else travel end
                from apprenticeship.plan_assignment where plan_id = '%s'""".formatted(next, learner, minutes, plan));
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var each = connection.createStatement()) {
            each.execute(statement);
        }
    }
}
