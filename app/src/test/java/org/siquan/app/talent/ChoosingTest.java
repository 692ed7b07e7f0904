package org.siquan.app.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.siquan.app.Regions.DEMONSTRATION;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.ClassId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A learner ranks order classes by a form that needs no script; what cannot be is refused and said. */
@SiquanTest
@Tag("S7")
class ChoosingTest {

    /** What N0001, of major 080901, ranks in the demonstration region. */
    private static final List<String> RANKED = DEMONSTRATION.talent().preferences().getFirst().choices().stream()
            .map(ClassId::value)
            .toList();

    @Autowired
    Circles circles;

    @Autowired
    Choosing choosing;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private ParkId park;
    private Actor learner;

    @BeforeEach
    void load() {
        park = circles.load("choosing");
        learner = circles.learner(park, "N0001");
        open();
    }

    private void open() {
        transactions.runAs(operator(), () -> {
            var round = choosing.round();
            if (!round.open()) {
                choosing.setOpen(true, round.version());
            }
        });
    }

    @Test
    void theFormShowsTheRankingInOrderAndOnlyClassesOfTheMajor() {
        var html = text(mvc.get().uri("/talent/choices").with(as(learner)).exchange());

        assertThat(html)
                .containsSubsequence(
                        RANKED.stream().map(id -> "id=\"choice-" + id + "\"").toList());
        DEMONSTRATION.industry().classes().forEach(c -> {
            if (c.majorCodes().contains("080901") && !RANKED.contains(c.id().value())) {
                assertThat(html).contains("value=\"add:" + c.id() + "\"");
            } else {
                assertThat(html).doesNotContain("value=\"add:" + c.id() + "\"");
            }
        });
        assertThat(html).contains("name=\"_csrf\"").doesNotContain("录取", "??");
        assertThat(text(mvc.get()
                        .uri("/talent/choices?lang=en")
                        .with(as(learner))
                        .exchange()))
                .contains("Save the ranking")
                .doesNotContain("??");
    }

    @Test
    void aStepOfTheDraftSavesNothing() {
        var swapped = new ArrayList<>(RANKED);
        Collections.swap(swapped, 0, 1);

        assertThat(text(step("up:" + RANKED.get(1), RANKED)))
                .contains("顺序已调整，还没有保存")
                .containsSubsequence(
                        swapped.stream().map(id -> "id=\"choice-" + id + "\"").toList());
        assertThat(text(step("remove:" + RANKED.getFirst(), RANKED)))
                .doesNotContain("id=\"choice-" + RANKED.getFirst());
        assertThat(text(step("add:C001", RANKED))).contains("id=\"choice-C001\"");
        assertThat(text(step("up:" + RANKED.getFirst(), RANKED))).doesNotContain("还没有保存");
        assertThat(own().classes()).extracting(ClassId::value).containsExactlyElementsOf(RANKED);
    }

    @Test
    void aStepByHtmxAnswersWithTheFormAlone() {
        var result = mvc.post()
                .uri("/talent/choices/draft")
                .with(as(learner))
                .with(csrf())
                .header("HX-Request", "true")
                .param("choice", RANKED.toArray(String[]::new))
                .param("do", "down:" + RANKED.getFirst())
                .param("version", "1")
                .exchange();

        assertThat(text(result)).contains("id=\"ranking\"").doesNotContain("<html", "<main");
    }

    @Test
    void savesTheRankingWithANewVersionAndAnEntryInTheLog() {
        var wanted = List.of("C001", "C012", "C003");
        var before = own().version();

        assertThat(save(wanted, before)).hasStatus(302).redirectedUrl().isEqualTo("/talent/choices?saved");

        assertThat(own().classes()).extracting(ClassId::value).containsExactlyElementsOf(wanted);
        assertThat(own().version()).isGreaterThan(before);
        assertThat(log()).contains("C001|C012|C003");
        assertThat(text(mvc.get().uri("/talent/choices?saved").with(as(learner)).exchange()))
                .contains("志愿已保存");
    }

    @Test
    void everyFaultIsSaidAtItsRankAndTheInputIsKept() {
        var otherMajor = DEMONSTRATION.industry().classes().stream()
                .filter(c -> !c.majorCodes().contains("080901"))
                .findFirst()
                .orElseThrow();

        var html = text(refused(List.of("C001", "C001", otherMajor.id().value(), "C999"), own().version()));

        assertThat(html)
                .contains("同时排在第 1 和第 2 志愿", "第 3 志愿" + otherMajor.zh() + "不面向您的专业", "第 4 志愿 C999 没有这个订单班")
                .contains("value=\"C999\"");
        assertThat(text(refused(List.of(), own().version()))).contains("至少选一个订单班");
        assertThat(own().classes()).extracting(ClassId::value).containsExactlyElementsOf(RANKED);
    }

    @Test
    void nonsenseIsRefusedAndNothingIsKeptOfIt() {
        assertThat(save(Collections.nCopies(201, "C001"), own().version())).hasStatus(422);
        assertThat(save(List.of("x".repeat(65)), own().version())).hasStatus(422);
        assertThat(step("explode:C001", RANKED)).hasStatus(422);
        assertThat(step("up", RANKED)).hasStatus(422);
        assertThat(mvc.post().uri("/talent/choices").with(as(learner)).param("version", "1"))
                .hasStatus(403);
        assertThat(own().classes()).extracting(ClassId::value).containsExactlyElementsOf(RANKED);
    }

