package org.siquan.app.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.siquan.app.rounds.RoundFixture.YN;
import static org.siquan.app.rounds.RoundFixture.YQ;
import static org.siquan.app.rounds.RoundFixture.learners;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.orders.TalentOrders;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.LearnerId;
import org.siquan.region.OrderId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pages of a round as each role sees them, in both languages, from the draft to the notice. */
@SiquanTest
@Tag("S14")
class RoundPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Circles circles;

    @Autowired
    TalentOrders orders;

    @Autowired
    Rounds rounds;

    @Autowired
    RoundRankings rankings;

    @Autowired
    RoundResults results;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final LearnerId learner = learners(YQ).getFirst();
    private RoundFixture world;
    private ParkId park;
    private RoundId round;
    private String offered;

    @BeforeEach
    void load() {
        park = circles.load("rounds-pages-" + System.nanoTime() % 1_000_000);
        world = new RoundFixture(park, circles, orders, rounds, rankings, transactions, jdbc, clock);
        OrderId order = world.order("云边协同", 1, List.of());
        round = world.opened(List.of(order), null);
        offered = world.classOf(round, order);
    }

    @Test
    void everyPageOpensForWhomItIsForInBothLanguages() {
        everyPage();
        assertThat(post(world.learner(learner), "/mine/draft", Map.of("do", "add:" + offered, "version", "1"), true))
                .hasStatusOk()
                .bodyText()
                .contains("有改动还没有保存。")
                .doesNotContain("<html");
        assertThat(post(world.learner(learner), "/mine", Map.of("choice", offered, "version", "1"), false))
                .hasRedirectedUrl("/rounds/" + round + "/mine?saved");
        assertThat(post(world.learner(learner), "/mine", Map.of("choice", offered, "version", "1"), false))
                .hasStatus(409)
                .bodyText()
                .contains("刚才在别处被修改过");
        assertThat(post(world.learner(learner), "/mine", Map.of("choice", "C999", "version", "2"), false))
                .hasStatus(422)
                .bodyText()
                .contains("不在本轮中或不招您的专业");
        assertThat(get(world.learner(learner), "/")).contains("志愿已保存，截止前可以修改");
        LearnerId other = learners(YN).getLast(); // the worst of all: the one place is taken
        world.rank(round, other, offered);

        world.frozen(round);
        everyPage();
        assertThat(post(world.learner(learner), "/mine", Map.of("choice", offered, "version", "2"), false))
                .hasStatus(409)
                .bodyText()
                .contains("填报已经截止");
        world.ran(round, "3 1 2", "");
        everyPage();
        assertThat(get(world.school(YQ), "/")).contains("请确认本校学生的结果");
        assertThat(get(world.learner(learner), "/rounds/" + round + "/mine")).doesNotContain("拟入班");
        for (var school : List.of(YQ, YN)) {
            assertThat(post(world.school(school), "/confirm", Map.of(), false)).hasStatus3xxRedirection();
        }
        assertThat(post(world.operator(), "/publish", Map.of("version", "" + version()), false))
                .hasStatus3xxRedirection();
        everyPage();
        assertThat(get(world.learner(learner), "/rounds/" + round + "/mine"))
                .contains("拟入班：云边协同班")
                .doesNotContain("差在哪里");
        assertThat(get(world.learner(other), "/rounds/" + round + "/mine"))
                .contains("差在哪里")
                .doesNotContain("拟入班");
        assertThat(get(world.school(YQ), "/rounds/" + round + "/notice")).contains("云边协同班");
        evidence();
        assertThat(post(world.learner(learner), "/appeals", Map.of("words", "请核对"), false))
                .hasStatus3xxRedirection();
        assertThat(get(world.school(YQ), "/rounds/" + round + "/appeals")).contains("应在");
        assertThat(get(world.authority(), "/rounds/" + round + "/appeals"))
                .contains("请核对")
                .doesNotContain("应在");
        assertThat(get(world.operator(), "/")).contains("有申诉等待答复");
        assertThat(get(world.authority(), "/")).doesNotContain("有申诉等待答复");
    }

    private long version() {
        return ActingAs.call(world.operator(), () -> rounds.get(round).version());
    }

    private void everyPage() {
        String own = "/rounds/" + round;
        Map<Actor, List<String>> pages = Map.of(
                world.operator(),
                List.of("/rounds", "/rounds/new", own, own + "/school", own + "/appeals", own + "/learners/" + learner),
                world.authority(),
                List.of("/rounds", own, own + "/school", own + "/appeals", own + "/learners/" + learner),
                world.school(YQ),
                List.of("/rounds", own, own + "/school", own + "/notice", own + "/learners/" + learner),
                world.learner(learner),
                List.of("/rounds", own, own + "/mine", own + "/notice"),
                Regions.person(park, Role.ENTERPRISE),
                List.of("/rounds", own));
        pages.forEach((actor, paths) -> paths.forEach(path -> {
            for (String language : List.of("zh-CN", "en")) {
                assertThat(get(actor, path + "?lang=" + language)).doesNotContain("??");
            }
        }));
        assertThat(mvc.get().uri(own + "/learners/" + learner).with(as(world.school(YN))))
                .hasStatus(404);
        assertThat(mvc.get().uri("/rounds/1999-1").with(as(world.operator()))).hasStatus(404);
        assertThat(mvc.get().uri("/rounds/nonsense").with(as(world.operator()))).hasStatus(404);
    }

    /** The public has hashes, cutoffs and the lottery; operator and authority have all of it. */
    private void evidence() {
        List<String> open = entries(world.school(YQ));
        List<String> all = entries(world.authority());
        assertThat(open)
                .contains("public.json", "announcement.json", "cutoffs.csv")
                .doesNotContain("outcome.csv");
        assertThat(all).containsAll(open).contains("outcome.csv", "applicants.csv", "manifest.json");
        assertThat(mvc.get().uri("/rounds/" + round + "/papers/outcome.csv").with(as(world.school(YQ))))
                .hasStatus(404);
        assertThat(get(world.learner(learner), "/rounds/" + round + "/mine/proof.json"))
                .contains(learner.value());
    }

    private List<String> entries(Actor actor) {
        byte[] zip = mvc.get()
                .uri("/rounds/" + round + "/evidence.zip")
                .with(as(actor))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        List<String> names = new ArrayList<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        return names;
    }

    private MvcTestResult post(Actor actor, String path, Map<String, String> form, boolean htmx) {
        var request = mvc.post().uri("/rounds/" + round + path).with(as(actor)).with(csrf());
        form.forEach(request::param);
        return (htmx ? request.header("HX-Request", "true") : request).exchange();
    }

    private String get(Actor actor, String uri) {
        var answer = mvc.get().uri(uri).with(as(actor)).exchange();
        assertThat(answer).as(actor.roles() + " " + uri).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
