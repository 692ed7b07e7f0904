package org.siquan.app.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.siquan.app.People.person;
import static org.siquan.app.Regions.DEMONSTRATION;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.Regions;
import org.siquan.app.SheetRows;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.region.Learner;
import org.siquan.region.QuotaKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who reads which learners, and the quotas with their clauses. */
@SiquanTest
class LearnerPagesTest {

    @Autowired
    Circles circles;

    @Autowired
    MockMvcTester mvc;

    private ParkId park;

    @BeforeEach
    void load() {
        park = circles.load("learner-pages");
    }

    @Test
    @Tag("S7")
    void theOperatorAndTheAuthoritySeeEveryLearnerASchoolItsOwn() {
        var own = learnersOf("QM");

        assertThat(page("/talent/learners", Regions.person(park, Role.PARK)))
                .contains("共 " + grouped(DEMONSTRATION.talent().learners().size()) + " 条");
        assertThat(page("/talent/learners", Regions.person(park, Role.COMMISSION)))
                .contains("共 " + grouped(DEMONSTRATION.talent().learners().size()) + " 条");
        assertThat(page("/talent/learners?size=200", school("QM")))
                .contains("共 " + own.size() + " 条", own.getFirst().name())
                .doesNotContain(learnersOf("YQ").getFirst().id().value());
    }

    @Test
    @Tag("S7")
    void enterprisesMentorsAndLearnersReadNoLearners() {
        for (var role : List.of(Role.ENTERPRISE, Role.MENTOR, Role.LEARNER)) {
            for (var path : List.of(
                    "/talent/learners",
                    "/talent/learners.xlsx",
                    "/talent/learners/N0001",
                    "/talent/quotas",
                    "/api/v1/learners",
                    "/api/v1/learners/N0001",
                    "/api/v1/quotas")) {
                assertThat(mvc.get().uri(path).with(as(Regions.person(park, role))))
                        .as("%s %s", role, path)
                        .hasStatus(403);
            }
        }
    }

    @Test
    @Tag("S7")
    void aLearnerOfAnotherSchoolIsUnknownNotForbidden() {
        var other = learnersOf("YQ").getFirst().id().value();

        assertThat(mvc.get().uri("/talent/learners/" + other).with(as(school("QM"))))
                .hasStatus(404)
                .bodyText()
                .contains("没有学生");
        assertThat(mvc.get().uri("/api/v1/learners/" + other).with(as(school("QM"))))
                .hasStatus(404);
        assertThat(mvc.get().uri("/talent/learners/" + "9".repeat(70)).with(as(school("QM"))))
                .hasStatus(404);
    }

    @Test
    void filtersBySchoolMajorYearWordsAndRanking() {
        var operator = Regions.person(park, Role.PARK);
        var first = DEMONSTRATION.talent().learners().getFirst();

        assertThat(page("/talent/learners?institution=QM", operator))
                .contains("共 " + learnersOf("QM").size() + " 条");
        assertThat(page("/talent/learners?major=082003", operator))
                .contains("共 " + learnersOfMajor("082003").size() + " 条", "飞行器制造工程");
        assertThat(page("/talent/learners?q=" + first.id(), operator)).contains(first.name(), "共 1 条");
        assertThat(page("/talent/learners?entryYear=" + first.entryYear() + "&ranked=no", operator))
                .contains("没有符合筛选条件的记录");
        assertThat(mvc.get().uri("/talent/learners?entryYear=1066").with(as(operator)))
                .hasStatus(422);
        assertThat(page("/talent/learners?sort=-score&size=1", operator))
                .contains(DEMONSTRATION.talent().learners().stream()
                        .max(Comparator.comparingDouble(Learner::score))
                        .map(l -> String.valueOf(l.score()))
                        .orElseThrow());
        assertThat(page("/talent/learners?page=2", operator)).contains("第 51—100 条");
    }

    @Test
    @Tag("S7")
    void theSheetOfASchoolHoldsItsLearnersAndNoOthers() throws IOException {
        var own = learnersOf("QM");

        var rows = SheetRows.rows(bytes("/talent/learners.xlsx", school("QM")));

        assertThat(rows).hasSize(own.size() + 1);
        assertThat(rows.getFirst()).containsEntry("A", "姓名").containsEntry("F", "综合成绩");
        assertThat(rows.stream().skip(1).map(r -> r.get("B")))
                .containsExactlyElementsOf(own.stream().map(l -> l.id().value()).toList());
    }

    @Test
    void aLearnersPageShowsTheRankedClassesByNameInOrder() {
        var learner = DEMONSTRATION.talent().learners().getFirst();
        var preference = DEMONSTRATION.talent().preferences().getFirst();
        var names = preference.choices().stream()
                .map(id -> DEMONSTRATION.industry().classes().stream()
                        .filter(c -> c.id().equals(id))
                        .map(c -> c.zh())
                        .findFirst()
                        .orElseThrow())
                .toList();

        var html = page("/talent/learners/" + learner.id(), school("YQ"));

        assertThat(html).contains(learner.name(), "志愿，共 " + names.size() + " 个").containsSubsequence(names);
        assertThat(mvc.get().uri("/api/v1/learners/" + learner.id()).with(as(school("YQ"))))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.choices.length()")
                .isEqualTo(names.size());
    }

    @Test
    @Tag("S8")
    void everyShareOfAProvinceCitesItsClause() {
        var html = page("/talent/quotas?kind=SHARE", school("QM"));

        DEMONSTRATION.talent().quotas().stream()
                .filter(q -> q.kind() == QuotaKind.SHARE)
                .forEach(q -> assertThat(html).contains(q.zh(), q.clause()));
        assertThat(html).contains("望舒·电气设计（演示）").doesNotContain("全园订单班名额");
        assertThat(page("/talent/quotas?lang=en", school("QM")))
                .contains("Agreement and clause")
                .doesNotContain("??");
    }

    @Test
    void theWordsNeverSpeakOfAdmission() {
        for (var path : List.of("/talent/learners", "/talent/quotas", "/talent/learners/N0001")) {
            assertThat(page(path, Regions.person(park, Role.PARK))).doesNotContain("录取", "??");
            assertThat(page(path + "?lang=en", Regions.person(park, Role.PARK))).doesNotContain("dmission", "??");
        }
    }

    private List<Learner> learnersOf(String school) {
        var programmes = DEMONSTRATION.education().programmes().stream()
                .filter(p -> p.institution().value().equals(school))
                .map(p -> p.id())
                .toList();
        return DEMONSTRATION.talent().learners().stream()
                .filter(l -> programmes.contains(l.programme()))
                .toList();
    }

    private List<Learner> learnersOfMajor(String code) {
        var programmes = DEMONSTRATION.education().programmes().stream()
                .filter(p -> p.majorCode().equals(code))
                .map(p -> p.id())
                .toList();
        return DEMONSTRATION.talent().learners().stream()
                .filter(l -> programmes.contains(l.programme()))
                .toList();
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private Actor school(String id) {
        return person(park, new OrgId(id), Role.SCHOOL);
    }

    private String page(String path, Actor actor) {
        return new String(bytes(path, actor), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path, Actor actor) {
        var result = mvc.get().uri(path).with(as(actor)).exchange();
        assertThat(result).as(path).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }
}