    @Test
    void aRankingThatWasChangedElsewhereIsStaleAndTheDraftIsKept() {
        var version = own().version();
        save(List.of("C001"), version);

        var late = save(List.of("C003", "C012"), version);

        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("志愿已在别处改过").containsSubsequence("choice-C003", "choice-C012");
        assertThat(own().classes()).extracting(ClassId::value).containsExactly("C001");
    }

    @Test
    void aClosedRoundTakesNoChanges() {
        assertThat(mvc.post()
                        .uri("/talent/round")
                        .with(as(operator()))
                        .with(csrf())
                        .param("open", "false")
                        .param("version", String.valueOf(round().version())))
                .hasStatus(302);

        assertThat(save(List.of("C001"), own().version()))
                .hasStatus(409)
                .bodyText()
                .contains("园区已冻结志愿填报");
        assertThat(text(mvc.get().uri("/talent/choices").with(as(learner)).exchange()))
                .contains("园区已冻结填报，志愿不能再改")
                .doesNotContain("保存志愿", "value=\"add:");
        assertThat(own().classes()).extracting(ClassId::value).containsExactlyElementsOf(RANKED);
        assertThat(actions()).contains("talent.choosing-closed");
    }

    @Test
    void onlyTheOperatorSwitchesTheRoundAndNotOverAnotherSwitch() {
        var version = round().version();
        for (var role : List.of(Role.SCHOOL, Role.COMMISSION, Role.ENTERPRISE, Role.LEARNER)) {
            assertThat(mvc.post()
                            .uri("/talent/round")
                            .with(as(Regions.person(park, role)))
                            .with(csrf())
                            .param("open", "false")
                            .param("version", String.valueOf(version)))
                    .as(role.name())
                    .hasStatus(403);
        }
        assertThat(put(operator(), "/api/v1/round", "{\"open\": false, \"version\": " + version + "}"))
                .hasStatusOk();
        assertThat(put(operator(), "/api/v1/round", "{\"open\": true, \"version\": " + version + "}"))
                .hasStatus(409);
        assertThat(round().open()).isFalse();
    }

    @Test
    void theApiSavesWithTheSameChecks() {
        assertThat(put(learner, "/api/v1/me/choices", "{\"classes\": [\"C001\", \"C999\"], \"version\": 1}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("classes[1]");
        assertThat(put(learner, "/api/v1/me/choices", "{\"version\": 1}")).hasStatus(422);
        assertThat(put(learner, "/api/v1/me/choices", "{\"classes\": [\"C001\"], \"version\": 1}"))
                .hasStatus(409);
        assertThat(put(
                        learner,
                        "/api/v1/me/choices",
                        "{\"classes\": [\"C001\"], \"version\": " + own().version() + "}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.classes.length()")
                .isEqualTo(1);
    }

    @Test
    void anotherLearnerKeepsTheirOwnAndAnAccountOfNobodyHasNone() {
        var other = circles.learner(park, "N0002");
        save(List.of("C001"), own().version());

        assertThat(transactions.as(other, choosing::findOwn).orElseThrow().classes())
                .containsExactlyElementsOf(
                        DEMONSTRATION.talent().preferences().get(1).choices());
        assertThat(text(mvc.get()
                        .uri("/talent/choices")
                        .with(as(Regions.person(park, Role.LEARNER)))
                        .exchange()))
                .contains("这个账户没有对应的学生");
        assertThat(put(
                        Regions.person(park, Role.LEARNER),
                        "/api/v1/me/choices",
                        "{\"classes\": [\"C001\"], \"version\": 0}"))
                .hasStatus(403);
    }

    @Test
    void theFirstPageTellsALearnerWhereTheRankingStands() {
        assertThat(text(mvc.get().uri("/").with(as(learner)).exchange()))
                .contains("已填 " + RANKED.size() + " 个志愿", "/talent/choices");
    }

    private Actor operator() {
        return Regions.person(park, Role.PARK);
    }

    private Choosing.Ranking own() {
        return transactions.as(learner, choosing::findOwn).orElseThrow();
    }

    private Choosing.Round round() {
        return transactions.as(operator(), choosing::round);
    }

    private MvcTestResult step(String step, List<String> draft) {
        return mvc.post()
                .uri("/talent/choices/draft")
                .with(as(learner))
                .with(csrf())
                .param("choice", draft.toArray(String[]::new))
                .param("do", step)
                .param("version", String.valueOf(own().version()))
                .exchange();
    }

    private MvcTestResult save(List<String> classes, long version) {
        var request = mvc.post().uri("/talent/choices").with(as(learner)).with(csrf());
        if (!classes.isEmpty()) {
            request.param("choice", classes.toArray(String[]::new));
        }
        return request.param("version", String.valueOf(version)).exchange();
    }

    private MvcTestResult refused(List<String> classes, long version) {
        var result = save(classes, version);
        assertThat(result).hasStatus(422);
        return result;
    }

    private MvcTestResult put(Actor actor, String path, String body) {
        return mvc.put()
                .uri(path)
                .with(as(actor))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String log() {
        return transactions.as(
                operator(), () -> jdbc.sql("""
                                select details::text from platform.audit_entry
                                where action = 'talent.choices-saved' and subject = 'learner:N0001'
                                order by seq desc limit 1""").query(String.class).single());
    }

    private List<String> actions() {
        return transactions.as(
                operator(),
                () -> jdbc.sql("select distinct action from platform.audit_entry")
                        .query(String.class)
                        .list());
    }
}
